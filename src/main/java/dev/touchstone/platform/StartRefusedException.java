package dev.touchstone.platform;

import java.util.Locale;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** The application cannot start for a reason a person can mend; printed as a sentence instead of a stack trace. */
final class StartRefusedException extends FailureAnalyzedException {

    /**
     * @param key of the sentence in {@code messages/platform.properties}
     * @param arguments of the sentence
     */
    StartRefusedException(String key, Object... arguments) {
        super(Sentences.in(Locale.ENGLISH, key, arguments), Sentences.in(Locale.ROOT, key, arguments));
    }
}
