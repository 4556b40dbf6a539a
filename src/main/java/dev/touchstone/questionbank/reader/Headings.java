package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.regex.Pattern;

/** Headings without a number, titles of documents strung together, and the headings of key blocks. */
final class Headings {

    private static final Pattern TERMINAL = Pattern.compile(".*[。？?！!；;，,、]\\s*$");
    private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]\\n]{2,20}\\]");
    private static final Pattern NUMBERED = Pattern.compile(
            "^[\\s\\-*•]*(?:\\(?\\d{1,5}\\s?[.、)）:]|[①-⑳]|\\(?[一二三四五六七八九十]{1,3}[)、.]|第[一二三四五六七八九十\\d]{1,3}[章节题道问部]|[A-Ja-j][.、)）:])");
    private static final int LONGEST = 45;

    private Headings() {}

    static void scan(Sheet sheet, List<Mark> found) {
        for (var i = 0; i < sheet.lines().size(); i++) {
            var line = sheet.lines().get(i);
            var text = sheet.folded(line.start(), line.end()).strip();
            if (isTitle(sheet, i, text)) {
                found.add(Mark.of(Mark.Kind.TITLE, line.start(), line.end(), true));
            } else if (isHeading(line, text)) {
                found.add(Mark.of(Mark.Kind.HEADING, line.start(), line.end(), true));
            }
        }
        bracketed(sheet, found);
        KeyHeadings.scan(sheet, found);
    }

    private static boolean isHeading(Sheet.Line line, String text) {
        var numbered = NUMBERED.matcher(text);
        if (numbered.find() && (line.level() == 0 || !numbered.group().matches(".*[A-Ja-j].*"))
                || line.quote() > 0
                || text.length() > LONGEST + 30) {
            return false;
        }
        if (line.level() > 0) {
            return !FieldLabels.isLabel(text);
        }
        var typed = Vocabulary.namesType(text)
                && (Vocabulary.declares(text) || text.matches("[^:：]{0,6}(?:题|题目|题库)(?:\\s?[:：(（].{0,40})?"));
        return typed && text.length() <= LONGEST && !TERMINAL.matcher(text).matches();
    }

    /** A short line that the next one repeats, or a short line apart whose words announce a document. */
    private static boolean isTitle(Sheet sheet, int index, String text) {
        var line = sheet.lines().get(index);
        if (!line.gapBefore()
                || line.quote() > 0
                || line.level() > 0
                || text.length() < 3
                || text.length() > LONGEST
                || NUMBERED.matcher(text).find()
                || TERMINAL.matcher(text).matches()
                || text.endsWith(":")) {
            return false;
        }
        var next = index + 1 < sheet.lines().size() ? sheet.lines().get(index + 1) : line;
        if (next != line && next.gapBefore()) {
            var following = sheet.folded(next.start(), Math.min(next.end(), next.start() + text.length() + 2));
            if (following.replaceAll("[\\[\\]\\s]", "").startsWith(text.replaceAll("[\\[\\]\\s]", ""))) {
                return true;
            }
            return text.length() <= 30
                    && Vocabulary.genre(text) != 0
                    && text.matches(
                            ".*(?:题|题库|试卷|问题|答案|回答|职责|流程|说明书|制度|范本|标准|管理|规范|[A-Z]?卷|大全|汇总|盘点|解析)(?:\\(.{0,20}\\)|[一二三四五\\d])?");
        }
        return false;
    }

    private static void bracketed(Sheet sheet, List<Mark> found) {
        var matcher = BRACKETED.matcher(sheet.folded());
        while (matcher.find()) {
            if (Vocabulary.genre(matcher.group()) < 0 && Boundaries.afterSentence(sheet, matcher.start())) {
                found.add(Mark.of(Mark.Kind.HEADING, matcher.start(), matcher.end(), false));
            }
        }
    }
}
