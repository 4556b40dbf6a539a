package dev.touchstone.candidates.web;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.jobs.JobAccess;
import java.util.Set;
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

    /** What who marks papers of the job reads instead: whose paper waits for a marker is not theirs to know. */
    private static final String BLIND = "blind_marking";

    private static final Set<String> MARKING = Set.of(
            "receiveTask_waitForSubmission",
            "userTask_markOpenAnswers",
            "userTask_markAgain",
            "userTask_adjudicateMarks");

    private final MessageSource messages;
    private final JobAccess access;

    StepTexts(MessageSource messages, JobAccess access) {
        this.messages = messages;
        this.access = access;
    }

    /** What the application waits for, in the viewer’s language. */
    @Nullable
    String of(JobApplication application) {
        var step = application.step();
        if (step == null) {
            return null;
        }
        return text("hiring.step." + (isBlind(application) ? BLIND : step));
    }

    /** Whether the viewer must not be told which step of the marking it waits at, nor since when. */
    boolean isBlind(JobApplication application) {
        var step = application.step();
        return step != null && MARKING.contains(step) && access.isMarker(application.job());
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
