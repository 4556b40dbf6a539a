package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Drawable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A paper as it was drawn, not yet printed.
 *
 * @param repeated how many of its questions the candidate had before, because the bank has no others
 * @param overused how many are over the cap, because the bank has no others
 */
record DrawnPaper(List<Section> sections, int repeated, int overused) {

    private static final int DIGITS = 2;

    /** A section, with how many questions the bank lacks, and in place of which fixed ones others stand. */
    record Section(Blueprint.Section plan, List<Drawable> questions, int lacking, List<String> gone) {

        List<BigDecimal> points() {
            return plan.points().of(questions);
        }
    }

    List<Drawable> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    /** How many stand in place of fixed ones that are gone. */
    int replaced() {
        return sections.stream().mapToInt(section -> section.gone().size()).sum();
    }

    /** Where the sections are taken in order; empty where they are not. */
    List<PaperSection> inOrder() {
        List<PaperSection> spans = new ArrayList<>();
        int first = 1;
        for (var section : sections) {
            int size = section.questions().size();
            spans.add(PaperSection.planned(
                    spans.size() + 1, first, first + size - 1, section.plan().minutes()));
            first += size;
        }
        return spans.stream().anyMatch(span -> span.minutes() != null) ? spans : List.of();
    }

    BigDecimal points() {
        return sections.stream().flatMap(section -> section.points().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The mean of its questions' difficulties, each weighted by its points: 1 easy to 3 hard; 0 for an empty paper. */
    BigDecimal difficulty() {
        var weighted = sections.stream().map(DrawnPaper::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
        return points().signum() == 0 ? BigDecimal.ZERO : weighted.divide(points(), DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal weighted(Section section) {
        var points = section.points();
        return IntStream.range(0, points.size())
                .mapToObj(i -> points.get(i)
                        .multiply(BigDecimal.valueOf(section.questions().get(i).difficulty())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
