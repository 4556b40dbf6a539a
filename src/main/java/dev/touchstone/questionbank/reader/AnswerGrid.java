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
    private static final String KEY = "(?:[A-J]{1,8}|" + KeyHeadings.JUDGED + ")";
    private static final Pattern KEYS = Pattern.compile(
            "^[\\s|]*(?:参考|正确|标准)?(?:答案|选项|answer|key)?[\\s|:]*((?:" + KEY + "[\\s|,、;]+){1,300}" + KEY + ")[\\s|]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTS = Pattern.compile("[\\s|,、;]+");
    private static final Pattern CELLS = Pattern.compile("[\\s|]+");

    private AnswerGrid() {}

    /** The keys of both lines, as of a text of these two, if they are such rows of the same width. */
    static Optional<List<KeyBlock.Entry>> of(String upper, String lower) {
        var numbers = NUMBERS.matcher(upper);
        var keys = KEYS.matcher(lower);
        if (!numbers.matches() || !keys.matches()) {
            return Optional.empty();
        }
        var left = PARTS.split(numbers.group(1).strip());
        var right = parts(keys.group(1).strip(), left.length);
        if (left.length != right.length) {
            return Optional.empty();
        }
        var entries = new ArrayList<KeyBlock.Entry>();
        for (var i = 0; i < left.length; i++) {
            entries.add(
                    new KeyBlock.Entry(Integer.parseInt(left[i]), right[i], 0, upper.length() + 1 + lower.length()));
        }
        return Optional.of(entries);
    }

    /** One key may itself hold separators: "A,C". */
    private static String[] parts(String keys, int wanted) {
        var cells = CELLS.split(keys);
        return cells.length == wanted ? cells : PARTS.split(keys);
    }

    /** All keys of grids in a stretch of lines. */
    static List<KeyBlock.Entry> in(String folded) {
        var lines = folded.split("\n");
        var entries = new ArrayList<KeyBlock.Entry>();
        var start = 0;
        for (var i = 1; i < lines.length; i++) {
            int offset = start;
            of(lines[i - 1], lines[i]).ifPresent(found -> found.forEach(entry -> entries.add(entry.behind(offset))));
            start += lines[i - 1].length() + 1;
        }
        return entries;
    }

    /** The same stretch with blanks for its grids. */
    static String without(String folded) {
        var lines = folded.split("\n");
        for (var i = 1; i < lines.length; i++) {
            if (of(lines[i - 1], lines[i]).isPresent()) {
                lines[i - 1] = " ".repeat(lines[i - 1].length());
                lines[i] = " ".repeat(lines[i].length());
            }
        }
        return String.join("\n", lines);
    }
}
