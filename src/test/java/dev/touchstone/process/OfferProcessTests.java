package dev.touchstone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.offers.ApprovalFacts;
import dev.touchstone.offers.GradeFacts;
import dev.touchstone.offers.OfferAnswered;
import dev.touchstone.offers.OfferApproved;
import dev.touchstone.offers.OfferExtended;
import dev.touchstone.offers.OfferPrepared;
import dev.touchstone.offers.OfferRevoked;
import dev.touchstone.offers.OfferSentBack;
import dev.touchstone.offers.OfferTimes;
import dev.touchstone.shared.RefusedException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfferProcessTests extends JourneyDriver {

    private Instant now;

    @BeforeEach
    void facts() {
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        when(offers.gradeFacts(any()))
                .thenReturn(
                        new GradeFacts(BigDecimal.valueOf(82), BigDecimal.valueOf(4.1), BigDecimal.valueOf(4.3), 24));
        when(offers.approvalFacts(any())).thenReturn(new ApprovalFacts("SENIOR", false));
        when(offers.send(any())).thenReturn(new OfferTimes(now.plus(Duration.ofDays(4)), now.plus(Duration.ofDays(5))));
    }

    private JobApplicationId prepared() {
        var application = begun("offer");
        happens(application, new OfferPrepared(application));
        return application;
    }

    private JobApplicationId approved() {
        var application = prepared();
        happens(application, new OfferApproved(application, someone()));
        happens(application, new OfferApproved(application, someone()));
        return application;
    }

    private JobApplicationId sent() {
        var application = approved();
        runJob(application, "serviceTask_sendOffer");
        return application;
    }

    @Test
    void theProposedGradeArrivesWithItsRow() {
        var application = begun("offer");
        verify(offers).draft(application, "SENIOR", "senior");
        assertThat(places(application)).containsExactly("userTask_prepareOffer");
    }

    @Test
    void theTableSaysHowManyApprove() {
        var application = prepared();
        verify(offers).openApprovals(application, 2, "seniorInBand");
        happens(application, new OfferApproved(application, someone()));
        assertThat(tasksOf(application, "userTask_approveOffer")).hasSize(1);
        happens(application, new OfferApproved(application, someone()));
        assertThat(places(application)).containsExactly("serviceTask_sendOffer");
    }

    @Test
    void sentBackLeadsToPreparationAndTheChainStartsAnew() {
        var application = prepared();
        happens(application, new OfferSentBack(application, someone()));
        assertThat(places(application)).containsExactly("userTask_prepareOffer");
        when(offers.approvalFacts(any())).thenReturn(new ApprovalFacts("JUNIOR", false));
        happens(application, new OfferPrepared(application));
        happens(application, new OfferApproved(application, someone()));
        assertThat(places(application)).containsExactly("serviceTask_sendOffer");
    }

    @Test
    void theAnswerEndsTheStage() {
        var application = sent();
        assertThat(job(application, "event_offerExpired").getDuedate()).isEqualTo(now.plus(Duration.ofDays(5)));
        happens(application, new OfferAnswered(application, true));
        assertThat(over(application)).isTrue();
    }

    @Test
    void answeringTwiceIsRefused() {
        var application = sent();
        happens(application, new OfferAnswered(application, false));
        assertThatThrownBy(() -> happens(application, new OfferAnswered(application, true)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void anExpiryMarksTheOfferAndAsksTheRecruiter() {
        var application = expired();
        verify(offers).expire(application);
        assertThat(places(application)).containsExactly("userTask_offerExpired");
        assertThatThrownBy(() -> happens(application, new OfferAnswered(application, true)))
                .isInstanceOf(RefusedException.class);
    }

    private JobApplicationId expired() {
        var application = sent();
        runJob(application, "event_offerExpired");
        return application;
    }

    @Test
    void moreTimeAfterTheExpiryOpensTheWaitAgain() {
        var application = expired();
        happens(application, new OfferExtended(application, now.plus(Duration.ofDays(9))));
        assertThat(places(application)).containsExactly("receiveTask_waitForAnswer");
        assertThat(job(application, "event_offerExpired").getDuedate()).isEqualTo(now.plus(Duration.ofDays(9)));
        assertThat(job(application, "event_offerReminderDue").getDuedate()).isEqualTo(now.plus(Duration.ofDays(8)));
    }

    @Test
    void moreTimeBeforeTheExpiryMakesTheTimersAnew() {
        var application = sent();
        happens(application, new OfferExtended(application, now.plus(Duration.ofDays(7))));
        assertThat(job(application, "event_offerExpired").getDuedate()).isEqualTo(now.plus(Duration.ofDays(7)));
        happens(application, new OfferAnswered(application, true));
        assertThat(over(application)).isTrue();
    }

    @Test
    void revokingWorksWhileTheDoorIsPending() {
        var application = approved();
        happens(application, new OfferRevoked(application));
        assertThat(over(application)).isTrue();
        assertThat(jobsAt(application, "serviceTask_sendOffer")).isEmpty();
    }

    @Test
    void revokingWorksWhileTheDoorFails() {
        var application = approved();
        doThrow(new IllegalStateException("The letter renderer is broken"))
                .when(offers)
                .send(application);
        var door = job(application, "serviceTask_sendOffer");
        assertThatThrownBy(() -> management.executeJob(door.getId())).isInstanceOf(IllegalStateException.class);
        happens(application, new OfferRevoked(application));
        assertThat(over(application)).isTrue();
    }

    @Test
    void aBrokenDoorIsTriedSixTimesAndThenWaitsForAPerson() {
        var application = approved();
        doThrow(new IllegalStateException("The letter renderer is broken"))
                .when(offers)
                .send(application);
        var door = job(application, "serviceTask_sendOffer").getId();
        for (var attempt = 1; attempt <= 6; attempt++) {
            assertThat(retries(door)).as("before try %d", attempt).isPositive();
            assertThatThrownBy(() -> management.executeJob(door)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(retries(door)).isZero();
        assertThat(runtime.createIncidentQuery()
                        .activityId("serviceTask_sendOffer")
                        .processInstanceId(job(door).getProcessInstanceId())
                        .count())
                .isOne();
    }

    private Job job(String id) {
        return management.createJobQuery().jobId(id).singleResult();
    }

    private int retries(String id) {
        return job(id).getRetries();
    }
}
