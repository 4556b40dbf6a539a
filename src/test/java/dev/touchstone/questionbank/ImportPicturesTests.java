package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.questionbank.reader.PicturedWord;
import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pictures of a Word document: kept with the import, in the bank with the question, out again with the undo. */
@TouchstoneTest
class ImportPicturesTests {

    @Autowired
    BankImports imports;

    @Autowired
    ImportAcceptance acceptance;

    @Autowired
    QuestionBank bank;

    @Autowired
    Pictures pictures;

    @Autowired
    PictureStore store;

    @Autowired
    ReviewQueue queue;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Staff staff;

    private AccountId author;
    private AccountId reviewer;
    private String salt;

    @BeforeEach
    void somebody() {
        author = staff.hire("许梅", Role.RECRUITER);
        reviewer = staff.hire("顾佳", Role.RECRUITER);
        salt = UUID.randomUUID().toString();
    }

    @Test
    void anAcceptedQuestionShowsItsPicturesAndAnUndoneOneIsGone() {
        var batch = read(asking(1));
        var item = Imported.items(imports, batch).get(0);
        assertThat(item.standing()).isEqualTo(ImportStanding.READY);
        assertThat(item.shown()).singleElement().satisfies(picture -> assertThat(pictures.file(picture.hash()))
                .isNotNull());

        acceptance.accept(batch, false, author);
        var version = version(batch);
        assertThat(pictures.of(version.id())).isEqualTo(item.shown());

        acceptance.undo(batch);
        assertThat(bank.exists(version.question())).isFalse();
        assertThat(pictures.of(version.id())).isEmpty();
        assertThat(Imported.items(imports, batch).get(0).shown()).isEqualTo(item.shown());
    }

    @Test
    void aPictureLeftOutStaysOutAndWordsGoAlong() {
        var batch = read(new PicturedWord()
                .lines("1. 比较两张截图 %s，差在哪里？".formatted(salt))
                .picture(PictureSamples.png(20, 20, 1))
                .picture(PictureSamples.png(20, 20, 2))
                .lines("参考答案：地址不同"));
        var item = Imported.items(imports, batch).get(0);
        var first = item.content().pictures().get(0);
        var second = item.content().pictures().get(1).picture();
        var told = new Picture(second.hash(), LocalizedText.zh("收货地址"), second.width(), second.height());
        imports.change(
                batch,
                item.id(),
                with(item.content(), List.of(new ImportPicture(first.picture(), true), new ImportPicture(told, false))),
                item.version());

        acceptance.accept(batch, true, author);

        assertThat(pictures.of(version(batch).id())).containsExactly(told);
    }

    @Test
    void theSameFileAgainIsKnownAndAnotherPictureAsksWhatItIs() {
        publish(read(asking(1)));

        assertThat(standing(read(asking(1)))).isEqualTo(ImportStanding.EXISTS);
        var other = Imported.items(imports, read(asking(2))).get(0);
        assertThat(other.standing()).isEqualTo(ImportStanding.DOUBTFUL);
        assertThat(other.mayRevise()).isTrue();
    }

    @Test
    void aFileWithAPictureGivesItToTheQuestionThatHasNone() {
        publish(read(new PicturedWord().lines("1. 看图 %s：顾客要什么？".formatted(salt), "A. 催发货", "B. 退款", "答案：A")));

        var batch = read(asking(3));
        assertThat(standing(batch)).isEqualTo(ImportStanding.REVISES);
        var shown = Imported.items(imports, batch).get(0).shown();
        acceptance.accept(batch, false, author);

        var version = version(batch);
        assertThat(version.version()).isEqualTo(2);
        assertThat(pictures.of(version.id())).isEqualTo(shown);
        acceptance.undo(batch);
        assertThat(bank.history(version.question()))
                .singleElement()
                .satisfies(first -> assertThat(pictures.of(first.id())).isEmpty());
    }

    @Test
    void aFileWithoutPicturesLeavesThoseOfTheQuestion() {
        var first = read(asking(4));
        var shown = Imported.items(imports, first).get(0).shown();
        publish(first);

        var batch = read(new PicturedWord().lines("1. 看图 %s：顾客要什么？".formatted(salt), "A. 催发货", "B. 退款", "答案：B"));
        assertThat(standing(batch)).isEqualTo(ImportStanding.REVISES);
        acceptance.accept(batch, false, author);

        assertThat(version(batch).version()).isEqualTo(2);
        assertThat(pictures.of(version(batch).id())).isEqualTo(shown);
    }

    @Test
    void questionsThatDifferInTheirPictureAloneBothGoIn() {
        var batch = read(new PicturedWord()
                .lines("1. 看图 %s：顾客要什么？".formatted(salt))
                .picture(PictureSamples.png(20, 20, 5))
                .lines("A. 催发货", "B. 退款", "答案：A", "2. 看图 %s：顾客要什么？".formatted(salt))
                .picture(PictureSamples.png(20, 20, 6))
                .lines("A. 催发货", "B. 退款", "答案：B"));

        assertThat(acceptance.accept(batch, false, author)).isEqualTo(2);
    }

    @Test
    void aPictureThatCannotBeDrawnIsADoubtAndTheQuestionStays() {
        var item = Imported.items(
                        imports,
                        read(new PicturedWord()
                                .lines("1. 看图 %s：顾客要什么？".formatted(salt))
                                .picture(PictureSamples.claiming(40_000, 40_000))
                                .lines("参考答案：催发货")))
                .get(0);
        assertThat(item.shown()).isEmpty();
        assertThat(item.standing()).isEqualTo(ImportStanding.DOUBTFUL);
        assertThat(item.remarks()).extracting(Remark::key).contains("questionbank.import.picture.tooManyPixels");
    }

    @Test
    void thePicturesOfAnImportStayUntilItIsDiscarded() {
        var batch = read(asking(7));
        var hash = Imported.items(imports, batch).get(0).shown().get(0).hash();
        store.sweep(later());
        assertThat(pictures.file(hash)).isNotNull();

        imports.discard(batch);
        store.sweep(later());
        assertThatThrownBy(() -> pictures.file(hash)).isInstanceOf(RefusedException.class);
    }

    private static Instant later() {
        return Instant.parse("2999-01-01T00:00:00Z");
    }

    private PicturedWord asking(int tint) {
        return new PicturedWord()
                .lines("1. 看图 %s：顾客要什么？".formatted(salt))
                .picture(PictureSamples.png(24 + tint, 20, 100))
                .lines("A. 催发货", "B. 退款", "答案：A");
    }

    private ImportBatchId read(PicturedWord word) {
        return imports.read(word.bytes(), "客服.docx", ReadAs.DETECTED, Track.GENERAL, "empathy", author);
    }

    private void publish(ImportBatchId batch) {
        assertThat(acceptance.accept(batch, true, author)).isEqualTo(1);
        Reviewers.publishAll(queue, desk, reviewer);
    }

    private QuestionVersion version(ImportBatchId batch) {
        var question =
                Objects.requireNonNull(Imported.items(imports, batch).get(0).question());
        return bank.history(question.id()).get(0);
    }

    private ImportStanding standing(ImportBatchId batch) {
        return Imported.items(imports, batch).get(0).standing();
    }

    private static ImportContent with(ImportContent content, List<ImportPicture> pictures) {
        return new ImportContent(
                content.ordinal(),
                content.section(),
                content.type(),
                content.points(),
                content.competency(),
                content.stem(),
                content.options(),
                content.key(),
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
                pictures,
                content.reasoned());
    }
}
