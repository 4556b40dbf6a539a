package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions of one file that differ by a few characters are looked at, before and after some of them are taken. */
@TouchstoneTest
class NearInFileTests {

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
    Staff staff;

    private AccountId author;
    private String salt;

    @BeforeEach
    void somebody() {
        author = staff.hire("许梅", Role.RECRUITER);
        salt = UUID.randomUUID()
                .toString()
                .chars()
                .mapToObj(letter -> String.valueOf((char) (0x4e00 + letter * 41)))
                .collect(Collectors.joining());
    }

    @Test
    void theyAreDoubtedAndStaySoWhenTheFirstIsTaken() {
        var batch =
                read("夜间接到" + salt + "反映包裹破损需要先做什么？", "夜间接到" + salt + "反映快递破损需要先做什么？", "白天接到" + salt + "反映快递破损需要先做什么？");

        assertThat(standings(batch))
                .containsExactly(ImportStanding.READY, ImportStanding.DOUBTFUL, ImportStanding.DOUBTFUL);
        assertThat(Imported.items(imports, batch).get(1).resembles()).isEqualTo(1);

        assertThat(acceptance.accept(batch, false, author)).isEqualTo(1);
        assertThat(standings(batch))
                .containsExactly(ImportStanding.TAKEN, ImportStanding.DOUBTFUL, ImportStanding.DOUBTFUL);

        imports.check(batch);
        assertThat(standings(batch))
                .containsExactly(ImportStanding.TAKEN, ImportStanding.DOUBTFUL, ImportStanding.DOUBTFUL);
        assertThat(acceptance.accept(batch, false, author)).isZero();
    }

    @Test
    void whatAPersonFoundFineIsNotDoubtedAgain() {
        var batch = read("夜间接到" + salt + "反映包裹破损需要先做什么？", "夜间接到" + salt + "反映快递破损需要先做什么？");
        imports.judge(batch, Imported.items(imports, batch).get(1).id(), ImportVerdict.FINE);
        imports.check(batch);

        assertThat(standings(batch)).containsExactly(ImportStanding.READY, ImportStanding.READY);
    }

    @Test
    void otherNumbersMakeAnotherExercise() {
        var batch = read("订单" + salt + "满300元减40元，实付多少元？", "订单" + salt + "满500元减60元，实付多少元？");

        assertThat(standings(batch)).containsExactly(ImportStanding.READY, ImportStanding.READY);
    }

    @Test
    void checkingAgainFindsTheSame() {
        var stems = IntStream.range(0, 60)
                .mapToObj(number -> "顾客反映" + salt + "第" + (char) (0x4e00 + number * 97) + "件商品"
                        + (char) (0x5e00 + number * 61) + "怎样处理？")
                .toArray(String[]::new);
        acceptance.accept(read(stems), true, author);
        var batch = read(IntStream.range(0, 60)
                .mapToObj(number -> stems[number].replace("怎样处理", "如何处理"))
                .toArray(String[]::new));
        var first = held(batch);

        imports.check(batch);

        assertThat(first).doesNotContainNull();
        assertThat(held(batch)).isEqualTo(first);
    }

    @Test
    void aNewVersionOfTheQuestionInTheBankIsHeldAgainstFromThenOn() {
        var old = bank.version(bank.add(QuestionReviewTests.draft("顾客反映" + salt + "怎样处理？"), null));
        var batch = imports.readText("一、简答题\n1. 顾客反映" + salt + "如何处理？\n答案：先核对再答复。\n", Track.GENERAL, "empathy", author);
        drafts.write(old.question(), 1, 0, QuestionReviewTests.draft("顾客反映" + salt + "该怎样处理？"), author);
        drafts.handIn(old.question(), author);
        desk.publish(drafts.open(old.question()).orElseThrow().seen(), staff.hire("顾佳", Role.HIRING_MANAGER));

        var item = Imported.items(imports, batch).get(0);

        assertThat(item.standing()).isEqualTo(ImportStanding.DOUBTFUL);
        assertThat(item.match()).satisfies(match -> {
            assertThat(match.version().question()).isEqualTo(old.question());
            assertThat(match.version().version()).isEqualTo(2);
        });
    }

    private List<String> held(ImportBatchId batch) {
        return Imported.items(imports, batch).stream()
                .map(item ->
                        item.match() == null ? null : item.match().version().number() + item.standing())
                .toList();
    }

    private List<ImportStanding> standings(ImportBatchId batch) {
        return Imported.items(imports, batch).stream().map(ImportItem::standing).toList();
    }

    private ImportBatchId read(String... stems) {
        var paper = IntStream.range(0, stems.length)
                .mapToObj(at -> "%d. %s（B）\nA. 立刻道歉\nB. 核实订单\n".formatted(at + 1, stems[at]))
                .collect(Collectors.joining("", "一、单项选择题\n", ""));
        return imports.readText(paper, Track.GENERAL, "empathy", author);
    }
}
