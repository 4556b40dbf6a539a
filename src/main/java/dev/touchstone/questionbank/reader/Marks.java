package dev.touchstone.questionbank.reader;

import java.util.List;

/** Search in sorted marks. */
final class Marks {

    private Marks() {}

    /** The marks that begin in a range. */
    static List<Mark> between(List<Mark> marks, int from, int to) {
        return to <= from ? List.of() : marks.subList(firstFrom(marks, from), firstFrom(marks, to));
    }

    private static int firstFrom(List<Mark> marks, int offset) {
        var low = 0;
        var high = marks.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (marks.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
