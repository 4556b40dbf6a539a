package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.questionbank.reader.BankFormat;
import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.questionbank.reader.ReadColumn;
import dev.touchstone.questionbank.reader.TableField;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class BankImportTests {

    @Autowired
    BankImports imports;

    @Autowired
    ImportAcceptance acceptance;

    @Autowired
    QuestionBank bank;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private AccountId author;
    private String salt;

    @BeforeEach
    void somebody() {
        author = accounts.register(
                "许梅", UUID.randomUUID() + "@example.cn", Language.ZH, Set.of(Role.RECRUITER), "a long pass phrase");
        salt = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void onlyGoodQuestionsAreTakenAndNothingIsLost() {
        var batch = read();

        assertThat(standings(batch))
                .containsExactly(ImportStanding.READY, ImportStanding.BLOCKED, ImportStanding.READY);
        assertThat(acceptance.accept(batch, true, author)).isEqualTo(2);
        assertThat(standings(batch))
                .containsExactly(ImportStanding.TAKEN, ImportStanding.BLOCKED, ImportStanding.TAKEN);
        var blocked = Imported.items(imports, batch).get(1);
        assertThat(blocked.remarks()).extracting(Remark::key).contains("questionbank.error.noKey");
        assertThat(blocked.content().options()).hasSize(2);
        var taken = bank.history(question(batch, 0));
        assertThat(taken).singleElement().satisfies(version -> {
            assertThat(version.status()).isEqualTo(QuestionStatus.REVIEW);
            assertThat(version.track()).isEqualTo(Track.AFTER_SALES);
            assertThat(version.key()).containsExactly("B");
            assertThat(version.markingPoints()).hasSize(1);
        });
    }

    @Test
    void aMendedQuestionCanBeTakenLater() {
        var batch = read();
        acceptance.accept(batch, false, author);
        var blocked = Imported.items(imports, batch).get(1);

        imports.change(batch, blocked.id(), withKey(blocked.content(), "A"), blocked.version());

        assertThat(acceptance.accept(batch, false, author)).isEqualTo(1);
        assertThat(bank.history(question(batch, 1)).get(0).key()).containsExactly("A");
    }

    @Test
    void theSameContentAgainIsRecognised() {
        var first = read();
        acceptance.accept(first, false, author);

        var second = read();

        assertThat(imports.sameContent(imports.get(second)))
                .extracting(ImportBatch::id)
                .containsExactly(first);
        assertThat(standings(second))
                .containsExactly(ImportStanding.EXISTS, ImportStanding.BLOCKED, ImportStanding.EXISTS);
        assertThat(Imported.items(imports, second).get(0).question())
                .isEqualTo(Imported.items(imports, first).get(0).question());
        assertThat(acceptance.accept(second, true, author)).isZero();
    }

    @Test
    void aQuestionPrintedTwiceEntersOnce() {
        var batch = imports.readText("""
                1. 【简答】顾客催发货怎么答 %1$s？
                参考答案：先致歉，再说明发货时间。
                2. 【简答】顾客要开发票怎么办 %1$s？
                参考答案：说明开票入口和时间。
                3. 【简答】顾客催发货，怎么答 %1$s？
                参考答案：先致歉，再说明发货时间。
                """.formatted(salt), Track.GENERAL, "communication", author);
        assertThat(Imported.items(imports, batch)).hasSize(3);
        assertThat(Imported.items(imports, batch).get(2).standing()).isEqualTo(ImportStanding.DOUBTFUL);

        assertThat(acceptance.accept(batch, true, author)).isEqualTo(2);
        assertThat(Imported.items(imports, batch).get(2).standing()).isEqualTo(ImportStanding.EXISTS);
    }

    @Test
    void anUnusedImportIsUndone() {
        var batch = read();
        acceptance.accept(batch, false, author);
        var question = question(batch, 0);

        acceptance.undo(batch);

        assertThat(imports.get(batch).state()).isEqualTo(ImportState.PREVIEW);
        assertThat(standings(batch))
                .containsExactly(ImportStanding.READY, ImportStanding.BLOCKED, ImportStanding.READY);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> bank.history(question));
        assertThat(acceptance.accept(batch, false, author)).isEqualTo(2);
    }

    @Test
    void aUsedQuestionKeepsItsImportInTheBank() {
        var batch = read();
        acceptance.accept(batch, false, author);
        bank.use(List.of(bank.history(question(batch, 2)).get(0).id()));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> acceptance.undo(batch))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("questionbank.import.error.used"));
        assertThat(standings(batch))
                .containsExactly(ImportStanding.TAKEN, ImportStanding.BLOCKED, ImportStanding.TAKEN);
        assertThat(bank.history(question(batch, 0))).hasSize(1);
    }

    @Test
    void aVersionThatWasTakenOutCannotBeUsed() {
        var batch = read();
        acceptance.accept(batch, false, author);
        var version = bank.history(question(batch, 0)).get(0).id();
        acceptance.undo(batch);

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> bank.use(List.of(version)));
    }

    @Test
    void whoUsesWhatIsInUseWaitsForNobody() {
        var batch = read();
        acceptance.accept(batch, false, author);
        var versions = List.of(
                bank.history(question(batch, 0)).get(0).id(),
                bank.history(question(batch, 2)).get(0).id());
        bank.use(versions);

        inTransaction(() -> {
            bank.use(versions);
            inTransaction(() -> {
                jdbc.sql("set local lock_timeout = '500ms'").update();
                assertThatCode(() -> bank.use(versions)).doesNotThrowAnyException();
            });
        });
    }

    private void inTransaction(Runnable work) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> work.run());
    }

    @Test
    void whatIsLeftOutStaysOut() {
        var batch = read();
        imports.judge(batch, Imported.items(imports, batch).get(0).id(), ImportVerdict.LEAVE_OUT);

        assertThat(acceptance.accept(batch, true, author)).isEqualTo(1);
        assertThat(Imported.items(imports, batch).get(0).standing()).isEqualTo(ImportStanding.EXCLUDED);
    }

    @Test
    void aStaleEditOfAQuestionLosesNothing() {
        var batch = read();
        var item = Imported.items(imports, batch).get(1);
        imports.change(batch, item.id(), withKey(item.content(), "A"), item.version());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> imports.change(batch, item.id(), withKey(item.content(), "B"), item.version()));
        assertThat(Imported.items(imports, batch).get(1).content().key()).containsExactly("A");
    }

    @Test
    void aFileOfOurOwnFormBringsAllItSays() {
        var batch = imports.readText("""
                {"questions": [{"number": "X-1", "type": "short_answer", "track": "CROSS_BORDER", "difficulty": 3, "points": 5,
                  "competency": "empathy", "stem": {"zh": "怎么安抚 %1$s？", "en": "How to soothe %1$s?"},
                  "guidance": {"zh": "追问一次"}, "reviewBy": "2027-03-01",
                  "markingPoints": [
                    {"text": {"zh": "先致歉", "en": "Apologise first"}, "points": 2, "competency": "empathy", "kind": "EXPECTED",
                     "hint": {"zh": "要具体"}},
                    {"text": {"zh": "给方案"}, "points": 3, "competency": "problem_solving", "kind": "EXPECTED"}]}]}
                """.formatted(salt), Track.GENERAL, "product_knowledge", author);
        assertThat(standings(batch)).containsExactly(ImportStanding.READY);
        acceptance.accept(batch, false, author);

        var taken = bank.history(question(batch, 0)).get(0);
        assertThat(taken.track()).isEqualTo(Track.CROSS_BORDER);
        assertThat(taken.difficulty()).isEqualTo(3);
        assertThat(taken.stem().en()).isEqualTo("How to soothe %s?".formatted(salt));
        assertThat(taken.guidance()).isEqualTo(LocalizedText.zh("追问一次"));
        assertThat(taken.reviewBy()).hasToString("2027-03-01");
        assertThat(taken.markingPoints())
                .extracting(point -> point.text().en(), MarkingPoint::competency, MarkingPoint::hint)
                .containsExactly(
                        tuple("Apologise first", "empathy", LocalizedText.zh("要具体")),
                        tuple(null, "problem_solving", null));
    }

    @Test
    void aPreviewFromBeforeThereWereAcceptedAnswersIsShown() {
        var batch = imports.readText("""
                {"questions": [{"number": "X-1", "type": "true_false", "track": "GENERAL", "difficulty": 1, "points": 2,
                  "competency": "empathy", "stem": {"zh": "要道歉 %s。"}, "answer": true}]}
                """.formatted(salt), Track.GENERAL, "product_knowledge", author);
        jdbc.sql("""
                        update questionbank.import_item
                           set content = content - 'blanks' #- '{exact,blanks}' #- '{exact,reasoned}' where batch = ?
                        """).param(batch.value()).update();
        assertThat(Imported.items(imports, batch)).singleElement().satisfies(item -> {
            assertThat(item.draft().isMarkedByKey()).isTrue();
            assertThat(item.draft().blanks()).isEmpty();
        });
    }

    @Test
    void aChangedTextLosesItsTranslationAlone() {
        var batch = imports.readText("""
                {"questions": [{"number": "X-1", "type": "single_choice", "track": "GENERAL", "difficulty": 1, "points": 2,
                  "competency": "empathy", "stem": {"zh": "先做什么 %1$s？", "en": "What first %1$s?"},
                  "options": [{"label": "A", "text": {"zh": "致歉", "en": "Apologise"}}, {"label": "B", "text": {"zh": "等", "en": "Wait"}}],
                  "answer": ["A"]}]}
                """.formatted(salt), Track.GENERAL, "product_knowledge", author);
        var item = Imported.items(imports, batch).get(0);
        var content = item.content();
        imports.change(
                batch,
                item.id(),
                new ImportContent(
                        null,
                        null,
                        content.type(),
                        content.points(),
                        content.competency(),
                        "最先做什么 %s？".formatted(salt),
                        content.options(),
                        content.key(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        "",
                        null,
                        content.exact(),
                        content.credit(),
                        content.track(),
                        content.difficulty(),
                        content.blanks(),
                        content.pictures(),
                        content.reasoned()),
                item.version());

        var draft = Imported.items(imports, batch).get(0).draft();
        assertThat(draft.stem()).isEqualTo(LocalizedText.zh("最先做什么 %s？".formatted(salt)));
        assertThat(draft.options().get(0).text().en()).isEqualTo("Apologise");
    }

    @Test
    void aFileIsReadAnotherWayWhileItIsAPreview() {
        var batch = imports.readText("""
                甲,乙,丙,丁
                谁盘库 %1$s？,仓管,买家,A
                谁验货 %1$s？,质检,司机,A
                """.formatted(salt), Track.GENERAL, "communication", author);
        assertThat(Imported.items(imports, batch)).isEmpty();
        assertThat(imports.get(batch).columns())
                .extracting(ReadColumn::sample)
                .containsExactly("谁盘库 " + salt + "？", "仓管", "买家", "A");

        imports.readAgain(
                batch,
                new ReadAs(
                        BankFormat.CSV,
                        List.of(TableField.STEM, TableField.OPTION, TableField.OPTION, TableField.KEY)));

        assertThat(imports.get(batch).format()).isEqualTo("csv");
        assertThat(Imported.items(imports, batch)).hasSize(2);
        assertThat(standings(batch)).containsOnly(ImportStanding.READY);
        acceptance.accept(batch, false, author);
        assertThat(imports.mayReadAgain(imports.get(batch))).isFalse();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> imports.readAgain(batch, ReadAs.DETECTED))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(RefusedException.Reason.CONFLICT));
    }

    @Test
    void aReadingThatFindsNothingLeavesTheFirst() {
        var batch = read();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> imports.readAgain(batch, new ReadAs(BankFormat.GIFT, List.of())))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(RefusedException.Reason.UNUSABLE));
        assertThat(Imported.items(imports, batch)).hasSize(3);
        assertThat(imports.get(batch).format()).isEqualTo("text");
    }

    private ImportBatchId read() {
        return imports.readText("""
                一、单项选择题
                1. 顾客说鞋子大了一码，先做什么 %1$s？（B）
                A. 直接退款
                B. 问清尺码和脚长
                2. 仓库漏发一件赠品，先怎么说 %1$s？
                A. 致歉并补发
                B. 让顾客自己联系仓库
                3. 顾客只回复一个句号，怎么接话 %1$s？（A）
                A. 问是否还有疑问
                B. 不再回复
                """.formatted(salt), Track.AFTER_SALES, "product_knowledge", author);
    }

    private List<ImportStanding> standings(ImportBatchId batch) {
        return Imported.items(imports, batch).stream().map(ImportItem::standing).toList();
    }

    private QuestionId question(ImportBatchId batch, int place) {
        return Objects.requireNonNull(Imported.items(imports, batch).get(place).question())
                .id();
    }

    private static ImportContent withKey(ImportContent content, String label) {
        return new ImportContent(
                content.ordinal(),
                content.section(),
                content.type(),
                content.points(),
                content.competency(),
                content.stem(),
                content.options(),
                Set.of(label),
                content.truth(),
                content.reference(),
                content.analysis(),
                content.markingPoints(),
                content.defects(),
                content.source(),
                content.keySource(),
                content.exact(),
                content.credit(),
                content.track(),
                content.difficulty(),
                content.blanks(),
                content.pictures(),
                content.reasoned());
    }
}
