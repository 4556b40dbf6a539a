package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** The phrase in running text that announces a list of questions. */
final class LeadIn {

    private static final int LONGEST = 60;
    private static final Pattern ANNOUNCES =
            Pattern.compile("题|问题|面试|笔试|测试|讨论|提问|篇|部分|question", Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKS_BELOW =
            Pattern.compile("\\s*(?:请?(?:回答|思考)?(?:以下|下列|如下|下面)?(?:几个)?问题|请问|提问|要求|思考题?|试问)\\s*:?\\s*");

    private LeadIn() {}

    /** Where the phrase before {@code at} begins; -1 if there is none. */
    static int find(Sheet sheet, int lowest, int at) {
        var folded = sheet.folded();
        var end = at;
        while (end > lowest && Character.isWhitespace(folded.charAt(end - 1))) {
            end--;
        }
        var colon = end > lowest && folded.charAt(end - 1) == ':';
        var start = colon ? end - 1 : end;
        while (start > lowest && end - start <= LONGEST && !ends(folded, start - 1, colon)) {
            start--;
        }
        if (end - start > LONGEST
                || end - start < 2
                || start == lowest && lowest > 0 && folded.charAt(lowest - 1) != '\n' && !colon) {
            return -1;
        }
        var words = folded.substring(start, end);
        if (ASKS_BELOW.matcher(words).matches() || FieldLabels.isLabel(words)) {
            return -1;
        }
        return ANNOUNCES.matcher(words).find() && QuestionSense.soft(words) < 0.9 ? start : -1;
    }

    private static boolean ends(String folded, int at, boolean colon) {
        var c = folded.charAt(at);
        if (c == ' ' && !colon) {
            return true;
        }
        return "。?!;\n".indexOf(c) >= 0 || c == ':' && !colon;
    }
}
