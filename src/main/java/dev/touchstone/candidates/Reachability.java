package dev.touchstone.candidates;

import org.jspecify.annotations.Nullable;

/** What counts as an address or a number, for forms. */
public final class Reachability {

    private Reachability() {}

    /** Whether a letter could be addressed to it. */
    public static boolean isEmail(@Nullable String text) {
        return ContactData.isEmail(text);
    }

    /** Whether it could be dialled: 5 to 15 digits, however they are grouped. */
    public static boolean isPhone(@Nullable String text) {
        return ContactData.isPhone(text);
    }
}
