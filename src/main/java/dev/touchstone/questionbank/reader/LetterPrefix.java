package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** The letter or number in front of a heading. */
final class LetterPrefix {

    private static final Pattern PREFIX = Pattern.compile("^\\s*(?:[A-Za-z]|\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?[.、)]\\s*");

    private LetterPrefix() {}

    /** Where the words behind it begin. */
    static int end(String folded) {
        var prefix = PREFIX.matcher(folded);
        return prefix.find() ? prefix.end() : 0;
    }
}
