package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.regex.Pattern;

/** Printed numbers in all their styles. */
final class Ordinals {

    private static final String ROMAN = "[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]";
    private static final String HAN = "[一二三四五六七八九十百]{1,4}";

    private record Form(NumberStyle style, Hits hits, boolean lineStartOnly) {}

    private static final List<Form> FORMS = List.of(
            form(NumberStyle.CHAPTER, "第(" + HAN + "|\\d{1,3})(?:章|节|课|讲|部分|单元|篇|卷|大题|模块)[ :、.]?", true),
            form(
                    NumberStyle.CHAPTER,
                    "(?:part|section|chapter|unit)\\s(\\d{1,3}|[a-h]|[ivx]{1,4})\\b[ :.\\-]{0,3}",
                    true),
            form(NumberStyle.CHAPTER, "(?:模块|板块|单元|环节|维度|阶段|专题)\\s?(" + HAN + "|\\d{1,3})\\s?[ :、.]\\s?", true),
            form(NumberStyle.NAMED, "(?:案例|情景|场景|材料)\\s?(" + HAN + "|\\d{1,3})[ :.]?(?=\\s*\\n)", true),
            form(NumberStyle.HAN, "(" + HAN + ")\\s?[、.](?!\\d(?!\\d?\\s?(?:[、)]|\\.(?!\\d))))", false),
            form(NumberStyle.HAN, "(" + ROMAN + ")\\s?[、.]", true),
            form(NumberStyle.HAN, "([-])(?=、" + "\\S)、", false),
            form(NumberStyle.HAN_BRACKET, "\\((" + HAN + ")\\)\\s?[、.:]?", false),
            form(NumberStyle.NAMED, "第[ ]?(" + HAN + "|\\d{1,3})[ ]?(?:道?题|问|道)[ :、.)]{0,2}", false),
            form(NumberStyle.NAMED, "(?:问题|话题|题目|试题|面试题|习题|议题|案例|情景|场景|讨论)[ ]?(" + HAN + "|\\d{1,3})\\s?[:、.)]", false),
            form(
                    NumberStyle.NAMED,
                    "(?:scenario|situation|case(?: study)?|role.?play)\\s?(\\d{1,3})\\s?[:.)]\\s?",
                    true),
            form(
                    NumberStyle.NAMED,
                    "(?:question|q)\\s?[.:#]?\\s?(\\d{1,3})(?:\\s(?:of|/)\\s\\d{1,3})?\\s?(?:[:.)、|]\\s?|(?=\\n"
                            + ")|(?=\\s?\\([^()\\n"
                            + "]{1,20}\\)\\s*[:\\n"
                            + "]))",
                    false),
            form(NumberStyle.DOT, "(\\d{1,5})\\s?\\.(?![\\d.])", false),
            form(NumberStyle.DOT, "\\d{1,2}-(\\d{1,2})[ ]{1,3}(?=[\\u4e00-\\u9fff\"])", true),
            form(NumberStyle.COMMA, "(\\d{1,5})\\s?、", false),
            form(NumberStyle.BRACKET, "\\(\\s?(\\d{1,3})\\s?\\)\\s?[、.:]?", false),
            form(
                    NumberStyle.NAMED,
                    "\\[\\s?(?:真题|例题?|试题|题目|考题|面试题|练习题?|模拟题|问题|话题)\\s?(" + HAN + "|\\d{1,3})\\s?\\]",
                    true),
            form(NumberStyle.SQUARE, "\\[\\s?(?:[A-Z]{1,6}[-_]?0{0,4})?(\\d{1,4})\\s?\\]", true),
            form(NumberStyle.HALF_BRACKET, "(\\d{1,3})\\s?\\)[.、]?", false),
            form(NumberStyle.COLON, "(\\d{1,3})\\s?:(?!\\d)", true),
            form(NumberStyle.CIRCLE, "([①-⑳])\\s?[、.]?", false),
            form(
                    NumberStyle.BARE,
                    "(\\d{1,3})(?=[ ](?!(?-i:[a-z]))\\S|\\s?\\[[^\\[\\]\\n]{0,6}(?:题|选|判断|填空|简答)\\])",
                    true));

    private static final Pattern SECTION = Pattern.compile("\\s*" + HAN + "\\s?[、.]\\s?");
    private static final int WIDEST_SECTION = 8;

    /** Numbers whose separator was lost or misread. */
    private static final Hits WEAK = new Hits(
            Pattern.compile(
                    "(?<=^|[ \\n"
                            + "])(\\d{1,3})[?？]?(?=[\\u3400-\\u9fffA-Za-z—-])(?![个条年月日号分秒元天次位人种点题章节页米岁名件张份周级折万亿千百小时gGdD%]|th\\b|st\\b|nd\\b)"));

    /** How often the text is gone over. */
    static final int PASSES = FORMS.size() + 1;

    private Ordinals() {}

    private static Form form(NumberStyle style, String regex, boolean lineStartOnly) {
        var pattern = Pattern.compile("(?<![\\dA-Za-z.])" + regex, Pattern.CASE_INSENSITIVE);
        return new Form(style, new Hits(pattern), lineStartOnly);
    }

    static void scan(Sheet sheet, List<Mark> found, Passes passes) {
        for (var form : FORMS) {
            form.hits().each(sheet.folded(), matcher -> {
                var lineStart =
                        Boundaries.atLineStart(sheet, matcher.start()) || KeyPrefix.stands(sheet, matcher.start());
                if (lineStart || !form.lineStartOnly() && placed(sheet, form.style(), matcher.start())) {
                    var number = matcher.group(1).equals("-") ? 1 : Numerals.value(matcher.group(1));
                    var start = lineStart ? sheet.lineAt(matcher.start()).start() : matcher.start();
                    found.add(new Mark(Mark.Kind.ORDINAL, start, matcher.end(), form.style(), number, lineStart));
                }
            });
            passes.passed(found.size());
        }
        GluedNumbers.scan(sheet, found);
        weak(sheet, found);
        passes.passed(found.size());
    }

    /** "②③": numbers that refer to statements. */
    private static boolean isRow(Sheet sheet, int start) {
        return isCircle(sheet, start - 1)
                || isCircle(sheet, start + 1)
                || isCircle(sheet, start - 2) && "、,和".indexOf(sheet.folded().charAt(start - 1)) >= 0;
    }

    private static boolean isCircle(Sheet sheet, int at) {
        return at >= 0
                && at < sheet.length()
                && sheet.folded().charAt(at) >= '①'
                && sheet.folded().charAt(at) <= '⑳';
    }

    private static boolean placed(Sheet sheet, NumberStyle style, int start) {
        if (style == NumberStyle.CIRCLE && isRow(sheet, start)) {
            return false;
        }
        if (Boundaries.afterBlank(sheet, start) || Boundaries.afterSentence(sheet, start)) {
            return true;
        }
        if (behindSection(sheet, start)) {
            return true;
        }
        var glued = style == NumberStyle.DOT
                || style == NumberStyle.COMMA
                || style == NumberStyle.BRACKET
                || style == NumberStyle.CIRCLE
                || style == NumberStyle.HAN;
        return glued && Boundaries.isFused(sheet, start);
    }

    /** "二、1、…": the first number right behind that of its section. */
    private static boolean behindSection(Sheet sheet, int start) {
        var line = sheet.lineAt(start).start();
        return start - line <= WIDEST_SECTION
                && SECTION.matcher(sheet.folded(line, start)).matches();
    }

    private static void weak(Sheet sheet, List<Mark> found) {
        WEAK.each(sheet.folded(), matcher -> {
            if (Boundaries.afterSentence(sheet, matcher.start())) {
                found.add(new Mark(
                        Mark.Kind.WEAK_ORDINAL,
                        matcher.start(),
                        matcher.end(),
                        NumberStyle.BARE,
                        Integer.parseInt(matcher.group(1)),
                        Boundaries.atLineStart(sheet, matcher.start())));
            }
        });
        Topics.scan(sheet, found);
    }
}
