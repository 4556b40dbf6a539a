package dev.touchstone.questionbank.reader;

/** Matching brackets in folded text. */
final class Brackets {

    private Brackets() {}

    /** Offset of the bracket that closes one opened just before {@code from}; -1 if there is none before {@code to}. */
    static int closing(String folded, int from, int to) {
        var depth = 1;
        for (var i = from; i < to; i++) {
            if (folded.charAt(i) == '(') {
                depth++;
            } else if (folded.charAt(i) == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Offset of the bracket that the closing one at {@code close} belongs to; -1 if there is none. */
    static int opening(String folded, int close) {
        var depth = 0;
        for (var i = close; i >= 0; i--) {
            if (folded.charAt(i) == ')') {
                depth++;
            } else if (folded.charAt(i) == '(' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    static boolean leftOpen(String folded) {
        var depth = 0;
        for (var i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) == '(') {
                depth++;
            } else if (folded.charAt(i) == ')') {
                depth = Math.max(0, depth - 1);
            }
        }
        return depth > 0;
    }
}
