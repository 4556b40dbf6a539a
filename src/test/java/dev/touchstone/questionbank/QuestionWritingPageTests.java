package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.Paging;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Writing questions of every kind by the form, reading the model they go by, and where the bank has holes. */
@TouchstoneTest
class QuestionWritingPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    QuestionBank bank;

    @Autowired
    DraftDesk drafts;

    @Autowired
    ReviewQueue queue;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private AccountId author;
    private AccountId reviewer;

    @BeforeEach
    void twoColleagues() {
        author = staff.hire("许梅", Role.RECRUITER);
        reviewer = staff.hire("顾佳", Role.RECRUITER);
    }

    @Test
    void aToleranceThatIsNoNumberIsSaidBesideIt() {
        var answer = send(
                Map.of("type", "NUMERIC", "stem", "应退____元", "blanks[0].answers", "十五", "blanks[0].tolerance", "abc"));

        assertThat(answer).hasStatus(422).bodyText().contains("应退____元", "aria-invalid=\"true\"", "十五");
        assertThat(send(Map.of(
                        "type", "NUMERIC", "stem", "应退____元", "blanks[0].answers", "15", "blanks[0].tolerance", "0.5")))
                .hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @CsvSource({"5, '', '', 1.5/2/1.5", "5, 2, '', 1.5/2/1.5", "4, 4, '', 4/4", "6, '', 1, 2.5/2.5/1"})
    void aJudgementTakesItsShareWhereTheReasonsHaveNone(String points, String first, String second, String shares) {
        var reasons = new LinkedHashMap<String, String>(
                Map.of("type", "TRUE_FALSE", "stem", "先退款再收货", "truth", "false", "reasoned", "true", "points", points));
        reasons.put("marking[0].text", "要先验货");
        reasons.put("marking[0].points", first);
        if (shares.split("/").length > 2) {
            reasons.put("marking[1].text", "说出风险");
            reasons.put("marking[1].points", second);
        }
        var version = made(send(reasons));

        assertThat(version.markingPoints())
                .extracting(MarkingPoint::points)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(
                        List.of(shares.split("/")).stream().map(BigDecimal::new).toList());
    }

    @Test
    void aCaseMayAskSeveralThingsEachWithAFieldOfItsOwn() {
        var fields = new LinkedHashMap<String, String>(Map.of(
                "type", "CASE_ANALYSIS",
                "stem", "顾客说少发一件，仓库说发齐了。",
                "marking[0].text", "先核对称重",
                "fields[0].label", "第 1 问：原因",
                "fields[0].lines", "3",
                "fields[1].label", "第 2 问：怎么回复"));
        var version = made(send(fields));
        assertThat(version.task().fields())
                .extracting(field -> field.label().zh())
                .containsExactly("第 1 问：原因", "第 2 问：怎么回复");
        assertThat(get("/questions/" + version.question() + "?version=1", author, "zh-CN"))
                .contains("第 2 问：怎么回复");

        fields.put("fields[1].label", "第 1 问：原因");
        assertThat(send(fields)).hasStatus(422).bodyText().contains("名称不能重复");
        assertThat(made(send(Map.of("type", "CASE_ANALYSIS", "stem", "整题作答", "marking[0].text", "先核对")))
                        .task()
                        .fields())
                .isEmpty();
    }

    @Test
    void aRolePlayWithoutAScriptIsNotAmongWhatIsClear() {
        var version = made(send(Map.of("type", "ROLE_PLAY", "stem", "顾客连骂三句", "marking[0].text", "守住权限")));
        drafts.handIn(version.question(), author);

        var waiting = queue.page(new Paging(0, 50)).items().stream()
                .filter(one -> one.version().id().equals(version.id()))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.isClear()).isFalse();
        assertThat(get("/questions/reviews", reviewer, "zh-CN")).contains("还没有剧本");
        assertThat(get("/questions/" + version.question(), reviewer, "en")).contains("There is no script yet");
    }

    @Test
    void whoIsTooLateOrSaysTooLittleFindsBackToTheQueue() {
        var version = made(send(Map.of("type", "INTERVIEW", "stem", "讲一次你认错的经历", "marking[0].text", "有具体的事")));
        drafts.handIn(version.question(), author);
        var seen = drafts.open(version.question()).orElseThrow().seen();

        assertThat(post("/questions/reviews/%s/return?remark=1".formatted(seen), reviewer))
                .hasStatus(422)
                .bodyText()
                .contains("请用几个字写明要改什么", "href=\"/questions/reviews\"");
        assertThat(post("/questions/reviews/%s/publication".formatted(seen), reviewer))
                .hasStatus3xxRedirection();
        assertThat(post("/questions/reviews/%s/return?remark=先改题干".formatted(seen), staff.hire("段雪", Role.RECRUITER)))
                .hasStatus(409)
                .bodyText()
                .contains("刚刚被发布", "href=\"/questions/reviews\"");
    }

    @Test
    @Transactional
    void whoIsAloneIsToldWhatLetsTheirQuestionsIntoUse() {
        var version = made(send(Map.of("type", "INTERVIEW", "stem", "讲一次你帮同事顶班", "marking[0].text", "有具体的事")));
        drafts.handIn(version.question(), author);
        var waiting = "/questions/%s?version=1".formatted(version.question());
        assertThat(get(waiting, author, "zh-CN")).contains("自己写的题，要由别人来发布。");

        jdbc.sql("update identity.account set disabled_at = now() where id <> :me")
                .param("me", author.value())
                .update();

        assertThat(get(waiting, author, "zh-CN")).contains("请在“账号”里邀请一位同事");
        assertThat(get("/questions/reviews", author, "en")).contains("Invite a colleague under Accounts");
    }

    @Test
    void aVersionThatWasReplacedIsNotCalledRetired() {
        var question = bank.version(bank.add(QuestionReviewTests.draft("怎么说延迟发货"), null));
        drafts.write(question.question(), 1, 0, QuestionReviewTests.draft("怎么说明延迟发货"), author);
        drafts.handIn(question.question(), author);
        post(
                "/questions/reviews/%s/publication"
                        .formatted(
                                drafts.open(question.question()).orElseThrow().seen()),
                reviewer);

        assertThat(get("/questions/%s?version=1".formatted(question.question()), author, "zh-CN"))
                .contains("<span class=\"chip\">已有新版</span>");
    }

    @Test
    void aPageBeyondTheLastLeadsBackInsteadOfCallingTheBankEmpty() {
        bank.add(QuestionReviewTests.draft("怎么报价"), null);

        assertThat(get("/question-bank?page=9999", author, "zh-CN"))
                .contains("后面没有题了", "回到第一页")
                .doesNotContain("题库还是空的");
    }

    @Test
    void aNumberIsFoundWithoutItsHyphen() {
        var version = bank.version(bank.add(QuestionReviewTests.draft("怎么换货"), null));

        assertThat(get("/question-bank?q=" + version.number().replace("-", "").toLowerCase(), author, "zh-CN"))
                .contains("/questions/" + version.question());
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 能力模型, 首句常超时, 只用于", "en, Competency model, First replies often run late, only"})
    void theModelSaysWhatOneThreeAndFiveLookLike(String language, String title, String anchor, String track) {
        bank.add(QuestionReviewTests.draft("怎么安抚"), null);

        assertThat(get("/question-bank/competencies", staff.hire("罗琳", Role.INTERVIEWER), language))
                .contains("<h1>" + title, anchor, track, "id=\"empathy\"", "competency=empathy&amp;status=PUBLISHED");
    }

    @Test
    void aHoleOfTheCoverageBeginsTheQuestionThatFillsIt() {
        bank.add(QuestionReviewTests.draft("怎么共情"), null);
        var page = get("/question-bank/coverage?track=GENERAL", author, "zh-CN");

        var hole = "/questions/new?competency=empathy&amp;difficulty=3&amp;track=GENERAL";
        assertThat(page).contains(hole, "competency=empathy&amp;track=GENERAL&amp;difficulty=2&amp;status=PUBLISHED");
        assertThat(get(hole.replace("&amp;", "&"), author, "zh-CN"))
                .containsPattern("value=\"empathy\"[^>]*selected")
                .containsPattern("value=\"3\"[^>]*selected");
        assertThat(get("/question-bank/coverage", staff.hire("罗琳", Role.INTERVIEWER), "zh-CN"))
                .doesNotContain("/questions/new");
    }

    @Test
    void theCoverageOfOneDifficultyCountsAndLeadsToItsQuestionsOnly() {
        bank.add(QuestionReviewTests.draft("怎么道歉"), null);

        assertThat(get("/question-bank/coverage?difficulty=2&track=GENERAL", author, "zh-CN"))
                .contains("competency=empathy&amp;type=SHORT_ANSWER&amp;track=GENERAL&amp;difficulty=2")
                .doesNotContain("difficulty=1&amp;status");
        assertThat(get("/question-bank/coverage?difficulty=7", author, "zh-CN")).contains("能力覆盖");
    }

    private MvcTestResult send(Map<String, String> fields) {
        var request = mvc.post()
                .uri("/questions")
                .param("track", "GENERAL")
                .param("difficulty", "2")
                .param("competency", "empathy")
                .param("version", "0")
                .with(staff.signedIn(author))
                .with(csrf());
        if (!fields.containsKey("points")) {
            request.param("points", "5");
        }
        fields.forEach((name, value) -> request.param(name, value));
        return request.exchange();
    }

    private QuestionVersion made(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        var id = answer.getResponse().getRedirectedUrl().replaceAll("^/questions/|\\?.*$", "");
        return bank.history(new QuestionId(UUID.fromString(id))).get(0);
    }

    private MvcTestResult post(String uri, AccountId who) {
        return mvc.post().uri(uri).with(staff.signedIn(who)).with(csrf()).exchange();
    }

    private String get(String uri, AccountId who, String language) {
        var answer = mvc.get()
                .uri(uri)
                .cookie(new Cookie("language", language))
                .with(staff.signedIn(who))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
