package dev.touchstone.writtentest.web;

import org.jspecify.annotations.Nullable;

/** A few words of a form, as far as the field takes them. */
final class Words {

    private static final int MOST = 500;

    private Words() {}

    /** Null for none. */
    static @Nullable String of(String typed) {
        var words = typed.strip();
        return words.isEmpty() ? null : words.substring(0, Math.min(words.length(), MOST));
    }

    /** All of them, a line’s end counted once as the field does. */
    static String whole(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }
}
