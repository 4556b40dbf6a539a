package dev.touchstone.candidates;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The words the product finds a person by, for people who are loaded past it. */
public final class PersonWords {

    private PersonWords() {}

    /** As the text form of a {@code tsvector}. */
    public static String of(String name, String email, String phone) {
        return Arrays.stream(SearchWords.of(name, email, phone))
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
    }

    /** What somebody types who has no Chinese keyboard. */
    public static String pinyin(String name) {
        return String.join("", Pinyin.syllables(name));
    }
}
