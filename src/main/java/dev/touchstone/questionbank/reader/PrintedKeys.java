package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the keys printed in a passage, right or wrong: behind a label, in brackets, as a tick, in a cell or on a line of their own. */
final class PrintedKeys {

    private static final String LETTERS = "[A-J](?:[,、; ]{0,2}[A-J]){0,9}";
    private static final Pattern CELL = cell(LETTERS);
    private static final Pattern JUDGED_CELL = cell(Judgements.PRINTED);
    private static final Pattern JUDGED = Pattern.compile(
            "([对错]|正确|错误)(?=\\s?\\(正确)|[(\\[]\\s{0,8}(" + Judgements.PRINTED
                    + ")\\s{0,8}[)\\]]|([√✓✔×✗✘╳✕])[ 。.]{0,3}$|-{1,3}\\s?(正确|错误|对|错)(?=[。.,;:\\s]|$)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final String TICKS = "*√✓✔☑";
    private static final Pattern TICK_BEHIND =
            Pattern.compile("[\\s;；。]{0,6}([(（]?\\s?[√✓✔☑]\\s?[)）]?|[(（](?:正确(?:答案)?|correct)[)）])");
    private static final Pattern BOX_BEFORE = Pattern.compile("(\\[[xX]\\])\\s*$");
    private static final int LONGEST_BOX = 5;
    private static final int LONGEST = 200;
    private static final int MOST_LABELS = 20;

    /** A key and the places that say it. */
    record Printed(Answer answer, List<Span> spans) {}

    private final String source;
    private final PassageMarks passage;
    private final ReadTexts texts;
    private final List<List<Span>> options;
    private final boolean judged;

    private PrintedKeys(String source, PassageMarks passage, ReadTexts texts, List<List<Span>> options) {
        this.source = source;
        this.options = options;
        this.passage = passage;
        this.texts = texts;
        this.judged = texts.truth() != null;
    }

    private static Pattern cell(String key) {
        return Pattern.compile(
                "(?<=^|[\\t,;|\"])[ ]*(" + key + ")[ .]*(?=[\\t,;|\"]|$)",
                Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    }

    /**
     * None for a question that has no key.
     *
     * @param options where each of them was found; empty for one that was not
     */
    static List<Printed> of(String source, PassageMarks passage, ReadTexts texts, List<List<Span>> options) {
        if (texts.options().isEmpty() && texts.key().isEmpty() && texts.truth() == null) {
            return List.of();
        }
        var keys = new PrintedKeys(source, passage, texts, options);
        return Stream.of(keys.labelled(), keys.ticked(), keys.bracketed(), keys.alone())
                .flatMap(List::stream)
                .toList();
    }

    private List<Printed> labelled() {
        return passage.of(Mark.Kind.ANSWER).stream()
                .limit(MOST_LABELS)
                .map(this::behind)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Printed> behind(Mark label) {
        var sheet = passage.sheet();
        var line = sheet.lineAt(label.end()).end();
        var below = sheet.folded(label.end(), line).isBlank() ? label.end() + LONGEST : line;
        var folded = sheet.folded(label.end(), Math.min(passage.nextLabel(label.end()), below));
        var key = (judged ? KeyReader.JUDGED : KeyReader.LETTERS).matcher(folded);
        return key.find()
                ? answer(key.group(1))
                        .map(answer -> printed(answer, label.end() + key.start(1), label.end() + key.end(1)))
                : inWords(label.end(), folded);
    }

    /** The words of an option, or the letter of a judgement. */
    private Optional<Printed> inWords(int from, String folded) {
        var start = from + folded.length() - folded.stripLeading().length();
        var line = folded.strip().lines().findFirst().orElse("").strip();
        var answer = judged
                ? KeyReader.judged(line).answer()
                : KeyReader.choice(line, texts.options()).answer();
        return Optional.ofNullable(answer).map(found -> printed(found, start, start + line.length()));
    }

    private List<Printed> bracketed() {
        var found =
                (judged ? JUDGED : StemReader.LETTERS).matcher(passage.sheet().folded());
        while (found.find()) {
            var group = group(found);
            if (judged || !isOption(found.start(), found.end())) {
                return answer(found.group(group)).stream()
                        .map(answer -> printed(answer, found.start(group), found.end(group)))
                        .toList();
            }
        }
        return List.of();
    }

    /** Letters are the second group, brackets being kept; a judgement is in one of four. */
    private int group(Matcher found) {
        var group = judged ? 1 : 2;
        while (found.group(group) == null) {
            group++;
        }
        return group;
    }

    /** "(A) at once": a letter with text behind it. */
    private boolean isOption(int start, int end) {
        var sheet = passage.sheet();
        return passage.covers(Mark.Kind.OPTION, start, end)
                && !sheet.folded(end, Math.max(end, sheet.lineAt(end).end())).isBlank();
    }

    /** A tick before or behind some of the options. */
    private List<Printed> ticked() {
        var labels = new ArrayList<String>();
        var spans = new ArrayList<Span>();
        for (var i = 0; i < options.size(); i++) {
            var tick = options.get(i).isEmpty() ? Optional.<Span>empty() : tick(options.get(i), i);
            if (tick.isPresent()) {
                labels.add(texts.options().get(i).label());
                spans.add(tick.get());
            }
        }
        return labels.isEmpty() || labels.size() == options.size()
                ? List.of()
                : List.of(new Printed(new Answer.Labels(labels), spans));
    }

    private Optional<Span> tick(List<Span> option, int index) {
        var behind = option.get(option.size() - 1).end();
        var stop = source.indexOf('\n', behind);
        var box = BOX_BEFORE
                .matcher(source)
                .region(
                        Math.max(0, option.get(0).start() - LONGEST_BOX),
                        option.get(0).start());
        if (box.find()) {
            return Optional.of(new Span(box.start(1), box.end(1)));
        }
        var rest = TICK_BEHIND.matcher(source).region(behind, stop < 0 ? source.length() : stop);
        return rest.lookingAt()
                ? Optional.of(new Span(rest.start(1), rest.end(1)))
                : passage.of(Mark.Kind.OPTION).stream()
                        .filter(mark -> mark.number() == index)
                        .findFirst()
                        .flatMap(this::tickBefore);
    }

    private Optional<Span> tickBefore(Mark letter) {
        for (var i = letter.start(); i < letter.end(); i++) {
            if (TICKS.indexOf(passage.sheet().folded().charAt(i)) >= 0) {
                return Optional.of(passage.span(i, i + 1));
            }
        }
        return Optional.empty();
    }

    /** A cell or line of its own says it only where no other looks like it. */
    private List<Printed> alone() {
        var cells = (judged ? JUDGED_CELL : CELL)
                .matcher(passage.sheet().text())
                .results()
                .limit(2)
                .toList();
        return cells.size() != 1
                ? List.of()
                : answer(cells.get(0).group(1)).stream()
                        .map(answer -> printed(
                                answer, cells.get(0).start(1), cells.get(0).end(1)))
                        .toList();
    }

    private Optional<Answer> answer(String printed) {
        return Optional.ofNullable(judged ? judgement(printed) : new Answer.Labels(Labels.of(Folding.fold(printed))));
    }

    private static @Nullable Answer judgement(String printed) {
        var value = Judgements.of(printed);
        return value == null ? null : new Answer.Judgement(value);
    }

    private Printed printed(Answer answer, int start, int end) {
        return new Printed(answer, List.of(passage.span(start, end)));
    }
}
