package dev.touchstone.questionbank;

import dev.touchstone.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says of every question of an import how it stands: against the rules, the bank, and the questions before it. */
@Component
class ImportReview {

    private final ImportDrafts drafts;
    private final Questions questions;

    ImportReview(ImportDrafts drafts, Questions questions) {
        this.drafts = drafts;
        this.questions = questions;
    }

    List<ImportItem> of(ImportBatch batch, List<ImportRow> rows) {
        var keys = rows.stream().map(row -> Stems.key(row.content().stem())).toList();
        var bank = questions.twins(keys);
        var items = new ArrayList<ImportItem>();
        for (var row : rows) {
            items.add(item(row, drafts.draft(row.content(), batch), bank, items));
        }
        return items;
    }

    private ImportItem item(ImportRow row, QuestionDraft draft, List<Twin> bank, List<ImportItem> before) {
        var key = Stems.key(draft.stem().zh());
        var twin = bank.stream()
                .filter(known -> !key.isEmpty() && known.is(key, draft.options()))
                .map(Twin::question)
                .findFirst();
        var problem = problem(draft);
        var remarks = new ArrayList<Remark>();
        problem.ifPresent(remarks::add);
        remarks.addAll(remarks(row, problem.isPresent()));
        repeated(key, draft, before).filter(remark -> !row.reviewed()).ifPresent(remarks::add);
        remarks.sort((one, other) -> other.severity().compareTo(one.severity()));
        return new ImportItem(
                row.id(),
                row.position(),
                row.content(),
                draft,
                standing(row, twin.isPresent(), remarks),
                remarks,
                row.taken() == null ? twin.orElse(null) : row.taken(),
                row.version());
    }

    private static ImportStanding standing(ImportRow row, boolean known, List<Remark> remarks) {
        if (row.taken() != null) {
            return ImportStanding.TAKEN;
        }
        if (row.excluded()) {
            return ImportStanding.EXCLUDED;
        }
        if (known) {
            return ImportStanding.EXISTS;
        }
        var gravest =
                remarks.isEmpty() ? Remark.Severity.NOTICE : remarks.get(0).severity();
        if (gravest == Remark.Severity.BLOCKING) {
            return ImportStanding.BLOCKED;
        }
        return gravest == Remark.Severity.DOUBT ? ImportStanding.DOUBTFUL : ImportStanding.READY;
    }

    /** What the reader said, as far as nobody has looked since; where a rule of the bank speaks, it speaks alone. */
    private static List<Remark> remarks(ImportRow row, boolean broken) {
        var remarks = new ArrayList<Remark>();
        for (var defect : row.content().defects()) {
            if (defect.severity() == Remark.Severity.NOTICE) {
                remarks.add(defect);
            } else if (!row.reviewed() && !(broken && defect.severity() == Remark.Severity.BLOCKING)) {
                remarks.add(new Remark(defect.key(), defect.arguments(), Remark.Severity.DOUBT));
            }
        }
        if (!row.reviewed() && needsPoints(row.content())) {
            remarks.add(Remark.doubt("questionbank.import.remark.noPoints"));
        }
        return remarks;
    }

    private static boolean needsPoints(ImportContent content) {
        return !content.type().isMarkedByKey() && content.markingPoints().isEmpty();
    }

    private static Optional<Remark> problem(QuestionDraft draft) {
        try {
            DraftRules.check(draft);
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(Remark.of(Remark.Severity.BLOCKING, refused.key()));
        }
    }

    private static Optional<Remark> repeated(String key, QuestionDraft draft, List<ImportItem> before) {
        return before.stream()
                .filter(item -> item.standing() != ImportStanding.EXCLUDED && same(item, key, draft))
                .findFirst()
                .map(item -> Remark.doubt("questionbank.import.remark.repeated", item.position()));
    }

    private static boolean same(ImportItem item, String key, QuestionDraft draft) {
        return !key.isEmpty()
                && key.equals(Stems.key(item.draft().stem().zh()))
                && Stems.alike(Twin.texts(item.draft().options()), Twin.texts(draft.options()));
    }
}
