package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters glued to the words around them: "…应当A联系财务B不用管C重新下单". They count when several follow each other on a line in one manner. */
final class FusedOptions {

    private static final Hits LETTER = new Hits(
            Pattern.compile("(?<=[\\u3400-\\u9fff?。.:)\\]\"'%\\d])["
                    + " ]{0,2}(?:([A-J])(?:\\s?([.、:)])|(?=[\\u3400-\\u9fff\\d]))|[(\\[]([A-J])([)\\]]))\\s?"),
            "题");
    /** Options that say no more than letters of their own: "A.AB.BC.CD.D". */
    private static final Hits SELF = new Hits(Pattern.compile("A([.、])AB\\1BC\\1C(?:D\\1D(?:E\\1E)?)?"));

    private static final int SELF_LENGTH = 3;
    private static final int FEWEST_BARE = 3;
    private static final int FEWEST_SIGNED = 2;

    /** @param sign what stands behind the letter, empty for nothing */
    private record Letter(int start, int end, int index, String sign) {}

    private final Sheet sheet;
    private final List<Mark> found;
    private final List<Letter> run = new ArrayList<>();
    private final NavigableSet<Integer> starts = new TreeSet<>();
    private boolean mixed;

    private FusedOptions(Sheet sheet, List<Mark> found) {
        this.sheet = sheet;
        this.found = found;
        found.stream().filter(mark -> mark.kind() == Mark.Kind.OPTION).forEach(mark -> starts.add(mark.start()));
    }

    /** Looks at the lines on which not two options have been found. */
    static void scan(Sheet sheet, List<Mark> found) {
        var options = new HashMap<Integer, Integer>();
        found.stream()
                .filter(mark -> mark.kind() == Mark.Kind.OPTION)
                .forEach(mark -> options.merge(sheet.lineNumber(mark.end()), 1, Integer::sum));
        SELF.each(sheet.folded(), letters -> {
            for (var at = letters.start(); at < letters.end(); at += SELF_LENGTH) {
                found.add(new Mark(
                        Mark.Kind.OPTION, at, at + 2, NumberStyle.NONE, (at - letters.start()) / SELF_LENGTH, false));
            }
        });
        var search = new FusedOptions(sheet, found);
        for (var i = 0; i < sheet.lines().size(); i++) {
            search.mixed = options.getOrDefault(i, 0) >= FEWEST_SIGNED;
            search.line(sheet.lines().get(i));
        }
    }

    private void line(Sheet.Line line) {
        LETTER.each(sheet.folded(), line.start(), line.end(), letters -> {
            var letter = letter(letters);
            if (letter.index() == 0) {
                settle();
            }
            if (letter.index() == run.size()
                    && (run.isEmpty() || run.get(0).sign().equals(letter.sign()))) {
                run.add(letter);
            }
        });
        settle();
    }

    private static Letter letter(Matcher found) {
        var bracketed = found.group(3) != null;
        var name = bracketed ? found.group(3) : found.group(1);
        var sign = bracketed ? "(" + found.group(4) : found.group(2) == null ? "" : found.group(2);
        return new Letter(found.start(), found.end(), name.charAt(0) - 'A', sign);
    }

    private void settle() {
        var fewest = !run.isEmpty() && run.get(0).sign().isEmpty() ? FEWEST_BARE : FEWEST_SIGNED;
        if (run.size() >= fewest && !namesKinds() && (!mixed || isOverlooked())) {
            run.forEach(letter -> found.add(
                    new Mark(Mark.Kind.OPTION, letter.start(), letter.end(), NumberStyle.NONE, letter.index(), false)));
        }
        run.clear();
    }

    /** On a line with other options only letters with a sign count, where nothing between the first and the last was found. */
    private boolean isOverlooked() {
        var from = run.get(0).end();
        var to = run.get(run.size() - 1).end();
        return run.size() >= FEWEST_BARE
                && !run.get(0).sign().isEmpty()
                && starts.subSet(from, to).isEmpty();
    }

    /** "A类、B类、C类" are names within a sentence. */
    private boolean namesKinds() {
        return run.stream()
                        .map(letter -> sheet.folded(letter.end(), Math.min(sheet.length(), letter.end() + 1)))
                        .distinct()
                        .count()
                == 1;
    }
}
