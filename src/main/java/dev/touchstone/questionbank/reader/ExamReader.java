package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;

/** Reads a document laid out for people: repair, lines, marks, outline, fields, keys. */
final class ExamReader {

    private ExamReader() {}

    /** Questions and document defects of a text. */
    record Found(List<ReadQuestion> questions, List<Defect> defects) {}

    static Found read(String source) {
        var repaired = Repair.repair(source);
        return read(SheetBuilder.build(repaired.text()), repaired.damaged());
    }

    static Found read(Sheet sheet, boolean damaged) {
        var marks = MarkScanner.scan(sheet);
        var zones = KeyZones.of(sheet, marks);
        var structural = zones.outside(marks);
        var root = new OutlineBuilder(sheet, structural).build();
        var askingLevels = new OutlineJudge(sheet, structural).judge(root);
        var drafts = new DraftWriter(sheet, structural, askingLevels).write(root);
        zones.handOut(drafts);
        var merged = Repeats.merge(drafts);
        Truncation.mark(merged);
        var assembly = new Assembly(sheet);
        var questions = new ArrayList<ReadQuestion>();
        merged.forEach(draft -> questions.add(assembly.finish(draft)));
        var defects = DocumentDefects.of(sheet, root, merged);
        if (damaged) {
            defects.add(Defect.notice("repaired", null));
        }
        return new Found(questions, defects);
    }
}
