package dev.touchstone.hiring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts the journey hears, and the one table of what each of them moves: the user tasks it completes, else the
 * message it is correlated as, and what happens when nobody waits for it.
 */
enum Fact {
    SCREENED(IfNobody.REFUSE, null, "userTask_screenApplication"),
    TEST_DECIDED(IfNobody.REFUSE, null, "userTask_decideTest"),
    ROLE_PLAY_DECIDED(IfNobody.REFUSE, null, "userTask_decideRolePlay"),
    PANEL_DECIDED(IfNobody.REFUSE, null, "userTask_decidePanel"),
    APPLICATION_WITHDRAWN(IfNobody.REFUSE, "hiring.applicationWithdrawn"),
    APPLICATION_REJECTED(IfNobody.REFUSE, "hiring.applicationRejected"),

    SITTING_STARTED(IfNobody.REFUSE, "hiring.sittingStarted"),
    SITTING_SUBMITTED(IfNobody.REFUSE, "hiring.sittingSubmitted"),
    SITTING_EXTENDED(IfNobody.REFUSE, "hiring.sittingExtended"),
    SITTING_REOPENED(IfNobody.REFUSE, "hiring.sittingReopened"),
    TEST_RENEWED(IfNobody.REFUSE, null, "userTask_testInvitationExpired"),
    MARKING_ADVANCED(IfNobody.REFUSE, null, "userTask_markOpenAnswers", "userTask_markAgain"),
    SITTING_MARKED(IfNobody.REFUSE, null, "userTask_markOpenAnswers", "userTask_markAgain", "userTask_adjudicateMarks"),

    ROLE_PLAY_SCHEDULED(
            IfNobody.IGNORE, "hiring.rolePlayScheduled", "userTask_scheduleRolePlay", "userTask_rolePlayMissed"),
    ROLE_PLAY_MOVE_ASKED(IfNobody.REFUSE, "hiring.rolePlayMoveAsked"),
    ROLE_PLAY_MISSED(IfNobody.REFUSE, "hiring.rolePlayMissed"),
    ROLE_PLAY_COUNTED(IfNobody.REFUSE, null, "userTask_rolePlayMissed"),
    ROLE_PLAY_ENDED(IfNobody.REFUSE, "hiring.rolePlayEnded"),
    ROLE_PLAY_PAUSED(IfNobody.REFUSE, "hiring.rolePlayPaused"),
    ROLE_PLAY_RESUMED(IfNobody.REFUSE, null, "userTask_mendRolePlay"),
    ROLE_PLAY_OBSERVED(IfNobody.KEEP_AS_LATE, null, "userTask_observeRolePlay"),
    ROLE_PLAY_SETTLED(IfNobody.REFUSE, null, "userTask_adjudicateRolePlay"),
    OBSERVATION_CHASED(IfNobody.KEEP_AS_LATE, null, "userTask_observationOverdue"),

    PANEL_PLANNED(IfNobody.IGNORE, "hiring.panelMoved", "userTask_planPanel", "userTask_panelMissed"),
    PANEL_TIMES_OFFERED(IfNobody.REFUSE, null, "userTask_planPanel", "userTask_panelMissed"),
    PANEL_TIMES_DECLINED(IfNobody.REFUSE, "hiring.panelTimesDeclined"),
    PANEL_MOVE_ASKED(IfNobody.REFUSE, "hiring.panelMoveAsked"),
    PANEL_MISSED(IfNobody.REFUSE, "hiring.panelMissed"),
    PANEL_BROKEN_OFF(IfNobody.REFUSE, "hiring.panelBrokenOff"),
    SEAT_DECLINED(IfNobody.KEEP_AS_LATE, "hiring.seatDeclined"),
    SEATS_TAKEN(IfNobody.KEEP_AS_LATE, null, "userTask_replaceInterviewer"),
    PANEL_CARD_SUBMITTED(IfNobody.KEEP_AS_LATE, null, "userTask_fillScorecard"),
    PANEL_EXTENDED(IfNobody.REFUSE, null, "userTask_extendOrReplace"),

    OFFER_PREPARED(IfNobody.REFUSE, null, "userTask_prepareOffer"),
    OFFER_JUDGED(IfNobody.REFUSE, null, "userTask_approveOffer"),
    OFFER_ANSWERED(IfNobody.REFUSE, "hiring.offerAnswered"),
    OFFER_EXTENDED(IfNobody.REFUSE, "hiring.offerExtended", "userTask_offerExpired"),
    OFFER_REVOKED(IfNobody.REFUSE, "hiring.offerRevoked");

    private final IfNobody ifNobody;
    private final @Nullable String message;
    private final List<String> tasks;

    Fact(IfNobody ifNobody, @Nullable String message, String... tasks) {
        this.ifNobody = ifNobody;
        this.message = message;
        this.tasks = List.of(tasks);
    }

    IfNobody ifNobody() {
        return ifNobody;
    }

    @Nullable
    String message() {
        return message;
    }

    /** Definition keys of the user tasks that this fact completes. */
    List<String> tasks() {
        return tasks;
    }

    /** What happens to a fact that finds nobody waiting. */
    enum IfNobody {
        /** 409 with a sentence; the act that published the fact is undone. */
        REFUSE,
        /** The act stands, it only moves nothing any more: a card is always kept. */
        KEEP_AS_LATE,
        /** Fine while a door is pending, whose delegate will read the row; refused otherwise. */
        IGNORE
    }
}
