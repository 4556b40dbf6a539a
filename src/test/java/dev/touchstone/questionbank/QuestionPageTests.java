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
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

@TouchstoneTest
class QuestionPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    QuestionBank bank;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReviewDesk desk;

    @Autowired
    ReviewQueue queue;

    private AccountId author;
    private AccountId colleague;

    @BeforeEach
    void somebody() {
        author = accounts.register(
                "许梅", UUID.randomUUID() + "@example.cn", Language.ZH, Set.of(Role.RECRUITER), "a long pass phrase");
        colleague = accounts.register(
                "顾佳", UUID.randomUUID() + "@example.cn", Language.ZH, Set.of(Role.RECRUITER), "a long pass phrase");
    }

    @Test
    void anEditIsTheNextVersionAndTheOldOneStays() throws IOException {
        var question = demo("Q-0025");
        var before = newest(question);

        assertThat(edit(question, 1, "顾客嫌贵怎么回")).hasStatus3xxRedirection();
        published();

        var history = bank.history(question);
        assertThat(history).extracting(QuestionVersion::version).containsExactly(2, 1);
        assertThat(history.get(0).stem().zh()).isEqualTo("顾客嫌贵怎么回");
        assertThat(history.get(0).markingPoints())
                .extracting(point -> point.points().stripTrailingZeros().toPlainString())
                .containsExactly("4", "1");
        assertThat(history.get(1).stem()).isEqualTo(before.stem());
        assertThat(history.get(1).status()).isEqualTo(QuestionStatus.RETIRED);
        assertThat(history.get(1).markingPoints()).isEqualTo(before.markingPoints());
        assertThat(get("/questions/%s?version=1".formatted(question), "RECRUITER", "zh-CN"))
                .contains(before.stem().zh());
        assertThat(get("/questions/" + question, "RECRUITER", "zh-CN"))
                .contains("与第 1 版相比")
                .contains("<del>")
                .contains("许梅", "顾佳 审核");
    }

    @Test
    void theBarShowsThatThePageIsOfTheBank() throws IOException {
        assertThat(get("/questions/" + demo("Q-0025"), "RECRUITER", "zh-CN"))
                .contains("<a href=\"/question-bank\" aria-current=\"page\">");
    }

    @Test
    void anyTwoVersionsAreCompared() throws IOException {
        var question = demo("Q-0025");
        edit(question, 1, "顾客嫌贵怎么回");
        published();
        edit(question, 2, "顾客说别家更便宜怎么回");
        published();

        assertThat(get("/questions/%s?version=3&against=1".formatted(question), "RECRUITER", "zh-CN"))
                .contains("与第 1 版相比")
                .contains("第 2 版</option>");
        assertThat(get("/questions/%s?version=3&against=3".formatted(question), "RECRUITER", "zh-CN"))
                .contains("这两版的内容相同。");
        assertThat(get("/questions/%s?version=1".formatted(question), "RECRUITER", "zh-CN"))
                .contains("第 2 版改了什么");
        assertThat(mvc.get()
                        .uri("/questions/%s?against=9".formatted(question))
                        .with(user(author.toString()).roles("RECRUITER")))
                .hasStatus(404);
    }

    @Test
    void markingPointsThatMissTheQuestionsPointsAreSaid() throws IOException {
        var question = demo("Q-0025");
        edit(question, 1, "顾客嫌贵怎么回");
        published();
        assertThat(get("/questions/" + question, "RECRUITER", "zh-CN")).doesNotContain("评分点合计");

        edit(question, 2, "顾客嫌贵怎么回", "10", "1");
        published();

        assertThat(get("/questions/" + question, "RECRUITER", "zh-CN")).contains("评分点合计 5 分，题目是 10 分");
    }

    @Test
    void wordsThatHiringMustNotUseAreSaidWithWhatToAskInstead() throws IOException {
        var question = demo("Q-0025");
        edit(question, 1, "你打算什么时候结婚？");
        published();

        assertThat(get("/questions/" + question, "RECRUITER", "zh-CN"))
                .contains("“结婚”")
                .contains("妇女权益保障法")
                .contains("哪些班次可以上");
        assertThat(get("/questions/" + question, "RECRUITER", "en")).contains("Which of them can you take?");
    }

    @Test
    void theSecondOfTwoEditorsSeesWhatTheFirstWrote() throws IOException {
        var question = demo("Q-0025");
        edit(question, 1, "第一位的写法");
        published();

        var answer = edit(question, 1, "第二位的写法");

        assertThat(answer).hasStatus(409);
        assertThat(body(answer)).contains("刚刚被别人改过").contains("第一位的写法").contains("第二位的写法");
        assertThat(bank.history(question)).hasSize(2);
        assertThat(edit(question, 2, "第二位的写法")).hasStatus3xxRedirection();
        assertThat(newest(question).version()).isEqualTo(3);
    }

    @Test
    void aChoiceWithoutKeyComesBackWithItsWords() {
        var answer = mvc.post()
                .uri("/questions")
                .param("type", "SINGLE_CHOICE")
                .param("track", "GENERAL")
                .param("difficulty", "1")
                .param("points", "2")
                .param("competency", "empathy")
                .param("stem", "先说哪一句")
                .param("options[0].text", "您好")
                .param("options[1].text", "稍等")
                .param("version", "0")
                .with(user(author.toString()).roles("RECRUITER"))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("请标出正确答案。").contains("先说哪一句").contains("稍等");
    }

    @Test
    void aQuestionForAMarkerNeedsAMarkingPoint() {
        var answer = mvc.post()
                .uri("/questions")
                .param("type", "SHORT_ANSWER")
                .param("track", "GENERAL")
                .param("difficulty", "1")
                .param("points", "x")
                .param("competency", "empathy")
                .param("stem", "怎么安抚")
                .param("version", "0")
                .with(user(author.toString()).roles("RECRUITER"))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("至少要有一个评分点").contains("请填 0 到 999 的数");
    }

    @Test
    void aNewQuestionGetsANumberNobodyHas() throws IOException {
        var next = jdbc.sql("select last_value + 1 from questionbank.question_number")
                .query(Long.class)
                .single();
        var taken = "Q-%04d".formatted(next);
        bank.add(taken, draft("Q-0001"), null);

        var version = bank.version(bank.add(draft("Q-0001"), author));

        assertThat(version.number()).matches("Q-\\d{4}").isGreaterThan(taken);
    }

    @Test
    void theFirstVersionIsComparedWithTheOneThatWaits() throws IOException {
        var question = demo("Q-0025");
        edit(question, 1, "顾客问能不能再便宜怎么回");

        assertThat(get("/questions/" + question, "RECRUITER", "zh-CN"))
                .contains("第 2 版改了什么")
                .containsPattern("<ins>[^<]*能不能")
                .doesNotContain("这两版的内容相同。");
    }

    @Test
    void aRetiredQuestionIsNoLongerDrawn() throws IOException {
        var question = demo("Q-0001");
        var number = newest(question).number();

        assertThat(mvc.post()
                        .uri("/questions/%s/retirement".formatted(question))
                        .with(user(author.toString()).roles("RECRUITER"))
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(bank.published(number)).isEmpty();
        assertThat(get("/questions/" + question, "RECRUITER", "en")).contains("Retired");
        assertThat(get("/audit", "AUDITOR", "zh-CN")).contains("停用题目 " + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyPageSpeaksBothLanguages(String language) throws IOException {
        for (var number : List.of("Q-0007", "Q-0010", "Q-0033", "Q-0043")) {
            var question = demo(number);
            var stem = newest(question).stem().in(language.equals("en") ? Language.EN : Language.ZH);
            assertThat(get("/questions/" + question, "INTERVIEWER", language))
                    .contains(HtmlUtils.htmlEscape(stem, "UTF-8"));
            assertThat(get("/questions/%s/edit".formatted(question), "RECRUITER", language))
                    .contains("options[0].text");
            assertThat(get("/question-bank?q=" + newest(question).number(), "AUDITOR", language))
                    .contains(question.toString());
        }
        assertThat(get("/questions/new", "HIRING_MANAGER", language)).contains("marking[2].text");
        assertThat(get("/question-bank/coverage", "ADMIN", language)).contains("competency=empathy");
        assertThat(get("/question-bank?q=%25&type=TYPING", "ADMIN", language)).contains("empty");
    }

    @Test
    void theCoverageOfALineOfWorkCountsItsQuestionsOnly() throws IOException {
        var question = newest(demo("Q-0025"));
        var uri = "/question-bank?competency=%s&track=%s&type=%s"
                .formatted(question.competency(), question.track(), question.type());

        assertThat(bank.coverage(question.track()))
                .anyMatch(cell -> cell.competency().equals(question.competency())
                        && cell.type() == question.type()
                        && cell.difficulty() == question.difficulty());
        assertThat(bank.coverage(Track.SUPERVISOR)).isEmpty();
        assertThat(get("/question-bank/coverage?track=" + question.track(), "RECRUITER", "zh-CN"))
                .contains("空缺")
                .contains("track=" + question.track());
        assertThat(get(uri + "&difficulty=" + question.difficulty(), "RECRUITER", "zh-CN"))
                .contains(question.number());
        assertThat(get(uri + "&difficulty=" + (question.difficulty() % 3 + 1), "RECRUITER", "zh-CN"))
                .doesNotContain(question.number());
    }

    @Test
    void readersDoNotWriteAndOthersDoNotRead() throws IOException {
        var question = demo("Q-0001");
        assertThat(status("/questions/%s/edit".formatted(question), "INTERVIEWER"))
                .isEqualTo(403);
        assertThat(status("/questions/new", "AUDITOR")).isEqualTo(403);
        assertThat(status("/question-bank", "MARKER")).isEqualTo(403);
        assertThat(status("/questions/" + question, "APPROVER")).isEqualTo(403);
        assertThat(mvc.post()
                        .uri("/questions/%s/retirement".formatted(question))
                        .with(user(author.toString()).roles("INTERVIEWER"))
                        .with(csrf()))
                .hasStatus(403);
    }

    private void published() {
        assertThat(Reviewers.publishAll(queue, desk, colleague)).isPositive();
    }

    private MvcTestResult edit(QuestionId question, int basedOn, String stem) {
        return edit(question, basedOn, stem, "5", "");
    }

    private MvcTestResult edit(QuestionId question, int basedOn, String stem, String points, String second) {
        return mvc.post()
                .uri("/questions/%s/edit".formatted(question))
                .param("type", "SHORT_ANSWER")
                .param("track", "PRE_SALES")
                .param("difficulty", "2")
                .param("points", points)
                .param("competency", "sales_conversion")
                .param("stem", stem)
                .param("marking[0].text", "说明价值")
                .param("marking[0].points", "4")
                .param("marking[0].kind", "EXPECTED")
                .param("marking[1].text", "语气平和")
                .param("marking[1].points", second)
                .param("marking[1].kind", "EXPECTED")
                .param("marking[2].text", "")
                .param("version", Integer.toString(basedOn))
                .param("handIn", "true")
                .with(user(author.toString()).roles("RECRUITER"))
                .with(csrf())
                .exchange();
    }

    private String get(String uri, String role, String language) {
        var answer = mvc.get()
                .uri(URI.create(uri))
                .cookie(new Cookie("language", language))
                .with(user(author.toString()).roles(role))
                .exchange();
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private int status(String uri, String role) {
        return mvc.get()
                .uri(uri)
                .with(user(author.toString()).roles(role))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private QuestionVersion newest(QuestionId question) {
        return bank.history(question).get(0);
    }

    private QuestionId demo(String number) throws IOException {
        return bank.version(bank.add(draft(number), null)).question();
    }

    private static QuestionDraft draft(String number) throws IOException {
        try (var in = Files.newInputStream(Path.of("config/demo/bank.json"))) {
            return BankFile.read(in).stream()
                    .filter(question -> question.number().equals(number))
                    .findFirst()
                    .orElseThrow()
                    .draft();
        }
    }
}
