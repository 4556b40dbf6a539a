package dev.touchstone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.StageOutcome;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.roleplay.AdjudicationWaived;
import dev.touchstone.roleplay.Adjudications;
import dev.touchstone.roleplay.CardTimes;
import dev.touchstone.roleplay.RolePlayAdjudicated;
import dev.touchstone.roleplay.RolePlayCounted;
import dev.touchstone.roleplay.RolePlayEnded;
import dev.touchstone.roleplay.RolePlayInvitation;
import dev.touchstone.roleplay.RolePlayMissed;
import dev.touchstone.roleplay.RolePlayMoveAsked;
import dev.touchstone.roleplay.RolePlayObserved;
import dev.touchstone.roleplay.RolePlayPaused;
import dev.touchstone.roleplay.RolePlayRestarted;
import dev.touchstone.roleplay.RolePlayResumed;
import dev.touchstone.roleplay.RolePlayScheduled;
import dev.touchstone.roleplay.RolePlayStopped;
import dev.touchstone.scorecards.StageResult;
import dev.touchstone.shared.DomainEvent;
import dev.touchstone.shared.RefusedException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RolePlayProcessTests extends JourneyDriver {

    @Autowired
    private Adjudications adjudications;

    private final AccountId zhao = someone();
    private final AccountId sun = someone();
    private Instant now;

    @BeforeEach
    void people() {
        now = clock.instant();
        when(rolePlays.invite(any()))
                .thenReturn(new RolePlayInvitation(now.plus(Duration.ofHours(24)), now.plus(Duration.ofHours(48))));
        when(rolePlays.openObservers(any())).thenReturn(List.of(zhao, sun));
        when(rolePlays.cardTimes(any()))
                .thenReturn(new CardTimes(now.plus(Duration.ofHours(4)), now.plus(Duration.ofHours(24))));
        when(rolePlays.conclude(any())).thenReturn(new StageOutcome(BigDecimal.valueOf(4.2), true, false));
        cards(0);
    }

    private void cards(int submitted) {
        when(scorecards.result(any(), any())).thenReturn(new StageResult(null, false, false, Map.of(), submitted));
    }

    private JobApplicationId invited() {
        var application = begun("role-play");
        happens(application, new RolePlayScheduled(application));
        runJob(application, "serviceTask_inviteToRolePlay");
        return application;
    }

    private JobApplicationId talkedOver() {
        var application = invited();
        happens(application, new RolePlayEnded(application));
        return application;
    }

    @Test
    void theRecruiterSchedulesAndTheDoorInvites() {
        var application = begun("role-play");
        assertThat(places(application)).containsExactly("userTask_scheduleRolePlay");
        happens(application, new RolePlayScheduled(application));
        assertThat(step(application)).isEqualTo("serviceTask_inviteToRolePlay");
        runJob(application, "serviceTask_inviteToRolePlay");
        assertThat(places(application)).containsExactly("receiveTask_waitForRolePlay");
    }

    @Test
    void schedulingAgainWhileTheDoorIsPendingIsReadByTheDoor() {
        var application = begun("role-play");
        happens(application, new RolePlayScheduled(application));
        happens(application, new RolePlayScheduled(application));
        runJob(application, "serviceTask_inviteToRolePlay");
        verify(rolePlays, times(1)).invite(application);
    }

    @Test
    void schedulingWhereNothingIsToBeScheduledIsRefused() {
        var application = talkedOver();
        assertThatThrownBy(() -> happens(application, new RolePlayScheduled(application)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aMoveByTheRecruiterInvitesAnewWithANewReminder() {
        var application = invited();
        happens(application, new RolePlayScheduled(application));
        assertThat(jobsAt(application, "event_rolePlayReminderDue")).isEmpty();
        runJob(application, "serviceTask_inviteToRolePlay");
        assertThat(jobsAt(application, "event_rolePlayReminderDue")).hasSize(1);
        verify(rolePlays, times(2)).invite(application);
    }

    @Test
    void aMoveAskedByTheCandidateAsksTheRecruiter() {
        var application = invited();
        happens(application, new RolePlayMoveAsked(application));
        assertThat(places(application)).containsExactly("userTask_scheduleRolePlay");
    }

    @Test
    void aNoShowAsksTheRecruiterAndANewTimeInvitesAgain() {
        var application = invited();
        happens(application, new RolePlayMissed(application));
        assertThat(places(application)).containsExactly("userTask_rolePlayMissed");
        happens(application, new RolePlayScheduled(application));
        runJob(application, "serviceTask_inviteToRolePlay");
        assertThat(places(application)).containsExactly("receiveTask_waitForRolePlay");
    }

    @Test
    void aTalkTheCandidateStoppedIsHeldAgainOrCounts() {
        var again = invited();
        happens(again, new RolePlayStopped(again));
        assertThat(places(again)).containsExactly("userTask_rolePlayMissed");
        happens(again, new RolePlayScheduled(again));
        runJob(again, "serviceTask_inviteToRolePlay");
        assertThat(places(again)).containsExactly("receiveTask_waitForRolePlay");
        var counted = invited();
        happens(counted, new RolePlayStopped(counted));
        happens(counted, new RolePlayCounted(counted));
        assertThat(places(counted)).containsExactly("userTask_observeRolePlay", "userTask_observeRolePlay");
    }

    @Test
    void aTechnicalBreakWaitsForSomebodyAndGoesOn() {
        var application = invited();
        happens(application, new RolePlayPaused(application));
        assertThat(places(application)).containsExactly("userTask_mendRolePlay");
        assertThatThrownBy(() -> happens(application, new RolePlayPaused(application)))
                .isInstanceOf(RefusedException.class);
        happens(application, new RolePlayResumed(application));
        assertThat(places(application)).containsExactly("receiveTask_waitForRolePlay");
        happens(application, new RolePlayEnded(application));
        assertThat(places(application)).containsExactly("userTask_observeRolePlay", "userTask_observeRolePlay");
    }

    @Test
    void afterABreakItIsHeldAnewUnderTheSameAppointment() {
        var application = invited();
        happens(application, new RolePlayPaused(application));
        happens(application, new RolePlayRestarted(application, zhao));
        assertThat(places(application)).containsExactly("receiveTask_waitForRolePlay");
        verify(rolePlays, times(1)).invite(application);
    }

    @Test
    void aBreakIsLeftByANoShowOrANewTime() {
        var missed = invited();
        happens(missed, new RolePlayPaused(missed));
        happens(missed, new RolePlayMissed(missed));
        assertThat(places(missed)).containsExactly("userTask_rolePlayMissed");
        var moved = invited();
        happens(moved, new RolePlayPaused(moved));
        happens(moved, new RolePlayScheduled(moved));
        runJob(moved, "serviceTask_inviteToRolePlay");
        assertThat(places(moved)).containsExactly("receiveTask_waitForRolePlay");
    }

    @Test
    void nobodyGoesOnAfterNoBreak() {
        var application = invited();
        assertThatThrownBy(() -> happens(application, new RolePlayResumed(application)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aReminderWhoseMomentIsOverDoesNotFire() {
        when(rolePlays.invite(any())).thenReturn(new RolePlayInvitation(now.minus(Duration.ofHours(24)), now));
        var application = invited();
        assertThat(job(application, "event_rolePlayReminderDue").getDuedate()).isAfter(now.plus(Duration.ofDays(3650)));
        verify(rolePlays, never()).remind(application);
    }

    @Test
    void everyObserverHasATaskOfTheirOwn() {
        var application = talkedOver();
        assertThat(tasksOf(application, "userTask_observeRolePlay"))
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrder(zhao.toString(), sun.toString());
    }

    @Test
    void theStageGoesOnWhenAllObserversAreDone() {
        var application = talkedOver();
        happens(application, new RolePlayObserved(application, zhao));
        assertThat(tasksOf(application, "userTask_observeRolePlay"))
                .extracting(Task::getAssignee)
                .containsExactly(sun.toString());
        happens(application, new RolePlayObserved(application, sun));
        assertThat(places(application)).containsExactly("userTask_decideRolePlay");
    }

    @Test
    void observersTooFarApartWaitForADecision() {
        when(adjudications.isNeeded(any())).thenReturn(true);
        for (var decided : List.<Function<JobApplicationId, DomainEvent>>of(
                id -> new RolePlayAdjudicated(id, zhao), id -> new AdjudicationWaived(id, "同一判断"))) {
            var application = talkedOver();
            happens(application, new RolePlayObserved(application, zhao));
            happens(application, new RolePlayObserved(application, sun));
            assertThat(places(application)).containsExactly("userTask_adjudicateRolePlay");
            happens(application, decided.apply(application));
            assertThat(places(application)).containsExactly("userTask_decideRolePlay");
        }
        reset(adjudications);
    }

    @Test
    void aDecisionNobodyWaitsForIsRefused() {
        var application = talkedOver();
        assertThatThrownBy(() -> happens(application, new AdjudicationWaived(application, "同一判断")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void observersWhoSubmittedDuringTheTalkAreSkipped() {
        when(rolePlays.openObservers(any())).thenReturn(List.of());
        assertThat(places(talkedOver())).containsExactly("userTask_decideRolePlay");
    }

    @Test
    void aCardDuringTheTalkIsKept() {
        var application = invited();
        happens(application, new RolePlayObserved(application, zhao));
        assertThat(places(application)).containsExactly("receiveTask_waitForRolePlay");
    }

    @Test
    void theDeadlineEndsTheWaitWhenOneCardIsIn() {
        var application = talkedOver();
        happens(application, new RolePlayObserved(application, zhao));
        cards(1);
        runJob(application, "event_observerDeadline");
        assertThat(places(application)).containsExactly("userTask_decideRolePlay");
    }

    @Test
    void withoutAnyCardTheRecruiterChasesAndTheFirstCardEndsIt() {
        var application = talkedOver();
        runJob(application, "event_observerDeadline");
        assertThat(places(application))
                .containsExactly("userTask_observationOverdue", "userTask_observeRolePlay", "userTask_observeRolePlay");
        assertThat(step(application)).isEqualTo("userTask_observationOverdue");
        happens(application, new RolePlayObserved(application, sun));
        assertThat(places(application)).containsExactly("userTask_decideRolePlay");
    }

    @Test
    void aLateCardMovesNothing() {
        var application = talkedOver();
        happens(application, new RolePlayObserved(application, zhao));
        happens(application, new RolePlayObserved(application, sun));
        happens(application, new RolePlayObserved(application, sun));
        assertThat(places(application)).containsExactly("userTask_decideRolePlay");
    }

    @Test
    void decidingEndsTheStage() {
        var application = talkedOver();
        happens(application, new RolePlayObserved(application, zhao));
        happens(application, new RolePlayObserved(application, sun));
        advanced(application, Stage.ROLE_PLAY);
        assertThat(over(application)).isTrue();
    }
}
