package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.Locale;

/** Printed numbers: 12, １２, 十二, ⑫. */
final class Numerals {

    private static final String HAN = "〇一二三四五六七八九";

    private Numerals() {}

    /** The value of a number as printed; 0 if it cannot be read. */
    static int value(String printed) {
        var folded = printed.strip();
        if (folded.isEmpty()) {
            return 0;
        }
        var first = folded.charAt(0);
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        if (first >= 'Ⅰ' && first <= 'Ⅻ') {
            return first - 'Ⅰ' + 1;
        }
        if (first < 0x80 && !Character.isDigit(first)) {
            return latin(folded.toUpperCase(Locale.ROOT));
        }
        return Character.isDigit(first) ? Integer.parseInt(folded) : han(folded);
    }

    /** A, B, C or I, II, III. */
    private static int latin(String printed) {
        var roman = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
                .indexOf(printed);
        return roman >= 0 ? roman + 1 : printed.charAt(0) - 'A' + 1;
    }

    private static int han(String printed) {
        var total = 0;
        var digit = 0;
        for (var c : printed.toCharArray()) {
            switch (c) {
                case '百' -> {
                    total += 100 * Math.max(1, digit);
                    digit = 0;
                }
                case '十' -> {
                    total += 10 * Math.max(1, digit);
                    digit = 0;
                }
                case '两' -> digit = 2;
                case '零' -> digit = 0;
                default -> digit = Math.max(0, HAN.indexOf(c));
            }
        }
        return total + digit;
    }
}
