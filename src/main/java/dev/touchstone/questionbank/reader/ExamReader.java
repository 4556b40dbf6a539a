package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a document laid out for people: repair, tables, lines, marks, outline, fields, keys. */
final class ExamReader {

    private ExamReader() {}

    /** Questions and document defects of a text. */
    record Found(List<ReadQuestion> questions, List<Defect> defects) {}

    static Found read(String source) {
        var repaired = Repair.repair(source);
        var tables = Tables.take(repaired.text());
        var found = read(SheetBuilder.build(tables.rest()), tables.drafts(), repaired.text());
        if (repaired.damaged()) {
            found.defects().add(Defect.notice("repaired", null));
        }
        return found;
    }

    private static Found read(Sheet sheet, List<Draft> tabled, MappedText text) {
        var marks = MarkScanner.scan(sheet);
        var zones = KeyZones.of(sheet, marks);
        var structural = zones.outside(marks);
        var root = new OutlineBuilder(sheet, structural).build();
        var askingLevels = new OutlineJudge(sheet, structural).judge(root);
        KeyedRuns.promote(root, zones);
        var drafts = new DraftWriter(sheet, structural, askingLevels).write(root);
        zones.handOut(drafts);
        var merged = Repeats.merge(drafts);
        Truncation.mark(merged);
        var questions = new ArrayList<ReadQuestion>();
        merged.forEach(draft -> questions.add(Assembly.finish(draft, sheet.passage(draft.start, draft.end))));
        tabled.forEach(draft ->
                questions.add(Assembly.finish(draft, new Passage(text.origin(draft.start), text.origin(draft.end)))));
        questions.sort(Comparator.comparingInt(question -> question.passage().start()));
        return new Found(questions, DocumentDefects.of(sheet, root, merged, tabled));
    }
}
