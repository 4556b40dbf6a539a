package dev.touchstone.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** How an e-mail address is written here. */
public final class Emails {

    /** One bare address with a domain that has a dot, in lower case. */
    public static final String ADDRESS = "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}";

    private static final Pattern PATTERN = Pattern.compile(ADDRESS);

    private Emails() {}

    /** Whether a letter could reach it. */
    public static boolean isAddress(String text) {
        return PATTERN.matcher(normal(text)).matches();
    }

    /** Without surrounding blanks and in lower case: the form that is unique. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
