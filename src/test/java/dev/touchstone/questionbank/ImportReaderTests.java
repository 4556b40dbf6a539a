package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.questionbank.reader.BankFormat;
import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.questionbank.reader.ReadingPhase;
import dev.touchstone.questionbank.reader.ReadingProgress;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Long files: kept at once, read in the background, by another node when one goes silent. */
@TouchstoneTest
class ImportReaderTests {

    @Autowired
    ImportUploads uploads;

    @Autowired
    BankImports imports;

    @Autowired
    ImportReader reader;

    @Autowired
    ImportReadings readings;

    @Autowired
    ImportQueue queue;

    @Autowired
    ImportPictures pictures;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private AccountId author;
    private String salt;

    @BeforeEach
    void somebody() {
        jdbc.sql("delete from questionbank.import_reading").update();
        author = staff.hire("许梅", Role.RECRUITER);
        salt = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aLongFileIsKeptAtOnceAndReadLater() {
        var batch = upload(LongBank.of(salt));
        assertThat(imports.get(batch).state()).isEqualTo(ImportState.READING);
        assertThat(Imported.items(imports, batch)).isEmpty();
        assertThat(uploads.standing(batch)).contains(new ReadingStanding(null, 0, 0, 0, 0, 0));

        reader.run();

        assertThat(imports.get(batch).state()).isEqualTo(ImportState.PREVIEW);
        assertThat(imports.get(batch).format()).isEqualTo("text");
        assertThat(Imported.items(imports, batch))
                .hasSize(LongBank.QUESTIONS)
                .allSatisfy(item -> assertThat(item.standing()).isEqualTo(ImportStanding.READY));
        assertThat(imports.mayReadAgain(imports.get(batch))).isTrue();
        assertThat(uploads.standing(batch)).isEmpty();
        assertThat(preparedBy(batch)).containsExactly(author.value());
    }

    @Test
    void aShortFileIsAPreviewAtOnce() {
        var batch = uploads.takeText(
                "1. 谁验货 %s？\nA. 质检\nB. 司机\n答案：A\n".formatted(salt),
                ReadAs.DETECTED,
                Track.GENERAL,
                Competencies.USUAL,
                author);
        assertThat(imports.get(batch).state()).isEqualTo(ImportState.PREVIEW);
        assertThat(uploads.standing(batch)).isEmpty();
        assertThat(readings.take()).isEmpty();
    }

    @Test
    void whatASilentNodeLeftIsReadByAnotherOnce() {
        var batch = upload(LongBank.of(salt));
        var silent = readings.take().orElseThrow();
        reader.run();
        assertThat(imports.get(batch).state()).isEqualTo(ImportState.READING);

        expire();
        reader.run();

        assertThat(imports.get(batch).state()).isEqualTo(ImportState.PREVIEW);
        assertThat(readings.report(silent, ReadingPhase.ASKING, 1, 2, 3)).isFalse();
        assertThatExceptionOfType(ReadingStopped.class)
                .isThrownBy(() -> queue.finish(batch, outcome(), List.of(), UNHEARD));
        assertThat(Imported.items(imports, batch)).hasSize(LongBank.QUESTIONS);
        assertThat(preparedBy(batch)).hasSize(1);
    }

    @Test
    void aFileThatThreeNodesWentSilentOverIsGivenUp() {
        var batch = upload(LongBank.of(salt));
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(readings.take().orElseThrow().attempts()).isEqualTo(attempt);
            expire();
        }

        reader.run();

        assertThat(imports.get(batch).state()).isEqualTo(ImportState.FAILED);
        assertThat(imports.get(batch).defects())
                .extracting(Remark::key)
                .containsExactly("questionbank.import.error.reading");
    }

    @Test
    void aNodeThatStopsHandsItsFileOver() {
        var batch = upload(LongBank.of(salt));
        var held = readings.take().orElseThrow();

        readings.release(held);

        assertThat(readings.take().map(LeasedReading::attempts)).contains(1);
        assertThat(readings.report(held, ReadingPhase.ASKING, 1, 2, 3)).isFalse();
        assertThat(uploads.standing(batch)).map(ReadingStanding::phase).contains(ReadingPhase.OPENING);
    }

    @Test
    void aFileThatCannotBeReadLeavesItsReasonAndNothingElse() {
        var batch = upload(LongBank.notice(salt));

        reader.run();

        assertThat(imports.get(batch).state()).isEqualTo(ImportState.FAILED);
        assertThat(imports.get(batch).defects())
                .extracting(Remark::key)
                .containsExactly("questionbank.import.error.onlyProse");
        assertThat(left(batch)).isEqualTo(Map.of("item", 0L, "file", 0L, "reading", 0L));
        assertThat(preparedBy(batch)).isEmpty();
        imports.discard(batch);
        assertThat(imports.recent(10)).extracting(ImportBatch::id).doesNotContain(batch);
    }

    @Test
    void aDiscardedImportStopsBeingRead() {
        var batch = upload(LongBank.of(salt));
        var held = readings.take().orElseThrow();
        var progress = new ReportedProgress(readings, held, java.time.Clock.systemUTC());
        progress.at(ReadingPhase.MARKING, 3, 28, 17);

        imports.discard(batch);

        assertThatExceptionOfType(ReadingStopped.class).isThrownBy(() -> progress.at(ReadingPhase.ASKING, 1, 9, 1));
        assertThatExceptionOfType(ReadingStopped.class)
                .isThrownBy(() -> queue.finish(batch, outcome(), List.of(), UNHEARD));
        reader.run();
        assertThat(imports.get(batch).state()).isEqualTo(ImportState.DISCARDED);
        assertThat(left(batch)).isEqualTo(Map.of("item", 0L, "file", 0L, "reading", 0L));
    }

    @Test
    void theSameFileWhileItIsReadIsTheSameImport() {
        var content = LongBank.of(salt);
        var all = Stream.generate(() -> CompletableFuture.supplyAsync(() -> upload(content))).limit(4).toList().stream()
                .map(CompletableFuture::join)
                .distinct();
        assertThat(all).hasSize(1);

        reader.run();

        assertThat(imports.get(upload(content)).state())
                .as("another one once the first is a preview")
                .isEqualTo(ImportState.READING);
    }

    @Test
    void filesAreReadInTheOrderInWhichTheyCame() {
        var first = upload(LongBank.of(salt));
        var second = upload(LongBank.of(salt + "二"));
        assertThat(uploads.standing(second)).map(ReadingStanding::ahead).contains(1);
        assertThat(readings.take()).map(LeasedReading::batch).contains(first);
        assertThat(readings.take()).map(LeasedReading::batch).contains(second);
        assertThat(readings.take()).isEmpty();
    }

    @Test
    void aLongPreviewIsReadAnotherWayInTheBackground() {
        var batch = upload(LongBank.of(salt));
        reader.run();
        assertThat(uploads.readAgain(batch, new ReadAs(BankFormat.HTML, List.of())))
                .isFalse();
        assertThat(imports.get(batch).state()).isEqualTo(ImportState.READING);

        reader.run();

        assertThat(imports.get(batch).state()).isEqualTo(ImportState.PREVIEW);
        assertThat(imports.get(batch).format()).isEqualTo("html");
        assertThat(preparedBy(batch)).hasSize(1);
    }

    @Test
    void whereAnotherWayFindsNothingTheFirstReadingStays() {
        var batch = upload(LongBank.of(salt));
        reader.run();
        uploads.readAgain(batch, new ReadAs(BankFormat.MOODLE_XML, List.of()));

        reader.run();

        assertThat(imports.get(batch).state()).isEqualTo(ImportState.PREVIEW);
        assertThat(imports.get(batch).format()).isEqualTo("text");
        assertThat(imports.get(batch).defects()).extracting(Remark::key).contains("questionbank.reading.stayed");
        assertThat(Imported.items(imports, batch)).hasSize(LongBank.QUESTIONS);
        assertThat(imports.mayReadAgain(imports.get(batch))).isTrue();
    }

    @Test
    void whatWasAcceptedMeanwhileIsNotReadOver() {
        var batch = upload(LongBank.of(salt));
        reader.run();
        uploads.readAgain(batch, ReadAs.DETECTED);
        jdbc.sql(
                        "update questionbank.import_batch set state = 'ACCEPTED', accepted_at = now(), accepted_by = created_by where id = :batch")
                .param("batch", batch.value())
                .update();

        reader.run();

        assertThat(imports.get(batch).state()).isEqualTo(ImportState.ACCEPTED);
        assertThat(uploads.standing(batch)).isEmpty();
    }

    private static final ReadingProgress UNHEARD = ReadingProgress.UNHEARD;

    private ImportOutcome outcome() {
        return ImportOutcome.of(LongBank.of(salt), "", ReadAs.DETECTED, ReadingProgress.UNHEARD, pictures);
    }

    private ImportBatchId upload(byte[] content) {
        return uploads.take(content, "长题库.txt", ReadAs.DETECTED, Track.GENERAL, Competencies.USUAL, author);
    }

    private void expire() {
        jdbc.sql("update questionbank.import_reading set lease_until = clock_timestamp() - interval '1 second'")
                .update();
    }

    private Map<String, Long> left(ImportBatchId batch) {
        return Map.of(
                "item", count("import_item", batch),
                "file", count("import_file", batch),
                "reading", count("import_reading", batch));
    }

    private long count(String table, ImportBatchId batch) {
        return jdbc.sql("select count(*) from questionbank." + table + " where batch = :batch")
                .param("batch", batch.value())
                .query(Long.class)
                .single();
    }

    private List<UUID> preparedBy(ImportBatchId batch) {
        return jdbc.sql(
                        "select actor from audit.entry where event = 'BankImportPrepared' and facts ->> 'batch' = :batch")
                .param("batch", batch.toString())
                .query(UUID.class)
                .list();
    }
}
