package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Item;
import dev.touchstone.questionbank.reader.Outline.Run;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nests the marks of a sheet: a number continues the innermost sequence that waits for it, "1" opens a new one. */
final class OutlineBuilder {

    private static final int WIDEST_GAP = 3;
    private static final int DEEPEST = 16;
    private static final int LOOKED_AHEAD = 60;

    private final Sheet sheet;
    private final List<Mark> marks;
    private final Item root;
    private final List<Item> path = new ArrayList<>();
    private final Map<NumberStyle, BitSet> seen = new EnumMap<>(NumberStyle.class);

    OutlineBuilder(Sheet sheet, List<Mark> marks) {
        this.sheet = sheet;
        this.marks = marks;
        this.root = new Item(Mark.of(Mark.Kind.TITLE, 0, 0, true), null, 0);
        this.root.end = sheet.length();
        this.path.add(root);
    }

    Item build() {
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            switch (mark.kind()) {
                case ORDINAL, WEAK_ORDINAL -> ordinal(i);
                case TITLE -> {
                    popWhileRank(Integer.MIN_VALUE, mark.start());
                    push(new Run(mark, 0, 0, deepest()), mark, 0);
                }
                case HEADING -> heading(mark);
                case KEYS -> popWhileRank(Integer.MIN_VALUE, mark.start());
                case OPTION -> deepest().optioned = true;
                case POINTS, TYPE, PROBES, OTHER -> {}
                default -> label(mark);
            }
        }
        popWhileRank(Integer.MIN_VALUE, sheet.length());
        return root;
    }

    private Item deepest() {
        return path.get(path.size() - 1);
    }

    private void heading(Mark mark) {
        var level = sheet.lineAt(mark.start()).level();
        if (level > 0) {
            popToLevel(level, mark.start());
        } else {
            while (path.size() > 1 && (deepest().rank() >= NumberStyle.NAMED.rank())) {
                pop(mark.start());
            }
        }
        push(new Run(mark, level, 0, deepest()), mark, level);
    }

    private void label(Mark mark) {
        while (path.size() > 1 && inList(deepest(), mark.kind())) {
            pop(mark.start());
        }
        if (mark.kind() != Mark.Kind.STEM) {
            deepest().labelled = true;
            deepest().labels.add(mark.kind());
        }
    }

    /** Whether the item belongs to a list within a field; a label its question already has begins a question anew. */
    private boolean inList(Item item, Mark.Kind label) {
        var run = item.run;
        return run != null
                && run.inField
                && !item.optioned
                && !run.parent.labels.contains(label)
                && QuestionSense.soft(text(item.mark)) < QuestionSense.LIKELY;
    }

    private void ordinal(int index) {
        var mark = marks.get(index);
        var line = sheet.lineAt(mark.start());
        var level = mark.lineStart() ? line.level() : 0;
        var run = continued(mark, level, line.quote(), mark.lineStart() || headingLike(mark, index));
        if (run != null) {
            popTo(run.parent, mark.start());
            append(run, mark, level);
        } else if (mark.kind() == Mark.Kind.ORDINAL && path.size() < DEEPEST && opens(mark)) {
            makeRoom(mark, index, level);
            push(new Run(mark, level, line.quote(), deepest()), mark, level);
        }
    }

    /** The innermost open run that this number continues best. */
    private @Nullable Run continued(Mark mark, int level, int quote, boolean clear) {
        Run best = null;
        var bestFit = 0.0;
        for (var i = path.size() - 1; i > 0; i--) {
            var run = path.get(i).run;
            if (run == null) {
                continue;
            }
            var fit = Continuation.fit(run, mark, level, quote, clear);
            if (fit > bestFit || fit == bestFit && fit == Continuation.EXACT && preferOuter(mark, best, path.get(i))) {
                best = run;
                bestFit = fit;
            }
        }
        return best;
    }

    /** Of two sequences that wait for this number the outer one gets it when it asks, or when fields follow that its last item has. */
    private boolean preferOuter(Mark mark, @Nullable Run inner, Item outer) {
        var needed = inner != null && inner.inField ? QuestionSense.CERTAIN : QuestionSense.LIKELY;
        return QuestionSense.soft(text(mark)) >= needed || fieldFollows(mark, outer);
    }

    private boolean fieldFollows(Mark mark, Item outer) {
        for (var next : Marks.between(marks, mark.end(), sheet.length()).stream()
                .limit(2)
                .toList()) {
            switch (next.kind()) {
                case OPTION, STEM -> {
                    return true;
                }
                case ANSWER, ANALYSIS -> {
                    return !outer.labelled || outer.labels.contains(next.kind());
                }
                case ORDINAL, HEADING, TITLE, KEYS -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean opens(Mark mark) {
        if (mark.number() <= 1) {
            return true;
        }
        var numbers = seen.getOrDefault(mark.style(), new BitSet());
        var gap = mark.number() - 1 - Math.max(0, numbers.previousSetBit(mark.number() - 1));
        return gap == 0 && !deepest().labelled
                || mark.lineStart() && (gap < WIDEST_GAP || path.size() == 1 || !deepest().labelled && goesOn(mark));
    }

    /** A paper may begin at any number, if the next one follows at the start of a line. */
    private boolean goesOn(Mark mark) {
        return Marks.between(marks, mark.end(), sheet.length()).stream()
                .limit(LOOKED_AHEAD)
                .anyMatch(next -> next.kind() == Mark.Kind.ORDINAL
                        && next.lineStart()
                        && next.style() == mark.style()
                        && next.number() == mark.number() + 1);
    }

    /** Before a new run is opened, what cannot contain it is closed. */
    private void makeRoom(Mark mark, int index, int level) {
        if (level > 0) {
            popToLevel(level, mark.start());
        } else if (mark.style() == NumberStyle.CHAPTER
                || mark.style() == NumberStyle.NAMED && !underType()
                || headingLike(mark, index)) {
            popWhileRank(mark.style().rank(), mark.start());
        }
    }

    /** "第1题" under "判断题" belongs to it. */
    private boolean underType() {
        var heading = deepest().mark;
        return heading.kind() == Mark.Kind.HEADING
                && Vocabulary.namesType(sheet.folded(heading.start(), heading.end()));
    }

    private boolean headingLike(Mark mark, int index) {
        if (mark.style().rank() > NumberStyle.HAN_BRACKET.rank()) {
            return false;
        }
        var text = text(mark);
        if (Vocabulary.namesType(text) || Vocabulary.declares(text)) {
            return true;
        }
        var next = index + 1 < marks.size() ? marks.get(index + 1) : null;
        var opensList = next != null
                && next.kind() == Mark.Kind.ORDINAL
                && next.number() == 1
                && next.start() - mark.end() <= 60;
        var shortLine = mark.lineStart() && sheet.lineAt(mark.start()).length() <= 30;
        return (opensList || shortLine) && !text.matches("(?s).*[。？?！!；;].*");
    }

    private String text(Mark mark) {
        return QuestionSense.own(sheet, mark, marks);
    }

    private void push(Run run, Mark mark, int level) {
        run.parent.children.add(run);
        append(run, mark, level);
    }

    private void append(Run run, Mark mark, int level) {
        var item = new Item(mark, run, level);
        run.items.add(item);
        run.last = mark.number();
        seen.computeIfAbsent(run.style, style -> new BitSet()).set(Math.max(0, mark.number()));
        path.add(item);
    }

    private void popTo(Item parent, int at) {
        while (deepest() != parent) {
            pop(at);
        }
    }

    private void popToLevel(int level, int at) {
        while (path.size() > 1
                && (deepest().level == 0 && deepest().mark.kind() != Mark.Kind.TITLE || deepest().level >= level)) {
            pop(at);
        }
    }

    private void popWhileRank(int rank, int at) {
        while (path.size() > 1
                && (deepest().rank() >= rank || deepest().mark.kind() == Mark.Kind.HEADING && deepest().level == 0)) {
            pop(at);
        }
    }

    private void pop(int at) {
        path.remove(path.size() - 1).end = at;
    }
}
