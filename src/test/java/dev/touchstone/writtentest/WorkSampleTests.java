package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.questionbank.AnswerField;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** A work sample: filled in field by field, marked by a person who sees the labels, shown with them afterwards. */
@TouchstoneTest
class WorkSampleTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SittingDesk desk;

    @Autowired
    WrittenTests tests;

    @Autowired
    Markings markings;

    @Autowired
    ResultRules rules;

    @Autowired
    QuestionBank bank;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;
    private Opening opening;
    private JobApplicationId application;

    @BeforeEach
    void sit() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.WORK_SAMPLE);
        application = fixture.sitting(opening);
    }

    @Test
    void theCandidateFillsInNamedFieldsAndAPersonMarksThem() {
        var fields = desk.view(application).questions().get(0).task().fields();
        assertThat(fields).hasSize(4);
        assertThat(candidatesPage())
                .contains(fields.stream().map(field -> field.label().zh()).toList())
                .doesNotContain("placeholder=\"在这里作答");
        assertThat(save("[\"漏发滤芯一个\", \"\", \"今天 16:00 前补发\"]")).hasStatusOk();
        assertThat(candidatesPage()).contains("漏发滤芯一个");
        desk.submit(application);

        var marking = markings.view(tests.marking(application).orElseThrow());
        assertThat(page("/markings/" + marking.marking(), opening.marker()))
                .contains("【" + fields.get(0).label().zh() + "】\n漏发滤芯一个")
                .contains("【" + fields.get(1).label().zh() + "】\n–")
                .contains("【" + fields.get(2).label().zh() + "】\n今天 16:00 前补发");
        var ticks = marking.open().get(0).question().markingPoints().stream()
                .map(point -> point.id())
                .limit(1)
                .collect(Collectors.toSet());
        markings.mark(MarkSitting.of(marking, ticks, Map.of()), opening.marker());
        assertThat(page("/applications/%s/written-test".formatted(application), opening.recruiter()))
                .contains(fields.get(2).label().zh())
                .contains("今天 16:00 前补发");
    }

    @Test
    void theCandidateReadsTheirOwnWordsInTheExplainedResult() {
        assertThat(save("[\"漏发滤芯一个\", \"\", \"今天 16:00 前补发\"]")).hasStatusOk();
        desk.submit(application);
        markings.mark(
                MarkSitting.of(markings.view(tests.marking(application).orElseThrow()), Set.of(), Map.of()),
                opening.marker());
        rules.change(new ResultRule(opening.job(), ResultShown.PROFILE, false, true, 7));
        assertThat(mvc.get()
                        .uri("/my/{a}/test-result", application)
                        .cookie(fixture.visit(application, LinkPurpose.PORTAL)))
                .bodyText()
                .contains("漏发滤芯一个", "今天 16:00 前补发");
    }

    @Test
    void workbookAndPdfHoldWhatWasFilledIn() throws IOException {
        assertThat(save("[\"漏发滤芯一个\", \"\", \"今天 16:00 前补发\"]")).hasStatusOk();
        desk.submit(application);
        markings.mark(
                MarkSitting.of(markings.view(tests.marking(application).orElseThrow()), Set.of(), Map.of()),
                opening.marker());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file("report.xlsx")))) {
            assertThat(book.getSheet("逐题作答").getRow(1).getCell(3).getStringCellValue())
                    .contains("漏发滤芯一个", "今天 16:00 前补发");
        }
        try (var pdf = Loader.loadPDF(file("report.pdf"))) {
            assertThat(Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC))
                    .contains("漏发滤芯一个", "今天 16:00 前补发");
        }
    }

    private byte[] file(String name) {
        return mvc.get()
                .uri("/applications/{a}/written-test/{file}", application, name)
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(opening.recruiter()))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void emptyFieldsAreNoAnswer() {
        assertThat(save("[\"\", \" \", \"\"]")).hasStatusOk();
        desk.submit(application);
        assertThat(fixture.openAnswers(application)).isEmpty();
    }

    @Test
    void theEditorTakesNamedFields() {
        var question = bank.published("Q-0151").orElseThrow();
        assertThat(edit("问题", "谁来跟进")).hasStatus3xxRedirection();
        assertThat(bank.history(question.question()).get(0).task().fields())
                .containsExactly(
                        new AnswerField(new LocalizedText("问题", "Problem"), 3),
                        new AnswerField(LocalizedText.zh("谁来跟进"), 2));
        assertThat(page("/questions/%s?version=2".formatted(question.question()), opening.recruiter()))
                .contains("谁来跟进");
        assertThat(text(edit("问题", "问题"))).contains("请写 1 到 12 个栏目，名称不能重复。");
    }

    private MvcTestResult edit(String first, String second) {
        var newest =
                bank.history(bank.published("Q-0151").orElseThrow().question()).get(0);
        return mvc.post()
                .uri("/questions/{q}/edit", newest.question())
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf())
                .param("type", "WORK_SAMPLE")
                .param("track", "GENERAL")
                .param("difficulty", "1")
                .param("points", "10")
                .param("competency", "responsibility")
                .param("stem", newest.stem().zh())
                .param("marking[0].text", "写明谁来跟进")
                .param("fields[0].label", first)
                .param("fields[0].labelEn", "Problem")
                .param("fields[0].lines", "3")
                .param("fields[1].label", second)
                .param("fields[2].label", "")
                .param("version", Integer.toString(newest.version()))
                .param("edits", "0")
                .exchange();
    }

    private MvcTestResult save(String fields) {
        return mvc.post()
                .uri("/my/{a}/test/answers", application)
                .cookie(fixture.visit(application, LinkPurpose.TEST))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"position\":1,\"revision\":1,\"choices\":[],\"blanks\":%s}".formatted(fields))
                .exchange();
    }

    private String candidatesPage() {
        return text(mvc.get()
                .uri("/my/{a}/test", application)
                .header("Accept-Language", "zh-CN")
                .cookie(fixture.visit(application, LinkPurpose.TEST))
                .exchange());
    }

    private String page(String path, AccountId viewer) {
        return text(mvc.get()
                .uri(path)
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(viewer))
                .exchange());
    }

    private static String text(MvcTestResult result) {
        return HtmlUtils.htmlUnescape(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
