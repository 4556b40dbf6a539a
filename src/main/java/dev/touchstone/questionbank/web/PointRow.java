package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.PointKind;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A marking point in a form; one without text does not count. */
record PointRow(
        @Size(max = 1000) @Nullable String text,
        @Size(max = 1000) @Nullable String textEn,

        @Pattern(regexp = PointRow.NUMBER, message = "{questionbank.form.points.wrong}") @Nullable
        String points,

        @Nullable String competency,
        @Nullable PointKind kind,
        @Size(max = 500) @Nullable String hint,
        @Size(max = 500) @Nullable String hintEn) {

    static final String NUMBER = "\\s*|\\d{1,3}([.]\\d{1,2})?";

    static PointRow empty() {
        return new PointRow("", "", "", "", PointKind.EXPECTED, "", "");
    }

    boolean isFilled() {
        return text != null && !text.isBlank();
    }

    /** EXPECTED when nothing was chosen. */
    PointKind chosenKind() {
        return Objects.requireNonNullElse(kind, PointKind.EXPECTED);
    }

    static @Nullable BigDecimal number(@Nullable String text) {
        return text == null || text.isBlank() ? null : new BigDecimal(text.strip());
    }

    static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
