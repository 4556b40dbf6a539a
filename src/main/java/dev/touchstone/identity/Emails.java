package dev.touchstone.identity;

import java.util.Locale;

/** How an e-mail address is written here. */
public final class Emails {

    /** One bare address with a domain that has a dot, in lower case. */
    public static final String ADDRESS = "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}";

    private Emails() {}

    /** Without surrounding blanks and in lower case: the form that is unique. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
