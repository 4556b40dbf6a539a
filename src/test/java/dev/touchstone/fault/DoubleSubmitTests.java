package dev.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.ReopeningDesk;
import dev.touchstone.writtentest.SittingDesk;
import dev.touchstone.writtentest.SittingFixture;
import dev.touchstone.writtentest.SittingFixture.Opening;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** T-07 for the written test: a form that is sent twice or fifty times at once has one effect, and everybody is led on. */
@TouchstoneTest
class DoubleSubmitTests {

    private static final int THREADS = 8;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SittingDesk desk;

    @Autowired
    ReopeningDesk reopenings;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Mailroom mailroom;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;
    private Opening opening;

    @BeforeEach
    void open() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SINGLE_CHOICE, QuestionType.SHORT_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 50})
    void theTestIsStartedOnceAndHandedInOnce(int times) throws Exception {
        var application = fixture.invited(opening);
        var visit = fixture.visit(application, LinkPurpose.TEST);
        allLeadTo("/my/%s/test".formatted(application), times, () -> posted(application, "start", visit));
        var deadline = desk.view(application).deadline();
        fixture.answerAll(application);
        allLeadTo("/my/%s/test".formatted(application), times, () -> posted(application, "submission", visit));

        assertThat(desk.view(application).deadline()).isEqualTo(deadline);
        assertThat(fixture.step(application)).isEqualTo("userTask_markOpenAnswers");
        assertThat(scorecards.released(application, opening.recruiter()))
                .as("what the key decided")
                .hasSize(1);
        assertThat(told(application, "SittingStarted")).isOne();
        assertThat(told(application, "SittingSubmitted")).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 50})
    void theTestIsReopenedOnce(int times) throws Exception {
        var application = fixture.handedIn(opening);
        allLeadTo("/applications/%s".formatted(application), times, () -> mvc.post()
                .uri("/applications/{a}/written-test/reopening", application)
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf())
                .param("minutes", "30")
                .param("reason", "停电")
                .exchange());
        assertThat(reopenings.of(application)).hasSize(1);
        assertThat(mailroom.mailsOf(application.value()))
                .extracting(MailView::kind)
                .containsOnlyOnce("test-reopened");
    }

    private MvcTestResult posted(JobApplicationId application, String act, Cookie visit) {
        return mvc.post()
                .uri("/my/{a}/test/{act}", application, act)
                .cookie(visit)
                .with(csrf())
                .exchange();
    }

    private int told(JobApplicationId application, String event) {
        return jdbc.sql(
                        "select count(*) from audit.entry where event = :event and facts ->> 'application' = :application")
                .param("event", event)
                .param("application", application.toString())
                .query(Integer.class)
                .single();
    }

    private static void allLeadTo(String page, int times, Supplier<MvcTestResult> form) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<MvcTestResult>> clicks = new ArrayList<>(Collections.nCopies(times, form::get));
            for (var answer : threads.invokeAll(clicks)) {
                assertThat(answer.get()).hasRedirectedUrl(page);
            }
        } finally {
            threads.shutdown();
        }
    }
}
