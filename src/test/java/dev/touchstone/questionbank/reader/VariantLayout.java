package dev.touchstone.questionbank.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** How a paper is laid out: one choice in each dimension. */
record VariantLayout(
        String ordinal,
        SectionStyle section,
        PointsPlace points,
        String letter,
        OptionPlace place,
        KeyPlace key,
        String label,
        String join,
        List<String> judgement,
        String reason,
        boolean restarts,
        Noise noise,
        boolean wrapped,
        String encoding,
        boolean windows) {

    /** %1$s a number as it would be printed, %2$s the name of the type. */
    enum SectionStyle {
        NONE(""),
        HAN("%1$s、%2$s"),
        BRACKET("（%1$s）%2$s"),
        PART("第%1$s部分 %2$s"),
        PLAIN("%2$s"),
        SQUARE("【%2$s】"),
        MARKDOWN("## %1$s、%2$s");

        final String pattern;

        SectionStyle(String pattern) {
            this.pattern = pattern;
        }
    }

    enum PointsPlace {
        NOWHERE,
        EACH,
        DECLARED,
        BEFORE_STEM,
        AFTER_STEM
    }

    enum OptionPlace {
        LINES,
        INDENTED,
        ONE_LINE,
        TABS,
        TWO_A_LINE,
        STEM_LINE,
        FUSED
    }

    enum KeyPlace {
        STEM,
        BELOW,
        TICK,
        BEFORE,
        END_LINES,
        END_LIST,
        END_RANGES,
        END_TABLE
    }

    enum Noise {
        NOTHING,
        BLANK_LINES,
        PAGES,
        RUNNING_HEAD
    }

    private static final List<String> ORDINALS = List.of(
            "%d. ",
            "%d.", "%d、", "%d．", "（%d）", "(%d) ", "%d) ", "%d）", "第%d题 ", "第%d题：", "%02d. ", "Q%d: ", "题目%d：", "[%d] ",
            "%d ");
    private static final List<String> LETTERS =
            List.of("%s. ", "%s.", "%s、", "%s．", "(%s) ", "（%s）", "%s) ", "%s：", "[%s]", "%s ");
    private static final List<String> LABELS =
            List.of("答案：", "【答案】", "正确答案：", "参考答案: ", "答案 ", "【参考答案】", "[答案]", "标准答案：", "答案是", "答：");
    private static final List<String> JOINS = List.of("", "", ",", "、", "，", " ", ", ", ";");
    private static final List<List<String>> JUDGEMENTS =
            List.of(List.of("√", "×"), List.of("对", "错"), List.of("正确", "错误"), List.of("T", "F"), List.of("✓", "✗"));
    private static final List<String> REASONS = List.of("", "", "解析：", "【解析】", "答案解析：", "【分析】");
    private static final List<String> ENCODINGS = List.of("UTF-8", "UTF-8", "BOM", "GB18030", "UTF-16LE", "UTF-16BE");

    static VariantLayout of(Random random) {
        var layout = new VariantLayout(
                VariantPaper.one(ORDINALS, random),
                one(SectionStyle.values(), random),
                one(PointsPlace.values(), random),
                VariantPaper.one(LETTERS, random),
                one(OptionPlace.values(), random),
                one(KeyPlace.values(), random),
                VariantPaper.one(LABELS, random),
                VariantPaper.one(JOINS, random),
                VariantPaper.one(JUDGEMENTS, random),
                VariantPaper.one(REASONS, random),
                random.nextInt(3) == 0,
                one(Noise.values(), random),
                random.nextInt(4) == 0,
                VariantPaper.one(ENCODINGS, random),
                random.nextInt(4) == 0);
        return layout.isClear() ? layout : of(random);
    }

    /**
     * A running head is printed on three pages or more, else it could be anything. Left out is what a person could not read for sure either: numbers that begin anew without a heading or with one list of keys;
     * points by section without sections; two brackets before the words; letters without a sign of their own anywhere but at the
     * start of a line; wrapped lines of which one may begin with a letter or number by chance.
     */
    private boolean isClear() {
        var bareLetter = letter.equals("%s ");
        var atEnd = key.compareTo(KeyPlace.END_LINES) >= 0;
        return !(restarts && (section == SectionStyle.NONE || atEnd))
                && !(section == SectionStyle.NONE && (points == PointsPlace.EACH || points == PointsPlace.DECLARED))
                && !(key == KeyPlace.BEFORE
                        && (ordinal.contains("%d）") || ordinal.contains("%d)") || ordinal.contains("%d]")))
                && !(bareLetter && place.compareTo(OptionPlace.ONE_LINE) >= 0)
                && !(wrapped && place.compareTo(OptionPlace.ONE_LINE) >= 0)
                && !(key == KeyPlace.TICK && place == OptionPlace.FUSED);
    }

    byte[] encoded(String text) {
        var printed = windows ? text.replace("\n", "\r\n") : text;
        if (encoding.equals("UTF-8") || encoding.equals("GB18030")) {
            return printed.getBytes(Charset.forName(encoding));
        }
        var charset = encoding.equals("BOM") ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return ("\uFEFF" + printed).getBytes(charset);
    }

    private static <T> T one(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
