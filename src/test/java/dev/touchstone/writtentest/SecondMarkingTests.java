package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.GatePlan;
import dev.touchstone.jobs.JobPlan;
import dev.touchstone.jobs.JobTeamFixture;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.scorecards.EvidenceTrail;
import dev.touchstone.scorecards.EvidenceTrails;
import dev.touchstone.scorecards.ReleasedCard;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two people mark, neither sees the other, and a third decides where they are apart. */
@TouchstoneTest
class SecondMarkingTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Markings markings;

    @Autowired
    MarkingRules rules;

    @Autowired
    MarkingAgreements agreements;

    @Autowired
    WrittenTests tests;

    @Autowired
    TestReports reports;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Jobs jobs;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;
    private Opening opening;
    private AccountId second;
    private AccountId third;

    @BeforeEach
    void open() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SHORT_ANSWER, QuestionType.CASE_ANALYSIS);
        second = colleague();
        third = colleague();
        rules.change(opening.job(), new MarkingRule(100, 20));
    }

    private AccountId colleague() {
        var colleague = new JobTeamFixture(accounts, jobs).somebody(Role.MARKER);
        jobs.assign(opening.job(), colleague, TeamRole.MARKER);
        return colleague;
    }

    @Test
    void twoMarkersWhoAreCloseCountByTheirMean() {
        var application = fixture.handedIn(opening);
        mark(application, opening.marker(), expected(application));
        assertThat(fixture.step(application)).isEqualTo("userTask_markAgain");
        assertThat(reports.of(application, opening.recruiter()).orElseThrow().total())
                .isNull();

        mark(application, second, withoutOne(application));

        assertThat(fixture.step(application)).isEqualTo("userTask_decideTest");
        var report = reports.of(application, opening.recruiter()).orElseThrow();
        assertThat(report.total()).isEqualByComparingTo(mean(application));
        assertThat(report.lines()).allSatisfy(line -> assertThat(line.points()).isLessThanOrEqualTo(line.maximum()));
        assertThat(counted(application)).containsExactlyInAnyOrder(opening.marker(), second);
    }

    @Test
    void theEvidenceNamesMarkersByALetterOnly(@Autowired EvidenceTrails trails) {
        var application = fixture.handedIn(opening);
        mark(application, opening.marker(), expected(application));
        mark(application, second, withoutOne(application));
        assertThat(trails.of(application, opening.recruiter()).findings())
                .flatExtracting(EvidenceTrail.Finding::points)
                .isNotEmpty()
                .allSatisfy(seen -> assertThat(seen.rater()).isNull())
                .extracting(EvidenceTrail.Seen::marker)
                .contains("A", "B");
        assertThat(body("/applications/%s/evidence".formatted(application), opening.recruiter()))
                .contains("阅卷人 A", "阅卷人 B");
    }

    @Test
    void nothingOfThePaperIsEvidenceWhileItIsMarked(@Autowired EvidenceTrails trails) throws IOException {
        opening = fixture.opening(QuestionType.SINGLE_CHOICE, QuestionType.SHORT_ANSWER);
        second = colleague();
        rules.change(opening.job(), new MarkingRule(100, 20));
        var application = fixture.handedIn(opening);
        assertThat(trails.of(application, opening.recruiter()).findings())
                .as("not even what the key marked")
                .isEmpty();
        mark(application, opening.marker(), expected(application));
        assertThat(trails.of(application, opening.recruiter()).findings()).isEmpty();
        mark(application, second, expected(application));
        assertThat(trails.of(application, opening.recruiter()).findings()).isNotEmpty();
    }

    @Test
    void whoMarksTheJobIsNotToldOnTheBoardWhosePaperWaits() {
        var both = new JobTeamFixture(accounts, jobs).somebody(Role.RECRUITER, Role.MARKER);
        jobs.assign(opening.job(), both, TeamRole.RECRUITER);
        jobs.assign(opening.job(), both, TeamRole.MARKER);
        var application = fixture.handedIn(opening);
        var board = "/jobs/%s/board".formatted(opening.job());
        assertThat(body(board, opening.recruiter())).contains("等阅卷");
        assertThat(body(board, both)).contains("作答或阅卷中").doesNotContain("等阅卷");
        mark(application, opening.marker(), expected(application));
        mark(application, second, Set.of());
        assertThat(body(board, both)).contains("作答或阅卷中").doesNotContain("等仲裁");
        assertThat(body("/inbox", both)).contains("阅卷仲裁").doesNotContain("<time");
    }

    @Test
    void twoMarkersWhoAreFarApartCallForAThirdWhoseMarksCount() {
        var application = fixture.handedIn(opening);
        mark(application, opening.marker(), expected(application));
        mark(application, second, Set.of());
        assertThat(fixture.step(application)).isEqualTo("userTask_adjudicateMarks");

        var view = markings.view(marking(application), third);
        assertThat(view.isAdjudication()).isTrue();
        assertThat(view.open()).allSatisfy(open -> assertThat(open.earlier())
                .extracting(GivenMark::round)
                .containsExactly(MarkingRound.FIRST, MarkingRound.SECOND));
        mark(application, third, expected(application));

        assertThat(reports.of(application, opening.recruiter()).orElseThrow().total())
                .isEqualByComparingTo("100");
        assertThat(counted(application)).containsExactly(third);
        assertThat(cards(application)).hasSize(3);
    }

    @Test
    void theTwoSidesOfThePassMarkCallForAThirdHoweverClose() {
        rules.change(opening.job(), new MarkingRule(100, 50));
        passMark(99);
        var application = fixture.handedIn(opening);
        mark(application, opening.marker(), expected(application));
        mark(application, second, withoutOne(application));
        assertThat(fixture.step(application)).isEqualTo("userTask_adjudicateMarks");
    }

    @Test
    void nobodyMarksTheSamePaperTwice() {
        var application = fixture.handedIn(opening);
        mark(application, opening.marker(), expected(application));
        assertThat(markings.view(marking(application), opening.marker()).barred())
                .isTrue();
        assertThatThrownBy(() -> mark(application, opening.marker(), Set.of()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                        .isEqualTo("writtentest.error.markedByOther"));
        assertThat(inbox(opening.marker())).doesNotContain("二评");
        assertThat(inbox(second)).contains("二评");
        assertThat(page(application, opening.marker())).contains("你已经批过").doesNotContain("<textarea");
    }

    @Test
    void theSecondMarkerSeesNothingOfTheFirst() {
        var application = fixture.handedIn(opening);
        var comments = Map.of(1, "第一位的话", 2, "第一位的话");
        markings.mark(
                MarkSitting.of(markings.view(marking(application)), expected(application), comments), opening.marker());
        assertThat(page(application, second)).doesNotContain("第一位的话", "checked", "得分 10");
        assertThat(scorecards.released(application, opening.recruiter()))
                .as("the first marker’s card is not there before it is settled")
                .noneMatch(card -> opening.marker().equals(card.rater()));
    }

    @Test
    void aRecruiterMayGoOnWithTheMarksThatAreThereAndSaysWhy() {
        var application = fixture.handedIn(opening);
        assertThatThrownBy(() -> markings.waive(application, "阅卷人请假")).isInstanceOf(RefusedException.class);
        mark(application, opening.marker(), expected(application));
        assertThat(mvc.post()
                        .uri("/applications/{a}/written-test/marking", application)
                        .param("reason", " ")
                        .with(staff.signedIn(opening.recruiter()))
                        .with(csrf()))
                .hasStatus4xxClientError();
        assertThat(mvc.post()
                        .uri("/applications/{a}/written-test/marking", application)
                        .param("reason", "阅卷人请假")
                        .with(staff.signedIn(opening.recruiter()))
                        .with(csrf()))
                .hasRedirectedUrl("/applications/" + application);
        assertThat(fixture.step(application)).isEqualTo("userTask_decideTest");
        assertThat(reports.of(application, opening.recruiter()).orElseThrow().total())
                .isEqualByComparingTo("100");
    }

    @Test
    void aPaperOfAJobWithoutTheRuleIsMarkedOnce() {
        rules.change(opening.job(), MarkingRule.ONCE);
        var application = fixture.handedIn(opening);
        rules.change(opening.job(), new MarkingRule(100, 20));
        mark(application, opening.marker(), expected(application));
        assertThat(fixture.step(application)).isEqualTo("userTask_decideTest");
    }

    @Test
    void agreementIsToldFromFivePapersOn() {
        for (int i = 0; i < 4; i++) {
            markedTwice();
        }
        assertThat(agreements.of(opening.job()).papers()).isEqualTo(4);
        assertThat(agreements.of(opening.job()).meanGap()).isNull();
        markedTwice();
        var agreement = agreements.of(opening.job());
        assertThat(agreement.meanGap()).isBetween(1.0, 20.0);
        assertThat(agreement.questions()).hasSizeBetween(2, 10).allMatch(one -> one.answers() <= 5);
        assertThat(body("/jobs/%s/marking-agreement".formatted(opening.job()), opening.recruiter()))
                .contains("ICC", "评分一致性");
    }

    @Test
    void theRuleIsChangedByRecruitersWithinItsBounds() {
        assertThat(change("101", "10")).hasRedirectedUrl("/jobs/%s#plan-marking".formatted(opening.job()));
        assertThat(rules.of(opening.job())).isEqualTo(new MarkingRule(100, 20));
        assertThat(change("25", "8")).hasRedirectedUrl("/jobs/%s#plan-marking".formatted(opening.job()));
        assertThat(rules.of(opening.job())).isEqualTo(new MarkingRule(25, 8));
    }

    private MvcTestResult change(String percent, String gap) {
        return mvc.post()
                .uri("/jobs/{j}/plan/marking", opening.job())
                .param("percent", percent)
                .param("gap", gap)
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf())
                .exchange();
    }

    @Test
    void twoWhoSharedTheFirstRoundMarkEachOthersAnswersInTheSecond() {
        var application = fixture.handedIn(opening);
        var view = markings.view(marking(application));
        var one = view.open().get(0).position();
        var other = view.open().get(1).position();
        mark(application, MarkingRound.FIRST, one, opening.marker());
        mark(application, MarkingRound.FIRST, other, second);
        assertThat(fixture.step(application)).isEqualTo("userTask_markAgain");
        assertThat(inbox(opening.marker())).contains("二评");

        assertThat(positions(application, opening.marker())).containsExactly(other);
        assertThat(positions(application, second)).containsExactly(one);
        mark(application, MarkingRound.SECOND, other, opening.marker());
        mark(application, MarkingRound.SECOND, one, second);

        assertThat(fixture.step(application)).isEqualTo("userTask_decideTest");
    }

    @Test
    void aFormOfARoundThatIsOverIsRefusedAndKept() {
        var application = fixture.handedIn(opening);
        mark(application, opening.marker(), expected(application));
        var stale = markings.view(marking(application), third);
        mark(application, second, Set.of());
        assertThat(fixture.step(application)).isEqualTo("userTask_adjudicateMarks");
        assertThatThrownBy(() -> markings.mark(MarkSitting.of(stale, Set.of(), Map.of()), third))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                        .isEqualTo("writtentest.error.otherRound"));
        var page = mvc.post()
                .uri("/markings/{m}", marking(application))
                .param("round", "SECOND")
                .param("shown", "1", "2")
                .param("nothing", "1", "2")
                .param("comment1", "写了很久的批注")
                .with(staff.signedIn(third))
                .with(csrf())
                .exchange();
        assertThat(page).hasStatus(409).bodyText().contains("所以没有保存", "写了很久的批注");
        assertThat(fixture.step(application)).isEqualTo("userTask_adjudicateMarks");
    }

    @Test
    void aRecruiterDoesNotDecideBetweenMarkers() {
        var application = fixture.handedIn(opening);
        mark(application, opening.marker(), expected(application));
        mark(application, second, Set.of());
        assertThat(mvc.get().uri("/markings/{m}", marking(application)).with(staff.signedIn(opening.recruiter())))
                .hasStatus(403);
    }

    private void mark(JobApplicationId application, MarkingRound round, int position, AccountId marker) {
        markings.mark(
                new MarkSitting(marking(application), round, Set.of(position), expected(application), Map.of()),
                marker);
    }

    private List<Integer> positions(JobApplicationId application, AccountId viewer) {
        return markings.view(marking(application), viewer).open().stream()
                .map(MarkingView.Open::position)
                .toList();
    }

    private void markedTwice() {
        var application = fixture.handedIn(opening);
        mark(application, opening.marker(), expected(application));
        mark(application, second, withoutOne(application));
    }

    /** All points for one marker, all but the cheapest for the other. */
    private BigDecimal mean(JobApplicationId application) {
        var open = markings.view(marking(application)).open();
        var earned = BigDecimal.ZERO;
        for (var answer : open) {
            var both = Scoring.byTicks(answer.question(), answer.points(), expected(application))
                    .add(Scoring.byTicks(answer.question(), answer.points(), withoutOne(application)));
            earned = earned.add(both.divide(BigDecimal.valueOf(2), 2, java.math.RoundingMode.HALF_UP));
        }
        var most = open.stream().map(MarkingView.Open::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Scoring.total(earned, most);
    }

    private void passMark(int mark) {
        var plan = jobs.plan(opening.job());
        var gates = plan.gates().stream()
                .map(gate -> gate.stage() == Stage.WRITTEN_TEST
                        ? new GatePlan(gate.stage(), BigDecimal.valueOf(mark), false)
                        : gate)
                .toList();
        jobs.changePlan(new JobPlan(
                plan.job(),
                gates,
                plan.testExpiry(),
                plan.testReminderBefore(),
                plan.rolePlayReminderBefore(),
                plan.scorecardReminderAfter(),
                plan.scorecardDeadlineAfter(),
                plan.panelQuorum(),
                plan.offerExpiry(),
                plan.offerReminderBefore()));
    }

    private void mark(JobApplicationId application, AccountId marker, Set<MarkingPointId> ticks) {
        markings.mark(MarkSitting.of(markings.view(marking(application)), ticks, Map.of()), marker);
    }

    private MarkingId marking(JobApplicationId application) {
        return tests.marking(application).orElseThrow();
    }

    private Set<MarkingPointId> expected(JobApplicationId application) {
        return points(application).stream().map(MarkingPoint::id).collect(Collectors.toSet());
    }

    /** Without the one that is worth least. */
    private Set<MarkingPointId> withoutOne(JobApplicationId application) {
        var points = points(application);
        var least =
                points.stream().min(Comparator.comparing(MarkingPoint::points)).orElseThrow();
        return points.stream()
                .filter(point -> !point.equals(least))
                .map(MarkingPoint::id)
                .collect(Collectors.toSet());
    }

    private List<MarkingPoint> points(JobApplicationId application) {
        return markings.view(marking(application)).open().stream()
                .flatMap(open -> open.question().markingPoints().stream())
                .filter(point -> point.kind() == PointKind.EXPECTED)
                .toList();
    }

    private List<ReleasedCard> cards(JobApplicationId application) {
        return scorecards.released(application, opening.recruiter()).stream()
                .filter(card -> card.rater() != null)
                .toList();
    }

    private List<AccountId> counted(JobApplicationId application) {
        return cards(application).stream()
                .filter(ReleasedCard::counted)
                .map(ReleasedCard::rater)
                .toList();
    }

    private String inbox(AccountId reader) {
        return body("/inbox", reader);
    }

    private String page(JobApplicationId application, AccountId reader) {
        return body("/markings/" + marking(application), reader);
    }

    private String body(String uri, AccountId reader) {
        try {
            var page = mvc.get().uri(uri).with(staff.signedIn(reader)).exchange();
            assertThat(page).hasStatusOk();
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
