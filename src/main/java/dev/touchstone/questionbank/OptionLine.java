package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One option with who chose it.
 *
 * @param label the bank’s letter; {@code true} or {@code false}; empty for no answer
 * @param text what was written into blanks, or the order steps were put in, for them; null for a truth value and for no answer
 * @param right whether the key has it
 */
public record OptionLine(String label, @Nullable LocalizedText text, boolean right, OptionFigures figures) {

    private static final String NOTHING = "";

    /** Every option of the version, also one nobody chose; of blanks and orders what is most often given; “no answer” last, when there is any. */
    static List<OptionLine> of(QuestionVersion version, AnswerFigures figures) {
        var byLabel = figures.options().stream().collect(Collectors.toMap(OptionFigures::label, Function.identity()));
        var lines = new ArrayList<OptionLine>();
        if (version.type() == QuestionType.TRUE_FALSE) {
            for (var truth : List.of(Boolean.TRUE, Boolean.FALSE)) {
                var label = truth.toString();
                var given = byLabel.getOrDefault(label, OptionFigures.none(label));
                lines.add(new OptionLine(label, null, truth.equals(version.truth()), given));
            }
        }
        lines.addAll(BlankLines.of(version.blanks(), version.blanks().isEmpty() ? List.of() : figures.options()));
        if (version.type() == QuestionType.ORDERING) {
            lines.addAll(Steps.lines(version, figures.options()));
        }
        for (var option : version.type().isChoice() ? version.options() : List.<Option>of()) {
            var label = option.label();
            var given = byLabel.getOrDefault(label, OptionFigures.none(label));
            lines.add(new OptionLine(label, option.text(), version.key().contains(label), given));
        }
        var empty = byLabel.get(NOTHING);
        if (empty != null) {
            lines.add(new OptionLine(NOTHING, null, false, empty));
        }
        return lines;
    }

    /** How those who chose it did in the rest of their papers; null where they are so few that it tells of a person. */
    public @Nullable BigDecimal rest() {
        return figures.chosen() < Doubts.SHOWN ? null : figures.rest();
    }

    /** Whether it is an answer at all. */
    public boolean isAnswer() {
        return !label.equals(NOTHING);
    }

    /** A wrong option nobody took: it might as well not be there. */
    public boolean isIdle() {
        return isAnswer() && !right && figures.chosen() == 0;
    }
}
