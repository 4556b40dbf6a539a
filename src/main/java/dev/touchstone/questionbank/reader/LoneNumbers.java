package dev.touchstone.questionbank.reader;

import java.util.BitSet;
import java.util.List;

/** Numbers alone on their lines, in order from 1 on, most of them above something that asks: the numbers of questions, not of pages. */
final class LoneNumbers {

    private static final int FEWEST = 3;

    private LoneNumbers() {}

    /** By line, without the blanks around it. */
    static BitSet find(List<String> lines) {
        var found = new BitSet();
        var asking = 0;
        for (var at = 0; at < lines.size(); at++) {
            if (isNumber(lines.get(at)) && Integer.parseInt(lines.get(at)) == found.cardinality() + 1) {
                found.set(at);
                asking += asksBelow(lines, at) ? 1 : 0;
            }
        }
        return found.cardinality() >= FEWEST && asking * 3 >= found.cardinality() * 2 ? found : new BitSet();
    }

    private static boolean isNumber(String line) {
        return !line.isEmpty() && line.length() <= 2 && line.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean asksBelow(List<String> lines, int at) {
        return lines.subList(at + 1, Math.min(lines.size(), at + 4)).stream()
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> QuestionSense.soft(Folding.fold(line)) >= QuestionSense.LIKELY)
                .isPresent();
    }
}
