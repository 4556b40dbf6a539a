package dev.touchstone.questionbank.reader;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** How much a piece of text sounds like a question, from 0 to 1. Over folded text. */
final class QuestionSense {

    static final double LIKELY = 0.6;
    static final double CERTAIN = 0.9;
    private static final int LOOKED_AT = 300;

    private static final Pattern ASKS = Pattern.compile(
            "什么|如何|怎么|怎样|会不会|能不能|该不该|要不要|应不应该|可不可以|有没有|是不是|哪[些个种里家项位类]|为何|多少|是否|谁|区别|异同|吗(?:$|[。\\s])|谈谈|(?:说|讲|讲述|分享|回忆|举)(?:一|1)[次个件段]|说说|说一说|谈一谈|讲讲|讲一讲|聊聊|简述|简要|列举|举例说明|阐述|论述|请问|\\bwhat\\b|\\bhow\\b|\\bwhy\\b|\\bwhich\\b|\\bwhen\\b|\\bwho\\b|\\bdescribe\\b|\\bexplain\\b|\\btell\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDERS = Pattern.compile(
            "^\\s*(?:请|用[一二两三四五\\d]{1,3}(?:分钟|句话|个词)|试|描述|介绍|分析|解释|比较|说明|翻译|计算|写出|设计|自我介绍|假如|假设|如果你|如果您|如果客户|当客户|当顾客|当你|作为一|talk (?:about|me)|give (?:me |us )?an example|share\\b|walk me|discuss\\b|imagine\\b|compare\\b|define\\b|outline\\b)",
            Pattern.CASE_INSENSITIVE);
    /** What an agent says to a customer, as in a phrase book. */
    private static final Pattern SPEECH =
            Pattern.compile("^(?:[^“\"「:]{0,12}:)?\\s*(?:亲[,，~!]|亲爱的)|^[^?。]{0,30}很高兴为您服务");

    private static final Pattern GAP = Pattern.compile("_{2,}|\\(\\s{0,10}\\)(?!\\s*[:：])");

    private static final Pattern KEY = Pattern.compile(
            "[(\\[]\\s{0,4}(?:" + Judgements.PRINTED + "|[A-J](?:[,、\\s]{0,2}[A-J]){0,7})\\s{0,4}[)\\]][。.?]?\\s{0,9}$",
            Pattern.CASE_INSENSITIVE);

    /** A judgement behind a statement: in brackets, as a sign, or as a word behind the full stop. */
    private static final Pattern JUDGED = Pattern.compile(
            "(?:[(\\[]\\s{0,4}" + Judgements.PRINTED
                    + "\\s{0,4}[)\\]]|[。.?!]\\s{0,4}(?:正确|错误|对|错|true|false|[TF]|[√✓✔×✗✘]))[。.?;]?\\s{0,9}$",
            Pattern.CASE_INSENSITIVE);

    /** A word or figure printed where a blank was: "需要(48)小时". */
    private static final Pattern FILLED =
            Pattern.compile("[\\u4e00-\\u9fff]\\(\\s?\\d{1,4}(?:\\.\\d{1,2})?%?\\s?\\)[\\u4e00-\\u9fff]");

    private QuestionSense() {}

    /** Whether a statement and a judgement on it stand in one line. */
    static boolean isJudged(String text) {
        return text.length() > 6 && JUDGED.matcher(text).find();
    }

    static boolean hasGap(String text) {
        return GAP.matcher(text).find();
    }

    /** Whether a key in brackets stands behind the words. */
    static boolean endsWithKey(String text) {
        return text.length() > 6 && KEY.matcher(text).find();
    }

    /** Sense of the words alone. */
    static double soft(String text) {
        var head = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        if (SPEECH.matcher(head).find()) {
            return 0;
        }
        if (asksDirectly(head) || GAP.matcher(head).find() || KEY.matcher(head).find()) {
            return CERTAIN;
        }
        return ORDERS.matcher(head).find()
                        || FILLED.matcher(head).find()
                        || ASKS.matcher(firstSentences(head)).find()
                ? LIKELY
                : 0;
    }

    /** A question mark that closes one of the first three sentences, not one inside a quotation only. */
    private static boolean asksDirectly(String head) {
        var sentences = 0;
        for (var i = 1; i < head.length() && sentences < 3; i++) {
            var c = head.charAt(i);
            if (c == '?') {
                return true;
            }
            if (c == '。' || c == '!' || c == ';') {
                sentences++;
            }
        }
        return false;
    }

    private static String firstSentences(String head) {
        var stop = head.indexOf('。');
        var second = stop < 0 ? -1 : head.indexOf('。', stop + 1);
        return second < 0 ? head : head.substring(0, second);
    }

    /** The text from a mark to the next one; the label of a stem right behind a number is a part of it. */
    static String own(Sheet sheet, Mark mark, List<Mark> marks) {
        var at = Collections.binarySearch(marks, mark, Comparator.comparingInt(Mark::start));
        var after = at >= 0 && at + 1 < marks.size() ? marks.get(at + 1) : null;
        if (after != null && after.kind() == Mark.Kind.STEM && after.start() <= mark.end() + 1) {
            return own(sheet, after, marks);
        }
        var next = after == null ? sheet.length() : after.start();
        return sheet.folded(mark.end(), Math.max(mark.end(), Math.min(next, mark.end() + LOOKED_AT)));
    }
}
