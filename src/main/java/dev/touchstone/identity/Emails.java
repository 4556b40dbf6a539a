package dev.touchstone.identity;

import java.util.Locale;

/** How an e-mail address is written here. */
final class Emails {

    private Emails() {}

    /** Without surrounding blanks and in lower case: the form that is unique. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
