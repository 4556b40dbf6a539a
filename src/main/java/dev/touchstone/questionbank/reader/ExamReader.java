package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a document laid out for people: repair, tables, lines, marks, outline, fields, keys. */
final class ExamReader {

    /** Questions that are finished at a time, on all cores. */
    private static final int TOGETHER = 500;

    private ExamReader() {}

    /** Questions and document defects of a text. */
    record Found(List<ReadQuestion> questions, List<Defect> defects) {}

    static Found read(String source, ReadingProgress progress) {
        var passes = new Passes(progress, ReadingPhase.CLEANING, 2 + Tables.PASSES);
        var repaired = Repair.repair(source);
        var text = LooseLines.settle(FusedKeys.settle(
                EqualSigns.settle(StarredAnswers.settle(InlineTags.settle(LoneDashes.settle(repaired.text()))))));
        passes.passed(0);
        var tables = Tables.take(text, passes);
        var sheet = SheetBuilder.build(tables.rest());
        passes.passed(tables.drafts().size());
        var found = read(sheet, tables.drafts(), text, source, progress);
        if (repaired.damaged()) {
            found.defects().add(Defect.notice("repaired", null));
        } else if (Repair.isTraditional(source)) {
            found.defects().add(Defect.notice("traditional", null));
        }
        return found;
    }

    private static Found read(
            Sheet sheet, List<Draft> tabled, MappedText text, String source, ReadingProgress progress) {
        var marks = MarkScanner.scan(sheet, progress);
        var zones = KeyZones.of(sheet, marks);
        var structural = CriteriaLists.leftOut(sheet, zones.outside(marks));
        var root = new OutlineBuilder(sheet, structural).build();
        var askingLevels = new OutlineJudge(sheet, structural).judge(root);
        KeyedRuns.promote(root, zones);
        var drafts = new DraftWriter(sheet, structural, askingLevels, progress).write(root);
        zones.handOut(drafts);
        SectionPoints.hand(sheet, root, drafts);
        var unclaimed = Unclaimed.report(sheet, marks, root, zones, drafts, source);
        var merged = Repeats.merge(drafts);
        Truncation.mark(merged);
        var passages = new LinkedHashMap<Draft, Passage>();
        merged.forEach(draft -> passages.put(draft, sheet.passage(draft.start, draft.end)));
        tabled.forEach(draft -> passages.put(draft, new Passage(text.origin(draft.start), text.origin(draft.end))));
        var questions = finish(sheet, passages, progress);
        questions.sort(Comparator.comparingInt(question -> question.passage().start()));
        var defects = DocumentDefects.of(sheet, root, merged, tabled);
        defects.addAll(unclaimed);
        return new Found(questions, defects);
    }

    private static List<ReadQuestion> finish(Sheet sheet, Map<Draft, Passage> passages, ReadingProgress progress) {
        var drafts = List.copyOf(passages.entrySet());
        var questions = new ArrayList<ReadQuestion>();
        for (int from = 0; from < drafts.size(); from += TOGETHER) {
            drafts.subList(from, Math.min(from + TOGETHER, drafts.size())).parallelStream()
                    .map(draft -> Assembly.finish(draft.getKey(), draft.getValue(), listed(sheet, draft.getKey())))
                    .forEachOrdered(questions::add);
            progress.at(ReadingPhase.CHECKING, questions.size(), passages.size(), questions.size());
        }
        return questions;
    }

    private static @Nullable Passage listed(Sheet sheet, Draft draft) {
        return draft.listedStart == draft.listedEnd ? null : sheet.passage(draft.listedStart, draft.listedEnd);
    }
}
