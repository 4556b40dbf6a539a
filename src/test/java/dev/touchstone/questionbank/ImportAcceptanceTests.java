package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.StatementCount;
import dev.touchstone.testing.TouchstoneTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many questions go in at once, in the order of the paper and under numbers that follow each other. */
@TouchstoneTest
class ImportAcceptanceTests {

    @Autowired
    BankImports imports;

    @Autowired
    ImportAcceptance acceptance;

    @Autowired
    QuestionBank bank;

    @Autowired
    Staff staff;

    private AccountId author;

    @BeforeEach
    void somebody() {
        author = staff.hire("许梅", Role.RECRUITER);
    }

    @Test
    void aLongPaperTakesNoMoreStatementsThanAShortOne() {
        var few = read(paper(3));
        var many = read(paper(120));

        assertThat(statements(many)).hasSameSizeAs(statements(few));
    }

    @Test
    void eachQuestionIsWrittenWithWhatBelongsToIt() {
        var paper = paper(40);
        var batch = read(paper);

        assertThat(acceptance.accept(batch, false, author)).isEqualTo(40);

        var taken = Imported.items(imports, batch);
        assertThat(taken).extracting(ImportItem::standing).containsOnly(ImportStanding.TAKEN);
        assertThat(taken).allSatisfy(item -> {
            var version = bank.history(item.question().id()).get(0);
            assertThat(version.stem().zh()).isEqualTo(item.content().stem());
            assertThat(version.options()).isEqualTo(item.draft().options());
            assertThat(version.key()).isEqualTo(item.content().key());
            assertThat(version.markingPoints()).hasSize(1);
        });
        assertThat(taken)
                .extracting(item -> item.question().number())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aNumberGivenByHandIsLeftOut() {
        var batch = read(paper(3));
        acceptance.accept(batch, false, author);
        var draft = Imported.items(imports, batch).get(0).draft();
        var last = Imported.items(imports, batch).get(2).question().number();
        var given = "Q-%04d".formatted(Integer.parseInt(last.substring(2)) + 2);
        bank.add(given, draft, null);

        var next = read(paper(3));
        acceptance.accept(next, false, author);

        assertThat(Imported.items(imports, next))
                .extracting(item ->
                        Integer.parseInt(item.question().number().substring(2)) - Integer.parseInt(last.substring(2)))
                .containsExactly(1, 3, 4);
    }

    @Test
    void whatTwoImportsSayAlikeGoesInOnce() {
        var paper = paper(30);
        var batches = List.of(read(paper), read(paper), read(paper));

        var taken = batches.stream()
                .map(batch -> CompletableFuture.supplyAsync(() -> acceptance.accept(batch, true, author)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(taken).containsExactlyInAnyOrder(30, 0, 0);
    }

    @Test
    void undoTakesAllOfThemOutAgain() {
        var batch = read(paper(60));
        acceptance.accept(batch, false, author);
        var questions = Imported.items(imports, batch).stream()
                .map(item -> item.question().id())
                .toList();

        acceptance.undo(batch);

        assertThat(questions).noneMatch(bank::exists);
        assertThat(Imported.items(imports, batch))
                .extracting(ImportItem::standing)
                .containsOnly(ImportStanding.READY);
    }

    private List<String> statements(ImportBatchId batch) {
        try (var count = new StatementCount()) {
            acceptance.accept(batch, false, author);
            return count.statements();
        }
    }

    private ImportBatchId read(String paper) {
        return imports.readText(paper, Track.AFTER_SALES, "product_knowledge", author);
    }

    /** No two stems are near each other. */
    private static String paper(int questions) {
        return IntStream.rangeClosed(1, questions)
                .mapToObj(number -> "%d. 顾客问%s怎么办？（B）\nA. 直接退款\nB. 先核对订单\n".formatted(number, words()))
                .collect(Collectors.joining("", "一、单项选择题\n", ""));
    }

    private static String words() {
        return Stream.generate(UUID::randomUUID)
                .limit(2)
                .flatMap(id -> id.toString().chars().mapToObj(letter -> String.valueOf((char) (0x4e00 + letter * 37))))
                .collect(Collectors.joining());
    }
}
