package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What several people wrote into the blanks of a question, the most frequent first. */
final class BlankLines {

    /** Between what stands in one blank and in the next: nobody can type it. */
    static final String NEXT = "\u001f";

    private static final int LISTED = 10;

    private BlankLines() {}

    static List<OptionLine> of(List<Blank> blanks, List<OptionFigures> figures) {
        return figures.stream()
                .filter(one -> !one.label().isEmpty())
                .sorted(Comparator.comparingInt(OptionFigures::chosen)
                        .reversed()
                        .thenComparing(OptionFigures::label))
                .limit(LISTED)
                .map(one -> line(blanks, one))
                .toList();
    }

    private static OptionLine line(List<Blank> blanks, OptionFigures figures) {
        var parts = figures.label().split(NEXT, -1);
        var right = parts.length == blanks.size()
                && IntStream.range(0, parts.length).allMatch(i -> blanks.get(i).takes(parts[i]));
        return new OptionLine(figures.label(), LocalizedText.zh(figures.label().replace(NEXT, "；")), right, figures);
    }
}
