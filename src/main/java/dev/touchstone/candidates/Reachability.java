package dev.touchstone.candidates;

import org.jspecify.annotations.Nullable;

/** What counts as an address or a number, for forms. */
public final class Reachability {

    private Reachability() {}

    /** Whether a letter could be addressed to it. */
    public static boolean isEmail(@Nullable String text) {
        return ContactData.isEmail(text);
    }

    /** Whether it could be dialled: a mainland mobile number, a landline with its area code, or one with a country code. */
    public static boolean isPhone(@Nullable String text) {
        return ContactData.isPhone(text);
    }
}
