package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;

/** Option letters. */
final class Labels {

    private Labels() {}

    static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    /** The letters of a printed key such as "A、C", "ACD", "b, c"; empty if there is anything else in it. */
    static List<String> of(String folded) {
        var letters = new ArrayList<String>();
        for (var c : folded.toUpperCase(java.util.Locale.ROOT)
                .replaceAll("\\bAND\\b", ",")
                .toCharArray()) {
            if (c >= 'A' && c <= 'J') {
                if (!letters.contains(String.valueOf(c))) {
                    letters.add(String.valueOf(c));
                }
            } else if (" ,，、;；/+&和与.。\n\t|".indexOf(c) < 0) {
                return List.of();
            }
        }
        return letters;
    }
}
