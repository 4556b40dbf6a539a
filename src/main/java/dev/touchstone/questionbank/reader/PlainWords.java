package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds some words in a text, whatever their case. A word of Latin letters stands alone, its plural counts. */
final class PlainWords {

    private final Map<Character, List<String>> byBeginning = new HashMap<>();
    /** The same, in either case: most characters begin no word. */
    private final BitSet beginnings = new BitSet();

    PlainWords(List<String> words) {
        words.forEach(word -> byBeginning
                .computeIfAbsent(Character.toLowerCase(word.charAt(0)), first -> new ArrayList<>())
                .add(word));
        byBeginning.keySet().forEach(first -> {
            beginnings.set(first);
            beginnings.set(Character.toUpperCase(first));
        });
    }

    /** Those in the text, as printed, the first first; of two that begin at one place the one that was named first. */
    Set<String> in(String text) {
        var found = new LinkedHashSet<String>();
        for (int at = 0; at < text.length(); at++) {
            if (!beginnings.get(text.charAt(at))) {
                continue;
            }
            int end = end(text, at);
            if (end > at) {
                found.add(text.substring(at, end));
                at = end - 1;
            }
        }
        return found;
    }

    /** Where the word that stands here ends; here itself where none does. */
    private int end(String text, int at) {
        for (var word : byBeginning.getOrDefault(Character.toLowerCase(text.charAt(at)), List.of())) {
            int end = at + word.length();
            if (text.regionMatches(true, at, word, 0, word.length())) {
                if (!isLatin(word.charAt(0))) {
                    return end;
                }
                int plural = end < text.length() && Character.toLowerCase(text.charAt(end)) == 's' ? end + 1 : end;
                if (!isLetterAt(text, at - 1) && !isLetterAt(text, plural)) {
                    return plural;
                }
            }
        }
        return at;
    }

    private static boolean isLetterAt(String text, int at) {
        return at >= 0 && at < text.length() && isLatin(text.charAt(at));
    }

    private static boolean isLatin(char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
    }
}
