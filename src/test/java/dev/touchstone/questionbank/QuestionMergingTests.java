package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two questions that say the same. */
@TouchstoneTest
class QuestionMergingTests {

    @Autowired
    QuestionMerging merging;

    @Autowired
    QuestionBank bank;

    @Autowired
    QuestionSelection selection;

    @Autowired
    DraftDesk drafts;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Staff staff;

    @Autowired
    NearQuestions near;

    @Autowired
    QuestionCare care;

    @Autowired
    MockMvcTester mvc;

    private AccountId author;

    @BeforeEach
    void somebody() {
        author = staff.hire("许梅", Role.RECRUITER);
    }

    @Test
    void theNearestQuestionIsFoundAndMergedWithItsHistoryKept() {
        var kept = inUse("顾客夜里反映赠品漏发，第一句先说什么？");
        var gone = inUse("顾客夜里反映赠品漏发了，第一句先说什么？");
        inUse("顾客问发票抬头写错了怎么改？");
        selection.tag(List.of(gone.question()), "大促");
        bank.use(List.of(gone.id()));
        assertThat(merging.nearest(kept)).get().extracting(QuestionVersion::id).isEqualTo(gone.id());

        merging.merge(gone.question(), kept.question());

        assertThat(bank.history(gone.question())).singleElement().satisfies(version -> assertThat(version.status())
                .isEqualTo(QuestionStatus.RETIRED));
        assertThat(merging.links(gone.question()).into()).isEqualTo(new QuestionRef(kept.question(), kept.number()));
        assertThat(care.of(kept.question()).tags()).containsExactly("大促");
        assertThat(bank.published(kept.number())).isPresent();
        assertThat(merging.nearest(kept)).isEmpty();
        assertThat(merging.links(kept.question()).from())
                .extracting(QuestionRef::number)
                .containsExactly(gone.number());
        assertThat(mvc.get().uri("/questions/" + kept.question()).with(staff.signedIn(author)))
                .bodyText()
                .contains("并入这道题的", "/questions/" + gone.question());
    }

    @Test
    void thePairsOfTheBankAreListedOnce() {
        var one = inUse("直播间的满减券和店铺券能不能叠加？");
        var other = inUse("直播间满减券和店铺券能不能叠加？");
        inUse("跨店的赠品寄丢了由谁来补？");

        assertThat(near.inUse(1000))
                .filteredOn(
                        pair -> Set.of(one.id(), other.id()).contains(pair.one().id()))
                .singleElement()
                .satisfies(pair ->
                        assertThat(Set.of(pair.one().id(), pair.other().id())).isEqualTo(Set.of(one.id(), other.id())));
        assertThat(near.inUse(1)).hasSize(1);
        assertThat(mvc.get().uri("/question-bank/near").with(staff.signedIn(author)))
                .hasStatusOk()
                .bodyText()
                .contains("hx-get=\"/question-bank/near/pairs\"");
        assertThat(mvc.get().uri("/question-bank/near/pairs").with(staff.signedIn(author)))
                .hasStatusOk()
                .bodyText()
                .contains(one.number(), other.number(), "并排看");
    }

    @Test
    void typingTestsOfOtherTextsAreNoDuplicates() {
        var one = bank.version(bank.add(typing("您好，您反馈的情况我已经记录下来，稍后会有专人与您联系，请保持电话畅通。给您添麻烦了，我们会尽快核实并给您一个满意的答复。"), null));
        bank.add(typing("您好，您要的发票已经开好，今天会随包裹一起寄出，请您注意查收，谢谢您的耐心等待。如果抬头有误，随时告诉我们重新开具。"), null);

        assertThat(near.inUse(1000))
                .noneMatch(pair ->
                        pair.one().id().equals(one.id()) || pair.other().id().equals(one.id()));
    }

    private static QuestionDraft typing(String text) {
        var draft = QuestionReviewTests.draft("请照着下面的原文打出这一段话，不要复制粘贴。");
        return new QuestionDraft(
                QuestionType.TYPING,
                draft.track(),
                draft.difficulty(),
                draft.points(),
                draft.competency(),
                null,
                draft.stem(),
                List.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                CreditScheme.USUAL,
                List.of(),
                false,
                new TaskSheet(new TypingTask(Language.ZH, text, 120, 30, 60), List.of()));
    }

    @Test
    void aReviewerIsToldWhatNearlyRepeatsAQuestionInUseButNotItsOwnEarlierVersion() {
        var used = inUse("保税仓发货要提供身份证，顾客不肯怎么办？");
        var again = drafts.begin(QuestionReviewTests.draft("保税仓发货要身份证，顾客不肯怎么办？"), author);
        drafts.handIn(again.question(), author);
        var own = inUse("顾客催单三次还没有发货，先做哪一步？");
        drafts.write(own.question(), 1, 0, QuestionReviewTests.draft("顾客催单三次仍没有发货，先做哪一步？"), author);
        drafts.handIn(own.question(), author);

        assertThat(mvc.get().uri("/questions/reviews/near").with(staff.signedIn(staff.hire("顾佳", Role.RECRUITER))))
                .hasStatusOk()
                .bodyText()
                .contains("%s 和 %s".formatted(again.number(), used.number()))
                .doesNotContain(own.number());
    }

    @Test
    void whoHadAQuestionHadTheOneItWasMergedInto() {
        var first = inUse("运费险多久到账，怎么告诉顾客？");
        var second = inUse("运费险要多久到账，怎么告诉顾客？");
        var third = inUse("运费险一般多久到账，怎么告诉顾客？");
        merging.merge(first.question(), second.question());
        merging.merge(second.question(), third.question());

        assertThat(bank.questionsOf(List.of(first.id())))
                .containsExactlyInAnyOrder(first.question(), second.question(), third.question());
        assertThat(bank.questionsOf(List.of(third.id()))).containsExactly(third.question());
    }

    @Test
    void aMergedQuestionThatIsPublishedAgainStandsForItself() {
        var kept = inUse("直播间价格和链接不一致，怎么解释？");
        var gone = inUse("直播间的价格和链接不一致，怎么解释？");
        merging.merge(gone.question(), kept.question());

        drafts.write(gone.question(), 1, 0, QuestionReviewTests.draft("另有所问"), author);
        drafts.handIn(gone.question(), author);
        desk.publish(drafts.open(gone.question()).orElseThrow().seen(), staff.hire("顾佳", Role.RECRUITER));

        assertThat(merging.links(gone.question()).into()).isNull();
    }

    @Test
    void aQuestionBeingRewrittenIsNotMergedAway() {
        var kept = inUse("预售定金能不能退，怎么说清楚？");
        var gone = inUse("预售的定金能不能退，怎么说清楚？");
        drafts.write(gone.question(), 1, 0, QuestionReviewTests.draft("改写中"), author);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> merging.merge(gone.question(), kept.question()))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("questionbank.merge.error.open"));
        assertThat(bank.published(gone.number())).isPresent();
    }

    @Test
    void ofTwoWhoMergeTheOtherWayRoundOneIsTold() {
        var one = inUse("保价期内降价了怎么处理？");
        var other = inUse("保价期内又降价了怎么处理？");
        var there = CompletableFuture.supplyAsync(
                () -> Bulk.each(List.of(one.question()), question -> merging.merge(question, other.question())));
        var back = CompletableFuture.supplyAsync(
                () -> Bulk.each(List.of(other.question()), question -> merging.merge(question, one.question())));

        assertThat(there.join().done() + back.join().done()).isEqualTo(1);
        assertThat(bank.published(one.number()).isPresent())
                .isNotEqualTo(bank.published(other.number()).isPresent());
    }

    @Test
    void thePageShowsBothAndLeadsToTheOneThatStays() {
        var kept = inUse("海外仓退件怎么和买家沟通运费？");
        var gone = inUse("海外仓的退件怎么和买家沟通运费？");

        assertThat(mvc.get()
                        .uri("/questions/%s/near".formatted(kept.question()))
                        .with(staff.signedIn(author)))
                .hasStatusOk()
                .bodyText()
                .contains(gone.number(), "留下 " + kept.number(), "<ins>的</ins>");
        assertThat(mvc.post()
                        .uri("/questions/%s/merge?into=%s".formatted(gone.question(), kept.question()))
                        .with(staff.signedIn(author))
                        .with(csrf()))
                .hasRedirectedUrl("/questions/" + kept.question());
        assertThat(mvc.get().uri("/questions/" + gone.question()).with(staff.signedIn(author)))
                .bodyText()
                .contains("已经并入", kept.number());
    }

    private QuestionVersion inUse(String stem) {
        return bank.version(bank.add(QuestionReviewTests.draft(stem), null));
    }
}
