package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.Language;
import dev.touchstone.testing.StatementCount;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The source beside what was read from it. */
@TouchstoneTest
class ImportEvidencePageTests {

    private static final Pattern MARK =
            Pattern.compile("<mark[^>]*class=\"([^\"]*)\"[^>]*>(.*?)</mark>", Pattern.DOTALL);
    private static final Pattern CARD = Pattern.compile("<article .*?</article>", Pattern.DOTALL);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BankImports imports;

    @Autowired
    Accounts accounts;

    private AccountId author;
    private ImportBatchId batch;

    @BeforeEach
    void somebodyImports() {
        author = accounts.register(
                "许梅", UUID.randomUUID() + "@example.cn", Language.ZH, Set.of(Role.RECRUITER), "a long pass phrase");
        batch = imports.readText(
                """
                一、单项选择题
                1. 顾客说鞋子大了一码，先做什么 %1$s？（B）
                A. 直接退款
                B. 问清尺码和脚长
                3. 仓库漏发一件赠品，先怎么说 %1$s？
                A. 致歉并补发
                B. 让顾客自己联系仓库
                我的答案：B
                正确答案：D
                """.formatted(UUID.randomUUID().toString().substring(0, 8)), Track.AFTER_SALES, "empathy", author);
    }

    @Test
    void theSourceShowsWhatWasTakenOverAndWhatWasNot() {
        var cards = cards(get("", "zh-CN"));

        assertThat(marks(cards.get(0)))
                .anyMatch(mark -> mark.startsWith("is-stem 题干：顾客说鞋子大了一码"))
                .contains("is-option 选项：直接退款", "is-option 选项：问清尺码和脚长", "is-key 答案：B");
        assertThat(cards.get(1)).contains("我的答案：B");
        assertThat(marks(cards.get(1))).noneMatch(mark -> mark.contains("我的答案"));
    }

    @Test
    void whatBlanksAcceptIsMarkedAsTheKey() {
        batch = imports.readText("一、填空题\n1. 退货先选____，再填____。\n答案：运费险/退货运费险；单号\n", Track.AFTER_SALES, "empathy", author);

        assertThat(marks(cards(get("", "zh-CN")).get(0))).contains("is-key 答案：运费险", "is-key 答案：退货运费险", "is-key 答案：单号");
    }

    @Test
    void theSourceStandsOpenWhereSomebodyShouldLook() {
        var cards = cards(get("", "zh-CN"));

        assertThat(cards.get(0)).contains("data-fold").doesNotContainPattern("data-fold[^>]* open");
        assertThat(cards.get(1)).containsPattern("<details[^>]* open");
    }

    @Test
    void aRemarkAndItsPlaceCarryTheSameNumber() {
        var card = cards(get("", "zh-CN")).get(1);
        var item = Imported.items(imports, batch).get(1).id();

        assertThat(card)
                .containsPattern("id=\"r1-" + item + "\"[^>]*>\\s*<b class=\"qb-sign\">①</b>")
                .containsPattern("<mark[^>]*aria-describedby=\"r1-" + item + "\"");
        assertThat(marks(card)).contains("is-doubt is-key 答案：D①");
        assertThat(card).contains("题号从 1 跳到 3").contains("3.<b class=\"qb-sign\">②</b>");
    }

    @Test
    void afterAChangeTheSourceShowsWhatStillComesFromIt() {
        var item = Imported.items(imports, batch).get(1);
        assertThat(mvc.post()
                        .uri("/question-bank/imports/%s/items/%s".formatted(batch, item.id()))
                        .param("type", "SINGLE_CHOICE")
                        .param("stem", "赠品漏发了，第一句话怎么说？")
                        .param("options[0].text", "致歉并补发")
                        .param("options[0].right", "true")
                        .param("options[1].text", "请顾客等三天")
                        .param("version", String.valueOf(item.version()))
                        .with(recruiter())
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(marks(cards(get("", "zh-CN")).get(1)))
                .contains("is-option 选项：致歉并补发")
                .noneMatch(mark -> mark.startsWith("is-stem"))
                .noneMatch(mark -> mark.contains("联系仓库"));
    }

    @Test
    void theFormHasTheSourceBesideIt() {
        var item = Imported.items(imports, batch).get(1).id();
        assertThat(get("/items/" + item + "?edit=true", "zh-CN"))
                .containsPattern("<details[^>]* open")
                .contains("qb-passage", "is-doubt");
    }

    @Test
    void theMarksAreExplainedInEnglishToo() {
        assertThat(get("", "en")).contains("Marks in the original text:", "Option:", "Original text of question 1");
    }

    @Test
    void thePreviewAsksTheDatabaseAsOftenForManyQuestions() {
        var few = statements();
        var text = new StringBuilder("一、简答题\n");
        for (var i = 1; i <= 90; i++) {
            text.append("%d. 第%d种情形怎么答复买家？\n参考答案：先核对第%d号订单，再答复。\n".formatted(i, i, i));
        }
        batch = imports.readText(text.toString(), Track.AFTER_SALES, "empathy", author);

        assertThat(Imported.items(imports, batch)).hasSize(90);
        assertThat(statements()).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(12);
    }

    private List<String> statements() {
        get("", "zh-CN");
        try (var count = new StatementCount()) {
            get("", "zh-CN");
            return count.statements();
        }
    }

    private static List<String> cards(String page) {
        return CARD.matcher(page).results().map(found -> found.group()).toList();
    }

    private static List<String> marks(String html) {
        return MARK.matcher(html)
                .results()
                .map(found -> found.group(1).strip() + " " + found.group(2).replaceAll("<[^>]*>", ""))
                .toList();
    }

    private String get(String path, String language) {
        var answer = mvc.get()
                .uri("/question-bank/imports/" + batch + path)
                .cookie(new Cookie("language", language))
                .with(recruiter())
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private RequestPostProcessor recruiter() {
        return user(author.toString()).roles("RECRUITER");
    }
}
