package dev.touchstone.questionbank.reader;

import java.util.Arrays;

/** Text of which every character knows where it came from in the document as decoded. */
final class MappedText {

    private final StringBuilder text = new StringBuilder();
    private int[] origins;

    MappedText(int expected) {
        origins = new int[Math.max(16, expected + 1)];
    }

    static MappedText of(String source) {
        var mapped = new MappedText(source.length());
        for (var i = 0; i < source.length(); i++) {
            mapped.append(source.charAt(i), i);
        }
        return mapped;
    }

    MappedText append(char c, int origin) {
        if (text.length() + 1 >= origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2);
        }
        origins[text.length()] = origin;
        text.append(c);
        return this;
    }

    MappedText append(CharSequence characters, int origin) {
        for (var i = 0; i < characters.length(); i++) {
            append(characters.charAt(i), origin);
        }
        return this;
    }

    MappedText append(MappedText other, int from, int to) {
        for (var i = from; i < to; i++) {
            append(other.charAt(i), other.origin(i));
        }
        return this;
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    int length() {
        return text.length();
    }

    /** Where the character stood; for the end of the text, just behind the last one. */
    int origin(int index) {
        if (index < text.length()) {
            return origins[index];
        }
        return text.length() == 0 ? 0 : origins[text.length() - 1] + 1;
    }

    /** The same places with other characters, one for one. */
    MappedText withText(String other) {
        var mapped = new MappedText(other.length());
        for (var i = 0; i < other.length(); i++) {
            mapped.append(other.charAt(i), origin(i));
        }
        return mapped;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
