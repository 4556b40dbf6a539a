package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** The text of one entry in a block of keys: an answer, with or without its label, and the explanation behind it. */
final class KeyText {

    private static final Pattern ANSWER = Pattern.compile(
            "^\\s*(?:[【\\[]\\s?(?:(?:参考|正确|标准)?(?:答案|答)|参考|answer)\\s?[】\\]]\\s?[:：]?|(?:(?:参考|正确|标准)?(?:答案|答)|参考|(?:correct )?answer)\\s?[:：])\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANALYSIS = Pattern.compile(
            "(?:[【\\[]\\s?(?:答案|试题|题目)?(?:解析|分析|点评|详解|说明|explanation)\\s?[】\\]]\\s?[:：]?|(?<=[\\s。.;；,，A-J√×对错])(?:答案|试题|题目)?(?:解析|分析|点评|详解|explanation)\\s?[:：])\\s*",
            Pattern.CASE_INSENSITIVE);

    /** "B. Because …" */
    private static final Pattern REASONED = Pattern.compile(
            "(?s)^[(（]?([A-J](?:[,，、 ]{0,2}[A-J]){0,8}|[√×]|正确|错误|对|错)[)）]?[。.,，;；、:：\\s]+([^A-J\\d\\s(（].{3,})");

    private KeyText() {}

    /**
     * @param text behind the number
     * @param start where the number stands in the sheet
     */
    static KeyBlock.Entry entry(int ordinal, String text, int start, int end) {
        var analysis = ANALYSIS.matcher(text);
        var found = analysis.find();
        var key = ANSWER.matcher(found ? text.substring(0, analysis.start()) : text)
                .replaceFirst("")
                .strip();
        var explanation = found ? text.substring(analysis.end()).strip() : "";
        var reasoned = REASONED.matcher(key);
        if (!found && reasoned.matches()) {
            return new KeyBlock.Entry(
                    ordinal, reasoned.group(1), true, reasoned.group(2).strip(), start, end);
        }
        return new KeyBlock.Entry(ordinal, key, true, explanation.isEmpty() ? null : explanation, start, end);
    }
}
