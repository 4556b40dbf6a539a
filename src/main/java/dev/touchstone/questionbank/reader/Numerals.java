package dev.touchstone.questionbank.reader;

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
        return Character.isDigit(first) ? Integer.parseInt(folded) : han(folded);
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
