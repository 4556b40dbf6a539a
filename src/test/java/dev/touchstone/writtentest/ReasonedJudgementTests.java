package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.KeyCorrectionId;
import dev.touchstone.questionbank.KeyCorrections;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.OptionLine;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.ProposeCorrection;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionDraft;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.StatisticsDesk;
import dev.touchstone.questionbank.Track;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** A 判断题 that asks for the reason: the key marks the judgement, a person the reason. */
@TouchstoneTest
class ReasonedJudgementTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SittingDesk desk;

    @Autowired
    QuestionBank bank;

    @Autowired
    Markings markings;

    @Autowired
    WrittenTests tests;

    @Autowired
    TestReports reports;

    @Autowired
    StatisticsDesk statistics;

    @Autowired
    KeyCorrections corrections;

    @Autowired
    Rescorer rescorer;

    @Autowired
    Scorecards scorecards;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private SittingFixture fixture;
    private Opening opening;
    private QuestionVersion question;

    @BeforeEach
    void open() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.TRUE_FALSE);
        question = bank.version(bank.add(draft(3, 2), null));
    }

    @Test
    void theJudgementGetsWhatTheReasonLeavesOfThePoints() {
        assertThat(points(question)).containsExactly("判断为“错误” 5", "说出是诱导评价 3", "说出正当做法 2");
        assertThat(points(bank.version(bank.add(draft(5, 5), null))))
                .containsExactly("判断为“错误” 10", "说出是诱导评价 5", "说出正当做法 5");
    }

    @Test
    void theMarkerTicksTheReasonAndTheKeyTheJudgement() {
        var application = handedIn(false, "这是诱导评价。");
        var marking = markings.view(tests.marking(application).orElseThrow());
        assertThat(marking.open()).singleElement().satisfies(open -> {
            assertThat(open.judged()).isTrue();
            assertThat(open.answer()).isEqualTo("这是诱导评价。");
        });

        mark(application, point(1));

        assertThat(total(application)).isEqualByComparingTo("80");
    }

    @Test
    void aMarkerCannotGiveAWrongJudgementItsPoint() {
        var application = handedIn(true, "返现没有问题。");
        mark(application, point(0), point(2));
        assertThat(total(application)).isEqualByComparingTo("20");
    }

    @Test
    void withoutAReasonTheKeyAloneDecides() {
        assertThat(total(handedIn(false, " "))).isEqualByComparingTo("50");
        assertThat(total(handedIn(true, null))).isZero();
        assertThat(total(handedIn(null, null))).isZero();
    }

    @Test
    void aReasonWithoutAJudgementIsRead() {
        var application = handedIn(null, "这是诱导评价。");
        mark(application, point(1), point(2));
        assertThat(total(application)).isEqualByComparingTo("50");
    }

    @Test
    void theCandidateChoosesAndWritesTheMarkerSeesWhatIsDecided() {
        var application = sitting();
        assertThat(text(mvc.get()
                        .uri("/my/{a}/test", application)
                        .header("Accept-Language", "zh-CN")
                        .cookie(fixture.visit(application, LinkPurpose.TEST))
                        .exchange()))
                .contains("type=\"radio\"")
                .contains("说明您这样判断的理由");
        desk.save(application, new Answer(1, 1, List.of(), true, "返现没有问题。"));
        desk.submit(application);
        var marking = tests.marking(application).orElseThrow();
        assertThat(page("/markings/" + marking, opening.marker()))
                .contains("系统已判：判断")
                .contains("返现没有问题。")
                .containsPattern("value=\"%s\"[^>]*disabled".formatted(point(0)));
        var nothingTicked = mvc.post()
                .uri("/markings/{m}", marking)
                .with(staff.signedIn(opening.marker()))
                .with(csrf())
                .param("ticks", point(0).toString())
                .param("round", "FIRST")
                .param("shown", "1")
                .exchange();
        assertThat(nothingTicked).hasStatus(422);
    }

    @Test
    void theStatisticsTellHowTheJudgementWasMade() {
        for (int i = 0; i < 5; i++) {
            handedIn(i < 3 ? Boolean.FALSE : Boolean.TRUE, null);
        }
        assertThat(statistics.of(question.question(), null).options())
                .extracting(OptionLine::label, line -> line.figures().chosen(), OptionLine::right)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("true", 2, false),
                        org.assertj.core.groups.Tuple.tuple("false", 3, true));
    }

    @Test
    void aCorrectedJudgementIsScoredAgainAndTheTicksStay() {
        var marked = handedIn(true, "返现没有问题。");
        mark(marked, point(2));
        var bare = handedIn(true, null);
        var waiting = handedIn(false, "这是诱导评价。");
        assertThat(total(marked)).isEqualByComparingTo("20");

        var id = propose(true, List.of(5, 3, 2));
        assertThat(page("/questions/%s/corrections/%s".formatted(question.question(), id), opening.recruiter()))
                .contains("20 → 70", "0 → 50");
        start(id);

        assertThat(total(marked)).isEqualByComparingTo("70");
        assertThat(total(bare)).isEqualByComparingTo("50");
        assertThat(ticks(marked)).containsExactlyInAnyOrder(point(0), point(2));
        mark(waiting, point(1));
        assertThat(total(waiting)).isEqualByComparingTo("30");
        assertThat(points(bank.history(question.question()).get(0)))
                .containsExactly("判断为“正确” 5", "说出是诱导评价 3", "说出正当做法 2");
    }

    @Test
    void aPointOfOtherWorthValuesTheSameTicksAnew() {
        var application = handedIn(false, "这是诱导评价。");
        mark(application, point(1));
        assertThat(total(application)).isEqualByComparingTo("80");
        bank.use(List.of(question.id()));

        assertThat(page("/questions/%s/corrections/new".formatted(question.question()), opening.recruiter()))
                .contains("worths[1]", "评分点的分值");
        start(propose(false, List.of(5, 1, 4)));

        assertThat(total(application)).isEqualByComparingTo("60");
        assertThat(ticks(application)).containsExactlyInAnyOrder(point(0), point(1));
        assertThat(points(bank.history(question.question()).get(0)))
                .containsExactly("判断为“错误” 5", "说出是诱导评价 1", "说出正当做法 4");
    }

    @Test
    void theSameWorthsAreNoCorrection() {
        handedIn(false, "这是诱导评价。");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> propose(false, List.of(5, 3, 2)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("questionbank.correction.error.same"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> propose(true, List.of(5, 3)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("questionbank.correction.error.worths"));
    }

    private KeyCorrectionId propose(boolean truth, List<Integer> worths) {
        return corrections.propose(
                new ProposeCorrection(
                        question.question(),
                        Set.of(question.id()),
                        Set.of(),
                        truth,
                        List.of(),
                        null,
                        worths.stream().map(BigDecimal::valueOf).toList(),
                        "标错了"),
                opening.recruiter());
    }

    private void start(KeyCorrectionId id) {
        corrections.start(id, opening.recruiter());
        rescorer.run();
    }

    private Set<MarkingPointId> ticks(JobApplicationId application) {
        return scorecards.released(application, opening.recruiter()).stream()
                .filter(card -> card.rater() != null)
                .flatMap(card -> card.ticks().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void theEditorKeepsTheReasonsPointsAndNamesTheNewJudgement() {
        assertThat(edit("说出是诱导评价")).hasStatus3xxRedirection();
        var newest = bank.history(question.question()).get(0);
        assertThat(newest.reasoned()).isTrue();
        assertThat(points(newest)).containsExactly("判断为“正确” 6", "说出是诱导评价 4");
        assertThat(page(
                        "/questions/%s?version=%d".formatted(question.question(), newest.version()),
                        opening.recruiter()))
                .contains("需要说明理由");
        assertThat(page("/questions/%s/edit".formatted(question.question()), opening.recruiter()))
                .contains("说出是诱导评价")
                .doesNotContain("value=\"判断为");
        assertThat(text(edit(""))).contains("至少要有一个评分点");
    }

    private MvcTestResult edit(String reason) {
        var newest = bank.history(question.question()).get(0);
        return mvc.post()
                .uri("/questions/{q}/edit", question.question())
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf())
                .param("type", "TRUE_FALSE")
                .param("track", "GENERAL")
                .param("difficulty", "1")
                .param("points", "10")
                .param("competency", "compliance")
                .param("stem", newest.stem().zh())
                .param("truth", "true")
                .param("reasoned", "true")
                .param("marking[0].text", reason)
                .param("marking[0].points", "4")
                .param("version", Integer.toString(newest.version()))
                .param("edits", "0")
                .exchange();
    }

    private JobApplicationId sitting() {
        var application = fixture.invited(opening);
        jdbc.sql("""
                        update writtentest.paper_question set question_version = :version
                         where sitting in (select id from writtentest.sitting where application = :application)
                        """)
                .param("version", question.id().value())
                .param("application", application.value())
                .update();
        desk.start(application);
        return application;
    }

    private JobApplicationId handedIn(@Nullable Boolean truth, @Nullable String reason) {
        var application = sitting();
        desk.save(application, new Answer(1, 1, List.of(), truth, reason));
        desk.submit(application);
        return application;
    }

    private void mark(JobApplicationId application, MarkingPointId... ticks) {
        var marking = tests.marking(application).orElseThrow();
        markings.mark(
                MarkSitting.of(markings.view(marking), Arrays.stream(ticks).collect(Collectors.toSet()), Map.of()),
                opening.marker());
    }

    private MarkingPointId point(int place) {
        return question.markingPoints().get(place).id();
    }

    private BigDecimal total(JobApplicationId application) {
        return Objects.requireNonNull(
                reports.of(application, opening.recruiter()).orElseThrow().total());
    }

    private String page(String path, dev.touchstone.identity.AccountId viewer) {
        return text(mvc.get()
                .uri(path)
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(viewer))
                .exchange());
    }

    private static String text(MvcTestResult result) {
        return HtmlUtils.htmlUnescape(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static List<String> points(QuestionVersion version) {
        return version.markingPoints().stream()
                .map(ReasonedJudgementTests::shown)
                .toList();
    }

    private static String shown(MarkingPoint point) {
        return point.text().zh() + " " + point.points().stripTrailingZeros().toPlainString();
    }

    private static QuestionDraft draft(int first, int second) {
        return new QuestionDraft(
                QuestionType.TRUE_FALSE,
                Track.GENERAL,
                1,
                BigDecimal.TEN,
                "compliance",
                null,
                LocalizedText.zh("可以返现请顾客改好评（%s）。".formatted(UUID.randomUUID())),
                List.of(),
                Set.of(),
                false,
                null,
                null,
                null,
                null,
                null,
                List.of(reason("说出是诱导评价", first), reason("说出正当做法", second)),
                CreditScheme.USUAL,
                List.of(),
                true);
    }

    private static QuestionDraft.Point reason(String text, int points) {
        return new QuestionDraft.Point(
                LocalizedText.zh(text), BigDecimal.valueOf(points), "compliance", PointKind.EXPECTED, null);
    }
}
