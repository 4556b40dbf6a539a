package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file may bring new versions of questions that the bank has. */
@TouchstoneTest
class ImportRevisionTests {

    @Autowired
    BankImports imports;

    @Autowired
    ImportAcceptance acceptance;

    @Autowired
    QuestionBank bank;

    @Autowired
    DraftDesk drafts;

    @Autowired
    ReviewDesk desk;

    @Autowired
    ReviewQueue queue;

    @Autowired
    Accounts accounts;

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
    void anotherKeyMakesTheNextVersionAndUndoingBringsTheOldOneBack() {
        var question = taken(choice("A"));
        var batch = read(choice("B"));

        var item = Imported.items(imports, batch).get(0);
        assertThat(item.standing()).isEqualTo(ImportStanding.REVISES);
        assertThat(item.question()).extracting(QuestionRef::id).isEqualTo(question);
        assertThat(acceptance.accept(batch, false, author)).isEqualTo(1);
        assertThat(bank.history(question))
                .extracting(QuestionVersion::status)
                .containsExactly(QuestionStatus.REVIEW, QuestionStatus.PUBLISHED);
        published();
        assertThat(bank.history(question))
                .extracting(QuestionVersion::version, QuestionVersion::status, QuestionVersion::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, QuestionStatus.PUBLISHED, Set.of("B")),
                        org.assertj.core.groups.Tuple.tuple(1, QuestionStatus.RETIRED, Set.of("A")));

        acceptance.undo(batch);

        assertThat(bank.history(question)).singleElement().satisfies(version -> {
            assertThat(version.status()).isEqualTo(QuestionStatus.PUBLISHED);
            assertThat(version.key()).containsExactly("A");
        });
        assertThat(Imported.items(imports, batch).get(0).standing()).isEqualTo(ImportStanding.REVISES);
    }

    @Test
    void undoingWhileItWaitsLeavesTheVersionInUse() {
        var question = taken(choice("A"));
        var batch = read(choice("B"));
        acceptance.accept(batch, false, author);

        acceptance.undo(batch);

        assertThat(bank.history(question)).singleElement().satisfies(version -> assertThat(version.status())
                .isEqualTo(QuestionStatus.PUBLISHED));
        assertThat(queue.size()).isZero();
    }

    @Test
    void undoingAFileDoesNotBringBackWhatSomebodyRetiredMeanwhile() {
        var question = taken(choice("A"));
        var batch = read(choice("B"));
        acceptance.accept(batch, false, author);
        bank.retire(question);

        acceptance.undo(batch);

        assertThat(bank.history(question)).singleElement().satisfies(version -> assertThat(version.status())
                .isEqualTo(QuestionStatus.RETIRED));
    }

    @Test
    void aQuestionThatWaitsForReviewIsKnownAndGetsNoSecondVersion() {
        acceptance.accept(read(choice("A")), false, author);

        assertThat(Imported.items(imports, read(choice("A"))))
                .extracting(ImportItem::standing)
                .containsExactly(ImportStanding.EXISTS);
        assertThat(Imported.items(imports, read(choice("B")))).singleElement().satisfies(item -> {
            assertThat(item.standing()).isEqualTo(ImportStanding.BLOCKED);
            assertThat(item.remarks()).extracting(Remark::key).contains("questionbank.import.remark.waits");
        });
    }

    @Test
    void otherPunctuationIsNoNewVersion() {
        taken(choice("A"));
        assertThat(Imported.items(imports, read(choice("A").replace("？", "?"))))
                .extracting(ImportItem::standing)
                .containsExactly(ImportStanding.EXISTS);
    }

    @Test
    void whatTheFileDoesNotSayStays() {
        var question = taken(open("先致歉；再查库存；给出时间。"));
        var first = bank.history(question).get(0);
        var stem = new LocalizedText(first.stem().zh(), "What do you say when the gift is missing?");
        revised(question, mended(first, stem));

        var batch = read(open("先致歉；再查库存；给出时间；登记工单。"));
        acceptance.accept(batch, true, author);

        assertThat(bank.history(question).get(0)).satisfies(version -> {
            assertThat(version.version()).isEqualTo(3);
            assertThat(version.stem()).isEqualTo(stem);
            assertThat(version.difficulty()).isEqualTo(3);
            assertThat(version.guidance()).isEqualTo(LocalizedText.zh("追问时限"));
            assertThat(version.markingPoints()).hasSize(4);
        });
    }

    @Test
    void markingPointsMendedByHandSurviveTheSameFile() {
        var question = taken(open("先致歉；再查库存；给出时间。"));
        var first = bank.history(question).get(0);
        revised(question, mended(first, first.stem()));

        assertThat(Imported.items(imports, read(open("先致歉；再查库存；给出时间。"))))
                .extracting(ImportItem::standing)
                .containsExactly(ImportStanding.EXISTS);
    }

    @Test
    void nearlyTheSameStemIsForAPersonToDecide() {
        var question = taken(open("先致歉。再查库存。"));
        var near = open("先致歉。再查库存。").replace("漏发赠品", "漏发了赠品");
        var batch = read(near);
        var item = Imported.items(imports, batch).get(0);
        assertThat(item.standing()).isEqualTo(ImportStanding.DOUBTFUL);
        assertThat(item.remarks()).extracting(Remark::key).contains("questionbank.import.remark.near");
        assertThat(acceptance.accept(batch, false, author)).isZero();

        imports.judge(batch, item.id(), ImportVerdict.AS_VERSION);
        imports.judge(batch, item.id(), ImportVerdict.FINE);

        assertThat(acceptance.accept(batch, false, author)).isEqualTo(1);
        assertThat(bank.history(question)).hasSize(2);
    }

    @Test
    void nearlyTheSameStemMayBeAQuestionOfItsOwn() {
        var question = taken(open("先致歉。再查库存。"));
        var batch = read(open("先致歉。再查库存。").replace("漏发赠品", "漏发了赠品"));
        var item = Imported.items(imports, batch).get(0);

        imports.judge(batch, item.id(), ImportVerdict.AS_NEW);
        imports.judge(batch, item.id(), ImportVerdict.FINE);

        assertThat(acceptance.accept(batch, false, author)).isEqualTo(1);
        assertThat(bank.history(question)).hasSize(1);
        assertThat(Imported.items(imports, batch).get(0).question())
                .extracting(QuestionRef::id)
                .isNotEqualTo(question);
    }

    @Test
    void aVersionInUseIsNotTakenBack() {
        var question = taken(choice("A"));
        var batch = read(choice("B"));
        acceptance.accept(batch, false, author);
        published();
        bank.use(List.of(bank.history(question).get(0).id()));

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> acceptance.undo(batch));
        assertThat(bank.history(question)).hasSize(2);
        assertThat(Imported.items(imports, batch).get(0).standing()).isEqualTo(ImportStanding.TAKEN);
    }

    @Test
    void aQuestionThatWasEditedAfterwardsIsNotTakenBack() {
        var question = taken(choice("A"));
        var batch = read(choice("B"));
        acceptance.accept(batch, false, author);
        published();
        var second = bank.history(question).get(0);
        revised(question, mended(second, second.stem()));

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> acceptance.undo(batch));
        assertThat(bank.history(question)).hasSize(3);
    }

    private QuestionId taken(String text) {
        var batch = read(text);
        assertThat(acceptance.accept(batch, true, author)).isEqualTo(1);
        published();
        return java.util.Objects.requireNonNull(
                        Imported.items(imports, batch).get(0).question())
                .id();
    }

    private void published() {
        assertThat(Reviewers.publishAll(queue, desk, colleague)).isPositive();
    }

    @Test
    void aShortKeyOfABlankBecomesTheAcceptedAnswerAndFewerWaysToWriteItChangeNothing() {
        var question = taken(blank("次日"));
        var version = bank.history(question).get(0);
        assertThat(version.type()).isEqualTo(QuestionType.NUMERIC);
        assertThat(version.blanks()).containsExactly(Blank.of("次日"));
        assertThat(version.isMarkedByKey()).isTrue();
        assertThat(version.markingPoints())
                .singleElement()
                .satisfies(point -> assertThat(point.text().zh()).isEqualTo("填对答案"));

        var more = taken(blank("次日/第二天"));
        assertThat(more).isEqualTo(question);
        assertThat(Imported.items(imports, read(blank("第二天"))))
                .extracting(ImportItem::standing)
                .containsExactly(ImportStanding.EXISTS);
        assertThat(Imported.items(imports, read(blank("当天"))))
                .extracting(item -> item.draft().blanks())
                .containsExactly(List.of(Blank.of("当天")));
    }

    @Test
    void aKeyThatDoesNotFitTheBlanksIsADoubtAndAPersonMarks() {
        assertThat(Imported.items(imports, read(blank("从签收的第二天起，按自然日一共计算七天，节假日也算在这七天里面"))))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.draft().isMarkedByKey()).isFalse();
                    assertThat(item.draft().referenceAnswer()).isNotNull();
                    assertThat(item.remarks()).extracting(Remark::key).contains("questionbank.import.remark.blanks");
                });
    }

    private String blank(String key) {
        return "一、填空题\n1. 七天无理由 %s 从签收的____起算。\n答案：%s\n".formatted(salt, key);
    }

    private void revised(QuestionId question, QuestionDraft draft) {
        drafts.write(question, bank.history(question).get(0).version(), 0, draft, author);
        drafts.handIn(question, author);
        published();
    }

    private ImportBatchId read(String text) {
        return imports.readText(text, Track.GENERAL, "communication", author);
    }

    private String choice(String key) {
        return "1. 夜里有顾客催发货，先看什么 %s？（%s）\nA. 截单时间\nB. 天气\n".formatted(salt, key);
    }

    private String open(String answer) {
        return "1. 【简答】大促当晚仓库漏发赠品，顾客要求当天补齐，你第一句怎么说 %s？\n参考答案：%s\n".formatted(salt, answer);
    }

    private static QuestionDraft mended(QuestionVersion version, LocalizedText stem) {
        return new QuestionDraft(
                version.type(),
                version.track(),
                3,
                version.points(),
                version.competency(),
                version.section(),
                stem,
                version.options(),
                version.key(),
                version.truth(),
                version.referenceAnswer(),
                version.analysis(),
                LocalizedText.zh("追问时限"),
                null,
                null,
                List.of(new QuestionDraft.Point(
                        LocalizedText.zh("手写的评分点"), new BigDecimal("5"), "empathy", PointKind.EXPECTED, null)));
    }
}
