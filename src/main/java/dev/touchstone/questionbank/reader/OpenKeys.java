package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** Reference answers in words, listed together behind the questions: a heading alone on its line, printed once, and numbers that start anew. */
final class OpenKeys {

    private static final Pattern NUMBERED = Pattern.compile(
            "\\n[ ]{0,8}(?:第\\s?|题目?\\s?|[Qq]\\s?)?[12](?:\\s?题?\\s?[.、):]\\s?|[ ](?=[\\u3400-\\u9fffA-Za-z]))|\\n[ ]{0,8}第\\s?[12]\\s?题");
    /** Questions may be numbered in brackets, unless that is a list that a colon announces. */
    private static final Pattern BRACKETED = Pattern.compile("(?<!:)\\n[ ]{0,8}\\([12]\\)");

    private static final Pattern ANY_NUMBER = Pattern.compile("\\n[ ]{0,8}\\d{1,3}\\s?[.、)]\\s?");
    private static final Pattern ANSWERED = Pattern.compile("(?:答案|答|解析)\\s?[:\\]]");
    private static final int FAR = 4000;

    private OpenKeys() {}

    static boolean follow(Sheet sheet, int start, int end) {
        var line = sheet.lineAt(Math.min(end, skip(sheet, start)));
        var word = sheet.folded(line.start(), line.end()).replaceAll("[^\\p{L}]", "");
        var alone = line.length() <= 20 && sheet.folded(end, line.end()).isBlank();
        return alone
                && once(sheet, word)
                && restarts(sheet.folded(), line.start(), line.end())
                && !answersStandBeside(sheet.folded().substring(Math.max(0, line.start() - FAR), line.start()));
    }

    /** When the question before the last one has its answer right behind it, so has the last. */
    private static boolean answersStandBeside(String before) {
        var numbers = ANY_NUMBER.matcher("\n" + before);
        var starts = new ArrayList<Integer>();
        while (numbers.find()) {
            starts.add(numbers.start());
        }
        return starts.size() > 1
                && ANSWERED.matcher(before)
                        .region(starts.get(starts.size() - 2), starts.get(starts.size() - 1))
                        .find();
    }

    private static int skip(Sheet sheet, int start) {
        var i = start;
        while (i < sheet.length() && Character.isWhitespace(sheet.folded().charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean once(Sheet sheet, String word) {
        return sheet.lines().stream()
                        .filter(line -> line.length() <= 20
                                && sheet.folded(line.start(), line.end())
                                        .replaceAll("[^\\p{L}]", "")
                                        .endsWith(word))
                        .limit(2)
                        .count()
                == 1;
    }

    private static boolean restarts(String folded, int start, int end) {
        var before = folded.substring(Math.max(0, start - FAR * 10), start);
        return (numbers(NUMBERED, before) || numbers(BRACKETED, before))
                && numbers(NUMBERED, folded.substring(end, Math.min(folded.length(), end + FAR)));
    }

    private static boolean numbers(Pattern style, String text) {
        var matcher = style.matcher("\n" + text);
        var seen = 0;
        while (matcher.find()) {
            var number = matcher.group().replaceAll("\\D", "");
            seen = number.equals("1") ? 1 : seen == 1 ? 2 : seen;
            if (seen == 2) {
                return true;
            }
        }
        return false;
    }
}
