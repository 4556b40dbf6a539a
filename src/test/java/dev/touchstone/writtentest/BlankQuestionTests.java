package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.questionbank.Blank;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.KeyCorrections;
import dev.touchstone.questionbank.OptionLine;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.ProposeCorrection;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionDraft;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.StatisticsDesk;
import dev.touchstone.questionbank.Track;
import dev.touchstone.scorecards.AnsweredQuestion;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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

/** A 填空题 with accepted answers: filled in, marked by key, shown, counted and corrected; without any a person marks. */
@TouchstoneTest
class BlankQuestionTests {

    private static final List<Blank> ACCEPTED =
            List.of(Blank.of("次日", "第二天"), new Blank(List.of("7"), BigDecimal.ZERO, "天"));

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
        opening = fixture.opening(QuestionType.NUMERIC);
        question = bank.version(bank.add(draft(ACCEPTED), null));
    }

    @Test
    void theKeyMarksItWhenItIsHandedInAndNobodyHasTo() {
        var application = handedIn(question, "第二天。", "8天");

        var report = reports.of(application, opening.recruiter()).orElseThrow();
        assertThat(report.state()).isEqualTo(SittingState.MARKED);
        assertThat(report.total()).isEqualByComparingTo("50");
        assertThat(report.lines().get(0).choices())
                .extracting(
                        AnsweredQuestion.Choice::letter,
                        choice -> choice.text().zh(),
                        AnsweredQuestion.Choice::chosen,
                        AnsweredQuestion.Choice::right)
                .containsExactly(
                        tuple("1", "第二天。", true, true), tuple("2", "8天", true, false), tuple("2", "7 天", false, true));
        assertThat(page("/applications/%s/written-test".formatted(application)))
                .contains("按空得分")
                .contains("填错")
                .contains("应填");
    }

    @Test
    void withoutAcceptedAnswersAPersonMarksAsBefore() {
        var application = sitting(bank.version(bank.add(draft(List.of()), null)));
        assertThat(desk.view(application).questions().get(0).isOpen()).isTrue();
        desk.save(application, new Answer(1, 1, List.of(), null, "次日，7 天"));
        desk.submit(application);
        assertThat(fixture.openAnswers(application)).containsExactly("次日，7 天");
    }

    @Test
    void theCandidateGetsAFieldForEachBlankAndNoKey() {
        var application = sitting(question);
        var page = mvc.get()
                .uri("/my/{a}/test", application)
                .header("Accept-Language", "zh-CN")
                .cookie(fixture.visit(application, LinkPurpose.TEST));
        assertThat(text(page.exchange()))
                .contains("第 1 空")
                .contains("第 2 空")
                .containsOnlyOnce("inputmode=\"decimal\"")
                .contains("每填对一个空得一份分")
                .doesNotContain("<textarea")
                .doesNotContain("第二天");
    }

    @Test
    void whatIsTypedIsKeptBlankByBlank() {
        var application = sitting(question);
        assertThat(save(application, 1, "[\"\", \" \"]")).hasStatusOk();
        assertThat(answer(application).isGiven()).isFalse();
        assertThat(save(application, 2, "[\"\", \"7\"]")).hasStatusOk();
        assertThat(save(application, 1, "[\"旧的\", \"旧的\"]")).hasStatusOk();
        assertThat(answer(application).blanks()).containsExactly("", "7");
        assertThat(answer(application).isGiven()).isTrue();
    }

    @Test
    void theStatisticsTellWhatManyWroteAndNotWhatFewDid() {
        for (int i = 0; i < 5; i++) {
            handedIn(question, "当天", "7");
            handedIn(question, "第二天", "7");
        }
        handedIn(question, "我叫林晓", "7");
        assertThat(statistics.of(question.question(), null).options())
                .extracting(option -> Objects.requireNonNull(option.text()).zh(), OptionLine::right)
                .containsExactly(tuple("当天；7", false), tuple("第二天；7", true));
        assertThat(page("/questions/%s/statistics".formatted(question.question())))
                .contains("写的答案（至少五人写过）")
                .contains("当天；7")
                .doesNotContain("林晓");
    }

    @Test
    void anAnswerThatShouldHaveBeenAcceptedIsCorrectedForEveryone() {
        var application = handedIn(question, "翌日", "7");
        assertThat(total(application)).isEqualByComparingTo("50");
        var page = page("/questions/%s/corrections/new".formatted(question.question()));
        assertThat(page).contains("次日 / 第二天").contains("blanks[1].answers");

        var id = corrections.propose(
                new ProposeCorrection(
                        question.question(),
                        Set.of(question.id()),
                        Set.of(),
                        null,
                        List.of(Blank.of("次日", "第二天", "翌日"), ACCEPTED.get(1)),
                        null,
                        List.of(),
                        "“翌日”也对"),
                opening.recruiter());
        assertThat(page("/questions/%s/corrections/%s".formatted(question.question(), id)))
                .contains("次日 / 第二天 / 翌日；7 天")
                .contains("50 → 100");
        corrections.start(id, opening.recruiter());
        rescorer.run();

        assertThat(total(application)).isEqualByComparingTo("100");
        assertThat(bank.history(question.question()).get(0).blanks().get(0).takes("翌日"))
                .isTrue();
    }

    @Test
    void theEditorTakesAcceptedAnswersAndSaysWhenTheyDoNotFitTheStem() {
        assertThat(edit("次日 / 第二天", "7")).hasStatus3xxRedirection();
        var newest = bank.history(question.question()).get(0);
        assertThat(newest.blanks())
                .containsExactly(Blank.of("次日", "第二天"), new Blank(List.of("7"), BigDecimal.ONE, "天"));
        assertThat(newest.credit()).isEqualTo(CreditScheme.ALL_RIGHT);
        assertThat(page("/questions/%s?version=%d".formatted(question.question(), newest.version())))
                .contains("次日 / 第二天")
                .contains("7 ± 1 天")
                .contains("全部填对得分");
        assertThat(text(edit("", "7"))).contains("答案的个数和题干里的空对不上");
        assertThat(text(edit("次日", "七"))).contains("误差和单位只用于数值");
    }

    private MvcTestResult edit(String first, String second) {
        var newest = bank.history(question.question()).get(0);
        return mvc.post()
                .uri("/questions/{q}/edit", question.question())
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf())
                .param("type", "NUMERIC")
                .param("track", "GENERAL")
                .param("difficulty", "1")
                .param("points", "4")
                .param("competency", "empathy")
                .param("stem", newest.stem().zh())
                .param("blanks[0].answers", first)
                .param("blanks[1].answers", second)
                .param("blanks[1].tolerance", "1")
                .param("blanks[1].unit", "天")
                .param("together", "true")
                .param("version", Integer.toString(newest.version()))
                .param("edits", "0")
                .exchange();
    }

    private JobApplicationId sitting(QuestionVersion asked) {
        var application = fixture.invited(opening);
        jdbc.sql("""
                        update writtentest.paper_question set question_version = :version
                         where sitting in (select id from writtentest.sitting where application = :application)
                        """)
                .param("version", asked.id().value())
                .param("application", application.value())
                .update();
        jdbc.sql("update questionbank.question_version set used_at = now() where id = ?")
                .param(asked.id().value())
                .update();
        desk.start(application);
        return application;
    }

    private JobApplicationId handedIn(QuestionVersion asked, String... blanks) {
        var application = sitting(asked);
        desk.save(application, Answer.ofBlanks(1, 1, List.of(blanks)));
        desk.submit(application);
        return application;
    }

    private MvcTestResult save(JobApplicationId application, int revision, String blanks) {
        return mvc.post()
                .uri("/my/{a}/test/answers", application)
                .cookie(fixture.visit(application, LinkPurpose.TEST))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"position\":1,\"revision\":%d,\"choices\":[],\"blanks\":%s}".formatted(revision, blanks))
                .exchange();
    }

    private Answer answer(JobApplicationId application) {
        return desk.view(application).questions().get(0).answer();
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

    private static QuestionDraft draft(List<Blank> blanks) {
        return new QuestionDraft(
                QuestionType.NUMERIC,
                Track.GENERAL,
                1,
                BigDecimal.valueOf(4),
                "empathy",
                null,
                LocalizedText.zh("签收的____起算，共____天（%s）。".formatted(UUID.randomUUID())),
                List.of(),
                Set.of(),
                null,
                LocalizedText.zh("次日，7"),
                null,
                null,
                null,
                null,
                blanks.isEmpty()
                        ? List.of(new QuestionDraft.Point(
                                LocalizedText.zh("两处都对"), BigDecimal.valueOf(4), "empathy", PointKind.EXPECTED, null))
                        : List.of(),
                CreditScheme.USUAL,
                blanks,
                false);
    }
}
