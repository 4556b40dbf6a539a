package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.questionbank.DraftDesk;
import dev.touchstone.questionbank.OpenVersion;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionDraft;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.ReviewDesk;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Scripts are written on a draft, looked through by somebody else, and stay as they were where they are in use. */
@TouchstoneTest
class ScenarioDeskTests {

    @Autowired
    ScenarioDesk desk;

    @Autowired
    Scenarios scenarios;

    @Autowired
    QuestionBank bank;

    @Autowired
    DraftDesk drafts;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    Staff staff;

    @Autowired
    MockMvcTester mvc;

    private AccountId author;
    private AccountId reviewer;
    private QuestionVersion question;

    @BeforeEach
    void aScenarioInUse() {
        author = staff.hire("许梅", Role.RECRUITER);
        reviewer = staff.hire("顾佳", Role.HIRING_MANAGER);
        question = bank.version(bank.add(question(), null));
        scenarios.add(question.number(), SampleScript.script());
    }

    @Test
    void aChangeIsADraftUntilSomebodyElsePublishesIt() {
        write(renamed("新名字"));
        assertThat(inUse().name().zh()).isEqualTo("物流延迟");
        assertThat(open().isBy(author)).isTrue();
        assertThat(bank.history(question.question()).get(0).markingPoints()).hasSize(1);

        drafts.handIn(question.question(), author);
        assertThat(reviews.mayDecide(open(), author)).isFalse();
        reviews.publish(open().seen(), reviewer);

        assertThat(inUse().name().zh()).isEqualTo("新名字");
        assertThat(scenarios.get(question.id()).script().name().zh()).isEqualTo("物流延迟");
    }

    @Test
    void whoWritesOnTheScriptOfAnothersDraftIsItsAuthorToo() {
        write(renamed("一"));
        desk.write(question.question(), 2, 0, renamed("二"), reviewer);
        assertThat(open().authors()).containsExactly(author, reviewer);
        assertThat(open().edits()).isEqualTo(1);
    }

    @Test
    void aVersionWithoutAScriptOfItsOwnKeepsTheOneBefore() {
        drafts.write(question.question(), 1, 0, question(), author);
        drafts.handIn(question.question(), author);
        reviews.publish(open().seen(), reviewer);
        assertThat(inUse()).isEqualTo(SampleScript.script());
    }

    @Test
    void aScriptWithProblemsIsNotHandedIn() {
        write(SampleScript.script(null, new Play("nowhere", List.of(), List.of(), List.of(), List.of(), "", "")));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> drafts.handIn(question.question(), author))
                .matches(refused -> refused.key().equals("roleplay.scenario.error.problems"));
        assertThat(open().isDraft()).isTrue();
    }

    @Test
    void aDraftThatIsThrownAwayTakesItsScriptAlong() {
        write(renamed("没用"));
        drafts.discard(question.question(), author);
        drafts.write(question.question(), 1, 0, question(), author);
        assertThat(desk.open(question.question()).script()).isEqualTo(SampleScript.script());
    }

    @Test
    void whoSavesLastIsTold() {
        write(renamed("先"));
        assertThat(save("/edit", 1, "RECRUITER")).hasStatus(422);
        assertThat(desk.open(question.question()).script().name().zh()).isEqualTo("先");
    }

    @Test
    void theFormKeepsWhatItDoesNotShowAndKeysThatOthersUse() {
        assertThat(save("/edit", 1, "RECRUITER")).hasStatus(302);
        var script = desk.open(question.question()).script();
        assertThat(script.name()).isEqualTo(new LocalizedText("改过", "Changed"));
        assertThat(script.persona().hiddenFacts())
                .extracting(Scenario.HiddenFact::key)
                .containsExactly("contest", "fact-3");
        assertThat(script.openingLines()).containsExactly(new LocalizedText("甲", "A"), new LocalizedText("乙", "B"));
        assertThat(script.play()).isEqualTo(SampleScript.play());
    }

    @Test
    void aStateIsWrittenByItself() {
        var result = mvc.post()
                .uri("/scenarios/{q}/states/where", question.question())
                .with(staff.signedIn(author))
                .with(csrf())
                .param("version", "1")
                .param("edits", "0")
                .param("otherwise", "说清楚！")
                .param("reactions[0].key", "place")
                .param("reactions[0].when", "说出地点")
                .param("reactions[0].hears", "南昌\n/爆.仓|滞留/")
                .param("reactions[0].says", "好")
                .param("reactions[0].mood", "-1")
                .param("reactions[0].goesTo", "offer")
                .param("reactions[1].when", "又一个")
                .param("reactions[1].hears", "您好")
                .exchange();
        assertThat(result).hasStatus(302);
        var play = java.util.Objects.requireNonNull(
                desk.open(question.question()).script().play());
        var state = play.state("where").orElseThrow();
        assertThat(state.reactions()).extracting(Play.Reaction::key).hasSize(2).doesNotHaveDuplicates();
        assertThat(state.reactions().get(0).hears()).containsExactly("南昌", "/爆.仓|滞留/");
        assertThat(play.state("angry")).isEqualTo(SampleScript.play().state("angry"));
    }

    /** A word where a number belongs stands there again, with a sentence, and so does everything else. */
    @ParameterizedTest
    @CsvSource({
        "/edit,minutes,name,面单",
        "/edit,patience,facts[0].text,面单",
        "/order,logistics[0].number,logistics[0].text,到达转运中心",
        "/order,amount,rule,不超过二十元",
        "/play,silences[0].number,silences[0].text,人呢",
        "/states/where,reactions[0].patience,reactions[0].hears,南昌"
    })
    void aWordIsNoNumber(String page, String number, String other, String kept) {
        var answer = mvc.post()
                .uri("/scenarios/" + question.question() + page)
                .with(staff.signedIn(author))
                .with(csrf())
                .param("version", "1")
                .param("edits", "0")
                .param(number, "七五")
                .param(other, kept)
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("七五", kept, "class=\"error\"", "</html>");
    }

    @ParameterizedTest
    @CsvSource({
        "'',zh-CN,订单号",
        "/edit,zh-CN,耐心",
        "/order,en,Stock",
        "/play,en,Endings",
        "/states/where,zh-CN,听到什么",
        "/states/always,en,Heard in every state",
        "/dry-run,zh-CN,六天了",
        "'',en,Cue card"
    })
    void everyPageIsShown(String page, String language, String word) {
        assertThat(mvc.get()
                        .uri("/scenarios/" + question.question() + page)
                        .with(staff.signedIn(author))
                        .cookie(new Cookie("language", language)))
                .hasStatusOk()
                .bodyText()
                .contains(word);
    }

    @Test
    void theDryRunSaysWhyTheCustomerReacted() throws Exception {
        var page = mvc.post()
                .uri("/scenarios/{q}/dry-run", question.question())
                .with(staff.signedIn(author))
                .with(csrf())
                .param("typed", "+20 非常抱歉，让您等了六天")
                .param("next", "在南昌")
                .exchange();
        assertThat(page).hasStatusOk();
        var text = page.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).contains("那在哪儿？", "抱歉", "怎么办？", "等offer");
        assertThat(scenarios.byNumber(question.number())).isPresent();
    }

    @Test
    void theQuestionsPageLinksToTheScriptAndShowsWhatChanged() {
        write(renamed("换了名字"));
        assertThat(mvc.get()
                        .uri("/questions/{q}?version=2", question.question())
                        .with(staff.signedIn(author)))
                .hasStatusOk()
                .bodyText()
                .contains("/scenarios/" + question.question(), "换了名字");
    }

    @Test
    void interviewersReadButDoNotWrite() {
        var interviewer = staff.hire("罗一", Role.INTERVIEWER);
        assertThat(mvc.get().uri("/scenarios").with(staff.signedIn(interviewer)))
                .hasStatusOk()
                .bodyText()
                .contains(question.number());
        assertThat(mvc.get().uri("/scenarios/{q}/edit", question.question()).with(staff.signedIn(interviewer)))
                .hasStatus(403);
    }

    private MvcTestResult save(String page, int version, String role) {
        return mvc.post()
                .uri("/scenarios/" + question.question() + page)
                .with(staff.signedIn(role.equals("RECRUITER") ? author : reviewer))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("edits", "0")
                .param("name", "改过")
                .param("nameEn", "Changed")
                .param("channel", "AFTER_SALES")
                .param("minutes", "12")
                .param("person", "单先生")
                .param("mood", "3")
                .param("patience", "4")
                .param("goal", "要准信")
                .param("situation", "四天没动")
                .param("opening", "甲\n\n乙")
                .param("openingEn", "A\nB")
                .param("facts[0].key", "contest")
                .param("facts[0].text", "周日比赛")
                .param("facts[1].text", " ")
                .param("facts[2].text", "新的")
                .exchange();
    }

    private void write(Scenario.Script script) {
        desk.write(question.question(), 1, 0, script, author);
    }

    private OpenVersion open() {
        return drafts.open(question.question()).orElseThrow();
    }

    private Scenario.Script inUse() {
        return scenarios.byNumber(question.number()).orElseThrow().script();
    }

    private static Scenario.Script renamed(String name) {
        var script = SampleScript.script();
        return new Scenario.Script(
                LocalizedText.zh(name),
                script.channel(),
                script.spokenIn(),
                script.timeLimitMinutes(),
                script.persona(),
                script.situation(),
                script.order(),
                script.policies(),
                script.budget(),
                script.openingLines(),
                script.cues(),
                script.endings(),
                script.play());
    }

    private static QuestionDraft question() {
        return new QuestionDraft(
                QuestionType.ROLE_PLAY,
                Track.AFTER_SALES,
                2,
                BigDecimal.TEN,
                "empathy",
                null,
                LocalizedText.zh("包裹延迟，安抚顾客。"),
                List.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new QuestionDraft.Point(
                        LocalizedText.zh("先道歉"), BigDecimal.TEN, "empathy", PointKind.EXPECTED, null)));
    }
}
