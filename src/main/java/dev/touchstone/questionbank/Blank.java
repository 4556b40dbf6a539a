package dev.touchstone.questionbank;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one blank of a 填空题 takes.
 *
 * @param answers any of them, in either language; one that is written as a number is compared by its value, the others by
 *     {@link BlankText}
 * @param tolerance how far a number may be off, either way; 0 or more, in the unit of the answers
 * @param unit what may stand behind a number; null where the author named none
 */
public record Blank(
        List<String> answers,
        BigDecimal tolerance,
        @Nullable String unit) {

    private static final String OR = "/";

    /** Without what says nothing. */
    public Blank {
        var written = Objects.requireNonNullElse(answers, List.<String>of());
        answers = written.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(answer -> !answer.isEmpty())
                .toList();
        tolerance = tolerance == null || tolerance.signum() == 0 ? BigDecimal.ZERO : tolerance.stripTrailingZeros();
        unit = unit == null || unit.isBlank() ? null : unit.strip();
    }

    /** One that takes exactly these. */
    public static Blank of(String... answers) {
        return new Blank(List.of(answers), BigDecimal.ZERO, null);
    }

    /** As people write it: one answer a line, or all on one line with “/” between them. */
    public static Blank written(@Nullable String answers, @Nullable BigDecimal tolerance, @Nullable String unit) {
        var text = Objects.requireNonNullElse(answers, "").replace("\r", "");
        return new Blank(
                Arrays.asList(text.split(text.contains("\n") ? "\n" : OR)),
                Objects.requireNonNullElse(tolerance, BigDecimal.ZERO),
                unit);
    }

    /** The answers as {@link #written} reads them. */
    public String lines() {
        return answers.stream().noneMatch(answer -> answer.contains(OR))
                ? String.join(" " + OR + " ", answers)
                : answers.stream().map(answer -> answer + "\n").collect(Collectors.joining());
    }

    /** Whether it is right to write this there. */
    public boolean takes(String given) {
        var words = BlankText.plain(given);
        var number = BlankText.number(given, unit);
        return !words.isEmpty()
                && answers.stream()
                        .anyMatch(answer -> BlankText.plain(answer).equals(words)
                                || isNear(BlankText.number(answer, unit), number));
    }

    private boolean isNear(@Nullable BigDecimal answer, @Nullable BigDecimal given) {
        return answer != null && given != null && answer.subtract(given).abs().compareTo(tolerance) <= 0;
    }

    /** Whether nothing but a number is right. */
    public boolean takesNumbers() {
        return !answers.isEmpty() && answers.stream().allMatch(answer -> BlankText.number(answer, unit) != null);
    }

    /** For people: 21280 ± 5 元, or 运费险 / 退货运费险. */
    public String shown() {
        return String.join(" " + OR + " ", answers)
                + (tolerance.signum() == 0 ? "" : " ± " + tolerance.toPlainString())
                + (unit == null ? "" : " " + unit);
    }
}
