package dev.touchstone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.touchstone.candidates.ApplicationRejected;
import dev.touchstone.candidates.ApplicationWithdrawn;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.StageOutcome;
import dev.touchstone.hiring.Journey;
import dev.touchstone.jobs.JobClosed;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.Letter;
import dev.touchstone.offers.ApprovalFacts;
import dev.touchstone.offers.GradeFacts;
import dev.touchstone.offers.OfferAnswered;
import dev.touchstone.offers.OfferApproved;
import dev.touchstone.offers.OfferPrepared;
import dev.touchstone.offers.OfferRevoked;
import dev.touchstone.offers.OfferTimes;
import dev.touchstone.panel.PanelCardSubmitted;
import dev.touchstone.panel.PanelInvitation;
import dev.touchstone.panel.PanelPlanned;
import dev.touchstone.panel.SeatId;
import dev.touchstone.roleplay.CardTimes;
import dev.touchstone.roleplay.RolePlayEnded;
import dev.touchstone.roleplay.RolePlayInvitation;
import dev.touchstone.roleplay.RolePlayScheduled;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Together;
import dev.touchstone.writtentest.SittingStarted;
import dev.touchstone.writtentest.SittingSubmitted;
import dev.touchstone.writtentest.TestInvitation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CandidateJourneyProcessTests extends JourneyDriver {

    @Autowired
    Journey journey;

    private static final int ROUNDS = 50;
    private static final int LONG_ROUNDS = 500;

    private final SeatId seat = SeatId.next();

    @BeforeEach
    void stages() {
        var later = clock.instant().plus(Duration.ofDays(3));
        var passed = new StageOutcome(BigDecimal.valueOf(4.2), true, false);
        when(writtenTests.invite(any())).thenReturn(new TestInvitation(later, later));
        when(writtenTests.conclude(any())).thenReturn(new StageOutcome(BigDecimal.valueOf(88), true, false));
        when(rolePlays.invite(any())).thenReturn(new RolePlayInvitation(later, later));
        when(rolePlays.cardTimes(any())).thenReturn(new CardTimes(later, later));
        when(rolePlays.openObservers(any())).thenReturn(List.of());
        when(rolePlays.conclude(any())).thenReturn(passed);
        when(panels.invite(any())).thenReturn(new PanelInvitation(later, later, later, later, later));
        when(panels.openSeats(any())).thenReturn(List.of(seat));
        when(panels.interviewer(any())).thenReturn(someone());
        when(panels.conclude(any())).thenReturn(passed);
        when(offers.gradeFacts(any())).thenReturn(new GradeFacts(BigDecimal.valueOf(88), null, null, 3));
        when(offers.approvalFacts(any())).thenReturn(new ApprovalFacts("JUNIOR", false));
        when(offers.send(any())).thenReturn(new OfferTimes(later, later));
    }

    private JobApplicationId sitting() {
        var application = applied();
        advanced(application, Stage.SCREENING);
        runJob(application, "serviceTask_inviteToTest");
        happens(application, new SittingStarted(application, clock.instant().plus(Duration.ofHours(1))));
        return application;
    }

    private JobApplicationId waitingForTheAnswer() {
        var application = atTheLastCard();
        happens(application, new PanelCardSubmitted(application, seat));
        advanced(application, Stage.PANEL);
        happens(application, new OfferPrepared(application));
        happens(application, new OfferApproved(application, someone()));
        runJob(application, "serviceTask_sendOffer");
        return application;
    }

    private JobApplicationId atTheLastCard() {
        var application = sitting();
        happens(application, new SittingSubmitted(application, false));
        advanced(application, Stage.WRITTEN_TEST);
        happens(application, new RolePlayScheduled(application));
        runJob(application, "serviceTask_inviteToRolePlay");
        happens(application, new RolePlayEnded(application));
        advanced(application, Stage.ROLE_PLAY);
        happens(application, new PanelPlanned(application));
        runJob(application, "serviceTask_invitePanel");
        return application;
    }

    @Test
    void aWithdrawalAtTheMomentOfTheLastCardEndsTheJourney() throws Exception {
        withdrawalsMeetTheLastCard(ROUNDS);
    }

    @Test
    @Tag("fault")
    void aWithdrawalAtTheMomentOfTheLastCardEndsTheJourneyFiveHundredTimes() throws Exception {
        withdrawalsMeetTheLastCard(LONG_ROUNDS);
    }

    private void withdrawalsMeetTheLastCard(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            var application = atTheLastCard();
            var answers = Together.all(List.of(
                    () -> {
                        happens(application, new ApplicationWithdrawn(application, Stage.PANEL));
                        return "withdrawn";
                    },
                    () -> {
                        happens(application, new PanelCardSubmitted(application, seat));
                        return "submitted";
                    }));
            assertThat(answers).containsExactly("withdrawn", "submitted");
            assertThat(over(application)).isTrue();
            assertThat(status(application)).isEqualTo("WITHDRAWN");
        }
    }

    @Test
    void aCandidateIsHired() {
        var application = waitingForTheAnswer();
        assertThat(stage(application)).isEqualTo("OFFER");
        assertThat(step(application)).isEqualTo("receiveTask_waitForAnswer");
        happens(application, new OfferAnswered(application, true));
        assertThat(over(application)).isTrue();
        assertThat(status(application)).isEqualTo("HIRED");
        assertThat(step(application)).isEqualTo("null");
    }

    @Test
    void aCandidateDeclines() {
        var application = waitingForTheAnswer();
        happens(application, new OfferAnswered(application, false));
        assertThat(status(application)).isEqualTo("DECLINED");
    }

    @Test
    void anOfferIsRevoked() {
        var application = waitingForTheAnswer();
        happens(application, new OfferRevoked(application));
        assertThat(over(application)).isTrue();
        assertThat(status(application)).isEqualTo("REVOKED");
    }

    @Test
    void withdrawingMidTestClosesEverythingAndConfirms() {
        var application = sitting();
        happens(application, new ApplicationWithdrawn(application, Stage.WRITTEN_TEST));
        assertThat(over(application)).isTrue();
        assertThat(status(application)).isEqualTo("WITHDRAWN");
        verify(writtenTests).cancel(application);
        verify(rolePlays).cancel(application);
        verify(panels).cancel(application);
        verify(offers).cancel(application);
        verify(mailroom).post(argThat((Letter letter) -> "application-withdrawn".equals(letter.kind())));
    }

    @Test
    void rejectingAtAGateEndsTheJourneyWithALetter() {
        var application = sitting();
        happens(application, new SittingSubmitted(application, false));
        happens(application, new ApplicationRejected(application, Stage.WRITTEN_TEST));
        assertThat(status(application)).isEqualTo("REJECTED");
        verify(mailroom).post(argThat((Letter letter) -> "application-rejected".equals(letter.kind())));
    }

    @Test
    void withdrawingTakesBackADoorThatIsPending() {
        var application = applied();
        advanced(application, Stage.SCREENING);
        happens(application, new ApplicationWithdrawn(application, Stage.WRITTEN_TEST));
        assertThat(jobsAt(application, "serviceTask_inviteToTest")).isEmpty();
        verify(writtenTests, never()).invite(application);
        assertThat(status(application)).isEqualTo("WITHDRAWN");
    }

    @Test
    void closingTheJobEndsItsRunningApplicationsOneJobEach() {
        var screened = applied();
        var sitting = sitting();
        inTransaction(() -> {
            events.publishEvent(new JobClosed(job));
            return job;
        });
        assertThat(status(screened)).isEqualTo("ACTIVE");

        journey.runDue(clock.instant());

        assertThat(status(screened)).isEqualTo("CLOSED");
        assertThat(status(sitting)).isEqualTo("CLOSED");
        verify(mailroom, times(2)).post(argThat((Letter letter) -> "job-closed".equals(letter.kind())));
    }

    @Test
    void closingAJobWithoutApplicationsDoesNothing() {
        inTransaction(() -> {
            events.publishEvent(new JobClosed(job));
            return job;
        });
        assertThat(management.createBatchQuery().count()).isZero();
    }

    @Test
    void dueJobsOfAMomentRunInOrderUntilNothingIsDue() {
        var application = applied();
        advanced(application, Stage.SCREENING);
        journey.runDue(clock.instant());
        assertThat(places(application)).containsExactly("receiveTask_waitForStart");
        clock.advance(Duration.ofDays(4));
        journey.runDue(clock.instant());
        assertThat(places(application)).containsExactly("userTask_testInvitationExpired");
    }

    @Test
    void engineTimeIsTheApplicationsTime() {
        clock.travelTo(Instant.parse("2027-03-01T08:00:00Z"));
        var application = applied();
        var task = tasksOf(application, "userTask_screenApplication").get(0);
        assertThat(task.getCreateTime().toInstant())
                .isBetween(Instant.parse("2027-03-01T08:00:00Z"), Instant.parse("2027-03-01T08:05:00Z"));
    }

    @Test
    void decidingTwiceIsRefused() {
        var application = applied();
        advanced(application, Stage.SCREENING);
        assertThatThrownBy(() -> advanced(application, Stage.SCREENING)).isInstanceOf(RefusedException.class);
    }

    @Test
    void noRowOfTheDomainWhenTheEngineFails() {
        doThrow(new IllegalStateException("The row cannot be written"))
                .when(applications)
                .enterStep(any(), any());
        var before = count("select count(*) from standin.application");
        assertThatThrownBy(this::applied).isInstanceOf(RuntimeException.class);
        assertThat(count("select count(*) from standin.application")).isEqualTo(before);
        assertThat(runtime.createProcessInstanceQuery()
                        .variableValueEquals("jobOpening", job.toString())
                        .count())
                .isZero();
    }

    @Test
    void theTokenStaysWhenTheDomainFailsAfterwards() {
        var application = applied();
        assertThatThrownBy(() -> inTransaction(() -> {
                    advanced(application, Stage.SCREENING);
                    throw new IllegalStateException("The facade fails after its fact");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(places(application)).containsExactly("userTask_screenApplication");
        assertThat(step(application)).isEqualTo("userTask_screenApplication");
        assertThat(stage(application)).isEqualTo("SCREENING");
    }

    @Test
    void theTokenStaysBeforeTheDoorWhenItsDelegateFails() {
        var application = applied();
        advanced(application, Stage.SCREENING);
        doThrow(new IllegalStateException("No paper can be drawn"))
                .when(writtenTests)
                .invite(application);
        assertThatThrownBy(() -> runJob(application, "serviceTask_inviteToTest"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(places(application)).containsExactly("serviceTask_inviteToTest");
        assertThat(step(application)).isEqualTo("serviceTask_inviteToTest");
    }

    @Test
    void variablesAreNeverSerialisedObjects() {
        waitingForTheAnswer();
        assertThat(count("select count(*) from camunda.act_ru_variable")).isPositive();
        assertThat(count("select count(*) from camunda.act_ru_variable where type_ in ('serializable', 'object')"))
                .isZero();
        assertThat(count("select count(*) from camunda.act_hi_varinst where var_type_ in ('serializable', 'object')"))
                .isZero();
        assertThat(count("select count(*) from camunda.act_ru_variable where name_ = 'decisionResult'"))
                .isZero();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
