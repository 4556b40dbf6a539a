package dev.touchstone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.touchstone.candidates.ApplicationWithdrawn;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.StageOutcome;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.writtentest.MarkingAdvanced;
import dev.touchstone.writtentest.MarkingRound;
import dev.touchstone.writtentest.MoreTimeCause;
import dev.touchstone.writtentest.SittingExtended;
import dev.touchstone.writtentest.SittingMarked;
import dev.touchstone.writtentest.SittingReopened;
import dev.touchstone.writtentest.SittingStarted;
import dev.touchstone.writtentest.SittingSubmitted;
import dev.touchstone.writtentest.TestInvitation;
import dev.touchstone.writtentest.TestRenewed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WrittenTestProcessTests extends JourneyDriver {

    private Instant now;

    @BeforeEach
    void invitations() {
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        when(writtenTests.invite(any()))
                .thenReturn(new TestInvitation(now.plus(Duration.ofDays(3)), now.plus(Duration.ofDays(5))));
        outcome(72.0, true, false);
    }

    private void outcome(double total, boolean enough, boolean critical) {
        when(writtenTests.conclude(any())).thenReturn(new StageOutcome(BigDecimal.valueOf(total), enough, critical));
    }

    private JobApplicationId invited() {
        var application = applied();
        advanced(application, Stage.SCREENING);
        runJob(application, "serviceTask_inviteToTest");
        return application;
    }

    private JobApplicationId sitting() {
        var application = invited();
        happens(application, new SittingStarted(application, now.plus(Duration.ofMinutes(60))));
        return application;
    }

    private JobApplicationId handedIn(boolean toBeMarked) {
        var application = sitting();
        happens(application, new SittingSubmitted(application, toBeMarked));
        return application;
    }

    @Test
    void screeningComesFirstAndThenTheDoor() {
        var application = applied();
        assertThat(places(application)).containsExactly("userTask_screenApplication");
        assertThat(step(application)).isEqualTo("userTask_screenApplication");

        advanced(application, Stage.SCREENING);

        assertThat(places(application)).containsExactly("serviceTask_inviteToTest");
        assertThat(step(application)).isEqualTo("serviceTask_inviteToTest");
        assertThat(stage(application)).isEqualTo("WRITTEN_TEST");
    }

    @Test
    void theWaitStandsWhenTheDoorHasOpened() {
        var application = invited();
        assertThat(places(application)).containsExactly("receiveTask_waitForStart");
        assertThat(step(application)).isEqualTo("receiveTask_waitForStart");
        assertThat(job(application, "event_testReminderDue").getDuedate()).isEqualTo(now.plus(Duration.ofDays(3)));
        assertThat(job(application, "event_testInvitationExpired").getDuedate())
                .isEqualTo(now.plus(Duration.ofDays(5)));
    }

    @Test
    void aReminderLeavesTheWaitAlone() {
        var application = invited();
        runJob(application, "event_testReminderDue");
        verify(writtenTests).remind(application);
        assertThat(places(application)).containsExactly("receiveTask_waitForStart");
    }

    @Test
    void anExpiryAsksTheRecruiterWhoMayInviteAgain() {
        var application = invited();
        runJob(application, "event_testInvitationExpired");
        assertThat(places(application)).containsExactly("userTask_testInvitationExpired");
        assertThat(status(application)).isEqualTo("ACTIVE");

        happens(application, new TestRenewed(application));
        runJob(application, "serviceTask_inviteToTest");

        assertThat(places(application)).containsExactly("receiveTask_waitForStart");
        verify(writtenTests, times(2)).invite(application);
    }

    @Test
    void startingAfterTheExpiryIsRefused() {
        var application = invited();
        runJob(application, "event_testInvitationExpired");
        assertThatThrownBy(() -> happens(application, new SittingStarted(application, now)))
                .isInstanceOf(RefusedException.class);
        assertThat(places(application)).containsExactly("userTask_testInvitationExpired");
    }

    @Test
    void openAnswersGoToAMarkerOfTheJob() {
        var application = handedIn(true);
        assertThat(places(application)).containsExactly("userTask_markOpenAnswers");
        assertThat(tasks.createTaskQuery()
                        .taskCandidateGroup("MARKER:" + job)
                        .processInstanceBusinessKey(application.toString())
                        .count())
                .isOne();

        happens(application, new SittingMarked(application));

        assertThat(places(application)).containsExactly("userTask_decideTest");
    }

    @Test
    void aSecondMarkerAndThenAThirdFollowWhereTheMarkingAsksForThem() {
        var application = handedIn(true);

        happens(application, new MarkingAdvanced(application, MarkingRound.SECOND));
        assertThat(places(application)).containsExactly("userTask_markAgain");
        assertThat(step(application)).isEqualTo("userTask_markAgain");
        assertThat(stage(application)).isEqualTo("WRITTEN_TEST");

        happens(application, new MarkingAdvanced(application, MarkingRound.ADJUDICATION));
        assertThat(places(application)).containsExactly("userTask_adjudicateMarks");

        happens(application, new SittingMarked(application));
        assertThat(places(application)).containsExactly("userTask_decideTest");
    }

    @Test
    void twoMarkersWhoAgreeNeedNoThird() {
        var application = handedIn(true);
        happens(application, new MarkingAdvanced(application, MarkingRound.SECOND));
        happens(application, new SittingMarked(application));
        assertThat(places(application)).containsExactly("userTask_decideTest");
    }

    @Test
    void aRoundThatIsOverDoesNotEndTwice() {
        var application = handedIn(true);
        happens(application, new SittingMarked(application));
        assertThatThrownBy(() -> happens(application, new MarkingAdvanced(application, MarkingRound.SECOND)))
                .isInstanceOf(RefusedException.class);
        assertThat(places(application)).containsExactly("userTask_decideTest");
    }

    @Test
    void whoWithdrawsWhileASecondMarkerReadsLeavesNothingBehind() {
        var application = handedIn(true);
        happens(application, new MarkingAdvanced(application, MarkingRound.SECOND));
        happens(application, new ApplicationWithdrawn(application, Stage.WRITTEN_TEST));
        assertThat(over(application)).isTrue();
    }

    @Test
    void aPaperWithoutOpenAnswersSkipsTheMarker() {
        assertThat(places(handedIn(false))).containsExactly("userTask_decideTest");
    }

    @Test
    void theDeadlineHandsInWhatWasSaved() {
        var application = sitting();
        assertThat(job(application, "event_sittingDeadline").getDuedate()).isEqualTo(now.plus(Duration.ofMinutes(60)));
        when(writtenTests.submitOverdue(application)).thenReturn(true);

        runJob(application, "event_sittingDeadline");

        assertThat(places(application)).containsExactly("userTask_markOpenAnswers");
    }

    @Test
    void moreTimeMakesTheTimerAnew() {
        var application = sitting();
        happens(
                application,
                new SittingExtended(application, now.plus(Duration.ofMinutes(90)), MoreTimeCause.RECRUITER));
        assertThat(places(application)).containsExactly("receiveTask_waitForSubmission");
        assertThat(job(application, "event_sittingDeadline").getDuedate()).isEqualTo(now.plus(Duration.ofMinutes(90)));
    }

    @Test
    void reopeningFromTheMarkersTaskLeadsBackIntoTheWaitWithANewTimer() {
        var application = handedIn(true);
        assertThat(jobsAt(application, "event_sittingDeadline")).isEmpty();

        happens(application, new SittingReopened(application, now.plus(Duration.ofMinutes(120))));

        assertThat(places(application)).containsExactly("receiveTask_waitForSubmission");
        assertThat(step(application)).isEqualTo("receiveTask_waitForSubmission");
        assertThat(tasksOf(application, "userTask_markOpenAnswers")).isEmpty();
        assertThat(job(application, "event_sittingDeadline").getDuedate()).isEqualTo(now.plus(Duration.ofMinutes(120)));
        when(writtenTests.submitOverdue(application)).thenReturn(true);
        runJob(application, "event_sittingDeadline");
        assertThat(places(application)).containsExactly("userTask_markOpenAnswers");
    }

    @Test
    void reopeningFromTheDecisionConcludesAnew() {
        standIns.plan(60.0, false);
        var application = handedIn(true);
        happens(application, new SittingMarked(application));
        assertThat(places(application)).containsExactly("userTask_decideTest");

        happens(application, new SittingReopened(application, now.plus(Duration.ofMinutes(120))));
        assertThat(places(application)).containsExactly("receiveTask_waitForSubmission");
        assertThat(job(application, "event_sittingDeadline").getDuedate()).isEqualTo(now.plus(Duration.ofMinutes(120)));
        outcome(41.0, true, false);
        happens(application, new SittingSubmitted(application, false));

        assertThat(places(application)).containsExactly("userTask_decideTest");
        assertThat(standIns.text(application, "proposal")).isEqualTo("belowPassMark");
        advanced(application, Stage.WRITTEN_TEST);
        assertThat(stage(application)).isEqualTo("ROLE_PLAY");
    }

    @Test
    void whatIsNotHandedInOrIsDecidedIsNotReopened() {
        var sitting = sitting();
        var reopened = new SittingReopened(sitting, now.plus(Duration.ofMinutes(30)));
        assertThatThrownBy(() -> happens(sitting, reopened)).isInstanceOf(RefusedException.class);
        assertThat(places(sitting)).containsExactly("receiveTask_waitForSubmission");

        var decided = handedIn(false);
        advanced(decided, Stage.WRITTEN_TEST);
        assertThatThrownBy(() -> happens(decided, new SittingReopened(decided, now.plus(Duration.ofMinutes(30)))))
                .isInstanceOf(RefusedException.class);
        assertThat(stage(decided)).isEqualTo("ROLE_PLAY");
    }

    @Test
    void reopeningTwiceFindsNobodyTheSecondTime() {
        var application = handedIn(true);
        happens(application, new SittingReopened(application, now.plus(Duration.ofMinutes(30))));
        assertThatThrownBy(
                        () -> happens(application, new SittingReopened(application, now.plus(Duration.ofMinutes(30)))))
                .isInstanceOf(RefusedException.class);
        assertThat(jobsAt(application, "event_sittingDeadline")).hasSize(1);
    }

    @Test
    void aClearPassGoesOnByItselfWhereThePlanLetsIt() {
        standIns.plan(60.0, true);
        var application = handedIn(false);
        assertThat(stage(application)).isEqualTo("ROLE_PLAY");
        assertThat(places(application)).containsExactly("userTask_scheduleRolePlay");
        assertThat(standIns.text(application, "proposal")).isEqualTo("reachedPassMark");
    }

    @Test
    void aClearPassAsksAPersonWhereThePlanSaysSo() {
        standIns.plan(60.0, false);
        assertThat(places(handedIn(false))).containsExactly("userTask_decideTest");
    }

    @Test
    void aFailIsNeverMoreThanAProposal() {
        standIns.plan(80.0, true);
        var application = handedIn(false);
        assertThat(places(application)).containsExactly("userTask_decideTest");
        assertThat(standIns.text(application, "proposal")).isEqualTo("belowPassMark");
        assertThat(status(application)).isEqualTo("ACTIVE");
    }

    @Test
    void thePassMarkOfTheMomentCounts() {
        standIns.plan(80.0, true);
        var application = sitting();
        standIns.plan(70.0, true);
        happens(application, new SittingSubmitted(application, false));
        assertThat(standIns.text(application, "proposal")).isEqualTo("reachedPassMark");
    }

    @Test
    void withoutAPassMarkAPersonIsAsked() {
        var application = handedIn(false);
        assertThat(standIns.text(application, "proposal")).isEqualTo("noPassMark");
    }
}
