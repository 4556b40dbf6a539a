package dev.touchstone.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords are accepted: 8 to 128 characters of any kind, not one that everybody tries first, not one's own
 * address. No rules about digits or signs (ASVS 6.2.5).
 */
@Component
class PasswordRules {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final int LOCAL_PART_THAT_COUNTS = 4;

    private final Set<String> common = readCommon();

    /** The message key of what is wrong with the password, or empty when it is fine. */
    Optional<String> problem(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("identity.password.tooShort");
        }
        if (length > LONGEST) {
            return Optional.of("identity.password.tooLong");
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (isCommon(plain)) {
            return Optional.of("identity.password.common");
        }
        return isOwnAddress(plain, Emails.normal(email)) ? Optional.of("identity.password.yours") : Optional.empty();
    }

    private boolean isCommon(String plain) {
        return common.contains(plain)
                || plain.chars().distinct().count() <= 2
                || "0123456789012345678901234567890".contains(plain)
                || "9876543210987654321098765432109876543210".contains(plain);
    }

    private static boolean isOwnAddress(String plain, String email) {
        var local = email.substring(0, Math.max(email.indexOf('@'), 0));
        return plain.contains(email) && !email.isEmpty()
                || local.length() >= LOCAL_PART_THAT_COUNTS
                        && plain.replaceAll("[0-9]+$", "").equals(local);
    }

    private static Set<String> readCommon() {
        try (var file = new ClassPathResource("identity/common-passwords.txt").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of common passwords cannot be read", unreadable);
        }
    }
}
