package dev.touchstone.candidates.web;

import dev.touchstone.candidates.JobApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The words for the journey’s steps and for rows of gates’ tables. The journey names both by keys of its own texts;
 * what has no text is not shown.
 */
@Component
class StepTexts {

    private final MessageSource messages;

    StepTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** What the application waits for, in the viewer’s language. */
    @Nullable
    String of(JobApplication application) {
        return application.step() == null ? null : text("hiring.step." + application.step());
    }

    /** What the row that hit says. */
    @Nullable
    String row(String row) {
        return text("hiring.row." + row);
    }

    /** Whether somebody has to say now that it goes on. */
    boolean isDecision(JobApplication application) {
        var step = application.step();
        return application.isActive()
                && step != null
                && (step.startsWith("userTask_decide") || step.startsWith("userTask_screen"));
    }

    private @Nullable String text(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }
}
