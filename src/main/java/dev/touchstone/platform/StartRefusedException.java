package dev.touchstone.platform;

import dev.touchstone.platform.DoctorCheck.Finding;
import dev.touchstone.platform.DoctorCheck.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.core.env.Environment;

/** The application cannot start for a reason a person can mend; printed as a sentence instead of a stack trace. */
final class StartRefusedException extends FailureAnalyzedException {

    /**
     * @param key of the sentence in {@code messages/platform.properties}
     * @param arguments of the sentence
     */
    StartRefusedException(String key, Object... arguments) {
        super(Sentences.in(Locale.ENGLISH, key, arguments), Sentences.in(Locale.ROOT, key, arguments));
    }

    private StartRefusedException(String english, String chinese) {
        super(english, chinese);
    }

    /** Refuses with every broken finding of the checks, one line each. */
    static void throwIfBroken(List<DoctorCheck> checks, Environment settings) {
        var english = broken(checks, settings, Locale.ENGLISH);
        if (!english.isEmpty()) {
            throw new StartRefusedException(english, broken(checks, settings, Locale.ROOT));
        }
    }

    private static String broken(List<DoctorCheck> checks, Environment settings, Locale locale) {
        return checks.stream()
                .flatMap(check -> check.look(settings, locale).stream())
                .filter(finding -> finding.severity() == Severity.BROKEN)
                .map(Finding::text)
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
