package dev.touchstone.questionbank;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Checks the questions of an import and keeps what it found with them: all of them against the whole bank when they are read and
 * whenever somebody asks, later only those that what a person did can have touched.
 */
@Component
class ImportChecks {

    private final ImportBatches batches;
    private final ImportItems items;
    private final ImportMatches matches;
    private final ImportDrafts drafts;
    private final ImportReview review;
    private final Clock clock;

    ImportChecks(
            ImportBatches batches,
            ImportItems items,
            ImportMatches matches,
            ImportDrafts drafts,
            ImportReview review,
            Clock clock) {
        this.batches = batches;
        this.items = items;
        this.matches = matches;
        this.drafts = drafts;
        this.review = review;
        this.clock = clock;
    }

    /** How every question of an import stands against the bank as it is this moment. */
    List<ImportItem> now(ImportBatch batch, List<ImportRow> rows) {
        var read = drafts(batch, rows);
        return review.of(rows, read, matches.of(rows, read, items.taken(batch.id())), NearInFile.of(rows, read));
    }

    /** Rows for what was read just now, in printed order. */
    List<ImportRow> read(ImportBatch batch, List<ImportContent> contents) {
        var rows = new ArrayList<ImportRow>();
        contents.forEach(content -> rows.add(ImportRow.read(batch.id(), rows.size() + 1, content)));
        return found(rows, now(batch, rows));
    }

    /** Holds all that is open against the bank again. */
    void all(ImportBatch batch) {
        var rows = items.of(batch.id());
        items.found(open(found(rows, now(batch, rows))));
        batches.checked(batch.id(), clock.instant());
    }

    /** After some went into the bank: holds the rest against it, if there is any. */
    void rest(ImportBatch batch) {
        if (!items.counts(batch.id()).keySet().equals(Set.of(ImportStanding.TAKEN))) {
            all(batch);
        }
    }

    /** Checks all that is open again, held against the same questions of the bank as before. */
    void rules(ImportBatch batch) {
        kept(batch, items.of(batch.id()));
    }

    /** After a person decided about a question: it, and those of the file that say the same. */
    void decided(ImportBatch batch, ImportItemId id) {
        items.find(id)
                .map(row -> items.ofStems(batch.id(), Set.of(row.finding().stemKey()), id))
                .ifPresent(rows -> kept(batch, rows));
    }

    /** After a person wrote a question anew: it, and those of the file that say what it said or says. */
    void written(ImportBatch batch, ImportItemId id) {
        items.find(id)
                .map(row -> Stream.of(
                                row.finding().stemKey(), Stems.key(row.content().stem()))
                        .collect(Collectors.toSet()))
                .map(keys -> items.ofStems(batch.id(), keys, id))
                .ifPresent(rows -> written(batch, id, rows));
    }

    private void written(ImportBatch batch, ImportItemId id, List<ImportRow> rows) {
        var read = drafts(batch, rows);
        var row = rows.stream().filter(one -> one.id().equals(id)).toList();
        var known = new HashMap<>(matches.kept(rows));
        known.remove(id);
        known.putAll(matches.of(row, read, items.taken(batch.id())));
        keep(batch, rows, review.of(rows, read, known, NearInFile.kept(rows)));
    }

    private void kept(ImportBatch batch, List<ImportRow> rows) {
        keep(batch, rows, review.of(rows, drafts(batch, rows), matches.kept(rows), NearInFile.kept(rows)));
    }

    /** What was never checked is checked whole instead. */
    private void keep(ImportBatch batch, List<ImportRow> rows, List<ImportItem> found) {
        if (batch.checkedAt() == null) {
            all(batch);
        } else {
            items.found(open(found(rows, found)));
        }
    }

    /** What is in the bank stays as it is. */
    private static List<ImportRow> open(List<ImportRow> rows) {
        return rows.stream().filter(row -> row.taken() == null).toList();
    }

    /** Some rows of an import as the last check found them. */
    List<ImportItem> shown(ImportBatch batch, List<ImportRow> rows) {
        return review.shown(rows, drafts(batch, rows), matches.kept(rows));
    }

    private Map<ImportItemId, QuestionDraft> drafts(ImportBatch batch, List<ImportRow> rows) {
        var read = new HashMap<ImportItemId, QuestionDraft>();
        rows.forEach(row -> read.put(row.id(), drafts.draft(row.content(), batch)));
        return read;
    }

    private static List<ImportRow> found(List<ImportRow> rows, List<ImportItem> items) {
        var all = items.iterator();
        return rows.stream().map(row -> row.found(ImportFinding.of(all.next()))).toList();
    }
}
