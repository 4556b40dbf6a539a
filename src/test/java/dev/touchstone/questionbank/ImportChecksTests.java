package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.StatementCount;
import dev.touchstone.testing.TouchstoneTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a check finds is kept with the questions of an import, and follows what people do. */
@TouchstoneTest
class ImportChecksTests {

    @Autowired
    BankImports imports;

    @Autowired
    ImportAcceptance acceptance;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private AccountId author;

    @BeforeEach
    void somebody() {
        author = staff.hire("许梅", Role.RECRUITER);
    }

    @Test
    void aPageOfALongImportTakesNoMoreStatementsThanOneOfAShort() {
        var few = read(paper(3));
        var many = read(paper(250));

        assertThat(page(many, 200)).hasSize(50);
        assertThat(statements(many)).isEqualTo(statements(few));
    }

    @Test
    void onlyWhatStandsLikeThisIsCountedAndShown() {
        var batch = read(paper(3) + "4. 只有题干没有答案" + UUID.randomUUID() + "？\nA. 甲\nB. 乙\n");

        assertThat(imports.counts(batch))
                .containsOnly(Map.entry(ImportStanding.READY, 3L), Map.entry(ImportStanding.BLOCKED, 1L));
        assertThat(imports.items(imports.get(batch), EnumSet.of(ImportStanding.BLOCKED), 0, 10))
                .extracting(ImportItem::position)
                .containsExactly(4);
    }

    @Test
    void aCaseOfAPageAndAHalfIsReadTakenAndFoundAgain() {
        var story = new Random()
                .ints(1500, 0x4e00, 0x9fa5)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var paper = "1. 【案例分析】%s？\n参考答案：先致歉；再核实；给出时间。\n".formatted(story);
        var batch = read(paper);

        assertThat(acceptance.accept(batch, true, author)).isEqualTo(1);

        assertThat(standings(read(paper))).containsExactly(ImportStanding.EXISTS);
    }

    @Test
    void aQuestionThatWasTakenIsStillRepeated() {
        var once = paper(1);
        var batch = read(
                once + once.substring(once.indexOf("1.")).replace("1.", "2.").replace("（B）", "（A）"));

        acceptance.accept(batch, false, author);

        assertThat(standings(batch).get(0)).isEqualTo(ImportStanding.TAKEN);
        assertThat(Imported.items(imports, batch).get(1).repeats()).isEqualTo(1);
    }

    @Test
    void aRepetitionIsOneOnlyWhileTheFirstIsInTheFile() {
        var once = paper(1);
        var batch = read(once + once.substring(once.indexOf("1.")).replace("1.", "2."));
        assertThat(standings(batch)).containsExactly(ImportStanding.READY, ImportStanding.DOUBTFUL);
        var first = Imported.items(imports, batch).get(0).id();

        imports.judge(batch, first, ImportVerdict.LEAVE_OUT);
        assertThat(standings(batch)).containsExactly(ImportStanding.EXCLUDED, ImportStanding.READY);

        imports.judge(batch, first, ImportVerdict.PUT_BACK);
        assertThat(standings(batch)).containsExactly(ImportStanding.READY, ImportStanding.DOUBTFUL);
    }

    @Test
    void aStemWrittenAnewRepeatsNothingAnyMore() {
        var once = paper(1);
        var batch = read(once + once.substring(once.indexOf("1.")).replace("1.", "2."));
        var first = Imported.items(imports, batch).get(0);

        imports.change(batch, first.id(), withStem(first.content(), "顾客" + UUID.randomUUID() + "？"), first.version());

        assertThat(standings(batch)).containsExactly(ImportStanding.READY, ImportStanding.READY);
    }

    @Test
    void whatCameIntoTheBankSinceIsFoundByTheNextCheckAndNeverTakenTwice() {
        var paper = paper(2);
        var batch = read(paper);
        acceptance.accept(read(paper), true, author);

        assertThat(standings(batch)).containsOnly(ImportStanding.READY);
        assertThat(acceptance.accept(batch, true, author)).isZero();

        imports.check(batch);
        assertThat(standings(batch)).containsOnly(ImportStanding.EXISTS);
    }

    @Test
    void anImportThatWasNeverCheckedGetsItsFindingsWhenSomebodyAsks() {
        var batch = read(paper(2));
        jdbc.sql("update questionbank.import_batch set checked_at = null where id = :id")
                .param("id", batch.value())
                .update();
        jdbc.sql("""
                        update questionbank.import_item set standing = default, stem_key = default, known = null where batch = :id
                        """).param("id", batch.value()).update();
        assertThat(imports.counts(batch)).containsOnly(Map.entry(ImportStanding.DOUBTFUL, 2L));

        imports.check(batch);

        assertThat(imports.counts(batch)).containsOnly(Map.entry(ImportStanding.READY, 2L));
        assertThat(imports.get(batch).checkedAt()).isNotNull();
    }

    private List<ImportStanding> standings(ImportBatchId batch) {
        return Imported.items(imports, batch).stream().map(ImportItem::standing).toList();
    }

    private int statements(ImportBatchId batch) {
        try (var count = new StatementCount()) {
            page(batch, 0);
            return count.statements().size();
        }
    }

    private List<ImportItem> page(ImportBatchId batch, int first) {
        return imports.items(imports.get(batch), EnumSet.allOf(ImportStanding.class), first, 100);
    }

    private ImportBatchId read(String paper) {
        return imports.readText(paper, Track.AFTER_SALES, "product_knowledge", author);
    }

    private static ImportContent withStem(ImportContent old, String stem) {
        return new ImportContent(
                old.ordinal(),
                old.section(),
                old.type(),
                old.points(),
                old.competency(),
                stem,
                old.options(),
                old.key(),
                old.truth(),
                old.reference(),
                old.analysis(),
                old.markingPoints(),
                old.defects(),
                old.source(),
                old.keySource(),
                old.exact(),
                old.credit(),
                old.track(),
                old.difficulty(),
                old.blanks(),
                old.pictures(),
                old.reasoned());
    }

    /** No two stems are near each other. */
    private static String paper(int questions) {
        return IntStream.rangeClosed(1, questions)
                .mapToObj(number -> "%d. 顾客问%s怎么办？（B）\nA. 直接退款\nB. 先核对订单\n".formatted(number, words()))
                .collect(Collectors.joining("", "一、单项选择题\n", ""));
    }

    private static String words() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .mapToObj(letter -> String.valueOf((char) (0x4e00 + letter * 37)))
                .collect(Collectors.joining());
    }
}
