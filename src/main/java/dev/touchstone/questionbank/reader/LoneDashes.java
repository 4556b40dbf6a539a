package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list within a list whose bullets a copy left on lines of their own: two in a row close one list and go on with the other. The
 * outer items are questions, the first inner one begins the answer; labels say so instead of the bullets.
 */
final class LoneDashes {

    private static final int FEWEST = 4;
    private static final Pattern HEADING = Pattern.compile("(?:[一二三四五六七八九十]{1,3}|第.{1,3}部分)\\s?[、.．:：].*");

    private final MappedText text;
    private final MappedText settled;
    private final List<Line> lines = new ArrayList<>();

    private record Line(int start, int end, String words) {

        boolean isDash() {
            return words.equals("-");
        }
    }

    private enum Item {
        NONE,
        QUESTION,
        ANSWER
    }

    private LoneDashes(MappedText text) {
        this.text = text;
        this.settled = new MappedText(text.length());
        var whole = text.toString();
        for (var start = 0; start <= whole.length(); ) {
            var stop = whole.indexOf('\n', start);
            var end = stop < 0 ? whole.length() : stop;
            lines.add(new Line(start, end, whole.substring(start, end).strip()));
            start = end + 1;
        }
    }

    static MappedText settle(MappedText text) {
        if (text.toString().indexOf("\n-\n") < 0) {
            return text;
        }
        var dashes = new LoneDashes(text);
        return dashes.isNested() ? dashes.settled() : text;
    }

    private boolean isNested() {
        var printed = lines.stream().filter(line -> !line.words().isEmpty()).toList();
        var twice = 0;
        for (var at = 1; at < printed.size(); at++) {
            twice += printed.get(at).isDash() && printed.get(at - 1).isDash() ? 1 : 0;
        }
        return twice > 0 && printed.stream().filter(Line::isDash).count() >= FEWEST;
    }

    private MappedText settled() {
        var item = Item.NONE;
        var dashes = 0;
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.isDash()) {
                dashes++;
                continue;
            }
            if (at > 0) {
                settled.append('\n', text.origin(line.start() - 1));
            }
            if (!line.words().isEmpty()) {
                item = next(item, dashes, line);
                dashes = 0;
                settled.append(text, line.start(), line.end());
            }
        }
        return settled;
    }

    /** What a line of words is, behind so many bullets; writes the label it lacks. */
    private Item next(Item item, int dashes, Line line) {
        if (HEADING.matcher(line.words()).matches()) {
            settled.append("\n## ", text.origin(line.start()));
            return Item.NONE;
        }
        if (dashes > 1 || dashes == 1 && item == Item.NONE) {
            settled.append("\n题目：", text.origin(line.start()));
            return Item.QUESTION;
        }
        if (dashes == 1 && item == Item.QUESTION) {
            if (!FieldLabels.begins(line.words())) {
                settled.append("答案：", text.origin(line.start()));
            }
            return Item.ANSWER;
        }
        return item;
    }
}
