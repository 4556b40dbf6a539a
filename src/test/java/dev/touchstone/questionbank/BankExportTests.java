package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.reader.BankReader;
import dev.touchstone.questionbank.reader.Defect;
import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.questionbank.reader.ReadingProgress;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class BankExportTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    QuestionBank bank;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ImportPictures pictures;

    /** What was on record before the test. */
    private long recorded;

    @BeforeEach
    void theDemoBankIsThere() throws IOException {
        recorded = jdbc.sql("select coalesce(max(id), 0) from audit.entry")
                .query(Long.class)
                .single();
        if (bank.published("Q-0001").isPresent()) {
            return;
        }
        BankFileTests.demo().forEach(question -> bank.add(question.number(), question.draft(), (AccountId) null));
    }

    @Test
    void theDemoBankLeavesAndComesBackWhole() throws IOException {
        var file = download("JSON", "").getMvcResult().getResponse().getContentAsByteArray();

        assertThat(BankFile.read(new ByteArrayInputStream(file)))
                .extracting(NumberedDraft::number)
                .containsExactlyElementsOf(BankFileTests.demo().stream()
                        .map(NumberedDraft::number)
                        .sorted()
                        .toList());
        assertThat(ImportOutcome.of(file, "bank.json", ReadAs.DETECTED, ReadingProgress.UNHEARD, pictures)
                        .questions())
                .allSatisfy(question -> {
                    var exact = question.exact();
                    assertThat(exact).isNotNull();
                    assertThat(question.defects()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aWorkbookSaysWhereItsQuestionsBelong(String language) throws IOException {
        var file = mvc.post()
                .uri("/question-bank/exports?form=XLSX")
                .cookie(new Cookie("language", language))
                .with(user("someone").roles("RECRUITER"))
                .with(csrf())
                .exchange()
                .getMvcResult()
                .getResponse()
                .getContentAsByteArray();

        assertThat(ImportOutcome.of(file, "bank.xlsx", ReadAs.DETECTED, ReadingProgress.UNHEARD, pictures)
                        .questions())
                .extracting(ImportContent::competency, ImportContent::track, ImportContent::difficulty)
                .containsExactlyInAnyOrderElementsOf(BankFileTests.demo().stream()
                        .map(NumberedDraft::draft)
                        .filter(draft -> draft.type() != QuestionType.TYPING)
                        .map(draft -> tuple(draft.competency(), draft.track(), draft.difficulty()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"JSON, 156", "TEACHERS_PAPER, 152", "XLSX, 152", "MOODLE_XML, 146"})
    void marksThatSayWhatAPointCostsRaiseNoDoubt(String form, int carried) throws IOException {
        var file = download(form, "").getMvcResult().getResponse().getContentAsByteArray();

        var read = new BankReader().read(file, "bank").questions();
        assertThat(read).hasSize(carried);
        assertThat(read.stream()
                        .flatMap(question -> question.defects().stream())
                        .filter(defect -> defect.severity() != Defect.Severity.NOTICE)
                        .map(defect -> defect.ordinal() + " " + defect.code() + " " + defect.arguments()))
                .isEmpty();
        assertThat(read.stream()
                        .flatMap(question -> question.markingPoints().stream())
                        .map(point -> point.kind().name())
                        .filter("CRITICAL"::equals))
                .hasSize(13);
    }

    @Test
    void theListsFiltersDecideWhatLeavesAndAreOnRecord() throws IOException {
        var file = download("JSON", "type=TRUE_FALSE&difficulty=1&q=顾客")
                .getMvcResult()
                .getResponse();

        assertThat(BankFile.read(new ByteArrayInputStream(file.getContentAsByteArray())))
                .isNotEmpty()
                .allSatisfy(question -> {
                    assertThat(question.draft().type()).isEqualTo(QuestionType.TRUE_FALSE);
                    assertThat(question.draft().difficulty()).isEqualTo(1);
                });
        assertThat(file.getHeader("Content-Disposition")).contains("attachment").contains(".json");
        assertThat(facts())
                .singleElement()
                .asString()
                .contains("\"JSON\"")
                .contains("text,type.TRUE_FALSE,difficulty.1")
                .doesNotContain("顾客");
        assertThat(get("/audit", "ADMIN")).contains("导出题库：JSON").contains("判断题").contains("按文字查找");
    }

    @Test
    void whatAFormCannotCarryIsSaidBefore() throws IOException {
        var page = get("/question-bank/exports?form=AIKEN", "RECRUITER");

        assertThat(page)
                .contains("放不进去，文件里没有这些题")
                .contains("要人来阅的题")
                .contains("有几个正确选项的题")
                .contains("Q-0025")
                .contains("下载 47 题");
        assertThat(facts()).isEmpty();
        assertThat(get("/question-bank/exports", "RECRUITER")).contains("什么都不会丢");
        assertThat(get("/question-bank/exports?q=没有这样的题", "RECRUITER")).contains("没有符合条件的题可以导出");
    }

    @Test
    void aFormThatTakesNoneOfThemIsRefused() throws IOException {
        assertThat(download("AIKEN", "type=INTERVIEW")).hasStatus(422);
        assertThat(facts()).isEmpty();
    }

    @Test
    void aFileOfANewerVersionIsRefused() throws IOException {
        var file = download("JSON", "").getMvcResult().getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> ImportOutcome.of(
                        file.replaceFirst("\"version\" : 1", "\"version\" : 2").getBytes(StandardCharsets.UTF_8),
                        "bank.json",
                        ReadAs.DETECTED,
                        ReadingProgress.UNHEARD,
                        pictures)))
                .hasMessageContaining("version 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTERVIEWER", "AUDITOR", "MARKER"})
    void whoMayNotEditTheBankTakesNothingAlong(String role) throws IOException {
        assertThat(mvc.get().uri("/question-bank/exports").with(user("someone").roles(role)))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/question-bank/exports?form=JSON")
                        .with(user("someone").roles(role))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(facts()).isEmpty();
    }

    private MvcTestResult download(String form, String filter) {
        return mvc.post()
                .uri("/question-bank/exports?form=" + form + "&" + filter)
                .with(user("someone").roles("RECRUITER"))
                .with(csrf())
                .exchange();
    }

    private List<String> facts() {
        return jdbc.sql("select facts::text from audit.entry where event = 'BankExported' and id > :before")
                .param("before", recorded)
                .query(String.class)
                .list();
    }

    private String get(String path, String role) throws IOException {
        return mvc.get()
                .uri(path)
                .with(user("someone").roles(role))
                .header("Accept-Language", "zh-CN")
                .exchange()
                .getMvcResult()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
