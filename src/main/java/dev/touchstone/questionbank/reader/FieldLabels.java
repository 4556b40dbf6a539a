package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** "答案：", "【解析】", "Answer:" and their relatives. */
final class FieldLabels {

    private static final String ANSWER = "参考答案(?:思路|要点|及评分标准|示例)?|标准答案|正确答案|正确选项|正确项|答案(?:思路|要点|示例)?|答题(?:要点|思路)|作答要点"
            + "|参考(?:思路|回答|话术|要点|解答)|(?:回答|答题|解答)(?:举例|示例|思路|要点|参考|提示|样本|范例|技巧|建议|范本)|示例回答|优秀回答|满分回答|高分回答|标准话术|参考范例|(?:sample|suggested|model|possible|example|good|ideal|reference|expected|correct) (?:answers?|responses?)|correct option|answers?|ans|key";
    private static final String SHY_ANSWER = "答|参考|解答|解|回答|a\\d{0,3}";
    private static final String ANALYSIS =
            "答案解析|试题解析|题目解析|参考解析|题解|解析|问题分析|试题分析|题目分析|考[察查](?:点|目的|要点|意图)|考点|出题意图|设题意图|面试官意图|答题解析|解题思路|点评|评析"
                    + "|考核(?:要点|目的)|思路点拨|思路|explanations?|rationale|(?:what to )?look for|why (?:we|they) ask(?: this)?|intent";
    private static final String SHY_ANALYSIS = "分析|解释|说明|理由|注解|feedback|reason";
    private static final String CRITERIA = "评分(?:标准|要点|点|细则|参考)|得分点|采分点|给分点|marking (?:points|criteria|scheme)";
    private static final String STEM = "题目|题干|试题|题面|问题描述|面试题|question|stem";
    private static final String SHY_STEM = "问题|问|q\\d{0,3}";
    private static final String POINTS = "分值|本题分值|分数|points|marks";
    private static final String TYPE = "题型|题目类型|试题类型|类型|type";
    private static final String OTHER =
            "(?:我|你|您|考生|学生|用户|学员)的(?:答案|作答|选择|回答)|作答结果|答题结果|是否正确|得分|难度(?:系数|等级)?|知识点|考核点|所属(?:章节|分类)|分类|来源|标签|题目?编号|题号|章节"
                    + "|your answer|difficulty|选项|options";

    private record Family(Mark.Kind kind, Pattern words, boolean shy) {}

    private static final List<Family> FAMILIES = List.of(
            family(Mark.Kind.OTHER, OTHER, false),
            family(Mark.Kind.CRITERIA, CRITERIA, false),
            family(Mark.Kind.ANALYSIS, ANALYSIS, false),
            family(Mark.Kind.ANSWER, ANSWER, false),
            family(Mark.Kind.STEM, STEM, false),
            family(Mark.Kind.ANSWER, SHY_ANSWER, true),
            family(Mark.Kind.ANALYSIS, SHY_ANALYSIS, true),
            family(Mark.Kind.STEM, SHY_STEM, true),
            family(Mark.Kind.POINTS, POINTS, true),
            family(Mark.Kind.TYPE, TYPE, true));

    private static final Map<Mark.Kind, Boolean> ONLY_AT_LINE_START =
            Map.of(Mark.Kind.OTHER, true, Mark.Kind.TYPE, true, Mark.Kind.POINTS, true);

    /** "The answer is B", and a key right behind the word. */
    private static final String LOOSE =
            "|(?:应?[是为选])\\s{0,2}:?(?=\\s{0,2}[A-J√×](?![A-Za-z]))|(?<=答案)\\s{1,4}(?=[A-J√×](?![A-Za-z]))";

    private FieldLabels() {}

    private static Family family(Mark.Kind kind, String words, boolean shy) {
        var core = "(?<word>" + words + ")";
        var index = "(?:[ ]?\\(?[一二三四五六七八九十\\d]{1,2}\\)?)?";
        return new Family(
                kind,
                Pattern.compile(
                        "(?:\\[\\s?" + core + "\\s?\\][ ]?:?|(?<![a-z](?=[a-z]))" + core.replace("word", "bare")
                                + (kind == Mark.Kind.STEM || shy ? "" : index) + "\\s{0,3}(?::|"
                                + (shy ? "(?<=[\\u4e00-\\u9fff])" : "") + "(?=\\n)"
                                + (kind == Mark.Kind.ANSWER && !shy ? LOOSE : "") + "))",
                        Pattern.CASE_INSENSITIVE),
                shy);
    }

    /** Whether a heading is nothing but a label. */
    static boolean isLabel(String folded) {
        var line = folded.strip() + "\n";
        return FAMILIES.stream().anyMatch(family -> {
            var matcher = family.words().matcher(line);
            return matcher.lookingAt() && matcher.end() >= line.length() - 1;
        });
    }

    static void scan(Sheet sheet, List<Mark> found) {
        for (var family : FAMILIES) {
            var matcher = family.words().matcher(sheet.folded());
            while (matcher.find()) {
                var colon = sheet.folded()
                        .substring(matcher.start(), matcher.end())
                        .matches("(?s).*(?:[:\\]]\\s*|[是为选]\\s*|答案\\s+)");
                if (allowed(sheet, family, matcher.start(), colon)) {
                    var begin = opening(sheet, matcher.start());
                    found.add(Mark.of(
                            family.kind(), begin, matcher.end(), Boundaries.atLineStart(sheet, matcher.start())));
                }
            }
        }
    }

    private static boolean allowed(Sheet sheet, Family family, int start, boolean colon) {
        if (Boundaries.atLineStart(sheet, start)) {
            return colon || sheet.lineAt(start).length() < 14;
        }
        if (!colon || ONLY_AT_LINE_START.containsKey(family.kind())) {
            return false;
        }
        var before = sheet.folded().charAt(start - 1);
        if (family.shy()) {
            return Boundaries.afterSentence(sheet, start);
        }
        return "的其之该此本个与和及或写填在从出".indexOf(before) < 0 || Boundaries.afterSentence(sheet, start);
    }

    /** The label's own opening bracket and emphasis belong to it. */
    private static int opening(Sheet sheet, int start) {
        var i = start;
        while (i > 0 && "([*_".indexOf(sheet.folded().charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }
}
