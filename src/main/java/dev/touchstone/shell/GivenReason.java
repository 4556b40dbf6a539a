package dev.touchstone.shell;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/** Whether what was written where a reason is asked for says anything: “1”, “……” or “aaaa” tells nobody why. */
public final class GivenReason {

    /** Two Chinese characters, or a word of four letters. */
    private static final int LEAST = 4;

    private GivenReason() {}

    /** Whether it has words, however few. */
    public static boolean says(String text) {
        var letters = text.codePoints().filter(Character::isLetter).toArray();
        int weight = 0;
        for (int letter : letters) {
            weight += UnicodeScript.of(letter) == UnicodeScript.HAN ? 2 : 1;
        }
        return weight >= LEAST && Arrays.stream(letters).distinct().limit(2).count() == 2;
    }
}
