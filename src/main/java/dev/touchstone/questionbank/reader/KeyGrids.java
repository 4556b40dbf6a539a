package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.regex.Pattern;

/** Grids of keys under no heading, as printed above the questions of a paper: filled in, or left for the candidate to fill in. */
final class KeyGrids {

    private static final Pattern NUMBERS = Pattern.compile(
            "[\\s|]*(?:题号|题序|序号|no\\.?)[\\s|:]+(?:(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[\\s|、]+){0,99}(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[\\s|]*(?:(?:总分|合计|总计|总成绩|核分人?)[\\s|]*){0,2}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPTY = Pattern.compile(
            "[\\s|]*(?:参考|正确|标准)?(?:答案|选项|得分|分数|分值|评卷人|阅卷人|核分人|answer|score)[\\s|_:]*", Pattern.CASE_INSENSITIVE);

    private KeyGrids() {}

    static void scan(Sheet sheet, List<Mark> found) {
        for (var i = 0; i + 1 < sheet.lines().size(); i++) {
            if (isGrid(sheet, i)) {
                var start = sheet.lines().get(i).start();
                found.add(Mark.of(Mark.Kind.KEYS, start, start, true));
                i++;
            }
        }
    }

    private static boolean isGrid(Sheet sheet, int upper) {
        return isEmpty(sheet, upper)
                || AnswerGrid.of(line(sheet, upper), line(sheet, upper + 1)).isPresent();
    }

    private static boolean isEmpty(Sheet sheet, int upper) {
        var line = sheet.lines().get(upper);
        return line.length() > 4
                && NUMBERS.matcher(line(sheet, upper)).matches()
                && EMPTY.matcher(line(sheet, upper + 1)).matches();
    }

    private static String line(Sheet sheet, int index) {
        var line = sheet.lines().get(index);
        return sheet.folded(line.start(), line.end());
    }

    /** Whether the mark is that of such a grid, not of a heading. */
    static boolean begins(Mark mark) {
        return mark.kind() == Mark.Kind.KEYS && mark.start() == mark.end();
    }

    /** The keys in it; none when it waits to be filled in. */
    static List<KeyBlock.Entry> entries(Sheet sheet, Mark mark) {
        var upper = sheet.lineNumber(mark.start());
        return AnswerGrid.of(line(sheet, upper), line(sheet, upper + 1)).orElse(List.of()).stream()
                .map(entry -> entry.behind(mark.start()))
                .toList();
    }

    /** Behind its last line. */
    static int end(Sheet sheet, Mark mark) {
        var lines = sheet.lines();
        var last = sheet.lineNumber(mark.start()) + 1;
        while (last + 1 < lines.size() && EMPTY.matcher(line(sheet, last + 1)).matches()) {
            last++;
        }
        return lines.get(last).end();
    }
}
