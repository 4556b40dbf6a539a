package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The review queue, a draft’s page, the list’s bar and what is due, as people see them. */
@TouchstoneTest
class ReviewPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DraftDesk drafts;

    @Autowired
    ReviewDesk desk;

    @Autowired
    QuestionBank bank;

    @Autowired
    BankImports imports;

    @Autowired
    ImportAcceptance acceptance;

    @Autowired
    Staff staff;

    private AccountId author;
    private AccountId reviewer;

    @BeforeEach
    void twoColleagues() {
        author = staff.hire("许梅", Role.RECRUITER);
        reviewer = staff.hire("顾佳", Role.HIRING_MANAGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theQueueShowsWhatWouldChangeAndWhatSpeaksAgainstIt(String language) {
        var question = bank.version(bank.add(QuestionReviewTests.draft("顾客嫌慢怎么回"), null));
        drafts.write(question.question(), 1, 0, QuestionReviewTests.draft("顾客嫌物流慢怎么回"), author);
        drafts.handIn(question.question(), author);
        var wrong = drafts.begin(QuestionReviewTests.draft("你打算什么时候结婚？"), author);
        drafts.handIn(wrong.question(), author);

        var page = get("/questions/reviews", reviewer, language);

        assertThat(page)
                .contains("<ins>物流</ins>", "许梅", "“结婚”")
                .containsPattern(picked(drafts.open(question.question()).orElseThrow()))
                .contains("value=\"%s\"".formatted(wrong.seen()))
                .doesNotContainPattern(picked(wrong));
    }

    private static String picked(OpenVersion open) {
        return "value=\"%s\"[^>]* checked".formatted(open.seen());
    }

    @Test
    void whoWroteItSeesWhyTheyCannotPublishIt() {
        var open = handedIn("怎么催付");

        assertThat(get("/questions/reviews", author, "zh-CN"))
                .contains("自己写的题，要由别人来发布。")
                .doesNotContain("value=\"%s\"".formatted(open.seen()));
        assertThat(get("/questions/" + open.question(), author, "zh-CN")).contains("/take-back");
        assertThat(post("/questions/reviews/%s/publication".formatted(open.seen()), author))
                .isEqualTo(403);
        assertThat(post("/questions/reviews/%s/publication".formatted(open.seen()), reviewer))
                .isEqualTo(302);
        assertThat(post("/questions/reviews/%s/publication".formatted(open.seen()), reviewer))
                .isEqualTo(409);
    }

    @Test
    void whatIsSentBackTellsItsAuthorWhy() {
        var open = handedIn("怎么核对尺码");
        assertThat(post("/questions/reviews/%s/return?remark= ".formatted(open.seen()), reviewer))
                .isEqualTo(422);
        assertThat(drafts.open(open.question()).orElseThrow().isDraft()).isFalse();
        assertThat(post("/questions/reviews/%s/return?remark=先问脚长".formatted(open.seen()), reviewer))
                .isEqualTo(302);

        assertThat(get("/questions/" + open.question(), author, "zh-CN"))
                .contains("先问脚长", "顾佳 退回", "/hand-in", "/discard");
        assertThat(get("/questions/reviews", author, "zh-CN")).contains("我的草稿", "先问脚长");
        assertThat(get("/questions/%s/edit".formatted(open.question()), author, "zh-CN"))
                .contains("name=\"edits\" value=\"0\"");
    }

    @Test
    void whatWaitsForReviewIsNotEdited() {
        var open = handedIn("怎么改价");
        var page = mvc.get()
                .uri("/questions/%s/edit".formatted(open.question()))
                .with(staff.signedIn(reviewer))
                .exchange();
        assertThat(page).hasStatus(409);
    }

    @Test
    void anExplanationThatEndsInAnotherKeyIsLookedAtFirst() {
        var batch = imports.readText(
                "1. 谁核对快递单？\nA. 仓库\nB. 买家\n答案：B\n解析：出库前由仓库核对，故选A。\n", Track.GENERAL, "communication", author);
        acceptance.accept(batch, true, author);
        var item = Imported.items(imports, batch).get(0);
        var open = drafts.open(Objects.requireNonNull(item.question()).id()).orElseThrow();

        assertThat(get("/questions/reviews", reviewer, "zh-CN"))
                .contains("解析里写的是“故选A”，和答案不一致")
                .doesNotContainPattern(picked(open));
        assertThat(get("/questions/%s?version=1".formatted(open.question()), reviewer, "en"))
                .contains("The explanation says “故选A”");
    }

    @Test
    void doubtsOfTheImportReachTheReviewer() {
        var batch = imports.readText("1. 【简答】顾客要求的赠品没有收到怎么答？\n", Track.GENERAL, "communication", author);
        acceptance.accept(batch, true, author);
        var item = Imported.items(imports, batch).get(0);
        assertThat(item.standing()).isEqualTo(ImportStanding.TAKEN);

        assertThat(get("/questions/reviews", reviewer, "zh-CN"))
                .contains("赠品没有收到", "value=\"%s@0\"".formatted(version(item)));
    }

    @Test
    void manyArePublishedAtOnceByThePage() {
        var first = handedIn("第一道");
        var second = handedIn("第二道");
        assertThat(post(
                        "/questions/reviews/publication?seen=%s&seen=%s".formatted(first.seen(), second.seen()),
                        reviewer))
                .isEqualTo(302);
        assertThat(bank.published(first.number())).isPresent();
        assertThat(bank.published(second.number())).isPresent();
        assertThat(post("/questions/reviews/publication", reviewer)).isEqualTo(302);
    }

    @Test
    void theListsBarTagsAndGoesBackToWhereItWas() {
        var question = bank.version(bank.add(QuestionReviewTests.draft("怎么寄回"), null));
        var answer = mvc.post()
                .uri("/question-bank/selection")
                .param("ids", question.question().toString())
                .param("act", "TAG")
                .param("tag", "退换")
                .param("back", "/question-bank?type=SHORT_ANSWER&page=0")
                .with(staff.signedIn(author))
                .with(csrf())
                .exchange();

        assertThat(answer).hasRedirectedUrl("/question-bank?type=SHORT_ANSWER&page=0");
        assertThat(get("/question-bank?tag=退换", author, "zh-CN")).contains(question.number(), "退换");
        for (var elsewhere : List.of("https://example.com", "//example.com", "/question-bank?q={x}")) {
            assertThat(mvc.post()
                            .uri("/question-bank/selection")
                            .param("act", "RETIRE")
                            .param("back", elsewhere)
                            .with(staff.signedIn(author))
                            .with(csrf()))
                    .hasRedirectedUrl("/question-bank");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void emptyPagesSaySoInBothLanguages(String language) {
        assertThat(get("/questions/due", author, language)).contains("class=\"empty\"");
        assertThat(get("/question-bank", author, language)).contains("id=\"keys\"");
    }

    @Test
    void readersNeitherReviewNorSelect() {
        var open = handedIn("怎么转接");
        var interviewer = staff.hire("罗琳", Role.INTERVIEWER);
        for (var uri : List.of("/questions/reviews", "/questions/due")) {
            assertThat(mvc.get().uri(uri).with(staff.signedIn(interviewer))).hasStatus(403);
        }
        for (var uri : List.of(
                "/questions/reviews/%s/publication".formatted(open.seen()),
                "/questions/%s/take-back".formatted(open.question()),
                "/questions/%s/confirmation?months=3".formatted(open.question()),
                "/question-bank/selection?act=RETIRE")) {
            assertThat(post(uri, interviewer)).as(uri).isEqualTo(403);
        }
        assertThat(get("/question-bank", interviewer, "zh-CN")).doesNotContain("ql-pick\"", "/questions/reviews");
        assertThat(get("/questions/" + open.question(), interviewer, "zh-CN"))
                .contains("等待审核")
                .doesNotContain("/publication");
    }

    private OpenVersion handedIn(String stem) {
        var open = drafts.begin(QuestionReviewTests.draft(stem), author);
        drafts.handIn(open.question(), author);
        return open;
    }

    private QuestionVersionId version(ImportItem item) {
        var question = item.question();
        assertThat(question).isNotNull();
        return bank.history(question.id()).get(0).id();
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

    private int post(String uri, AccountId who) {
        return mvc.post()
                .uri(uri)
                .with(staff.signedIn(who))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }
}
