package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.TypingTask;
import dev.touchstone.shared.Language;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a typing test asks for, in a form. */
record TypingForm(
        @Nullable Language language,
        @Size(max = 3000) @Nullable String text,

        @Pattern(regexp = "\\d{1,4}", message = "{questionbank.form.typing.number}") @Nullable
        String seconds,

        @Pattern(regexp = "\\d{1,4}", message = "{questionbank.form.typing.number}") @Nullable
        String floor,

        @Pattern(regexp = "\\d{1,4}", message = "{questionbank.form.typing.number}") @Nullable
        String goal) {

    /** Of a question that is none yet: three minutes, and speeds as agents usually type. */
    static TypingForm of(@Nullable TypingTask task) {
        return task == null
                ? new TypingForm(Language.ZH, "", "180", "30", "80")
                : new TypingForm(
                        task.language(),
                        task.text(),
                        String.valueOf(task.seconds()),
                        String.valueOf(task.floor()),
                        String.valueOf(task.goal()));
    }

    TypingTask toTask() {
        return new TypingTask(
                language == null ? Language.ZH : language,
                text == null ? "" : text,
                number(seconds),
                number(floor),
                number(goal));
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.isBlank() ? 0 : Integer.parseInt(digits.strip());
    }
}
