package dev.touchstone.questionbank;

import dev.touchstone.shared.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of every question of an import how it stands: against the rules, the bank, and the questions before it. */
@Component
class ImportReview {

    private static final String EXPLAINED_OTHERWISE = "questionbank.defect.explainedOtherwise";

    private final WordingRules wording;
    private final QuestionReviews reviews;

    ImportReview(WordingRules wording, QuestionReviews reviews) {
        this.wording = wording;
        this.reviews = reviews;
    }

    /**
     * Finds repetitions among the rows.
     *
     * @param rows in printed order
     * @param drafts of each of them
     * @param known what each is held against; those held against nothing are absent
     * @param near the position of the earlier question that each nearly repeats, of those that do
     */
    List<ImportItem> of(
            List<ImportRow> rows,
            Map<ImportItemId, QuestionDraft> drafts,
            Map<ImportItemId, ImportMatch> known,
            Map<ImportItemId, Integer> near) {
        var waiting = waiting(known);
        var repeats = repeats(rows, drafts, known);
        return rows.parallelStream()
                .map(row -> item(
                        row,
                        Objects.requireNonNull(drafts.get(row.id())),
                        known.get(row.id()),
                        waiting,
                        Optional.ofNullable(repeats.get(row.id())),
                        near.get(row.id())))
                .toList();
    }

    /** The position each question repeats, of those that repeat one. */
    private static Map<ImportItemId, Integer> repeats(
            List<ImportRow> rows, Map<ImportItemId, QuestionDraft> drafts, Map<ImportItemId, ImportMatch> known) {
        var before = new FileStems();
        var repeats = new HashMap<ImportItemId, Integer>();
        for (var row : rows) {
            var draft = revised(row, Objects.requireNonNull(drafts.get(row.id())), known.get(row.id()));
            before.same(draft, row.content().shown()).ifPresent(position -> repeats.put(row.id(), position));
            if (row.taken() != null || !row.excluded()) {
                before.add(row.position(), draft, row.content().shown());
            }
        }
        return repeats;
    }

    /** Takes the repetitions from what the last check found. */
    List<ImportItem> shown(
            List<ImportRow> rows, Map<ImportItemId, QuestionDraft> drafts, Map<ImportItemId, ImportMatch> known) {
        var waiting = waiting(known);
        return rows.stream()
                .map(row -> item(
                                row,
                                Objects.requireNonNull(drafts.get(row.id())),
                                known.get(row.id()),
                                waiting,
                                Optional.ofNullable(row.finding().repeats()),
                                row.finding().resembles())
                        .standing(row.finding().standing()))
                .toList();
    }

    private Set<QuestionId> waiting(Map<ImportItemId, ImportMatch> known) {
        return reviews.withOpenVersion(
                known.values().stream().map(match -> match.version().question()).toList());
    }

    private static QuestionDraft revised(ImportRow row, QuestionDraft read, @Nullable ImportMatch match) {
        return match != null && isRevising(row, match) ? ImportRevision.of(match.version(), row.content(), read) : read;
    }

    private static boolean isRevising(ImportRow row, ImportMatch match) {
        return match.exact() || Boolean.TRUE.equals(row.asVersion());
    }

    private ImportItem item(
            ImportRow row,
            QuestionDraft read,
            @Nullable ImportMatch match,
            Set<QuestionId> waiting,
            Optional<Integer> repeats,
            @Nullable Integer resembles) {
        var revising = match != null && isRevising(row, match);
        var draft = revised(row, read, match);
        var same = match != null
                && revising
                && ImportRevision.changesNothing(match.version(), draft)
                && RevisedPictures.changesNothing(
                        match.pictures(), row.content().shown());
        var remarks = remarks(row, draft, repeats);
        if (match != null
                && revising
                && !same
                && waiting.contains(match.version().question())) {
            remarks.add(Remark.of(
                    Remark.Severity.BLOCKING,
                    "questionbank.import.remark.waits",
                    match.version().number()));
        }
        if (match != null && !match.exact() && row.asVersion() == null && !row.reviewed()) {
            remarks.add(Remark.doubt(
                    "questionbank.import.remark.near", match.version().number()));
        }
        if (resembles != null && row.asVersion() == null && !row.reviewed()) {
            remarks.add(Remark.doubt("questionbank.import.remark.nearInFile", resembles));
        }
        explained(draft, row.reviewed()).ifPresent(remarks::add);
        var wordings = wording.in(draft);
        remarks.addAll(remarks(wordings, row.reviewed()));
        remarks.sort((one, other) -> other.severity().compareTo(one.severity()));
        return new ImportItem(
                row.id(),
                row.position(),
                row.content(),
                draft,
                standing(row, same, revising, remarks),
                remarks,
                wordings,
                row.taken() != null || match == null
                        ? row.taken()
                        : match.version().ref(),
                match,
                revising && !same,
                repeats.orElse(null),
                resembles,
                row.version());
    }

    /** Asked of what the question says now: whoever mends the key may forget the explanation. */
    private static Optional<Remark> explained(QuestionDraft draft, boolean reviewed) {
        return Optional.ofNullable(draft.explainedOtherwise())
                .map(words -> Remark.of(
                        reviewed ? Remark.Severity.NOTICE : Remark.Severity.DOUBT, EXPLAINED_OTHERWISE, words));
    }

    /** Stays to be seen after somebody decided to take the question all the same. */
    private static List<Remark> remarks(List<WordingFinding> wordings, boolean reviewed) {
        var severity = reviewed ? Remark.Severity.NOTICE : Remark.Severity.DOUBT;
        return wordings.stream()
                .map(finding -> Remark.of(severity, "questionbank.import.remark.wording", finding.phrase()))
                .toList();
    }

    private static List<Remark> remarks(ImportRow row, QuestionDraft draft, Optional<Integer> repeats) {
        var problem = problem(draft);
        var remarks = new ArrayList<Remark>();
        problem.ifPresent(remarks::add);
        remarks.addAll(remarks(row, problem.isPresent()));
        repeats.filter(position -> !row.reviewed())
                .map(position -> Remark.doubt("questionbank.import.remark.repeated", position))
                .ifPresent(remarks::add);
        return remarks;
    }

    private static ImportStanding standing(ImportRow row, boolean same, boolean revising, List<Remark> remarks) {
        if (row.taken() != null) {
            return ImportStanding.TAKEN;
        }
        if (row.excluded()) {
            return ImportStanding.EXCLUDED;
        }
        if (same) {
            return ImportStanding.EXISTS;
        }
        var gravest =
                remarks.isEmpty() ? Remark.Severity.NOTICE : remarks.get(0).severity();
        if (gravest == Remark.Severity.BLOCKING) {
            return ImportStanding.BLOCKED;
        }
        if (gravest == Remark.Severity.DOUBT) {
            return ImportStanding.DOUBTFUL;
        }
        return revising ? ImportStanding.REVISES : ImportStanding.READY;
    }

    /** What the reader said, as far as nobody has looked since; where a rule of the bank speaks, it speaks alone. */
    private static List<Remark> remarks(ImportRow row, boolean broken) {
        var remarks = new ArrayList<Remark>();
        for (var defect : row.content().defects()) {
            if (defect.key().equals(EXPLAINED_OTHERWISE)) {
                continue;
            }
            if (defect.severity() == Remark.Severity.NOTICE) {
                remarks.add(defect);
            } else if (!row.reviewed() && !(broken && defect.severity() == Remark.Severity.BLOCKING)) {
                remarks.add(new Remark(defect.key(), defect.arguments(), Remark.Severity.DOUBT));
            }
        }
        if (!row.reviewed() && needsPoints(row.content())) {
            remarks.add(Remark.doubt(
                    "questionbank.import.remark." + (row.content().reference() == null ? "noAnswer" : "noPoints")));
        }
        return remarks;
    }

    private static boolean needsPoints(ImportContent content) {
        return !content.isMarkedByKey() && content.markingPoints().isEmpty();
    }

    private static Optional<Remark> problem(QuestionDraft draft) {
        try {
            DraftRules.check(draft);
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(Remark.of(Remark.Severity.BLOCKING, refused.key()));
        }
    }
}
