package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Trace.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for every text of a question in its passage: what is not there as printed leaves no trace. */
final class Tracing {

    private static final Pattern POINTS =
            Pattern.compile("(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,2})?)\\s?(?:分(?![钟之])|points?\\b|marks?\\b)");
    private static final String CELL_BEFORE = "\t,;|\n:([_\"=";
    private static final String CELL_BEHIND = "\t,;|\n.)]_\"}";

    private final String passage;
    private final PassageMarks marks;
    private final ReadTexts texts;
    private final BareText bare;
    private final List<Trace> traces = new ArrayList<>();
    private final List<List<Span>> options = new ArrayList<>();

    private Tracing(String passage, PassageMarks marks, ReadTexts texts, BareText bare) {
        this.passage = passage;
        this.marks = marks;
        this.texts = texts;
        this.bare = bare;
        marks.of(Mark.Kind.OPTION).forEach(this::part);
    }

    private void part(Mark option) {
        var span = marks.span(option.start(), option.end());
        bare.part(span.start());
        bare.part(span.end());
    }

    static Tracing of(String passage, PassageMarks marks, ReadTexts texts) {
        var printed = new Tracing(passage, marks, texts, BareText.printed(passage)).find();
        return printed.traces.stream().anyMatch(trace -> trace.taken() == Taken.STEM)
                ? printed
                : new Tracing(passage, marks, texts, BareText.repaired(passage)).find();
    }

    /** What was found, in the order in which it was looked for. */
    List<Trace> traces() {
        return traces;
    }

    /** Where each option was found; empty for one that was not. */
    List<List<Span>> options() {
        return options;
    }

    private Tracing find() {
        var stemEnd = add(Taken.STEM, bare.take(texts.stem(), 0), 0);
        var end = options(stemEnd);
        reference(end);
        add(Taken.ANALYSIS, texts.analysis(), Math.max(end, marks.behind(Mark.Kind.ANALYSIS)));
        markingPoints();
        points();
        return this;
    }

    /** Each behind its letter, else behind the one before it. */
    private int options(int from) {
        var letters = marks.of(Mark.Kind.OPTION);
        var end = from;
        for (var i = 0; i < texts.options().size(); i++) {
            var place = i;
            var letter = letters.stream().filter(mark -> mark.number() == place).findFirst();
            var begin = letter.map(mark -> marks.span(mark.start(), mark.end()).end())
                    .orElse(end);
            options.add(take(texts.options().get(i).text(), Math.max(end, begin)));
            end = add(Taken.OPTION, options.get(i), Math.max(end, begin));
        }
        return end;
    }

    /** A short one counts only where it fills a place of its own. */
    private void reference(int end) {
        if (texts.reference() == null) {
            return;
        }
        var from = Math.max(end, marks.behind(Mark.Kind.ANSWER));
        var isShort = BareText.lettersOf(texts.reference()).length() <= BareText.SHORT;
        var spans = take(texts.reference(), isShort && marks.behind(Mark.Kind.ANSWER) == 0 ? 0 : from);
        if (!isShort || !spans.isEmpty() && fillsItsPlace(spans.get(0))) {
            add(Taken.REFERENCE, spans, end);
        }
    }

    private boolean fillsItsPlace(Span span) {
        var before = Folding.fold(passage.substring(0, span.start())).replaceAll(" +$", "");
        var behind = Folding.fold(passage.substring(span.end()))
                .replaceAll("^ +", "")
                .replace('。', '.');
        return (before.isEmpty() || CELL_BEFORE.indexOf(before.charAt(before.length() - 1)) >= 0)
                && (behind.isEmpty() || CELL_BEHIND.indexOf(behind.charAt(0)) >= 0);
    }

    /** A short one counts only behind the heading of criteria. */
    private void markingPoints() {
        var criteria = marks.behind(Mark.Kind.CRITERIA);
        var from = criteria;
        for (var point : texts.markingPoints()) {
            var isShort = BareText.lettersOf(point).length() <= BareText.SHORT;
            if (!isShort || criteria > 0) {
                from = add(Taken.MARKING, isShort ? bare.take(point, from) : take(point, from), from);
            }
        }
    }

    private void points() {
        var wanted = texts.points();
        if (wanted == null) {
            return;
        }
        var question = marks.sheet().folded(0, marks.questionEnd());
        POINTS.matcher(question)
                .results()
                .filter(found -> Points.of(found.group(1)).compareTo(wanted) == 0)
                .map(found -> marks.span(found.start(), found.end()))
                .filter(span -> traces.stream().noneMatch(trace -> trace.span().meets(span)))
                .findFirst()
                .ifPresent(span -> traces.add(new Trace(Taken.POINTS, span)));
    }

    private int add(Taken taken, @Nullable String text, int from) {
        return text == null ? from : add(taken, take(text, from), from);
    }

    private List<Span> take(String text, int from) {
        var behind = bare.take(text, from);
        return behind.isEmpty() && from > 0 ? bare.take(text, 0) : behind;
    }

    /** Returns where it ends, or {@code before} when nothing was found. */
    private int add(Taken taken, List<Span> spans, int before) {
        spans.forEach(span -> traces.add(new Trace(taken, span)));
        return spans.isEmpty() ? before : spans.get(spans.size() - 1).end();
    }
}
