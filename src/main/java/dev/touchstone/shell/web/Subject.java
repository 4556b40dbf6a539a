package dev.touchstone.shell.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page was about, by its address: the way back for somebody whose page was older than the thing itself.
 *
 * @param kind plural noun of the address, as in the message key of the link
 */
record Subject(String kind, String href) {

    private static final Pattern BELOW = Pattern.compile("/(applications|jobs|questions|my)/[0-9a-f-]{36}(?=/)");

    /** What waits for a review is found in the list it stood in. */
    private static final Pattern LISTED = Pattern.compile("/questions/(reviews)(?=/)");

    /** Null when the address is not below one of the things people come back to. */
    static @Nullable Subject of(String path) {
        return Stream.of(LISTED, BELOW)
                .map(pattern -> pattern.matcher(path))
                .filter(Matcher::lookingAt)
                .findFirst()
                .map(found -> new Subject(found.group(1), found.group()))
                .orElse(null);
    }
}
