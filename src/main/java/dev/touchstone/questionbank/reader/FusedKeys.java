package dev.touchstone.questionbank.reader;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Keys glued to what follows them: the next number ("答案:B2.客服…"), somebody's own choice ("答案 B 您选择 A"), or the right key behind
 * that ("我的答案:C;正确答案:A").
 * What follows begins a line of its own.
 */
final class FusedKeys {

    private static final Pattern NUMBER_BEHIND = Pattern.compile(
            "答案\\s?[:：]\\s?(?:[A-J](?:[,，、]?[A-J]){0,7}|正确|错误|对|错|[√×])[.。;；]?(?=\\d{1,3}\\s?[.、．][^\\d.])");
    private static final Pattern RIGHT_BEHIND =
            Pattern.compile("(?:我|你|您|学生|考生|学员)的答案\\s?[:：][^\\n]{0,120}?[;；,，\\s]\\s{0,4}(?=(?:正确|参考|标准)答案\\s?[:：])");

    private static final Pattern FIRST = Pattern.compile("(?<=[\\u4e00-\\u9fff])1\\s?[.、．](?=[\\u4e00-\\u9fff“\"])");

    private static final Pattern OWN_BEHIND =
            Pattern.compile("答案\\s?[:：]?\\s{0,3}(?:[A-J]{1,8}|正确|错误|对|错|[√×])(?=\\s{1,8}(?:您|你|我)(?:选择|未作答|未答))");

    private FusedKeys() {}

    static MappedText settle(MappedText text) {
        var whole = text.toString();
        if (whole.indexOf("答案") < 0) {
            return text;
        }
        var ends = new BitSet();
        mark(NUMBER_BEHIND, whole, ends);
        if (ends.cardinality() > 1) {
            first(whole.substring(0, ends.nextSetBit(0)), ends);
        }
        if (whole.indexOf("选择") >= 0 || whole.indexOf("未") >= 0) {
            mark(OWN_BEHIND, whole, ends);
        }
        if (whole.indexOf("的答案") >= 0) {
            mark(RIGHT_BEHIND, whole, ends);
        }
        return ends.isEmpty() ? text : broken(text, ends);
    }

    /** The first number has no key before it, but a title. */
    private static void first(String before, BitSet ends) {
        var one = FIRST.matcher(before);
        if (one.find()) {
            ends.set(one.start());
        }
    }

    private static void mark(Pattern pattern, String whole, BitSet ends) {
        for (var found = pattern.matcher(whole); found.find(); ) {
            ends.set(found.end());
        }
    }

    private static MappedText broken(MappedText text, BitSet ends) {
        var settled = new MappedText(text.length() + ends.cardinality());
        for (var i = 0; i < text.length(); i++) {
            if (ends.get(i)) {
                settled.append('\n', text.origin(i));
            }
            settled.append(text.charAt(i), text.origin(i));
        }
        return settled;
    }
}
