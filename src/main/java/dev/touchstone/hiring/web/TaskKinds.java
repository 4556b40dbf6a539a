package dev.touchstone.hiring.web;

import java.util.List;

/** The user tasks in the order of the journey. */
final class TaskKinds {

    private static final String MARKING = "userTask_markOpenAnswers";
    private static final String MARKING_AGAIN = "userTask_markAgain";
    private static final String ADJUDICATION = "userTask_adjudicateMarks";

    private static final List<String> ORDER = List.of(
            "userTask_fillScorecard",
            "userTask_observeRolePlay",
            MARKING,
            MARKING_AGAIN,
            ADJUDICATION,
            "userTask_approveOffer",
            "userTask_screenApplication",
            "userTask_testInvitationExpired",
            "userTask_decideTest",
            "userTask_scheduleRolePlay",
            "userTask_rolePlayMissed",
            "userTask_mendRolePlay",
            "userTask_observationOverdue",
            "userTask_adjudicateRolePlay",
            "userTask_decideRolePlay",
            "userTask_replaceInterviewer",
            "userTask_planPanel",
            "userTask_panelMissed",
            "userTask_extendOrReplace",
            "userTask_decidePanel",
            "userTask_prepareOffer",
            "userTask_offerExpired");

    private TaskKinds() {}

    /** Whether it is a marker’s task: shown by the paper’s code, never by the person. */
    static boolean isMarking(String kind) {
        return kind.equals(MARKING) || kind.equals(MARKING_AGAIN) || kind.equals(ADJUDICATION);
    }

    static int order(String kind) {
        var position = ORDER.indexOf(kind);
        return position < 0 ? ORDER.size() : position;
    }
}
