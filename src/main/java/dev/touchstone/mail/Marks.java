package dev.touchstone.mail;

/**
 * Private-use characters that mark places in a letter that is being set. Values that people wrote lose these
 * characters (and every control character), so nothing they write can pretend to be a mark.
 */
final class Marks {

    static final char LINK_BEGINS = '\uE000';
    static final char LINK_ENDS = '\uE001';
    static final char NOTHING = '\uE002';
    static final char LINE_BREAK = '\uE003';
    static final char BUTTON = '\uE004';

    /** What staff see instead of a secret link. */
    static final String HIDDEN = "•••";

    private static final String TRICKS = "[\\p{Cntrl}\uE000-\uE004\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]";

    private Marks() {}

    /** The place that the secret link of a field will take. */
    static String link(String field) {
        return LINK_BEGINS + field + LINK_ENDS;
    }

    /** A value as one line: for subjects, names and headers. */
    static String oneLine(String value) {
        return value.replaceAll("[\\s\\p{Cntrl}]+", " ").replaceAll(TRICKS, "").strip();
    }

    /** A value that may have several lines; their breaks are marks until the letter is set. */
    static String lines(String value) {
        var broken = value.strip().replaceAll("\\R", "\n").replace('\t', ' ');
        var cleaned = new StringBuilder();
        for (var line : broken.split("\n", -1)) {
            cleaned.append(cleaned.isEmpty() ? "" : LINE_BREAK).append(line.replaceAll(TRICKS, ""));
        }
        return cleaned.toString();
    }
}
