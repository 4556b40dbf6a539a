package dev.touchstone.questionbank;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whether two questions are the same one, printed twice. */
final class Stems {

    /** Signs that are no words in any form. */
    private static final String SIGNS = "，。、？！：；（）《》【】“”‘’—…";

    private Stems() {}

    /** The words of a text only: no spaces, no punctuation, no case, no full-width forms. */
    static String key(String text) {
        var key = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character >= '一' && character <= '龥' || character >= '0' && character <= '9') {
                key.append(character);
            } else if (character < 0x80) {
                appendLetter(key, character);
            } else if (SIGNS.indexOf(character) < 0) {
                return normalized(text);
            }
        }
        return key.toString();
    }

    private static void appendLetter(StringBuilder key, char ascii) {
        if (Character.isLetter(ascii)) {
            key.append(Character.toLowerCase(ascii));
        }
    }

    /** The same for a text with characters of other kinds. */
    private static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether two option lists may belong to one question; generic stems such as “which is right” stand over many lists. */
    static boolean alike(Collection<String> options, Collection<String> others) {
        if (options.isEmpty() || others.isEmpty()) {
            return true;
        }
        var known = keys(others);
        return keys(options).stream().anyMatch(known::contains);
    }

    private static Set<String> keys(Collection<String> texts) {
        return texts.stream().map(Stems::key).collect(Collectors.toSet());
    }
}
