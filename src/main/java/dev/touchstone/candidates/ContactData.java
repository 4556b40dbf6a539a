package dev.touchstone.candidates;

import dev.touchstone.identity.Emails;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses and numbers in the one form they are stored and compared in.
 *
 * @param email trimmed, lower case
 * @param phone digits only; +86 is dropped, other country codes keep their plus (00 is one)
 */
record ContactData(@Nullable String email, @Nullable String phone) {

    private static final Pattern EMAIL = Pattern.compile(Emails.ADDRESS);
    /** A mainland mobile number, a mainland landline with its area code, or a number with a country code. */
    private static final Pattern PHONE =
            Pattern.compile("1[3-9][0-9]{9}|0(10|2[0-9]|[3-9][0-9]{2})[2-9][0-9]{6,7}|\\+(?!86)[1-9][0-9]{7,14}");

    private static final Pattern CHINA = Pattern.compile("^(\\+86|0086|86(?=1[0-9]{10}$))");
    private static final Pattern ABROAD = Pattern.compile("^00(?=[1-9])");

    private static final int MOBILE = 11;

    static ContactData of(@Nullable String email, @Nullable String phone) {
        return new ContactData(normalEmail(email), normalPhone(phone));
    }

    boolean isEmpty() {
        return email == null && phone == null;
    }

    static boolean isEmail(@Nullable String text) {
        var normal = normalEmail(text);
        return normal != null && normal.length() <= 254 && EMAIL.matcher(normal).matches();
    }

    static boolean isPhone(@Nullable String text) {
        var normal = normalPhone(text);
        return normal != null && PHONE.matcher(normal).matches();
    }

    private static @Nullable String normalEmail(@Nullable String text) {
        return text == null || text.isBlank() ? null : plain(text).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String normalPhone(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var digits = plain(text).replaceAll("[\\s().\\-–—]", "");
        var home = CHINA.matcher(digits).replaceFirst("");
        if (home.equals(digits)) {
            return ABROAD.matcher(digits).replaceFirst("+");
        }
        return home.startsWith("1") && home.length() == MOBILE || home.startsWith("0") ? home : "0" + home;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
