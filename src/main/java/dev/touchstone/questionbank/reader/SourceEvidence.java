package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Trace.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What in the passage of a question bears out what was taken over, and what each doubt is about. Found again in the unrepaired
 * passage, so it holds for a question that somebody changed, too: what the passage does not say is not marked.
 */
public final class SourceEvidence {

    private static final Pattern SHARE =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,2})?\\s?(?:分(?![钟之])|points?\\b|marks?\\b)");
    private static final Pattern PICTURE =
            Pattern.compile(Repair.OBJECT + "|(?:<|&lt;)img\\b[^<>]{0,300}>?", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPTY = Pattern.compile("[(\\[]\\s{0,12}[)\\]]|_{2,}");
    private static final int MOST = 20;
    private static final int TAIL = 12;

    private final String passage;
    private final PassageMarks marks;
    private final List<Trace> traces;
    private final List<PrintedKeys.Printed> keys;

    private SourceEvidence(String passage, ReadTexts texts) {
        this.passage = passage;
        this.marks = new PassageMarks(passage);
        var tracing = Tracing.of(passage, marks, texts);
        this.traces = new ArrayList<>(tracing.traces());
        this.keys = PrintedKeys.of(passage, marks, texts, tracing.options());
        keys.stream()
                .filter(key -> texts.isKey(key.answer()))
                .flatMap(key -> key.spans().stream())
                .forEach(span -> traces.add(new Trace(Taken.KEY, span)));
        filled(texts.blanks()).forEach(span -> traces.add(new Trace(Taken.KEY, span)));
    }

    /** The accepted answers of blanks, one after another behind the first label of a key. */
    private List<Span> filled(List<String> answers) {
        var found = new ArrayList<Span>();
        marks.of(Mark.Kind.ANSWER).stream().limit(1).forEach(label -> {
            var line = marks.span(label.end(), lineEnd(label));
            var from = line.start();
            for (var answer : answers) {
                var at = passage.indexOf(answer, from);
                if (at >= 0 && at + answer.length() <= line.end()) {
                    from = at + answer.length();
                    found.add(new Span(at, from));
                }
            }
        });
        return found;
    }

    /** Holds the texts of a question against its passage. */
    public static SourceEvidence of(String passage, ReadTexts texts) {
        return new SourceEvidence(passage, texts);
    }

    /** What was taken over; a key may lie within another trace, the others do not overlap. */
    public List<Trace> traces() {
        return List.copyOf(traces);
    }

    /**
     * The places a doubt is about; none when it is about something that is not there.
     *
     * @param doubt code of a {@link Defect}; also {@code wording} with its phrase, and {@code stem}
     * @param arguments of its sentence
     */
    public List<Span> about(String doubt, List<String> arguments) {
        return switch (doubt) {
            case "keyWithoutOption", "keyContradictsRecap", "severalKeys", "oneKey" -> keys();
            case "noKey" -> noKey();
            case "truncated" -> tail();
            case "garbled" -> garbled();
            case "pictureLeftOut",
                    "pictureInAnswer",
                    "pictureLinked",
                    "pictureFormat",
                    "pictureTooLarge",
                    "picturesTooMany",
                    "pictureInOption",
                    "pictureCropped" -> raw(PICTURE);
            case "outOfScope" -> words(arguments.get(0));
            case "wording", "explainedOtherwise", "maybeKnockOut", "redLine" -> phrase(arguments.get(0));
            case "unknownCompetency", "unknownTrack", "unknownDifficulty" -> cell(arguments.get(0));
            case "atLeast" -> marks.matches(ListedItems.AT_LEAST, 0).limit(1).toList();
            case "sharesDiffer" -> marks.matches(SHARE, 0).limit(MOST).toList();
            case "ordinalsSkipped", "ordinalRepeated" -> ordinal();
            case "stem" ->
                traces.stream()
                        .filter(trace -> trace.taken() == Taken.STEM)
                        .map(Trace::span)
                        .toList();
            default -> List.of();
        };
    }

    private List<Span> keys() {
        return keys.stream().flatMap(key -> key.spans().stream()).distinct().toList();
    }

    /** What stands where the key should: a label with something else behind it, else the empty brackets. */
    private List<Span> noKey() {
        var label = marks.of(Mark.Kind.ANSWER).stream()
                .map(mark -> marks.span(mark.start(), lineEnd(mark)))
                .limit(1)
                .toList();
        return label.isEmpty() ? marks.matches(EMPTY, 0).limit(1).toList() : label;
    }

    private int lineEnd(Mark label) {
        var sheet = marks.sheet();
        return Math.max(label.end(), Math.min(sheet.lineAt(label.start()).end(), marks.next(label.end())));
    }

    /** What the repair of a document leaves; where it leaves nothing, the document was not repaired. */
    private List<Span> garbled() {
        var repaired = Repair.undone(passage);
        var left = QuestionDefects.GARBLED
                .matcher(repaired.toString())
                .results()
                .limit(MOST)
                .map(found -> new Span(repaired.origin(found.start()), repaired.origin(found.end() - 1) + 1))
                .toList();
        return left.isEmpty() ? raw(QuestionDefects.GARBLED) : left;
    }

    /** The last words, back to the sign before them. */
    private List<Span> tail() {
        var end = passage.stripTrailing().length();
        var start = Math.max(0, end - 1);
        while (start > 0 && end - start < TAIL && Character.isLetterOrDigit(passage.charAt(start - 1))) {
            start--;
        }
        return end == 0 ? List.of() : List.of(new Span(start, end));
    }

    /** The number the passage begins with. */
    private List<Span> ordinal() {
        return marks.of(Mark.Kind.ORDINAL).stream()
                .limit(1)
                .map(mark -> marks.span(mark.start(), mark.end()))
                .filter(span -> passage.substring(0, span.start()).isBlank())
                .toList();
    }

    /** The one cell of a table that holds it. */
    private List<Span> cell(String value) {
        var cells = Pattern.compile("(?<=^|[\\t,;|\"\\n])\\s*(" + Pattern.quote(value) + ")\\s*(?=[\\t,;|\"\\n]|$)")
                .matcher(passage)
                .results()
                .map(found -> new Span(found.start(1), found.end(1)))
                .limit(2)
                .toList();
        return cells.size() == 1 ? cells : List.of();
    }

    private List<Span> words(String list) {
        var any = Stream.of(list.split(", "))
                .map(word -> word.matches("[A-Za-z].*")
                        ? "(?<![A-Za-z])" + Pattern.quote(word) + "(?![A-Za-z])"
                        : Pattern.quote(word))
                .toList();
        return raw(Pattern.compile(String.join("|", any), Pattern.CASE_INSENSITIVE));
    }

    /** As printed, else with something left out or repaired within. */
    private List<Span> phrase(String phrase) {
        var at = passage.toLowerCase(Locale.ROOT).indexOf(phrase.toLowerCase(Locale.ROOT));
        return at >= 0
                ? List.of(new Span(at, at + phrase.length()))
                : BareText.lettersOf(phrase).length() > BareText.SHORT
                        ? BareText.printed(passage).take(phrase, 0)
                        : List.of();
    }

    private List<Span> raw(Pattern pattern) {
        return pattern.matcher(passage)
                .results()
                .limit(MOST)
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }
}
