package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What candidates see of their result: nothing unless the job shows it, and never while anybody still marks. */
@TouchstoneTest
@RecordApplicationEvents
class ResultReleaseTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ApplicationEvents facts;

    @Autowired
    ResultRules rules;

    @Autowired
    ReleasedResults results;

    @Autowired
    Markings markings;

    @Autowired
    WrittenTests tests;

    @Autowired
    JobApplications applications;

    @Autowired
    Jobs jobs;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;
    private Opening opening;
    private JobApplicationId application;

    @BeforeEach
    void handIn() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SHORT_ANSWER, QuestionType.SINGLE_CHOICE);
        application = fixture.handedIn(opening);
    }

    @Test
    void nothingIsShownUnlessTheJobSaysSo() {
        mark();
        goOn();
        assertThat(results.of(application)).isEmpty();
        assertThat(part()).hasStatusOk().bodyText().doesNotContain("笔试结果");
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSED", "PROFILE"})
    void nothingIsShownWhileAnybodyStillMarks(ResultShown shows) {
        rules.change(new ResultRule(opening.job(), shows, false, true, 7));
        assertThat(results.of(application)).as("waits for its marker").isEmpty();
        applications.reject(application, Stage.WRITTEN_TEST, "名额已满", opening.recruiter());
        assertThat(results.of(application)).as("decided, but still not marked").isEmpty();
        assertThat(part()).hasStatusOk().bodyText().doesNotContain("笔试结果");
    }

    @Test
    void nothingIsShownBeforeTheDecisionWhereTheRuleSaysSo() {
        mark();
        rules.change(new ResultRule(opening.job(), ResultShown.PROFILE, true, true, 7));
        assertThat(results.of(application)).isEmpty();
        assertThat(part()).bodyText().doesNotContain("笔试结果");
        goOn();
        assertThat(released().passed()).isTrue();
        assertThat(released().profile()).isNotNull();
    }

    @Test
    void whetherOnePassedIsNeverShownBeforeItIsDecided() {
        mark();
        rules.change(new ResultRule(opening.job(), ResultShown.PASSED, false, false, 7));
        assertThat(rules.of(opening.job()).afterDecision()).isTrue();
        assertThat(results.of(application)).isEmpty();
        applications.reject(application, Stage.WRITTEN_TEST, "分数不够", opening.recruiter());
        assertThat(released().passed()).isFalse();
        assertThat(released().profile()).isNull();
        assertThat(part()).bodyText().contains("未通过").doesNotContain("分数不够", "各项能力");
    }

    @Test
    void aWithdrawalIsNoDecision() {
        mark();
        rules.change(new ResultRule(opening.job(), ResultShown.PASSED, true, false, 7));
        applications.withdraw(application, null);
        assertThat(results.of(application)).isEmpty();
    }

    @Test
    void theTotalMayBeShownBeforeTheDecisionWhereTheJobWantsIt() {
        mark();
        rules.change(new ResultRule(opening.job(), ResultShown.PROFILE, false, false, 7));
        assertThat(released().passed()).isNull();
        assertThat(Objects.requireNonNull(released().profile()).place().cohort())
                .as("nobody else's")
                .isEqualTo(1);
        assertThat(candidate("/my/{a}/test-status")).bodyText().contains("/my/%s/test-result".formatted(application));
        assertThat(part()).bodyText().contains("各项能力").doesNotContain("本职位平均", "百分位");
    }

    @Test
    void explanationsNeedAFlagOfTheirOwn() {
        mark();
        rules.change(new ResultRule(opening.job(), ResultShown.PROFILE, false, false, 7));
        assertThat(released().explained()).isEmpty();
        assertThat(part()).bodyText().doesNotContain("先安抚", "参考答案");
        rules.change(new ResultRule(opening.job(), ResultShown.PROFILE, false, true, 7));
        assertThat(released().explained()).hasSize(2);
        assertThat(part()).bodyText().contains("先安抚", "参考答案");
        rules.change(new ResultRule(opening.job(), ResultShown.PASSED, true, true, 7));
        assertThat(rules.of(opening.job()).explained())
                .as("would tell the points")
                .isFalse();
    }

    @Test
    void theTimeCountsFromWhenEverythingIsThere() {
        mark();
        var marked = clock.instant();
        clock.advance(Duration.ofDays(2));
        rules.change(new ResultRule(opening.job(), ResultShown.PROFILE, false, false, 3));
        var shown = clock.instant();
        assertThat(released().since()).isAfter(marked).isCloseTo(shown, within(1, ChronoUnit.SECONDS));
        clock.advance(Duration.ofDays(1));
        rules.change(new ResultRule(opening.job(), ResultShown.PROFILE, true, false, 3));
        goOn();
        assertThat(released().since()).isAfter(shown);
        assertThat(released().appealUntil()).isEqualTo(released().since().plus(Duration.ofDays(3)));
    }

    @Test
    void aRecruiterReleasesAndOthersDoNot() {
        assertThat(plan(opening.recruiter())).hasStatusOk().bodyText().contains("向候选人公布笔试结果");
        assertThat(change(opening.recruiter(), "PROFILE", "7")).hasStatus3xxRedirection();
        assertThat(rules.of(opening.job()).shows()).isEqualTo(ResultShown.PROFILE);
        assertThat(facts.stream(ResultRuleChanged.class))
                .containsExactly(new ResultRuleChanged(opening.job(), ResultShown.PROFILE, false, false, 7));
        var manager = staff.hire("苏禾", Role.HIRING_MANAGER);
        jobs.assign(opening.job(), manager, TeamRole.HIRING_MANAGER);
        for (var other : Set.of(manager, opening.marker())) {
            assertThat(change(other, "NOTHING", "7")).hasStatus(403);
        }
        assertThat(rules.of(opening.job()).shows()).isEqualTo(ResultShown.PROFILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31", "-1", "x"})
    void daysThatAreNoneAreRefusedInWords(String days) {
        change(opening.recruiter(), "PROFILE", days);
        assertThat(rules.of(opening.job()).shows()).isEqualTo(ResultShown.NOTHING);
    }

    @Test
    void anotherCandidateDoesNotReadIt() {
        mark();
        rules.change(new ResultRule(opening.job(), ResultShown.PROFILE, false, true, 7));
        var other = fixture.invited(opening);
        assertThat(mvc.get()
                        .uri("/my/{a}/test-result", application)
                        .cookie(fixture.visit(other, LinkPurpose.PORTAL))
                        .exchange())
                .hasStatus(404);
    }

    private ReleasedResult released() {
        return results.of(application).orElseThrow();
    }

    private void mark() {
        markings.mark(
                MarkSitting.of(markings.view(tests.marking(application).orElseThrow()), Set.of(), Map.of()),
                opening.marker());
    }

    private void goOn() {
        applications.advance(application, Stage.WRITTEN_TEST, "值得再看一看", opening.recruiter());
        fixture.runDue();
    }

    private MvcTestResult part() {
        return candidate("/my/{a}/test-result");
    }

    private MvcTestResult candidate(String path) {
        return mvc.get()
                .uri(path, application)
                .cookie(fixture.visit(application, LinkPurpose.PORTAL))
                .exchange();
    }

    private MvcTestResult plan(AccountId who) {
        return mvc.get()
                .uri("/jobs/{j}/plan/test-results", opening.job())
                .with(staff.signedIn(who))
                .exchange();
    }

    private MvcTestResult change(AccountId who, String shows, String days) {
        return mvc.post()
                .uri("/jobs/{j}/plan/test-results", opening.job())
                .with(staff.signedIn(who))
                .with(csrf())
                .param("shows", shows)
                .param("appealDays", days)
                .exchange();
    }
}
