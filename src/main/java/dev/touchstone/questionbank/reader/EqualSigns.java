package dev.touchstone.questionbank.reader;

import java.util.BitSet;
import java.util.regex.Pattern;

/** "答案=A", "A=…": names and letters with an equals sign, line for line, as programs write them; it becomes the sign people write. */
final class EqualSigns {

    private static final Hits ASSIGNED = new Hits(Pattern.compile(
            "(?m)^[ \\t]{0,8}(?:(?<letter>[A-J])|(?:题型|类型|题目|题干|内容|选项|(?:参考|正确|标准)?答案|分值|分数|解析|难度|type|question|stem|answer|key|score|points|analysis|explanation))\\s?(?<sign>[=＝])",
            Pattern.CASE_INSENSITIVE));

    /** Fewer may be a sum in somebody's answer. */
    private static final int FEWEST = 3;

    private EqualSigns() {}

    static MappedText settle(MappedText text) {
        var dots = new BitSet();
        var colons = new BitSet();
        ASSIGNED.each(text.toString(), line -> (line.group("letter") == null ? colons : dots).set(line.start("sign")));
        if (dots.cardinality() + colons.cardinality() < FEWEST || colons.isEmpty()) {
            return text;
        }
        var settled = new MappedText(text.length());
        for (var i = 0; i < text.length(); i++) {
            settled.append(dots.get(i) ? '.' : colons.get(i) ? '：' : text.charAt(i), text.origin(i));
        }
        return settled;
    }
}
