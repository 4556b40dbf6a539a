package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The accepted answers of a format for machines, as one blank. What a key of right and wrong answers cannot say is left to a person:
 * answers right in part, patterns, tolerances that differ, whole sentences.
 */
final class MachineKey {

    private static final int LONGEST = 40;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,9})?");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private record Measure(BigDecimal number, BigDecimal tolerance) {}

    private MachineKey() {}

    /** Of answers compared by their words. */
    static List<ReadBlank> words(List<WeighedAnswer> answers) {
        var right = right(answers);
        return right.stream().allMatch(MachineKey::isPlain) ? blank(right, BigDecimal.ZERO) : List.of();
    }

    /** Of numbers written as 3, 3:0.5 (a tolerance) or 2.5..3.5 (a range). */
    static List<ReadBlank> numbers(List<WeighedAnswer> answers) {
        var numbers = new ArrayList<String>();
        var tolerances = new ArrayList<BigDecimal>();
        for (var text : right(answers)) {
            var measure = measure(text);
            if (measure.isEmpty()) {
                return List.of();
            }
            numbers.add(measure.get().number().toPlainString());
            tolerances.add(measure.get().tolerance().stripTrailingZeros());
        }
        return tolerances.stream().distinct().count() == 1 ? blank(numbers, tolerances.get(0)) : List.of();
    }

    private static List<String> right(List<WeighedAnswer> answers) {
        return answers.stream().anyMatch(WeighedAnswer::isPartly)
                ? List.of()
                : answers.stream()
                        .filter(WeighedAnswer::isRight)
                        .map(answer -> answer.text().strip())
                        .distinct()
                        .toList();
    }

    private static List<ReadBlank> blank(List<String> answers, BigDecimal tolerance) {
        return answers.isEmpty() ? List.of() : List.of(new ReadBlank(answers, tolerance, null));
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && !text.contains("*") && !text.contains("\n");
    }

    private static Optional<Measure> measure(String text) {
        var range = text.split("\\.\\.", 2);
        if (range.length == 2) {
            return number(range[0]).flatMap(low -> number(range[1]).map(high -> between(low, high)));
        }
        var parts = text.split(":", 2);
        return number(parts[0]).flatMap(number -> (parts.length == 1 ? Optional.of(BigDecimal.ZERO) : number(parts[1]))
                .map(tolerance -> new Measure(number, tolerance.abs())));
    }

    private static Measure between(BigDecimal low, BigDecimal high) {
        return new Measure(
                low.add(high).divide(TWO).stripTrailingZeros(),
                high.subtract(low).abs().divide(TWO));
    }

    private static Optional<BigDecimal> number(String text) {
        var digits = text.strip();
        return NUMBER.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
