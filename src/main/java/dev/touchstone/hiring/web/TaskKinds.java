package dev.touchstone.hiring.web;

import java.util.List;

/** What waits for people, in the order of the journey: user tasks, and what candidates asked for. */
final class TaskKinds {

    private static final String MARKING = "userTask_markOpenAnswers";
    private static final String MARKING_AGAIN = "userTask_markAgain";
    private static final String ADJUDICATION = "userTask_adjudicateMarks";

    /** Answers of an appeal. */
    private static final String REMARK = "request_remark";

    private static final List<String> MARKINGS = List.of(MARKING, MARKING_AGAIN, ADJUDICATION, REMARK);

    private static final List<String> ORDER = List.of(
            "userTask_fillScorecard",
            "userTask_observeRolePlay",
            "request_third",
            MARKING,
            MARKING_AGAIN,
            ADJUDICATION,
            REMARK,
            "request_accommodation",
            "request_appeal",
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
        return MARKINGS.contains(kind);
    }

    /** The kinds of {@link #isMarking}. */
    static String[] marking() {
        return MARKINGS.toArray(String[]::new);
    }

    static int order(String kind) {
        var position = ORDER.indexOf(kind);
        return position < 0 ? ORDER.size() : position;
    }
}
