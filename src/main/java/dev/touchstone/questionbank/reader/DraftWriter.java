package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Item;
import dev.touchstone.questionbank.reader.Outline.Role;
import dev.touchstone.questionbank.reader.Outline.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks the judged outline and writes a draft for every question. */
final class DraftWriter {

    /** What the headings above say. */
    private record Context(
            @Nullable String section,
            @Nullable QuestionForm type,
            @Nullable BigDecimal points,
            boolean interview) {}

    private final Sheet sheet;
    private final List<Mark> marks;
    private final List<Draft> drafts = new ArrayList<>();
    private int group;

    DraftWriter(Sheet sheet, List<Mark> marks) {
        this.sheet = sheet;
        this.marks = marks;
    }

    List<Draft> write(Item root) {
        var head = sheet.folded(0, Math.min(root.ownEnd(), 300));
        walk(root, new Context(null, null, null, Genre.interview(head, false)));
        return drafts;
    }

    private void walk(Item item, Context context) {
        for (var run : item.children) {
            group++;
            var inner = leadIn(item, run, context);
            for (var child : run.items) {
                visit(child, inner);
            }
        }
    }

    private void visit(Item item, Context context) {
        if (item.role == Role.QUESTION) {
            drafts.add(draft(item, context));
            walk(item, context);
        } else {
            walk(item, item.role == Role.SECTION ? under(item, context) : context);
        }
    }

    /** A phrase right before the first number of a list announces it and belongs to no question. */
    private Context leadIn(Item parent, Run run, Context context) {
        var first = run.items.get(0);
        if (first.role != Role.QUESTION) {
            return context;
        }
        var lower = parent.role == Role.QUESTION || parent.mark.kind() == Mark.Kind.ORDINAL
                ? parent.mark.end()
                : parent.mark.start();
        var previous = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        var start = LeadIn.find(sheet, Math.max(lower, previous == null ? 0 : previous.start), first.mark.start());
        if (start < 0) {
            return context;
        }
        var words = sheet.slice(start, first.mark.start());
        if (previous != null && previous.end > start) {
            redraw(previous, start);
        }
        return heading(words, context);
    }

    private void redraw(Draft draft, int end) {
        var fresh = new Draft(draft.start, end);
        fresh.ordinal = draft.ordinal;
        fresh.section = draft.section;
        fresh.sectionType = draft.sectionType;
        fresh.sectionPoints = draft.sectionPoints;
        fresh.interview = draft.interview;
        fresh.group = draft.group;
        fill(fresh, draft.bodyStart, end, draft.siblingsLabelled);
        drafts.set(drafts.size() - 1, fresh);
    }

    private Context under(Item item, Context context) {
        var line = sheet.lineAt(item.mark.start());
        var end = Math.min(Math.min(line.end(), item.ownEnd()), item.mark.start() + 120);
        return heading(sheet.slice(item.mark.start(), Math.max(item.mark.end(), end)), context);
    }

    private Context heading(String words, Context context) {
        var folded = Folding.fold(words);
        var type = Vocabulary.type(folded);
        var each = Points.each(folded);
        return new Context(
                words,
                type != null
                        ? type
                        : context.type() != null && !Vocabulary.namesType(folded) && each == null
                                ? context.type()
                                : null,
                each != null ? each : context.points(),
                Genre.interview(folded, context.interview()));
    }

    private Draft draft(Item item, Context context) {
        var end = firstNested(item);
        var draft = new Draft(item.mark.start(), end);
        draft.ordinal = item.mark.number() > 0 ? item.mark.number() : null;
        draft.section = context.section();
        draft.sectionType = context.type();
        draft.sectionPoints = context.points();
        draft.interview = context.interview();
        draft.group = group;
        var labelled = item.run != null
                && item.run.items.stream().filter(other -> other.labelled).count() * 2 > item.run.items.size();
        fill(draft, item.mark.end(), end, labelled);
        return draft;
    }

    private static int firstNested(Item item) {
        return item.children.stream()
                .flatMap(run -> run.items.stream())
                .filter(child -> child.role != Role.NONE)
                .mapToInt(child -> child.mark.start())
                .min()
                .orElse(item.end);
    }

    private void fill(Draft draft, int from, int end, boolean siblingsLabelled) {
        draft.bodyStart = from;
        draft.siblingsLabelled = siblingsLabelled;
        var stemEnd = new FieldReader(sheet, draft, from, end, Marks.between(marks, from, end)).read();
        if (draft.stem.isEmpty()) {
            var open = draft.options.isEmpty() && draft.answer == null && !siblingsLabelled;
            var stop = open ? OpenAnswer.boundary(sheet, from, stemEnd) : stemEnd;
            draft.stem = sheet.slice(from, stop);
            if (stop < stemEnd) {
                var rest = sheet.slice(stop, stemEnd);
                draft.answer = rest.isBlank() ? null : rest;
            }
        }
        StemReader.clean(draft);
        OpenAnswer.probe(draft);
        draft.end = end;
    }
}
