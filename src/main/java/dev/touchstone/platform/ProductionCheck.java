package dev.touchstone.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** What the profile {@code prod} insists on: nothing of the demo's may reach real candidates. */
final class ProductionCheck implements DoctorCheck {

    private static final int SECRET_LENGTH = 32;
    private static final Set<String> PUBLISHED = Set.of("change-me", "changeme", "secret", "demo", "touchstone");

    /** Setting and the environment variable that sets it. */
    private static final Map<String, String> NEEDED = Map.of(
            "touchstone.database.url", "TOUCHSTONE_DATABASE_URL",
            "touchstone.base-url", "TOUCHSTONE_BASE_URL",
            "spring.mail.host", "SPRING_MAIL_HOST",
            "touchstone.mail.from", "TOUCHSTONE_MAIL_FROM",
            "touchstone.secret", "TOUCHSTONE_SECRET");

    @Override
    public List<Finding> look(Environment settings, Locale locale) {
        if (!settings.acceptsProfiles(Profiles.of("prod"))) {
            return List.of();
        }
        var missing = NEEDED.entrySet().stream()
                .filter(needed -> isUnset(settings.getProperty(needed.getKey())))
                .map(Map.Entry::getValue)
                .sorted()
                .map(name -> Sentences.in(locale, "platform.prod.missing", name))
                .map(text -> new Finding(Severity.BROKEN, text))
                .toList();
        return missing.isEmpty() ? secret(settings, locale) : missing;
    }

    private static boolean isUnset(@Nullable String value) {
        return !StringUtils.hasText(value) || value.strip().endsWith("@touchstone.example");
    }

    private static List<Finding> secret(Environment settings, Locale locale) {
        var secret = settings.getRequiredProperty("touchstone.secret").strip();
        var weak = secret.length() < SECRET_LENGTH
                || PUBLISHED.stream().anyMatch(secret.toLowerCase(Locale.ROOT)::startsWith);
        return weak
                ? List.of(new Finding(Severity.BROKEN, Sentences.in(locale, "platform.prod.weakSecret")))
                : List.of(new Finding(Severity.FINE, Sentences.in(locale, "platform.prod.complete")));
    }
}
