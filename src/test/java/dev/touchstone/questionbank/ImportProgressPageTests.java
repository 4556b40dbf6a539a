package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.questionbank.reader.ReadingPhase;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.StatementCount;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a person sees of a long file: that it is being read and how far, then the preview or the reason. */
@TouchstoneTest
class ImportProgressPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ImportReader reader;

    @Autowired
    ImportReadings readings;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private AccountId author;
    private String salt;

    @BeforeEach
    void somebody() {
        jdbc.sql("delete from questionbank.import_reading").update();
        author = staff.hire("许梅", Role.RECRUITER);
        salt = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void anUploadLeadsToThePageThatTurnsIntoThePreview() {
        var page = upload(LongBank.of(salt));
        assertThat(get(page, "zh-CN"))
                .bodyText()
                .contains("长题库.txt", "正在读取", "排队等候", "马上开始", "停止读取")
                .contains("http-equiv=\"refresh\"", "hx-trigger=\"every 1s\"", "<progress")
                .doesNotContain("qb-item");
        assertThat(get("/question-bank/imports/new", "zh-CN")).bodyText().contains("长题库.txt", "正在读取");
        assertThat(get(page + "/progress", "zh-CN")).doesNotContainHeader("HX-Refresh");

        reader.run();

        assertThat(get(page + "/progress", "zh-CN")).hasHeader("HX-Refresh", "true");
        assertThat(get(page, "zh-CN"))
                .bodyText()
                .contains("待确认", "qb-item")
                .doesNotContain("http-equiv=\"refresh\"", "every 1s");
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN,逐题读取,'已读 1,234,567 字，共 4,000,000 字 · 已找到 8,210 道题'",
        "en,Reading question by question,'1,234,567 of 4,000,000 characters · 8,210 questions found'"
    })
    void theNumbersAreThoseOfTheReader(String language, String phase, String numbers) {
        var page = upload(LongBank.of(salt));
        readings.report(readings.take().orElseThrow(), ReadingPhase.ASKING, 1_234_567, 4_000_000, 8_210);

        assertThat(get(page + "/progress?seen=MARKING", language))
                .bodyText()
                .contains(phase, numbers, "value=\"1234567\"", "max=\"4000000\"", "hx-swap-oob");
        assertThat(get(page + "/progress?seen=ASKING", language))
                .bodyText()
                .contains(numbers)
                .doesNotContain("hx-swap-oob");
    }

    @Test
    void anInterruptedReadingIsSaid() {
        var page = upload(LongBank.of(salt));
        readings.take();
        jdbc.sql("update questionbank.import_reading set lease_until = clock_timestamp() - interval '1 second'")
                .update();
        readings.take();
        assertThat(get(page, "zh-CN")).bodyText().contains("上一次读取中断了，这是第 2 次");
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndAWayOn() {
        var page = upload(LongBank.notice(salt));
        reader.run();
        assertThat(get(page, "zh-CN"))
                .bodyText()
                .contains("读取失败", "没有读到题目", "href=\"/question-bank/imports/new\"", "从列表里去掉")
                .doesNotContain("every 1s", "http-equiv=\"refresh\"");
        assertThat(get(page, "en")).bodyText().contains("Could not be read", "No question was found");
    }

    @Test
    void aReadingIsStopped() {
        var page = upload(LongBank.of(salt));
        assertThat(mvc.post()
                        .uri(page + "/discard")
                        .with(staff.signedIn(author))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        reader.run();
        assertThat(get(page + "/progress", "zh-CN")).hasHeader("HX-Refresh", "true");
        assertThat(get(page, "zh-CN")).bodyText().contains("已丢弃").doesNotContain("qb-item");
    }

    @Test
    void whatWasStoppedCannotBeTakenOver() {
        var page = upload(LongBank.of(salt));
        assertThat(mvc.post()
                        .uri(page + "/acceptance")
                        .with(staff.signedIn(author))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(get(page, "zh-CN")).bodyText().contains("正在读取");
    }

    @Test
    void thePageAsksTheSameLittleHoweverManyFilesWait() {
        var page = upload(LongBank.of(salt));
        var few = statements(page);
        for (int more = 0; more < 3; more++) {
            upload(LongBank.of(salt + more));
        }
        assertThat(statements(page)).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    @Test
    void onlyAuthorsSeeIt() {
        var page = upload(LongBank.of(salt));
        var interviewer = staff.hire("白露", Role.INTERVIEWER);
        assertThat(mvc.get().uri(page + "/progress").with(staff.signedIn(interviewer)))
                .hasStatus(403);
    }

    private int statements(String page) {
        try (var count = new StatementCount()) {
            get(page, "zh-CN");
            get(page + "/progress", "zh-CN");
            return count.statements().size();
        }
    }

    private String upload(byte[] content) {
        var answer = mvc.post()
                .uri("/question-bank/imports")
                .multipart()
                .file(new MockMultipartFile("file", "长题库.txt", "text/plain", content))
                .param("track", "GENERAL")
                .param("competency", "empathy")
                .with(staff.signedIn(author))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult get(String uri, String language) {
        var answer = mvc.get()
                .uri(uri)
                .cookie(new Cookie("language", language))
                .with(staff.signedIn(author))
                .exchange();
        assertThat(answer).hasStatusOk();
        answer.getResponse().setCharacterEncoding("UTF-8");
        return answer;
    }
}
