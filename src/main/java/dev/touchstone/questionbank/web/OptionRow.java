package dev.touchstone.questionbank.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An option in a form; one without text does not count. Its letter is its place. */
record OptionRow(
        @Size(max = 2000) @Nullable String text,
        @Size(max = 2000) @Nullable String textEn,
        @Nullable Boolean right) {

    static OptionRow empty() {
        return new OptionRow("", "", false);
    }

    boolean isFilled() {
        return text != null && !text.isBlank();
    }

    boolean isRight() {
        return Boolean.TRUE.equals(right);
    }
}
