package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.Language;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TouchstoneTest
class BankImportPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BankImports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    ReviewQueue queue;

    @Autowired
    ReviewDesk desk;

    private AccountId author;
    private AccountId colleague;
    private String salt;

    @BeforeEach
    void somebody() {
        author = accounts.register(
                "许梅", UUID.randomUUID() + "@example.cn", Language.ZH, Set.of(Role.RECRUITER), "a long pass phrase");
        colleague = accounts.register(
                "顾佳", UUID.randomUUID() + "@example.cn", Language.ZH, Set.of(Role.RECRUITER), "a long pass phrase");
        salt = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void anUploadLeadsToItsPreview() {
        var file = new MockMultipartFile("file", "客服.txt", "text/plain", text().getBytes(StandardCharsets.UTF_8));

        var answer = mvc.post()
                .uri("/question-bank/imports")
                .multipart()
                .file(file)
                .param("track", "GENERAL")
                .param("competency", "empathy")
                .with(recruiter())
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus3xxRedirection();
        var batch = imports.recent(1).get(0);
        assertThat(batch.name()).isEqualTo("客服.txt");
        assertThat(answer).hasRedirectedUrl("/question-bank/imports/" + batch.id());
    }

    @Test
    void aFileThatIsNoTextIsRefusedBesideItsField() {
        var file = new MockMultipartFile("file", "a.bin", null, new byte[] {1, 2, 3, 4, 5, 0, 0, 0, 1, 2});

        assertThat(mvc.post()
                        .uri("/question-bank/imports")
                        .multipart()
                        .file(file)
                        .param("track", "GENERAL")
                        .param("competency", "empathy")
                        .with(recruiter())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("这不是文本或 Word 文档");
    }

    @Test
    void anEmptyFileIsCalledEmpty() {
        assertThat(mvc.post()
                        .uri("/question-bank/imports")
                        .multipart()
                        .file(new MockMultipartFile("file", "空.txt", "text/plain", new byte[0]))
                        .param("track", "GENERAL")
                        .param("competency", "empathy")
                        .with(recruiter())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("文件是空的", "有一处需要修改")
                .doesNotContain("请选择文件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void thePreviewShowsEveryQuestion(String language) {
        var batch = read();
        var body = get("/question-bank/imports/" + batch, language);

        assertThat(body)
                .contains("脚长")
                .contains("漏发一件赠品")
                .contains("qb-item")
                .contains(language.equals("en") ? "Not yet usable" : "还不能收")
                .contains(language.equals("en") ? "Please mark the right answer." : "请标出正确答案。");
        assertThat(get("/question-bank/imports/new", language)).contains(language.equals("en") ? "Recent" : "最近");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void thePageSaysWhatItTookTheFileForAndReadsItAnotherWay(String language) {
        var batch = imports.readText(
                "题干,备注,答案\n谁盘库 %1$s？,库管,仓管\n谁验货 %1$s？,质检部,质检\n".formatted(salt),
                Track.GENERAL,
                "product_knowledge",
                author);
        var page = "/question-bank/imports/" + batch;
        assertThat(get(page, language))
                .contains(language.equals("en") ? "Table as text (CSV)" : "表格文字（CSV）")
                .contains("备注", "name=\"column\"");

        assertThat(post(page + "/reading?format=CSV&column=STEM&column=ANALYSIS&column=KEY"))
                .isEqualTo(302);
        assertThat(Imported.items(imports, batch).get(0).content().analysis()).isEqualTo("库管");
        assertThat(post(page + "/reading?format=GIFT")).isEqualTo(302);
        assertThat(Imported.items(imports, batch)).hasSize(2);
    }

    @Test
    void theFilterShowsWhatNeedsALook() {
        var batch = read();
        assertThat(get("/question-bank/imports/" + batch + "?show=ATTENTION", "zh-CN"))
                .contains("漏发一件赠品")
                .doesNotContain("脚长");
    }

    @Test
    void theFormOfAQuestionWorksWithoutScript() {
        var batch = read();
        var item = Imported.items(imports, batch).get(1);
        var uri = "/question-bank/imports/%s/items/%s".formatted(batch, item.id());

        assertThat(get(uri + "?edit=true", "zh-CN")).contains("<html").contains("options[2].text");
        assertThat(mvc.post()
                        .uri(uri)
                        .param("type", "SINGLE_CHOICE")
                        .param("points", "4")
                        .param("competency", "")
                        .param("stem", "仓库漏发赠品")
                        .param("options[0].text", "补发")
                        .param("options[0].right", "true")
                        .param("options[1].text", "不管")
                        .param("options[2].text", "")
                        .param("marking[0].text", "")
                        .param("marking[0].points", "")
                        .param("marking[0].kind", "EXPECTED")
                        .param("version", "0")
                        .with(recruiter())
                        .with(csrf()))
                .hasStatus3xxRedirection();

        var mended = Imported.items(imports, batch).get(1);
        assertThat(mended.standing()).isEqualTo(ImportStanding.READY);
        assertThat(mended.content().key()).containsExactly("A");
        assertThat(mended.content().points()).isEqualByComparingTo("4");
    }

    @Test
    void aWrongNumberComesBackWithTheFormAndItsWords() {
        var batch = read();
        var uri = "/question-bank/imports/%s/items/%s"
                .formatted(batch, Imported.items(imports, batch).get(0).id());

        assertThat(mvc.post()
                        .uri(uri)
                        .header("HX-Request", "true")
                        .param("type", "SHORT_ANSWER")
                        .param("points", "viel")
                        .param("stem", "问 <b>句</b>")
                        .param("marking[0].text", "先道歉")
                        .param("marking[0].points", "-3")
                        .param("version", "0")
                        .with(recruiter())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("请填 0 到 999 的数")
                .contains("先道歉")
                .contains("问 &lt;b&gt;句&lt;/b&gt;")
                .doesNotContain("<html");
    }

    @Test
    void htmxGetsTheCardAndTheCounts() {
        var batch = read();
        var uri = "/question-bank/imports/%s/items/%s/verdict"
                .formatted(batch, Imported.items(imports, batch).get(0).id());

        assertThat(mvc.post()
                        .uri(uri)
                        .header("HX-Request", "true")
                        .param("verdict", "LEAVE_OUT")
                        .with(recruiter())
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("is-excluded")
                .contains("hx-swap-oob=\"true\"")
                .doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatBecameNoQuestionIsNamedWithItsLine(String language) {
        var batch = imports.readText("""
                客服面试题
                1、你怎样理解耐心 %s？

                售后话术大全
                Q: 几天能到呀？
                K: 亲，三天左右哦。
                """.formatted(salt), Track.GENERAL, "empathy", author);

        assertThat(get("/question-bank/imports/" + batch, language))
                .contains(
                        language.equals("en")
                                ? "Line 5–6 looks like a question that was not read"
                                : "第 5–6 行像是题目，没有读出来")
                .contains("几天能到呀")
                .contains(language.equals("en") ? "No reference answer and no marking points" : "没有参考答案，也没有评分点")
                .doesNotContain(language.equals("en") ? "for the whole reference answer" : "会按参考答案设");
    }

    @Test
    void aQuestionThatHiringMustNotAskWaitsForAPerson() {
        var batch = imports.readText("""
                1. 你打算什么时候结婚 %s？
                参考答案：如实回答
                """.formatted(salt), Track.GENERAL, "empathy", author);
        var item = Imported.items(imports, batch).get(0);

        assertThat(item.standing()).isEqualTo(ImportStanding.DOUBTFUL);
        assertThat(get("/question-bank/imports/" + batch, "zh-CN"))
                .contains("措辞需要留意：“结婚”")
                .contains("哪些班次可以上");

        imports.judge(batch, item.id(), ImportVerdict.FINE);

        assertThat(Imported.items(imports, batch).get(0).standing()).isEqualTo(ImportStanding.READY);
        assertThat(get("/question-bank/imports/" + batch, "zh-CN")).contains("措辞需要留意：“结婚”");
    }

    @Test
    void acceptingAndUndoingByThePage() {
        var batch = read();
        assertThat(post("/question-bank/imports/%s/acceptance?all=false".formatted(batch)))
                .isEqualTo(302);
        assertThat(imports.get(batch).state()).isEqualTo(ImportState.ACCEPTED);
        assertThat(post("/question-bank/imports/%s/discard".formatted(batch))).isEqualTo(409);
        assertThat(post("/question-bank/imports/%s/undo".formatted(batch))).isEqualTo(302);
        assertThat(post("/question-bank/imports/%s/discard".formatted(batch))).isEqualTo(302);
        assertThat(imports.get(batch).state()).isEqualTo(ImportState.DISCARDED);
        assertThat(post("/question-bank/imports/%s/acceptance?all=true".formatted(batch)))
                .isEqualTo(409);
    }

    @Test
    void anImportIsTakenOverPartlyUntilNothingIsLeftToLookAt() {
        var batch = read();
        var page = "/question-bank/imports/" + batch;
        assertThat(post(page + "/acceptance?all=false")).isEqualTo(302);
        assertThat(get(page, "zh-CN")).contains("部分收下", page + "/acceptance");

        var left = Imported.items(imports, batch).get(1);
        assertThat(post(page + "/items/%s/verdict?verdict=LEAVE_OUT".formatted(left.id())))
                .isEqualTo(302);
        assertThat(get(page, "zh-CN")).contains("已收下").doesNotContain("部分收下", page + "/acceptance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void thePreviewShowsWhatANewVersionWouldChange(String language) {
        published(read());
        var changed = imports.readText(
                text().replace("（B）", "（A）").replace("问清尺码和脚长", "问清尺码、脚长和袜子"),
                Track.AFTER_SALES,
                "product_knowledge",
                author);

        assertThat(get("/question-bank/imports/" + changed, language))
                .contains(language.equals("en") ? "Becomes version 2 of" : "的第 2 版")
                .contains("<ins>")
                .contains("和袜子")
                .contains("is-revises");
    }

    @Test
    void aNearQuestionIsMadeANewVersionByThePage() {
        published(read());
        var near = imports.readText(
                text().replace("顾客说鞋子大了一码", "顾客说鞋子大了一码半"), Track.AFTER_SALES, "product_knowledge", author);
        var item = Imported.items(imports, near).get(0);
        assertThat(get("/question-bank/imports/" + near, "zh-CN")).contains("value=\"AS_VERSION\"");
        assertThat(post("/question-bank/imports/%s/items/%s/verdict?verdict=AS_VERSION".formatted(near, item.id())))
                .isEqualTo(302);
        assertThat(Imported.items(imports, near).get(0).standing()).isEqualTo(ImportStanding.REVISES);
    }

    @Test
    void whatTheBankGotMeanwhileIsFoundByCheckingAgain() {
        var early = read();
        published(read());
        assertThat(get("/question-bank/imports/" + early, "zh-CN"))
                .contains("与题库核对过")
                .contains("is-ready");

        assertThat(post("/question-bank/imports/%s/check".formatted(early))).isEqualTo(302);

        assertThat(get("/question-bank/imports/" + early, "en"))
                .contains("is-exists")
                .doesNotContain("is-ready");
        assertThat(get("/question-bank/imports/%s?show=KNOWN&page=7".formatted(early), "zh-CN"))
                .contains("is-exists");
    }

    @Test
    void aLongImportIsPagedAndJumpedInto() {
        var paper = IntStream.rangeClosed(1, 450)
                .mapToObj(number -> "%d. 第%d位顾客%s问什么？（B）\nA. 价格\nB. 发货\n".formatted(number, number, UUID.randomUUID()))
                .collect(Collectors.joining());
        var batch = imports.readText(paper, Track.AFTER_SALES, "product_knowledge", author);

        assertThat(get("/question-bank/imports/%s?from=321".formatted(batch), "zh-CN"))
                .contains("第 4 页，共 5 页", "第321位顾客")
                .doesNotContain("第300位顾客", "第401位顾客");
        assertThat(get("/question-bank/imports/%s?from=-3".formatted(batch), "en"))
                .contains("Page 1 of 5", "第1位顾客");
    }

    private void published(ImportBatchId batch) {
        assertThat(post("/question-bank/imports/%s/acceptance?all=true".formatted(batch)))
                .isEqualTo(302);
        assertThat(Reviewers.publishAll(queue, desk, colleague)).isPositive();
    }

    @Test
    void onlyAuthorsImport() {
        var batch = read();
        for (var uri : Set.of("/question-bank/imports/new", "/question-bank/imports/" + batch)) {
            assertThat(mvc.get().uri(uri).with(user(author.toString()).roles("INTERVIEWER")))
                    .hasStatus(403);
            assertThat(mvc.get().uri(uri)).hasStatus3xxRedirection();
        }
    }

    private String get(String uri, String language) {
        var answer = mvc.get()
                .uri(uri)
                .cookie(new Cookie("language", language))
                .with(recruiter())
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int post(String uri) {
        return mvc.post()
                .uri(uri)
                .with(recruiter())
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private RequestPostProcessor recruiter() {
        return user(author.toString()).roles("RECRUITER");
    }

    private ImportBatchId read() {
        return imports.readText(text(), Track.AFTER_SALES, "product_knowledge", author);
    }

    private String text() {
        return """
                一、单项选择题
                1. 顾客说鞋子大了一码，先做什么 %1$s？（B）
                A. 直接退款
                B. 问清尺码和脚长
                2. 仓库漏发一件赠品，先怎么说 %1$s？
                A. 致歉并补发
                B. 让顾客自己联系仓库
                """.formatted(salt);
    }
}
