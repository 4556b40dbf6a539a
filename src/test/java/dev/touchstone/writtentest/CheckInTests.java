package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.mail.Letter;
import dev.touchstone.mail.SecretLink;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.Language;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a candidate reads and may try before the clock starts. */
@TouchstoneTest
class CheckInTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    CheckIns checkIns;

    @Autowired
    PracticePaper practice;

    @Autowired
    SittingRules rules;

    @Autowired
    SittingDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private SittingFixture tests;
    private Opening opening;
    private JobApplicationId application;

    @BeforeEach
    void open() throws IOException {
        tests = beans.createBean(SittingFixture.class);
        opening = tests.opening(QuestionType.SHORT_ANSWER, QuestionType.SINGLE_CHOICE);
        application = tests.invited(opening);
    }

    @Test
    void theSectionsAreToldWithTheirQuestionsAndPoints() {
        assertThat(checkIns.of(application).parts()).singleElement().satisfies(part -> {
            assertThat(part.section().zh()).isEqualTo("第一部分");
            assertThat(part.questions()).isEqualTo(2);
            assertThat(part.worth()).isEqualTo("20");
        });
        assertThat(page("")).bodyText().contains("第一部分", "2 题，共 20 分", "浏览器检查", "做练习");
    }

    @Test
    void whatIsRecordedIsToldAndThatItIsNoGroundToReject() {
        assertThat(page("")).bodyText().contains("只记次数和时间，不记内容", "也不会单凭它们淘汰您");
    }

    @Test
    void noSchemeIsPromisedThatAQuestionMayNotHave() {
        assertThat(page("")).bodyText().contains("写在每道题的上方").doesNotContain("漏选");
    }

    @Test
    void thePracticeDoesNotSpeakOfHandingIn() {
        assertThat(page("/practice")).bodyText().contains("检查一遍").doesNotContain("交卷");
    }

    @Test
    void theRuleForLostConnectionsIsToldWhereThereIsOne() {
        assertThat(page("")).bodyText().doesNotContain("断线超过");
        rules.giveBack(opening.job(), 7);
        assertThat(page("")).bodyText().contains("合计最多 7 分钟");
    }

    @Test
    void thePracticeIsNotOfTheBankAndNothingOfItIsKept() {
        var view = practice.view(application);
        assertThat(view.questions()).hasSizeBetween(3, 6);
        assertThat(view.questions()).extracting(SittingView.Question::type).doesNotHaveDuplicates();
        assertThat(view.questions())
                .extracting(question -> question.stem().zh())
                .doesNotContainAnyElementsOf(jdbc.sql("select stem_zh from questionbank.question_version")
                        .query(String.class)
                        .list());
        assertThat(page("/practice"))
                .hasStatusOk()
                .bodyText()
                .contains("这是练习", "data-practice")
                .doesNotContain("data-attendance", "submission");
        assertThat(desk.view(application).state()).as("it starts nothing").isEqualTo(SittingState.INVITED);
    }

    @Test
    void thePracticeIsCompleteInEnglish() {
        assertThat(practice.view(application).questions()).allSatisfy(question -> {
            assertThat(question.stem().en()).isNotBlank();
            assertThat(question.choices())
                    .allSatisfy(choice -> assertThat(choice.text().en()).isNotBlank());
        });
    }

    @Test
    void theLinkOfAnEnglishLetterOpensEnglishPages() {
        var letter = Letter.to("Bing", "bing@example.cn", Language.EN)
                .about(application.value())
                .withLink("http://localhost" + tests.link(application, LinkPurpose.TEST))
                .of("test-invitation", application);
        var link = URI.create(((SecretLink) letter.fields().get("link")).url());
        var opened = mvc.get()
                .uri(link.getPath())
                .param("l", link.getQuery().substring(2))
                .exchange();
        var cookies = opened.getResponse().getCookies();
        assertThat(mvc.get().uri("/my/{a}/test", application).cookie(cookies))
                .bodyText()
                .contains("lang=\"en\"");
    }

    @Test
    void whoChoseALanguageKeepsItWhateverTheLetterSpoke() {
        var opened = mvc.get()
                .uri(tests.link(application, LinkPurpose.TEST))
                .param("l", "en")
                .cookie(new Cookie("language", "zh-CN"))
                .exchange();
        assertThat(opened.getResponse().getCookie("language")).isNull();
    }

    private MvcTestResult page(String path) {
        return mvc.get()
                .uri("/my/{a}/test" + path, application)
                .cookie(tests.visit(application, LinkPurpose.TEST))
                .exchange();
    }
}
