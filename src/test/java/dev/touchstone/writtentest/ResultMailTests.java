package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Candidates get one mail when their result can be seen, and none before. */
@TouchstoneTest
class ResultMailTests {

    private static final String KIND = "result-released";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ResultWatch watch;

    @Autowired
    ResultLetters letters;

    @Autowired
    ResultRules rules;

    @Autowired
    Markings markings;

    @Autowired
    WrittenTests tests;

    @Autowired
    ReopeningDesk reopenings;

    @Autowired
    SittingDesk desk;

    @Autowired
    JobApplications applications;

    @Autowired
    Mailroom mailroom;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    private SittingFixture fixture;
    private Opening opening;
    private JobApplicationId application;

    @BeforeEach
    void handIn() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SHORT_ANSWER);
        application = fixture.handedIn(opening);
    }

    @Test
    void whoIsMarkedAlreadyIsToldOnceWhenTheJobBeginsToShow() {
        mark();
        assertThat(told()).isEmpty();
        show(false, 7);
        assertThat(told()).hasSize(1);
        show(false, 9);
        assertThat(told()).hasSize(1);
    }

    @Test
    void whoIsMarkedLaterIsToldThen() {
        show(false, 7);
        assertThat(told()).as("nobody has marked it").isEmpty();
        mark();
        assertThat(told()).hasSize(1);
    }

    @Test
    void theDecisionIsWaitedForWhereTheJobSaysSo() {
        show(true, 7);
        mark();
        assertThat(told()).isEmpty();
        applications.advance(application, Stage.WRITTEN_TEST, "值得再看一看", opening.recruiter());
        fixture.runDue();
        assertThat(told()).hasSize(1);
    }

    @Test
    void whoWasRejectedIsToldAndWhoLeftIsNot() {
        show(true, 7);
        mark();
        var other = fixture.handedIn(opening);
        mark(other);
        applications.reject(application, Stage.WRITTEN_TEST, "名额已满", opening.recruiter());
        applications.withdraw(other, null);
        fixture.runDue();
        assertThat(told()).hasSize(1);
        assertThat(told(other)).isEmpty();
    }

    @Test
    void whatIsMarkedAgainIsNewsAgain() {
        show(false, 7);
        mark();
        assertThat(told()).hasSize(1);
        clock.advance(Duration.ofHours(1));
        reopenings.reopen(application, 30, "候选人来电说停电", opening.recruiter());
        desk.submit(application);
        assertThat(told()).as("being marked").hasSize(1);
        mark();
        assertThat(told()).hasSize(2);
    }

    @Test
    void theMailHasALinkAndTheTimeToAppealButNotTheResult() {
        show(false, 7);
        mark();
        told();
        var total = Objects.requireNonNull(jdbc.sql("select total from writtentest.sitting where application = ?")
                .param(application.value())
                .query((row, index) -> row.getBigDecimal("total"))
                .single());
        assertThat(text())
                .contains("查看结果", "可在此之前申诉")
                .doesNotContain(total.stripTrailingZeros().toPlainString() + " 分", "通过");
        assertThat(letters.renew(KIND, "", application.value())).isPresent();
        assertThat(letters.renew("test-invitation", "", application.value())).isEmpty();
    }

    @Test
    void aJobThatTakesNoAppealsNamesNoTime() {
        show(false, 0);
        mark();
        told();
        assertThat(text()).doesNotContain("申诉");
    }

    private void show(boolean afterDecision, int appealDays) {
        rules.change(new ResultRule(opening.job(), ResultShown.PROFILE, afterDecision, false, appealDays));
    }

    private void mark() {
        mark(application);
    }

    private void mark(JobApplicationId whose) {
        var marking = markings.view(tests.marking(whose).orElseThrow());
        markings.mark(MarkSitting.of(marking, Set.of(), Map.of()), opening.marker());
    }

    private List<String> told() {
        return told(application);
    }

    /** After everybody was told who is to be told; looking twice tells nobody twice. */
    private List<String> told(JobApplicationId whose) {
        watch.work();
        watch.work();
        return mailroom.mailsOf(whose.value()).stream()
                .map(MailView::kind)
                .filter(KIND::equals)
                .toList();
    }

    private String text() {
        return jdbc.sql("select subject || body_text from mail.outbox where kind = ? and application = ?")
                .params(KIND, application.value())
                .query(String.class)
                .single();
    }
}
