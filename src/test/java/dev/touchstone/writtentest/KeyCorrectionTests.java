package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageProposal;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.GatePlan;
import dev.touchstone.jobs.JobPlan;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.KeyCorrection;
import dev.touchstone.questionbank.KeyCorrectionId;
import dev.touchstone.questionbank.KeyCorrections;
import dev.touchstone.questionbank.ProposeCorrection;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scorecards.EvidenceTrails;
import dev.touchstone.scorecards.PlanCard;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** A key that was wrong: who is affected, scoring again, and what stays as it was. */
@TouchstoneTest
@RecordApplicationEvents
class KeyCorrectionTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ApplicationEvents facts;

    @Autowired
    QuestionBank bank;

    @Autowired
    KeyCorrections corrections;

    @Autowired
    Rescorer rescorer;

    @Autowired
    ResultRules rules;

    @Autowired
    AdjustableClock clock;

    @Autowired
    Rescoring rescoring;

    @Autowired
    RescoreImpacts impacts;

    @Autowired
    SittingDesk desk;

    @Autowired
    Markings markings;

    @Autowired
    WrittenTests tests;

    @Autowired
    TestReports reports;

    @Autowired
    EvidenceTrails trails;

    @Autowired
    Scorecards scorecards;

    @Autowired
    JobApplications applications;

    @Autowired
    Jobs jobs;

    @Autowired
    CurrentAccount current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;
    private Opening opening;
    private QuestionVersion question;
    private String wrong;

    @BeforeEach
    void oneQuestion() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SINGLE_CHOICE);
        passAt("60");
        jdbc.sql(
                        "update questionbank.key_correction set state = 'DROPPED', started_at = null, started_by = null, ended_at = null")
                .update();
        question = newest("Q-0001");
        jdbc.sql("update questionbank.question_version set status = 'RETIRED' where type = 'SINGLE_CHOICE' and id <> ?")
                .param(question.id().value())
                .update();
        wrong = other(question);
    }

    @Test
    void aCorrectedKeyScoresPapersAgainAndKeepsWhatWasThere() {
        var application = handedIn(opening, wrong);
        assertThat(report(application).total()).isZero();
        var correction = corrected(wrong);

        rescorer.run();

        var report = report(application);
        assertThat(report.total()).isEqualByComparingTo("100");
        assertThat(report.lines().get(0).points()).isEqualByComparingTo("10");
        assertThat(report.corrections()).singleElement().satisfies(kept -> {
            assertThat(kept.before()).isZero();
            assertThat(kept.after()).isEqualByComparingTo("100");
            assertThat(kept.decided()).isFalse();
            assertThat(kept.reason()).isEqualTo("规则改了");
        });
        assertThat(corrections.get(correction).state()).isEqualTo(KeyCorrection.State.DONE);
        assertThat(facts.stream(SittingRescored.class))
                .containsExactly(new SittingRescored(application, correction, false));
        assertThat(trails.of(application, opening.recruiter()).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.points()).hasSize(1))
                .satisfies(finding -> assertThat(finding.missed()).isEmpty());
        assertThat(page("/applications/%s/written-test".formatted(application), opening.recruiter()))
                .contains("成绩更正：0 → 100")
                .contains("规则改了");
    }

    @Test
    void theCandidateIsToldThatWhatTheySawWasCorrected() {
        rules.change(new ResultRule(opening.job(), ResultShown.PROFILE, false, false, 7));
        var application = handedIn(opening, wrong);
        assertThat(resultPage(application)).doesNotContain("更正");
        clock.advance(Duration.ofHours(1));
        corrected(wrong);
        rescorer.run();
        assertThat(resultPage(application)).contains("更正：有一道题原来的答案有误");
        var later = handedIn(opening, wrong);
        assertThat(resultPage(later)).doesNotContain("更正");
    }

    private String resultPage(JobApplicationId application) {
        return new String(
                mvc.get()
                        .uri("/my/{a}/test-result", application)
                        .cookie(fixture.visit(application, LinkPurpose.PORTAL))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void whoHadTheWrongKeyLosesPointsAndTicks() {
        var application = handedIn(opening, key());
        corrected(wrong);
        rescorer.run();
        assertThat(report(application).total()).isZero();
        assertThat(trails.of(application, opening.recruiter()).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.points()).isEmpty())
                .satisfies(finding -> assertThat(finding.missed()).hasSize(1));
    }

    @Test
    void theRightKeyIsTheNextVersion() {
        handedIn(opening, wrong);
        corrected(wrong);
        var history = bank.history(question.question());
        assertThat(history.get(0).key()).containsExactly(wrong);
        assertThat(history.get(0).version()).isEqualTo(question.version() + 1);
        assertThat(history.get(0).markingPoints()).hasSameSizeAs(question.markingPoints());
        assertThat(bank.version(question.id()).key()).isEqualTo(question.key());
        assertThat(page("/questions/" + question.question(), opening.recruiter()))
                .contains("<ins>");
        assertThat(page(
                        "/questions/%s/statistics?version=%d".formatted(question.question(), question.version()),
                        opening.recruiter()))
                .contains("更正答案，正在重新计分");
    }

    @Test
    void theTokenStaysAndTheProposalIsOfTheResultAsItIsNow() {
        var application = handedIn(opening, wrong);
        assertThat(proposal(application).proposal()).isEqualTo("FAIL");
        var step = fixture.step(application);

        corrected(wrong);
        rescorer.run();

        assertThat(fixture.step(application)).isEqualTo(step).isEqualTo("userTask_decideTest");
        assertThat(proposal(application).proposal()).isEqualTo("PASS");
        assertThat(proposal(application).total()).isEqualByComparingTo("100");
    }

    @Test
    void aDecisionThatWasTakenStaysAndIsFlagged() {
        var application = handedIn(opening, wrong);
        applications.reject(application, Stage.WRITTEN_TEST, "没有过线", opening.recruiter());

        corrected(wrong);
        rescorer.run();

        assertThat(applications.get(application).isActive()).isFalse();
        assertThat(proposal(application).proposal()).isEqualTo("FAIL");
        assertThat(report(application).corrections()).singleElement().satisfies(kept -> assertThat(kept.decided())
                .isTrue());
        assertThat(page("/applications/%s/written-test".formatted(application), opening.recruiter()))
                .contains("是否需要重新考虑");
    }

    @Test
    void aSittingInProgressIsScoredByTheCorrectedKey() {
        var application = fixture.sitting(opening);
        corrected(wrong);
        rescorer.run();
        desk.save(application, new Answer(1, 1, List.of(wrong), null, null));
        desk.submit(application);
        assertThat(report(application).total()).isEqualByComparingTo("100");
        assertThat(report(application).corrections()).isEmpty();
    }

    @Test
    void aPaperThatWaitsForAMarkerGetsItsTotalLater() throws IOException {
        var mixed = fixture.opening(QuestionType.SINGLE_CHOICE, QuestionType.SHORT_ANSWER);
        var application = fixture.sitting(mixed);
        fixture.answerAll(application);
        desk.save(application, new Answer(1, 2, List.of(wrong), null, null));
        desk.submit(application);
        corrected(wrong);

        rescorer.run();

        assertThat(report(application).total()).isNull();
        assertThat(facts.stream(SittingRescored.class)).isEmpty();
        var marking = markings.view(tests.marking(application).orElseThrow());
        markings.mark(MarkSitting.of(marking, Set.of(), Map.of()), mixed.marker());
        assertThat(report(application).total()).isEqualByComparingTo("50");
    }

    @Test
    void goingOnAfterAKillDoesNothingTwice() {
        var first = handedIn(opening, wrong);
        var second = handedIn(opening, wrong);
        var correction = corrections.get(corrected(wrong));
        rescoring.rescore(correction, first); // and here the process was killed

        rescorer.run();
        rescorer.run();
        rescoring.rescore(correction, first);

        assertThat(report(first).total()).isEqualByComparingTo("100");
        assertThat(report(second).total()).isEqualByComparingTo("100");
        assertThat(facts.stream(SittingRescored.class).map(SittingRescored::application))
                .containsExactlyInAnyOrder(first, second);
        assertThat(corrections.running()).isEmpty();
    }

    @Test
    void aCorrectionCanBeCorrected() {
        var application = handedIn(opening, wrong);
        corrected(wrong);
        rescorer.run();

        corrected(key());
        rescorer.run();

        assertThat(report(application).total()).isZero();
        assertThat(report(application).corrections()).hasSize(2);
        assertThat(newest("Q-0001").key()).containsExactly(key());
    }

    @Test
    void aProposalShowsWhoIsAffectedAndChangesNothing() {
        var application = handedIn(opening, wrong);
        handedIn(opening, key());
        var proposed = propose(wrong);

        var impact = impacts(proposed, opening.recruiter());

        assertThat(impact).singleElement().satisfies(one -> {
            assertThat(one.papers()).isEqualTo(2);
            assertThat(one.up()).isEqualTo(1);
            assertThat(one.down()).isEqualTo(1);
            assertThat(one.passing()).isEqualTo(1);
            assertThat(one.failing()).isEqualTo(1);
            assertThat(one.people()).hasSize(2).allMatch(RescoreImpact.Person::crosses);
        });
        rescorer.run();
        assertThat(report(application).total()).isZero();
        assertThat(newest("Q-0001").key()).isEqualTo(question.key());
        assertThat(page(path(proposed), opening.recruiter())).contains("林晓", "0 → 100", "改了答案，解析往往也要改");
    }

    @Test
    void theForecastIsWhatHappens() {
        handedIn(opening, wrong);
        handedIn(opening, key());
        handedIn(opening, third());
        var proposed = propose(wrong);
        var forecast = impacts(proposed, opening.recruiter());
        corrections.start(proposed, opening.recruiter());
        rescorer.run();
        assertThat(impacts(proposed, opening.recruiter())).isEqualTo(forecast);
    }

    @Test
    void whoIsNotOfTheJobLearnsNumbersWithoutNames() {
        handedIn(opening, wrong);
        var stranger = staff.hire("路人", Role.RECRUITER);
        var proposed = propose(wrong);
        assertThat(impacts(proposed, stranger)).singleElement().satisfies(one -> {
            assertThat(one.job()).isNull();
            assertThat(one.papers()).isEqualTo(1);
            assertThat(one.people()).isEmpty();
        });
        assertThat(page(path(proposed), stranger)).doesNotContain("林晓").contains("你看不到的职位");
    }

    @Test
    void whoStillOwesACardIsNotToldTheResult() {
        var application = handedIn(opening, wrong);
        scorecards.plan(new PlanCard(application, Stage.PANEL, opening.recruiter(), List.of(question.id())));
        var proposed = propose(wrong);
        assertThat(page(path(proposed), opening.recruiter())).doesNotContain("林晓");
        corrections.start(proposed, opening.recruiter());
        rescorer.run();
        assertThat(page(path(proposed), opening.recruiter())).doesNotContain("林晓");
        assertThat(page("/applications/%s/written-test".formatted(application), opening.recruiter()))
                .doesNotContain("成绩更正");
    }

    @Test
    void aTrueFalseKeyNamesTheTruthThatEarnsItsPoint() throws IOException {
        var truths = fixture.opening(QuestionType.TRUE_FALSE);
        var application = fixture.sitting(truths);
        var version = bank.version(asked(application));
        var truth = Boolean.TRUE.equals(version.truth());
        desk.save(application, new Answer(1, 1, List.of(), !truth, null));
        desk.submit(application);

        var id = corrections.propose(
                new ProposeCorrection(version.question(), Set.of(version.id()), Set.of(), !truth, null, "标反了"),
                truths.recruiter());
        corrections.start(id, truths.recruiter());
        rescorer.run();

        assertThat(report(application).total()).isEqualByComparingTo("100");
        assertThat(trails.of(application, truths.recruiter()).findings().get(0).points())
                .singleElement()
                .satisfies(seen -> assertThat(seen.point().text().zh()).contains(truth ? "错误" : "正确"));
    }

    @Test
    void startingTwiceIsHarmless() {
        handedIn(opening, wrong);
        var proposed = propose(wrong);
        assertThat(post(path(proposed) + "/start", opening.recruiter())).hasStatus3xxRedirection();
        assertThat(post(path(proposed) + "/start", opening.recruiter())).hasStatus3xxRedirection();
        assertThat(bank.history(question.question()).get(0).version()).isEqualTo(question.version() + 1);
    }

    @Test
    void aWithdrawnProposalDoesNotStart() {
        handedIn(opening, wrong);
        var proposed = propose(wrong);
        assertThat(post(path(proposed) + "/drop", opening.recruiter())).hasStatus3xxRedirection();
        assertThat(post(path(proposed) + "/start", opening.recruiter())).hasStatus(409);
        assertThat(newest("Q-0001").key()).isEqualTo(question.key());
    }

    @Test
    void onlyOneCorrectionOfAQuestionRunsAtATime() {
        handedIn(opening, wrong);
        corrected(wrong);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> propose(key()))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("questionbank.correction.error.running"));
    }

    @Test
    void whatIsNoKeyOrNoChangeComesBackWithASentence() {
        handedIn(opening, wrong);
        var path = "/questions/%s/corrections".formatted(question.question());
        assertThat(body(form(path, key(), "理由"))).contains("没有可更正的");
        assertThat(body(form(path, "Z", "理由"))).contains("不在选项中");
        assertThat(body(form(path, wrong, " "))).contains("请写明原因");
        assertThat(form(path, wrong, "理由")).hasStatus3xxRedirection();
    }

    @Test
    void aQuestionThatStandsOnNoPaperIsJustEdited() {
        var unused = bank.publishedOf(List.of(QuestionType.TRUE_FALSE)).stream()
                .filter(version -> bank.revisions(version.question()).stream().noneMatch(one -> one.used()))
                .findFirst()
                .orElseThrow();
        assertThat(page("/questions/%s/corrections/new?version=1".formatted(unused.question()), opening.recruiter()))
                .contains("直接修改题目就行");
        assertThat(page(
                        "/questions/%s/corrections/new?version=%d".formatted(question.question(), question.version()),
                        opening.recruiter()))
                .contains("正确答案应该是");
    }

    private KeyCorrectionId propose(String label) {
        return corrections.propose(
                new ProposeCorrection(question.question(), thisAndTheNext(), Set.of(label), null, null, "规则改了"),
                opening.recruiter());
    }

    private Set<QuestionVersionId> thisAndTheNext() {
        return Stream.of(question.id(), newest("Q-0001").id()).collect(Collectors.toSet());
    }

    private KeyCorrectionId corrected(String label) {
        var proposed = propose(label);
        corrections.start(proposed, opening.recruiter());
        return proposed;
    }

    private JobApplicationId handedIn(Opening of, String label) {
        var application = fixture.sitting(of);
        desk.save(application, new Answer(1, 1, List.of(label), null, null));
        desk.submit(application);
        return application;
    }

    private List<RescoreImpact> impacts(KeyCorrectionId id, AccountId viewer) {
        return Objects.requireNonNull(current.as(viewer, () -> impacts.of(corrections.get(id), viewer)));
    }

    private TestReport report(JobApplicationId application) {
        return reports.of(application, staff.hire("读者", Role.RECRUITER)).orElseThrow();
    }

    private StageProposal proposal(JobApplicationId application) {
        return applications.proposal(application, Stage.WRITTEN_TEST).orElseThrow();
    }

    private QuestionVersionId asked(JobApplicationId application) {
        return new QuestionVersionId(
                jdbc.sql("""
                        select q.question_version from writtentest.paper_question q
                          join writtentest.sitting s on s.id = q.sitting where s.application = ?
                        """).param(application.value()).query(UUID.class).single());
    }

    private QuestionVersion newest(String number) {
        var id = jdbc.sql("select id from questionbank.question where number = ?")
                .param(number)
                .query(UUID.class)
                .single();
        return bank.history(new QuestionId(id)).get(0);
    }

    private String key() {
        return question.key().iterator().next();
    }

    private static String other(QuestionVersion version) {
        return version.options().stream()
                .map(option -> option.label())
                .filter(label -> !version.key().contains(label))
                .findFirst()
                .orElseThrow();
    }

    private String third() {
        return question.options().stream()
                .map(option -> option.label())
                .filter(label -> !label.equals(wrong) && !label.equals(key()))
                .findFirst()
                .orElseThrow();
    }

    private void passAt(String mark) {
        var plan = jobs.plan(opening.job());
        jobs.changePlan(new JobPlan(
                plan.job(),
                List.of(new GatePlan(Stage.WRITTEN_TEST, new BigDecimal(mark), false)),
                plan.testExpiry(),
                plan.testReminderBefore(),
                plan.rolePlayReminderBefore(),
                plan.scorecardReminderAfter(),
                plan.scorecardDeadlineAfter(),
                plan.panelQuorum(),
                plan.offerExpiry(),
                plan.offerReminderBefore()));
    }

    private String path(KeyCorrectionId correction) {
        return "/questions/%s/corrections/%s".formatted(question.question(), correction);
    }

    private MvcTestResult form(String path, String key, String reason) {
        return mvc.post()
                .uri(path)
                .header("Accept-Language", "zh-CN")
                .param("version", Integer.toString(question.version()))
                .param("versions", question.id().toString())
                .param("key", key)
                .param("reason", reason)
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String path, AccountId by) {
        return mvc.post().uri(path).with(staff.signedIn(by)).with(csrf()).exchange();
    }

    private String page(String path, AccountId viewer) {
        var page = mvc.get()
                .uri(path)
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(viewer))
                .exchange();
        assertThat(page).hasStatusOk();
        return body(page);
    }

    private static String body(MvcTestResult answer) {
        return HtmlUtils.htmlUnescape(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
