package dev.touchstone.questionbank.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Printed names of question types. */
final class TypeWords {

    private static final Pattern REMARKS = Pattern.compile("\\([^()]*(?:\\)|$)");
    private static final Map<Pattern, QuestionForm> WORDS = words();

    private TypeWords() {}

    /** What stands in brackets may say how not to answer; it counts only when nothing else names a type. */
    static @Nullable QuestionForm of(String folded) {
        if (folded.indexOf('(') >= 0) {
            var named = named(REMARKS.matcher(folded).replaceAll(" "));
            if (named != null) {
                return named;
            }
        }
        return named(folded);
    }

    private static @Nullable QuestionForm named(String folded) {
        for (var entry : WORDS.entrySet()) {
            if (entry.getKey().matcher(folded).find()) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static Map<Pattern, QuestionForm> words() {
        var words = new LinkedHashMap<Pattern, QuestionForm>();
        put(words, "不定项|多项选择|多选|multiple.?(?:answer|response|select)", QuestionForm.MULTIPLE_CHOICE);
        put(words, "单项选择|单选|single.?choice", QuestionForm.SINGLE_CHOICE);
        put(words, "^\\s*(?:multi(?:ple)?|checkbox|mcma|ma)\\s*$", QuestionForm.MULTIPLE_CHOICE);
        put(words, "^\\s*(?:single|radio|mcsa|mc)\\s*$", QuestionForm.SINGLE_CHOICE);
        put(words, "^\\s*(?:judg(?:e|e?ment)|bool(?:ean)?|tf|t/f)\\s*$", QuestionForm.TRUE_FALSE);
        put(words, "情[景境]判断", QuestionForm.SCENARIO);
        put(words, "判断题|判断正误|判断对错|是非题|判断|true.{0,4}false", QuestionForm.TRUE_FALSE);
        put(words, "排序|^\\s*order(?:ing)?\\s*$", QuestionForm.ORDERING);
        put(words, "填空", QuestionForm.FILL_BLANK);
        put(words, "打字|录入题|^\\s*typing(?: test)?\\s*$", QuestionForm.TYPING);
        put(words, "案例", QuestionForm.CASE_ANALYSIS);
        put(words, "情[景境]|场景(?:题|模拟)|角色扮演", QuestionForm.SCENARIO);
        put(words, "翻译", QuestionForm.TRANSLATION);
        put(words, "讨论|话题|辩题", QuestionForm.DISCUSSION);
        put(words, "简答|问答|论述|名词解释|常识题|计算题|分析题|简述题|short.?answer|essay", QuestionForm.SHORT_ANSWER);
        put(words, "面试题", QuestionForm.INTERVIEW);
        put(words, "^\\s*(?:numeric|numerical|fill.?in.{0,12})\\s*$", QuestionForm.FILL_BLANK);
        put(words, "^\\s*case(?: analysis| study)?\\s*$", QuestionForm.CASE_ANALYSIS);
        put(words, "^\\s*(?:scenario|role.?play)\\s*$", QuestionForm.SCENARIO);
        put(words, "^\\s*translation\\s*$", QuestionForm.TRANSLATION);
        put(words, "^\\s*discussion\\s*$", QuestionForm.DISCUSSION);
        put(words, "^\\s*interview\\s*$", QuestionForm.INTERVIEW);
        return words;
    }

    private static void put(Map<Pattern, QuestionForm> words, String regex, QuestionForm form) {
        words.put(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), form);
    }
}
