package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.KeyCorrectionId;
import dev.touchstone.questionbank.KeyCorrections;
import dev.touchstone.questionbank.Option;
import dev.touchstone.questionbank.OptionLine;
import dev.touchstone.questionbank.ProposeCorrection;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionDraft;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.StatisticsDesk;
import dev.touchstone.questionbank.Steps;
import dev.touchstone.questionbank.Track;
import dev.touchstone.scorecards.AnsweredQuestion;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** A 排序题: shown shuffled without its key, kept, marked by neighbours, told, counted and corrected. */
@TouchstoneTest
class OrderingQuestionTests {

    private static final List<String> STEPS = List.of("先道歉", "核实订单", "给出方案", "写好备注");

    /** How the paper shows them: the second, the fourth, the first, the third. */
    private static final String[] SHOWN = {"B", "D", "A", "C"};

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SittingDesk desk;

    @Autowired
    QuestionBank bank;

    @Autowired
    KeyCorrections corrections;

    @Autowired
    Rescorer rescorer;

    @Autowired
    StatisticsDesk statistics;

    @Autowired
    TestReports reports;

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
        opening = fixture.opening(QuestionType.SINGLE_CHOICE);
        question = bank.version(bank.add(draft(STEPS), null));
    }

    @Test
    void neighboursInTheRightOrderEarnTheirShareAndNobodyMarks() {
        var application = handedIn(1, 4, 3, 2);

        var report = reports.of(application, opening.recruiter()).orElseThrow();
        assertThat(report.state()).isEqualTo(SittingState.MARKED);
        assertThat(report.total()).isEqualByComparingTo("33.3");
        assertThat(report.lines().get(0).choices())
                .extracting(
                        AnsweredQuestion.Choice::letter,
                        choice -> choice.text().zh(),
                        AnsweredQuestion.Choice::chosen,
                        AnsweredQuestion.Choice::right)
                .startsWith(
                        tuple("1", "核实订单", true, false),
                        tuple("1", "先道歉", false, true),
                        tuple("2", "给出方案", true, false),
                        tuple("2", "核实订单", false, true));
        assertThat(page("/applications/%s/written-test".formatted(application))).contains("按相邻得分");
        assertThat(total(handedIn(3, 1, 4, 2))).isEqualByComparingTo("100");
    }

    @Test
    void whoMovesNothingHasNotAnswered() {
        var application = sitting();
        desk.submit(application);
        assertThat(total(application)).isZero();
    }

    @Test
    void theCandidateIsToldHowItCountsAndNotTheKey() {
        var application = sitting();
        var shown = desk.view(application).questions().get(0);
        assertThat(shown.choices())
                .extracting(SittingView.Choice::label, choice -> choice.text().zh())
                .containsExactly(tuple("1", "核实订单"), tuple("2", "写好备注"), tuple("3", "先道歉"), tuple("4", "给出方案"));
        var page = text(mvc.get()
                .uri("/my/{a}/test", application)
                .header("Accept-Language", "zh-CN")
                .cookie(fixture.visit(application, LinkPurpose.TEST))
                .exchange());
        assertThat(page)
                .contains("相邻两步每接对一处")
                .contains("data-place=\"4\"")
                .contains("上移：给出方案")
                .doesNotContain("data-place=\"A\"")
                .doesNotContain("value=\"A\"");
    }

    @Test
    void theOrderIsKeptAndShownAgain() {
        var application = sitting();
        assertThat(save(application, 2, "[3,1,4,2]")).hasStatusOk();
        assertThat(save(application, 1, "[1,2,3,4]")).hasStatusOk();
        var shown = desk.view(application).questions().get(0);
        assertThat(shown.answer().isGiven()).isTrue();
        assertThat(shown.choices())
                .extracting(SittingView.Choice::label, SittingView.Choice::letter)
                .containsExactly(tuple("3", "1"), tuple("1", "2"), tuple("4", "3"), tuple("2", "4"));
        assertThat(save(application, 3, "[3,1,4,null]")).hasStatusOk();
        desk.submit(application);
        assertThat(total(application)).isZero();
    }

    @Test
    void aWrongOrderIsCorrectedForEveryone() {
        var application = handedIn(1, 3, 4, 2);
        assertThat(total(application)).isEqualByComparingTo("33.3");
        assertThat(page("/questions/%s/corrections/new".formatted(question.question())))
                .contains("第 4 步")
                .contains("按相邻得分");
        assertThatThrownBy(() -> propose("A", "B", "C"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                        .isEqualTo("questionbank.correction.error.steps"));

        corrections.start(propose("B", "A", "C", "D"), opening.recruiter());
        rescorer.run();

        assertThat(total(application)).isEqualByComparingTo("100");
        var newest = bank.history(question.question()).get(0);
        assertThat(Steps.order(newest)).containsExactly("B", "A", "C", "D");
        assertThat(newest.options()).extracting(option -> option.text().zh()).startsWith("核实订单", "先道歉");
        assertThat(total(handedIn(1, 3, 4, 2))).isEqualByComparingTo("100");
    }

    @Test
    void theStatisticsTellTheOrdersThatWereGiven() {
        for (int i = 0; i < 5; i++) {
            handedIn(1, 3, 4, 2);
        }
        handedIn(3, 1, 4, 2);
        assertThat(statistics.of(question.question(), null).options())
                .extracting(option -> Objects.requireNonNull(option.text()).zh(), OptionLine::right)
                .containsExactly(tuple("2 → 1 → 3 → 4", false), tuple("1 → 2 → 3 → 4", true));
        assertThat(page("/questions/%s/statistics".formatted(question.question())))
                .contains("排成的先后")
                .contains("2 → 1 → 3 → 4");
    }

    @Test
    void theEditorTakesStepsInTheirOrder() {
        assertThat(edit("true", "核实订单", "先道歉", "给出方案", "写好备注")).hasStatus3xxRedirection();
        var newest = bank.history(question.question()).get(0);
        assertThat(newest.options())
                .extracting(option -> option.text().zh())
                .containsExactly("核实订单", "先道歉", "给出方案", "写好备注");
        assertThat(newest.key()).isEmpty();
        assertThat(newest.credit()).isEqualTo(CreditScheme.ALL_RIGHT);
        assertThat(newest.markingPoints())
                .extracting(point -> point.text().zh())
                .containsExactly("按正确的先后排好");
        assertThat(page("/questions/%s?version=%d".formatted(question.question(), newest.version())))
                .contains("先后完全正确才得分");
        assertThat(text(edit("true", "核实订单", "先道歉"))).contains("请按正确的先后写 3 到 12 步");
        assertThat(text(edit("true", "核实订单", "先道歉", "核实订单"))).contains("请按正确的先后写 3 到 12 步");
    }

    private MvcTestResult edit(String whole, String... steps) {
        var newest = bank.history(question.question()).get(0);
        var form = mvc.post()
                .uri("/questions/{q}/edit", question.question())
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf())
                .param("type", "ORDERING")
                .param("track", "GENERAL")
                .param("difficulty", "1")
                .param("points", "4")
                .param("competency", "empathy")
                .param("stem", newest.stem().zh())
                .param("wholeOrder", whole)
                .param("version", Integer.toString(newest.version()))
                .param("edits", "0");
        for (int i = 0; i < steps.length; i++) {
            form = form.param("options[%d].text".formatted(i), steps[i]);
        }
        return form.exchange();
    }

    private KeyCorrectionId propose(String... order) {
        return corrections.propose(
                new ProposeCorrection(
                        question.question(),
                        Set.of(question.id()),
                        new LinkedHashSet<>(List.of(order)),
                        null,
                        null,
                        "先核实也对"),
                opening.recruiter());
    }

    private JobApplicationId sitting() {
        var application = fixture.invited(opening);
        jdbc.sql("""
                        update writtentest.paper_question set question_version = :version, option_order = :shown
                         where sitting in (select id from writtentest.sitting where application = :application)
                        """)
                .param("version", question.id().value())
                .param("shown", SHOWN)
                .param("application", application.value())
                .update();
        jdbc.sql("update questionbank.question_version set used_at = now() where id = ?")
                .param(question.id().value())
                .update();
        desk.start(application);
        return application;
    }

    private JobApplicationId handedIn(Integer... places) {
        var application = sitting();
        desk.save(application, Answer.ofSteps(1, 1, List.of(places)));
        desk.submit(application);
        return application;
    }

    private MvcTestResult save(JobApplicationId application, int revision, String steps) {
        return mvc.post()
                .uri("/my/{a}/test/answers", application)
                .cookie(fixture.visit(application, LinkPurpose.TEST))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"position\":1,\"revision\":%d,\"choices\":[],\"steps\":%s}".formatted(revision, steps))
                .exchange();
    }

    private BigDecimal total(JobApplicationId application) {
        return Objects.requireNonNull(
                reports.of(application, opening.recruiter()).orElseThrow().total());
    }

    private String page(String path) {
        return text(mvc.get()
                .uri(path)
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(opening.recruiter()))
                .exchange());
    }

    private static String text(MvcTestResult result) {
        return HtmlUtils.htmlUnescape(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static QuestionDraft draft(List<String> steps) {
        var options = steps.stream()
                .map(step -> new Option(String.valueOf((char) ('A' + steps.indexOf(step))), LocalizedText.zh(step)))
                .toList();
        return new QuestionDraft(
                QuestionType.ORDERING,
                Track.GENERAL,
                1,
                BigDecimal.valueOf(4),
                "empathy",
                null,
                LocalizedText.zh("把接待的步骤排好（%s）。".formatted(UUID.randomUUID())),
                options,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
