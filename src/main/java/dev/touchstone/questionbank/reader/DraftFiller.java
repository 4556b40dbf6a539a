package dev.touchstone.questionbank.reader;

import java.util.List;

/** Fills a draft from the text behind its number. */
final class DraftFiller {

    private final Sheet sheet;
    private final List<Mark> marks;

    DraftFiller(Sheet sheet, List<Mark> marks) {
        this.sheet = sheet;
        this.marks = marks;
    }

    /** Reads everything up to {@code end}. */
    Draft fill(Draft draft, int end) {
        var from = draft.bodyStart;
        draft.end = end;
        var stemEnd = new FieldReader(sheet, draft, from, end, Marks.between(marks, from, end)).read();
        if (draft.stem.isEmpty()) {
            stem(draft, from, stemEnd);
        }
        StemReader.clean(draft);
        OrderedItems.take(draft);
        SectionPoints.byGap(draft);
        OpenAnswer.probe(draft);
        return draft;
    }

    private void stem(Draft draft, int from, int stemEnd) {
        var whole = sheet.slice(from, stemEnd);
        var bare = BareOptions.take(draft, whole);
        if (!bare.equals(whole)) {
            draft.stem = bare;
            return;
        }
        var type = draft.labelType != null ? draft.labelType : draft.above.type();
        var open = type != QuestionForm.TYPING
                && draft.options.isEmpty()
                && draft.answer == null
                && !draft.siblingsLabelled;
        var stop = open ? OpenAnswer.boundary(sheet, from, stemEnd) : stemEnd;
        draft.stem = sheet.slice(from, stop);
        var rest = sheet.slice(stop, stemEnd);
        if (stop < stemEnd && !rest.isBlank() && !StemTags.isRating(rest)) {
            draft.answer = rest;
        }
    }
}
