package dev.touchstone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.StageOutcome;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.panel.PanelBrokenOff;
import dev.touchstone.panel.PanelCardSubmitted;
import dev.touchstone.panel.PanelExtended;
import dev.touchstone.panel.PanelInvitation;
import dev.touchstone.panel.PanelMissed;
import dev.touchstone.panel.PanelMoveAsked;
import dev.touchstone.panel.PanelMoved;
import dev.touchstone.panel.PanelPlanned;
import dev.touchstone.panel.PanelSeatDeclined;
import dev.touchstone.panel.PanelSeatSwapped;
import dev.touchstone.panel.SeatId;
import dev.touchstone.shared.RefusedException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelProcessTests extends JourneyDriver {

    private final Map<SeatId, AccountId> seats = new LinkedHashMap<>();
    private Instant now;

    @BeforeEach
    void people() {
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        seat(3);
        when(panels.invite(any()))
                .thenReturn(new PanelInvitation(
                        now,
                        now.plus(Duration.ofHours(1)),
                        now.plus(Duration.ofHours(2)),
                        now.plus(Duration.ofHours(4)),
                        now.plus(Duration.ofHours(24))));
        when(panels.openSeats(any())).thenAnswer(call -> List.copyOf(seats.keySet()));
        when(panels.interviewer(any())).thenAnswer(call -> seats.get((SeatId) call.getArgument(0)));
        when(panels.conclude(any())).thenReturn(new StageOutcome(BigDecimal.valueOf(4.4), true, false));
    }

    private void seat(int members) {
        seats.clear();
        for (var member = 0; member < members; member++) {
            seats.put(SeatId.next(), someone());
        }
    }

    private SeatId seatAt(int index) {
        return List.copyOf(seats.keySet()).get(index);
    }

    private JobApplicationId invited() {
        var application = begun("panel-interview");
        happens(application, new PanelPlanned(application));
        runJob(application, "serviceTask_invitePanel");
        return application;
    }

    private void submits(JobApplicationId application, int seat) {
        happens(application, new PanelCardSubmitted(application, seatAt(seat)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void everySeatHasATaskAndTheStageGoesOnWhenAllAreIn(int members) {
        seat(members);
        var application = invited();
        assertThat(tasksOf(application, "userTask_fillScorecard"))
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrderElementsOf(
                        seats.values().stream().map(AccountId::toString).toList());
        for (var seat = 0; seat < members; seat++) {
            submits(application, seat);
        }
        assertThat(places(application)).containsExactly("userTask_decidePanel");
    }

    @Test
    void aSwappedSeatChangesTheHolderOfItsTask() {
        var application = invited();
        submits(application, 0);
        var li = someone();
        seats.put(seatAt(1), li);
        happens(application, new PanelSeatSwapped(application, seatAt(1), li));
        assertThat(tasksOf(application, "userTask_fillScorecard"))
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrder(li.toString(), seats.get(seatAt(2)).toString());
        submits(application, 1);
        submits(application, 2);
        assertThat(places(application)).containsExactly("userTask_decidePanel");
    }

    @Test
    void aSwapWhileTheDoorIsPendingIsReadByTheDoor() {
        var application = begun("panel-interview");
        happens(application, new PanelPlanned(application));
        var li = someone();
        seats.put(seatAt(0), li);
        happens(application, new PanelSeatSwapped(application, seatAt(0), li));
        runJob(application, "serviceTask_invitePanel");
        assertThat(tasksOf(application, "userTask_fillScorecard"))
                .extracting(Task::getAssignee)
                .contains(li.toString());
    }

    @Test
    void aSeatNobodySitsOnAsksTheRecruiterOnceAndItsTaskIsNobodys() {
        var application = invited();
        when(panels.hasVacancy(application)).thenReturn(true);
        happens(application, new PanelSeatDeclined(application, seatAt(0), seats.get(seatAt(0))));
        happens(application, new PanelSeatDeclined(application, seatAt(1), seats.get(seatAt(1))));
        assertThat(tasksOf(application, "userTask_replaceInterviewer")).hasSize(1);
        assertThat(tasksOf(application, "userTask_fillScorecard"))
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrder(null, null, seats.get(seatAt(2)).toString());
        assertThat(step(application)).isEqualTo("userTask_replaceInterviewer");

        happens(application, new PanelSeatSwapped(application, seatAt(0), someone()));
        assertThat(tasksOf(application, "userTask_replaceInterviewer")).hasSize(1);
        when(panels.hasVacancy(application)).thenReturn(false);
        happens(application, new PanelSeatSwapped(application, seatAt(1), someone()));
        assertThat(tasksOf(application, "userTask_replaceInterviewer")).isEmpty();
        assertThat(tasksOf(application, "userTask_fillScorecard"))
                .hasSize(3)
                .allMatch(task -> task.getAssignee() != null);
        assertThat(step(application)).isEqualTo("userTask_fillScorecard");
    }

    @Test
    void anOpenSeatDoesNotKeepThePanelFromItsEnd() {
        var application = invited();
        when(panels.hasVacancy(application)).thenReturn(true);
        happens(application, new PanelSeatDeclined(application, seatAt(0), seats.get(seatAt(0))));
        submits(application, 1);
        submits(application, 2);
        when(panels.quorumReached(application)).thenReturn(true);
        runJob(application, "event_scorecardDeadline");
        assertThat(places(application)).containsExactly("userTask_decidePanel");
    }

    @Test
    void theDeadlineEndsTheWaitWhenTheQuorumIsIn() {
        var application = invited();
        submits(application, 0);
        submits(application, 1);
        when(panels.quorumReached(application)).thenReturn(true);
        runJob(application, "event_scorecardDeadline");
        assertThat(places(application)).containsExactly("userTask_decidePanel");
    }

    @Test
    void belowTheQuorumItEscalatesAndTheCardsStayOpen() {
        var application = belowQuorum();
        assertThat(tasksOf(application, "userTask_extendOrReplace")).hasSize(1);
        assertThat(tasksOf(application, "userTask_fillScorecard")).hasSize(2);
        assertThat(step(application)).isEqualTo("userTask_extendOrReplace");
    }

    @Test
    void whoIsMissingIsToldBeforeSomebodyIsAsked() {
        var application = belowQuorum();
        verify(panels).escalate(application);
        happens(application, new PanelExtended(application, now.plus(Duration.ofHours(48))));
        runJob(application, "event_cardsDue");
        verify(panels, times(2)).escalate(application);
    }

    private JobApplicationId belowQuorum() {
        var application = invited();
        submits(application, 0);
        runJob(application, "event_scorecardDeadline");
        return application;
    }

    @Test
    void moreTimeAfterTheDeadlineWaitsAgainForTheQuorum() {
        var application = belowQuorum();
        var later = now.plus(Duration.ofHours(48));
        happens(application, new PanelExtended(application, later));
        assertThat(step(application)).isEqualTo("event_cardsDue");
        assertThat(job(application, "event_cardsDue").getDuedate()).isEqualTo(later);

        when(panels.quorumReached(application)).thenReturn(true);
        runJob(application, "event_cardsDue");

        assertThat(places(application)).containsExactly("userTask_decidePanel");
    }

    @Test
    void theLastCardEndsTheEscalationToo() {
        var application = belowQuorum();
        submits(application, 1);
        submits(application, 2);
        assertThat(places(application)).containsExactly("userTask_decidePanel");
    }

    @Test
    void moreTimeBeforeTheDeadlineMovesTheTimer() {
        var application = invited();
        var later = now.plus(Duration.ofHours(48));
        happens(application, new PanelExtended(application, later));
        assertThat(job(application, "event_scorecardDeadline").getDuedate()).isEqualTo(later);
        assertThat(tasksOf(application, "userTask_fillScorecard"))
                .extracting(Task::getDueDate)
                .allSatisfy(due -> assertThat(due).isEqualTo(later));
    }

    @Test
    void moreTimeForNobodyIsRefused() {
        var application = begun("panel-interview");
        assertThatThrownBy(() -> happens(application, new PanelExtended(application, now)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aMovedPanelInvitesAnewAndItsTimersAreNew() {
        var application = invited();
        happens(application, new PanelMoved(application));
        assertThat(places(application)).containsExactly("serviceTask_invitePanel");
        assertThat(jobsAt(application, "event_scorecardDeadline")).isEmpty();
        runJob(application, "serviceTask_invitePanel");
        assertThat(tasksOf(application, "userTask_fillScorecard")).hasSize(3);
        verify(panels, times(2)).invite(application);
    }

    @Test
    void aNoShowAndAMoveAskedLeadBackToPlanning() {
        var missed = invited();
        happens(missed, new PanelMissed(missed));
        assertThat(places(missed)).containsExactly("userTask_planPanel");
        var moved = invited();
        happens(moved, new PanelMoveAsked(moved));
        assertThat(places(moved)).containsExactly("userTask_planPanel");
    }

    @Test
    void whoStayedAwayTooOftenIsDecidedByAPersonAndMayBePlannedAgain() {
        var application = invited();
        when(panels.missedTooOften(application)).thenReturn(true);
        happens(application, new PanelMissed(application));
        assertThat(places(application)).containsExactly("userTask_panelMissed");
        happens(application, new PanelPlanned(application));
        runJob(application, "serviceTask_invitePanel");
        assertThat(tasksOf(application, "userTask_fillScorecard")).hasSize(3);
    }

    @Test
    void aBreakLeadsBackToPlanning() {
        var application = invited();
        happens(application, new PanelBrokenOff(application));
        assertThat(places(application)).containsExactly("userTask_planPanel");
        assertThatThrownBy(() -> happens(application, new PanelBrokenOff(application)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void everybodyIsRemindedADayAndAnHourBeforeAndTheCardsStayOpen() {
        var application = invited();
        runJob(application, "event_interviewReminderDue");
        runJob(application, "event_interviewSoon");
        verify(panels, times(2)).remind(application);
        assertThat(tasksOf(application, "userTask_fillScorecard")).hasSize(3);
        assertThat(places(application)).containsOnly("userTask_fillScorecard");
    }

    @Test
    void aReminderLeavesTheCardsAlone() {
        var application = invited();
        runJob(application, "event_scorecardReminderDue");
        verify(panels).remindInterviewers(application);
        assertThat(tasksOf(application, "userTask_fillScorecard")).hasSize(3);
    }

    @Test
    void aLateCardIsKeptAndMovesNothing() {
        var application = invited();
        submits(application, 0);
        submits(application, 1);
        when(panels.quorumReached(application)).thenReturn(true);
        runJob(application, "event_scorecardDeadline");
        submits(application, 2);
        assertThat(places(application)).containsExactly("userTask_decidePanel");
    }

    @Test
    void aPanelIsAlwaysDecidedByAPerson() {
        standIns.plan(3.0, true);
        seat(1);
        var application = invited();
        submits(application, 0);
        assertThat(standIns.text(application, "proposal")).isEqualTo("reachedPassMark");
        assertThat(places(application)).containsExactly("userTask_decidePanel");
        advanced(application, Stage.PANEL);
        assertThat(over(application)).isTrue();
    }
}
