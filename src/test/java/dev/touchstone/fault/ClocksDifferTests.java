package dev.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingDesk;
import dev.touchstone.writtentest.SittingFixture;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * T-13: nodes in other zones, days that are an hour longer or shorter, a day more in February. Links live as long as they were
 * promised, reminders go out once, and everybody reads the house's time.
 */
@TouchstoneTest
class ClocksDifferTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Jobs jobs;

    @Autowired
    SittingDesk desk;

    @Autowired
    Mailroom mailroom;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private final TimeZone zone = TimeZone.getDefault();
    private SittingFixture fixture;
    private Opening opening;

    @BeforeEach
    void open() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SHORT_ANSWER);
    }

    @AfterEach
    void back() {
        TimeZone.setDefault(zone);
        clock.reset();
    }

    @Test
    void theEngineHasTheApplicationsTime() {
        for (long hours : new long[] {2, -4, 26}) {
            clock.advance(Duration.ofHours(hours));
            assertThat(Duration.between(
                                    clock.instant(), ClockUtil.getCurrentTime().toInstant())
                            .abs())
                    .isLessThan(MINUTE);
        }
    }

    /** The hour that comes twice, the hour that does not come, and the day that comes every four years. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2027-11-05T04:30:00Z",
        "America/New_York, 2027-03-12T07:10:00Z",
        "Europe/Berlin, 2027-10-29T00:30:00Z",
        "Asia/Shanghai, 2028-02-26T15:30:00Z",
        "UTC, 2028-02-26T23:59:00Z"
    })
    void anInvitationIsRemindedOfOnceAndExpiresWhenItWasPromised(String node, Instant start) {
        TimeZone.setDefault(TimeZone.getTimeZone(node));
        clock.travelTo(start);
        var application = fixture.invited(opening);
        var plan = jobs.plan(opening.job());
        var expiry = desk.view(application).expiresAt();
        assertThat(Duration.between(start, expiry).minus(plan.testExpiry()).abs())
                .isLessThan(MINUTE);

        clock.travelTo(expiry.minus(plan.testReminderBefore()).minus(MINUTE));
        fixture.runDue();
        assertThat(reminders(application)).isZero();
        clock.advance(MINUTE.multipliedBy(2));
        fixture.runDue();
        clock.advance(Duration.ofHours(1));
        fixture.runDue();
        assertThat(reminders(application)).isOne();

        clock.travelTo(expiry.minusSeconds(5));
        fixture.runDue();
        assertThat(fixture.step(application)).isEqualTo("receiveTask_waitForStart");
        assertThat(mvc.get().uri("/my/{a}/test", application).cookie(fixture.visit(application, LinkPurpose.TEST)))
                .bodyText()
                .contains("id=\"start\"");
        clock.travelTo(expiry.plusSeconds(5));
        fixture.runDue();
        assertThat(fixture.step(application)).isEqualTo("userTask_testInvitationExpired");
    }

    /** Both half past ones of the night on which New York sets its clocks back. */
    @ParameterizedTest
    @ValueSource(strings = {"2027-11-07T05:30:00Z", "2027-11-07T06:30:00Z"})
    void aDeadlineInTheHourThatComesTwiceIsKeptAsItIs(Instant start) {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        clock.travelTo(start);
        var application = fixture.sitting(opening);
        var deadline = desk.view(application).deadline();
        assertThat(Duration.between(start.plus(Duration.ofMinutes(40)), deadline)
                        .abs())
                .isLessThan(MINUTE);
        clock.travelTo(start.plus(Duration.ofMinutes(39)));
        fixture.runDue();
        assertThat(fixture.step(application)).isEqualTo("receiveTask_waitForSubmission");
        clock.travelTo(start.plus(Duration.ofMinutes(42)));
        fixture.runDue();
        assertThat(fixture.step(application)).isEqualTo("userTask_decideTest");
    }

    @Test
    void everyNodeTellsTheHousesTime() {
        clock.travelTo(Instant.parse("2027-11-07T05:30:00Z"));
        var application = fixture.invited(opening);
        for (var node : new String[] {"UTC", "Asia/Shanghai", "America/New_York"}) {
            TimeZone.setDefault(TimeZone.getTimeZone(node));
            assertThat(mvc.get()
                            .uri("/applications/{a}/written-test", application)
                            .with(staff.signedIn(opening.recruiter())))
                    .as(node)
                    .bodyText()
                    .contains("11月7日 13:30");
        }
    }

    private long reminders(JobApplicationId application) {
        return mailroom.mailsOf(application.value()).stream()
                .map(MailView::kind)
                .filter("test-reminder"::equals)
                .count();
    }
}
