package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that say what a piece of text is: a paper, an interview list, a job description, a type of question. All over folded text. */
final class Vocabulary {

    private static final Hits QUESTIONS = new Hits(Pattern.compile(
            "题|面试|笔试|考试|考核试|试卷|测试|测验|问卷|问答|话题|提问|考卷|quiz|question|exam|test|interview", Pattern.CASE_INSENSITIVE));
    private static final Hits OTHERS = new Hits(Pattern.compile(
            "职责|岗位(?:说明|描述|要求|介绍|解析|解读|深度)|任职|流程|制度|规范|规定|守则|范本|管理(?:制度|规定|办法|规范|工具)|考核(?:标准|办法|量表)|工资|薪资|薪酬|目录|须知|说明书|声明|简介|手册|方案|计划|话术|用语|原则|版权"
                    + "|感谢|(?:结束|收尾)(?:语|白|环节|阶段|部分)?\\s?(?:\\(|$)|closing|wrap.?up|评分(?:标准|指南)|注意事项|instructions|contents|scoring|guide|about|introduction|notes?\\b",
            Pattern.CASE_INSENSITIVE));
    private static final Hits TYPE_HEADING = new Hits(Pattern.compile(
            "单项选择|单选|多项选择|多选|不定项|选择题|判断|是非题|填空|简答|问答|论述|案例|情[景境]|角色扮演|场景题|名词解释|常识题|计算题|分析题|翻译|讨论题|(?:实操|操作|打字|录入|演讲|辩论|作文|排序|连线|匹配|改错|写作|开放|思考)题|单项|客观题|主观题|[把将]下[面列]|(?:回答|判断|改写|翻译|解释|完成)(?:以下|下列|下面)|multiple.choice|single.choice|true.{0,4}false|short.answer",
            Pattern.CASE_INSENSITIVE));
    private static final Hits DECLARED = new Hits(Pattern.compile(
            "共\\s?[\\d一二三四五六七八九十]{1,3}\\s?(?:小?题|道|个)|每[小]?[题空]\\s?[\\d.]{1,4}\\s?分|各\\s?[\\d.]{1,4}\\s?分"));

    private static final Pattern CONTENTS = Pattern.compile("目录|contents", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_CONTENTS = 30;

    private Vocabulary() {}

    /** +1 for text that announces questions, -1 for text that announces something else, 0 when it says nothing. */
    static int genre(String folded) {
        var questions = last(QUESTIONS, folded);
        var others = last(OTHERS, folded);
        if (questions < 0 && others < 0) {
            return 0;
        }
        return questions >= 0 && (others < 0 || questions > others || folded.contains("题")) ? 1 : -1;
    }

    /** Whether a heading is that of a table of contents, which says nothing of the headings below it. */
    static boolean isContents(String folded) {
        return folded.length() <= LONGEST_CONTENTS && CONTENTS.matcher(folded).find();
    }

    static boolean namesType(String folded) {
        return TYPE_HEADING.in(folded);
    }

    static boolean declares(String folded) {
        return DECLARED.in(folded);
    }

    /** The type a heading or label names. */
    static @Nullable QuestionForm type(String folded) {
        return TypeWords.of(folded);
    }

    private static int last(Hits words, String text) {
        var at = new int[] {-1};
        words.each(text, found -> at[0] = found.start());
        return at[0];
    }
}
