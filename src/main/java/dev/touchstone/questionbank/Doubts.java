package dev.touchstone.questionbank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says which questions their own answers speak against, and why. */
final class Doubts {

    /**
     * Below this many answers a coefficient says little: with 30 the 95 % interval of a correlation of 0 still reaches ± 0.36
     * (Fisher’s z).
     */
    static final int ENOUGH = 30;

    /** Below this many answers nothing but their number is shown: fewer people could be told apart. */
    static final int SHOWN = 5;

    /**
     * Below blind guessing among four options, and above what leaves nothing to tell people apart by (Moodle’s quiz statistics call
     * 95 % and more “extremely easy”).
     */
    private static final BigDecimal HARD = new BigDecimal("0.20");

    private static final BigDecimal EASY = new BigDecimal("0.95");

    /**
     * Nearer to 0 than that a question goes with the rest as little as it goes against it; the usual advice asks for twice as much
     * (R. L. Ebel and D. A. Frisbie, Essentials of Educational Measurement: below 0.20 is poor).
     */
    private static final BigDecimal FLAT = new BigDecimal("0.10");

    private Doubts() {}

    /** The gravest first; none while there are too few answers. */
    static List<Doubt> of(QuestionVersion version, AnswerFigures figures) {
        var doubts = new ArrayList<Doubt>();
        if (figures.answers() < ENOUGH) {
            return doubts;
        }
        var discrimination = figures.discrimination();
        if (discrimination != null && discrimination.compareTo(FLAT) < 0) {
            doubts.add(Doubt.of(
                    discrimination.compareTo(FLAT.negate()) < 0 ? "NEGATIVE" : "FLAT", discrimination.toPlainString()));
        }
        if (version.type().isChoice() || version.type() == QuestionType.TRUE_FALSE) {
            key(version, OptionLine.of(version, figures), doubts);
        }
        if (figures.facility().compareTo(HARD) < 0) {
            doubts.add(Doubt.of("HARD", figures.facility()));
        }
        if (figures.facility().compareTo(EASY) > 0) {
            doubts.add(Doubt.of("EASY", figures.facility()));
        }
        return doubts;
    }

    /** What the upper group thinks of the key: they know best which option is right. */
    private static void key(QuestionVersion version, List<OptionLine> lines, List<Doubt> doubts) {
        var right = lines.stream().filter(OptionLine::right).toList();
        right.stream()
                .filter(line -> line.figures().chosen() == 0)
                .forEach(line -> doubts.add(said(version, "UNCHOSEN", line)));
        var weakest = right.stream()
                .min(Comparator.comparingInt(line -> line.figures().upper()))
                .orElseThrow();
        lines.stream()
                .filter(line -> !line.right() && line.isAnswer())
                .filter(line -> line.figures().upper() > weakest.figures().upper())
                .max(Comparator.comparingInt(line -> line.figures().upper()))
                .ifPresent(line -> doubts.add(said(version, "BEATEN", line, weakest)));
    }

    /** A true/false question has no letters to name. */
    private static Doubt said(QuestionVersion version, String kind, OptionLine... lines) {
        if (version.type() == QuestionType.TRUE_FALSE) {
            return Doubt.of(kind + "_TRUTH");
        }
        return Doubt.of(kind, List.of(lines).stream().map(OptionLine::label).toArray());
    }
}
