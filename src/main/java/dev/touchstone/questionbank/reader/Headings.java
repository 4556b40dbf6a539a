package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Headings without a number, titles of documents strung together, and the headings of key blocks. */
final class Headings {

    private static final Pattern TERMINAL = Pattern.compile(".*[。？?！!；;，,、]\\s*$");
    /** "True/False: You may …." is a question that names its type. */
    private static final Pattern SENTENCE = Pattern.compile("[^:]{2,20}:\\s?[A-Za-z].{8,}\\.\\s*");

    private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]\\n]{2,20}\\]");
    private static final Hits BRACKETS = new Hits(BRACKETED);
    private static final Pattern NUMBERED = Pattern.compile(
            "^[\\s\\-*•]*(?:\\(?\\d{1,5}\\s?[.、)）:]|[①-⑳]|\\(?[一二三四五六七八九十]{1,3}[)、.]|第[一二三四五六七八九十\\d]{1,3}[章节题道问部]|[A-Ja-j][.、)）:])");
    /** "单选题", "[多选题](共5题)", "名词解释". */
    private static final Pattern TYPE_ALONE = Pattern.compile(
            "\\[?(?:[^:：\\[\\]]{0,6}(?:题|题目|题库)|名词解释|判断(?:正误|对错|并改错|改错)|角色扮演|情[景境]模拟|案例分析|true.{0,4}false|(?:multiple|single).choice)\\]?(?:\\s?[:：(（].{0,40})?|\\[(?:单项?选|多项?选|不定项|判断|填空|简答|问答|论述|案例|情[景境]|翻译|讨论)\\]",
            Pattern.CASE_INSENSITIVE);

    private static final Hits WITHIN =
            new Hits(Pattern.compile("(?:单项|多项|单选|多选|不定项|判断|填空|简答|问答|论述|案例|情[景境])[\\u4e00-\\u9fff]{0,3}题 ?(?:\\([^()\\n"
                    + "]{0,40}\\))? ?:? ?(?=\\(?\\d{1,3}\\s?[.、)])"));
    private static final Hits BEFORE = new Hits(
            Pattern.compile(
                    "(?m)^ {0,4}\\[(?:单项?选|多项?选|不定项|判断|填空|简答|问答|论述|案例|情[景境]|翻译|讨论|排序)[\\u4e00-\\u9fff]{0,4}\\] ?(?=\\d{1,3}\\s?[.、)])"));

    /** "售后话术大全", followed by who says what. */
    private static final Pattern PHRASE_BOOK = Pattern.compile("[^:。?]{0,16}(?:话术|用语|台词)(?:大全|汇总|合集|集锦|库|手册|范例|模板)?");

    private static final Pattern EXERCISES =
            Pattern.compile("\\[?(?:(?:课后|随堂|课堂|本章|章节|单元|巩固)(?:练习|习题|测试|测验|自测|思考|作业)题?|思考与练习|自我检测)\\]?[:：]?");

    /** "面试问题：" above a list of them. */
    private static final Pattern ASKED =
            Pattern.compile("\\[?(?:面试|提问|行为|情[景境]|参考|核心)(?:问题|题目|提问)(?:示例|清单|列表|参考|举例)?\\]?:?");

    private static final Pattern LISTED = Pattern.compile("\\s*(?:[-*+•·●○◆■□▪]\\s?|\\d{1,2}\\s?[.、)])\\S.*");

    /** A type alone above a number. */
    private static final Pattern BARE_TYPE =
            Pattern.compile("(?:单项?选|多项?选|不定项|判断|填空|简答|问答|论述|案例|案例分析|情[景境]|翻译|名词解释):?");

    /** What ends a text of questions and belongs to none of them. */
    private static final Pattern CLOSING =
            Pattern.compile("(?:写在最后|写在后面|结语|结束语|后记|总结|编后语|(?:本[课章节]|课堂|课后)小结)(?::.{0,80})?");

    /** "入职考试（B卷）" */
    private static final Pattern PAPER = Pattern.compile("[^:。?_]{0,30}[(\\[]?\\s?[A-H甲乙丙丁]\\s?卷\\s?[)\\]]?");

    private static final Pattern SPOKEN = Pattern.compile("\\s*(?:[QqKkAaCcSs]\\d{0,2}|问|答|客服|顾客|买家|客户)\\s?:");
    private static final int LONGEST = 45;

    private Headings() {}

    static List<Mark> of(Sheet sheet) {
        var found = new ArrayList<Mark>();
        for (var i = 0; i < sheet.lines().size(); i++) {
            var line = sheet.lines().get(i);
            var text = sheet.folded(line.start(), line.end()).strip();
            if (isTitle(sheet, i, text)) {
                found.add(Mark.of(Mark.Kind.TITLE, line.start(), line.end(), true));
            } else if (isHeading(line, text) || isPart(sheet, i, text)) {
                found.add(Mark.of(Mark.Kind.HEADING, line.start(), line.end(), true));
            }
        }
        bracketed(sheet, found);
        before(sheet, found);
        within(sheet, found);
        KeyHeadings.scan(sheet, found);
        return found;
    }

    /** "【中级】" alone on its line, with a number below it. */
    private static boolean isPart(Sheet sheet, int index, String text) {
        if (text.length() > 22 || index + 1 == sheet.lines().size()) {
            return false;
        }
        var next = sheet.lines().get(index + 1);
        if (ASKED.matcher(text).matches()) {
            return LISTED.matcher(sheet.folded(next.start(), next.end())).matches();
        }
        if (!BARE_TYPE.matcher(text).matches() && (!BRACKETED.matcher(text).matches() || FieldLabels.isLabel(text))) {
            return false;
        }
        return NUMBERED.matcher(sheet.folded(next.start(), next.end())).find();
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
        if (EXERCISES.matcher(text).matches() || CLOSING.matcher(text).matches()) {
            return true;
        }
        var typed = Vocabulary.namesType(text)
                && (Vocabulary.declares(text) || TYPE_ALONE.matcher(text).matches());
        return typed
                && text.length() <= LONGEST
                && !SENTENCE.matcher(text).matches()
                && !TERMINAL.matcher(text).matches();
    }

    /** A short line that the next one repeats, or a short line apart whose words announce a document. */
    private static boolean isTitle(Sheet sheet, int index, String text) {
        var line = sheet.lines().get(index);
        if (line.quote() == 0 && PAPER.matcher(text).matches()) {
            return true;
        }
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
        if (PHRASE_BOOK.matcher(text).matches()
                && SPOKEN.matcher(sheet.folded())
                        .region(next.start(), next.end())
                        .lookingAt()) {
            return true;
        }
        if (next != line && (next.gapBefore() || opensSection(sheet, next))) {
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

    private static boolean opensSection(Sheet sheet, Sheet.Line line) {
        var text = sheet.folded(line.start(), line.end());
        return text.length() <= LONGEST
                && Vocabulary.namesType(text)
                && (isHeading(line, text)
                        || NUMBERED.matcher(text).find()
                                && !TERMINAL.matcher(text).matches());
    }

    /** "【判断题】4. …": a type in brackets before the number. */
    private static void before(Sheet sheet, List<Mark> found) {
        BEFORE.each(
                sheet.folded(), matcher -> found.add(Mark.of(Mark.Kind.HEADING, matcher.start(), matcher.end(), true)));
    }

    /** "…。判断题：4. …": a type right before a number, in the middle of a line. */
    private static void within(Sheet sheet, List<Mark> found) {
        WITHIN.each(sheet.folded(), matcher -> {
            if (!Boundaries.atLineStart(sheet, matcher.start()) && Boundaries.afterSentence(sheet, matcher.start())) {
                found.add(Mark.of(Mark.Kind.HEADING, matcher.start(), matcher.end(), false));
            }
        });
    }

    private static void bracketed(Sheet sheet, List<Mark> found) {
        BRACKETS.each(sheet.folded(), matcher -> {
            if (Vocabulary.genre(matcher.group()) < 0
                    && !FieldLabels.isLabel(matcher.group())
                    && Boundaries.afterSentence(sheet, matcher.start())) {
                found.add(Mark.of(Mark.Kind.HEADING, matcher.start(), matcher.end(), false));
            }
        });
    }
}
