package dev.touchstone.hiring.web;

import java.util.List;

/** The user tasks in the order of the journey. */
final class TaskKinds {

    /** A marker’s task: shown by the paper’s code, never by the person. */
    static final String MARKING = "userTask_markOpenAnswers";

    private static final List<String> ORDER = List.of(
            "userTask_fillScorecard",
            "userTask_observeRolePlay",
            MARKING,
            "userTask_approveOffer",
            "userTask_screenApplication",
            "userTask_testInvitationExpired",
            "userTask_decideTest",
            "userTask_scheduleRolePlay",
            "userTask_rolePlayMissed",
            "userTask_observationOverdue",
            "userTask_decideRolePlay",
            "userTask_planPanel",
            "userTask_extendOrReplace",
            "userTask_decidePanel",
            "userTask_prepareOffer",
            "userTask_offerExpired");

    private TaskKinds() {}

    static int order(String kind) {
        var position = ORDER.indexOf(kind);
        return position < 0 ? ORDER.size() : position;
    }
}
