package dev.touchstone.questionbank.reader;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Headings of key blocks and recaps: they must be followed by entries that look like keys. */
final class KeyHeadings {

    private static final Hits HEADING = new Hits(
            Pattern.compile(
                    "(?<=^|\\n"
                            + "|[。.;；)?!])["
                            + " \\-*\\[✅☑★☆◆■●▲]{0,4}(?:[一二三四五六七八九十]{1,3}、|附[:：录]?|第.{1,3}(?:部分|套)|[A-H]卷)?\\s?(?:(?:课后|随堂|章节|单元|本章|模拟)?(?:练习|习题|作业|测试|测验|自测|思考)题?)?(?:(?:参考|标准|正确)?答案(?:(?:与|及|和)?(?:解析|详解|说明|要点|提示|思路|评分(?:标准|要点|细则|参考)))?|答题卡)(?:汇总|一览|速查|对照|部分|页|区)?表?(?:\\](?=\\s*\\n"
                            + "))?(?:\\s?\\([^()\\n"
                            + "]{0,20}\\))?\\s{0,3}:?(?=\\s|\\d|[一二三四五六七八九十]、|(?:单|多)(?:项)?选|判断|选择|填空|$)|(?<=^|\\n"
                            + ")[ ]{0,3}(?:answer\\s?keys?|answers|keys?)\\b[^\\n"
                            + "]{0,20}(?=\\n"
                            + ")|(?<=^|\\n"
                            + ")[ ]{0,3}(?:answer\\s?keys?|answers|keys?)\\s{0,2}:(?=\\s{0,3}\\d)",
                    Pattern.CASE_INSENSITIVE),
            "\n",
            "。");
    /** Regular expression for one printed judgement in a list of keys. */
    static final String JUDGED = Judgements.PRINTED.replace("[tfxv]", "[TFXV]");

    private static final Pattern FIRST =
            Pattern.compile("\\s*(?:\\(?[一二三四五六七八九十]\\s?[)、.]\\s?)?(?:第\\s?)?1\\s?题?\\s?[.、:)]");

    private static final int LONGEST_ALONE = 20;

    private static final int LONGEST_TITLE = 60;

    private static final String MIXED = "(?:[A-J]|[①-⑩]|" + JUDGED + ")";

    static final Pattern ENTRY = Pattern.compile(
            "(?<![\\dA-Za-z])(\\d{1,3})\\s?(?:[-~至]\\s?(\\d{1,3}))?\\s?题?\\s?[.、:)]?\\s{0,3}(?:\\[?(?:参考|正确|标准)?答案\\]?)?\\s?[:]?\\s?[(\\[]?("
                    + MIXED + "(?:\\s?[,，、;]?\\s?" + MIXED
                    + "){0,60}(?![\\u3400-\\u9fffA-Za-z])|[A-J](?:\\s?[,，、;]?\\s?[A-J]){0,60}(?![A-Za-z]))[)\\]]?",
            Pattern.CASE_INSENSITIVE);

    /** "《网店客服》试卷（A卷）参考答案及评分标准": the title of the paper in front of it, on a line of its own. */
    private static final Pattern TITLED = Pattern.compile(
            "[^。?!;:]{2,50}?(?:参考|标准|正确|试题)?答案(?:(?:与|及|和|、)?(?:解析|详解|说明|评分(?:标准|要点|细则|参考)))?\\s?(?:\\([^()]{0,20}\\))?:?\\s*");

    private static final Pattern NUMBERED = Pattern.compile("\\s*\\(?\\d.*");

    private KeyHeadings() {}

    static void scan(Sheet sheet, List<Mark> found) {
        KeyGrids.scan(sheet, found);
        titled(sheet, found);
        var accepted = new HashSet<String>();
        HEADING.each(sheet.folded(), matcher -> {
            var words = alone(sheet, matcher.start(), matcher.end());
            if (!words.isEmpty()
                            && accepted.contains(words)
                            && FIRST.matcher(sheet.folded())
                                    .region(matcher.end(), sheet.length())
                                    .lookingAt()
                    || entriesFollow(sheet.folded(), matcher.end())
                    || gridFollows(sheet, matcher.end())
                    || OpenKeys.follow(sheet, matcher.start(), matcher.end())) {
                accepted.add(words);
                found.add(Mark.of(Mark.Kind.KEYS, skipBlank(sheet, matcher.start()), matcher.end(), true));
            }
        });
    }

    /** The words of a heading that fills its line; of one that headed keys before, a single key is enough. */
    private static String alone(Sheet sheet, int start, int end) {
        var line = sheet.lineAt(skipBlank(sheet, start));
        return line.length() <= LONGEST_ALONE
                        && sheet.folded(Math.min(end, line.end()), line.end()).isBlank()
                ? Letters.of(sheet.folded(line.start(), line.end()))
                : "";
    }

    /** Lines that end in such a heading. */
    private static void titled(Sheet sheet, List<Mark> found) {
        var folded = sheet.folded();
        for (var at = folded.indexOf("答案"); at >= 0; at = folded.indexOf("答案", at + 1)) {
            var line = sheet.lineAt(at);
            if (line.length() <= LONGEST_TITLE && at > line.start() + 2 && isTitled(sheet, line)) {
                found.add(Mark.of(Mark.Kind.KEYS, line.start(), line.end(), true));
            }
        }
    }

    private static boolean isTitled(Sheet sheet, Sheet.Line line) {
        var text = sheet.folded(line.start(), line.end());
        return TITLED.matcher(text).matches()
                && !NUMBERED.matcher(text).matches()
                && (entriesFollow(sheet.folded(), line.end())
                        || gridFollows(sheet, line.end())
                        || OpenKeys.follow(sheet, line.start(), line.end()));
    }

    private static boolean gridFollows(Sheet sheet, int from) {
        return !AnswerGrid.in(sheet.folded(from, Math.min(sheet.length(), from + 600)))
                .isEmpty();
    }

    private static int skipBlank(Sheet sheet, int from) {
        var i = from;
        while (i < sheet.length() && Character.isWhitespace(sheet.folded().charAt(i))) {
            i++;
        }
        return i;
    }

    /** At least two consecutive entries close behind the heading, or one range. */
    private static boolean entriesFollow(String folded, int from) {
        var entry = ENTRY.matcher(folded).region(from, Math.min(folded.length(), from + 240));
        var previous = -1;
        while (entry.find()) {
            if (previous < 0 && entry.start() - from > 60) {
                return false;
            }
            var number = Integer.parseInt(entry.group(1));
            if (entry.group(2) != null || number == previous + 1) {
                return true;
            }
            previous = number;
        }
        return false;
    }
}
