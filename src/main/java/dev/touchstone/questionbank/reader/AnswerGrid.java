package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keys in two rows: numbers above, letters below. */
final class AnswerGrid {

    private static final Pattern NUMBERS = Pattern.compile(
            "^[\\s|]*(?:题号|序号|题目|no\\.?|question)?[\\s|:]*((?:\\d{1,3}[\\s|,、]+){1,99}\\d{1,3})[\\s|]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KEYS = Pattern.compile(
            "^[\\s|]*(?:参考|正确)?(?:答案|选项|answer|key)?[\\s|:]*((?:[A-J√×✓✗对错TF]{1,6}[\\s|,、]+){1,99}[A-J√×✓✗对错TF]{1,6})[\\s|]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTS = Pattern.compile("[\\s|,、]+");

    private AnswerGrid() {}

    /** The keys of both lines, if they are such rows of the same width. */
    static Optional<List<KeyBlock.Entry>> of(String upper, String lower) {
        var numbers = NUMBERS.matcher(upper);
        var keys = KEYS.matcher(lower);
        if (!numbers.matches() || !keys.matches()) {
            return Optional.empty();
        }
        var left = PARTS.split(numbers.group(1).strip());
        var right = PARTS.split(keys.group(1).strip());
        if (left.length != right.length) {
            return Optional.empty();
        }
        var entries = new ArrayList<KeyBlock.Entry>();
        for (var i = 0; i < left.length; i++) {
            entries.add(new KeyBlock.Entry(Integer.parseInt(left[i]), right[i]));
        }
        return Optional.of(entries);
    }

    /** All keys of grids in a stretch of lines. */
    static List<KeyBlock.Entry> in(String folded) {
        var lines = folded.split("\n");
        var entries = new ArrayList<KeyBlock.Entry>();
        for (var i = 1; i < lines.length; i++) {
            of(lines[i - 1], lines[i]).ifPresent(entries::addAll);
        }
        return entries;
    }
}
