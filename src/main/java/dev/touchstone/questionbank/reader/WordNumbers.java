package dev.touchstone.questionbank.reader;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;

/** Automatic numbers of a Word document, which are in no text. */
final class WordNumbers {

    private static final String HAN = "一二三四五六七八九十";

    private final Map<BigInteger, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /** The number Word shows before this paragraph, with a blank behind it; empty if there is none. */
    String of(XWPFParagraph paragraph) {
        var list = paragraph.getNumID();
        var format = list == null || paragraph.getText().isBlank() ? null : paragraph.getNumFmt();
        if (list == null || format == null) {
            return "";
        }
        var level = paragraph.getNumIlvl() == null
                ? 0
                : Math.min(8, Math.max(0, paragraph.getNumIlvl().intValue()));
        if (format.equals("bullet") || format.equals("none")) {
            return format.equals("bullet") ? "- " : "";
        }
        return shown(paragraph.getNumLevelText(), count(list, level, paragraph), level, format) + " ";
    }

    private int[] count(BigInteger list, int level, XWPFParagraph paragraph) {
        var numbering = paragraph.getDocument().getNumbering();
        var definition = numbering == null ? null : numbering.getAbstractNumID(list);
        var counter = counters.computeIfAbsent(definition == null ? list : definition, id -> new int[9]);
        var start = paragraph.getNumStartOverride();
        var anew = start != null && begun.add(list + "/" + level);
        counter[level] = anew ? start.intValue() : counter[level] + 1;
        for (var deeper = level + 1; deeper < counter.length; deeper++) {
            counter[deeper] = 0;
        }
        return counter;
    }

    private static String shown(@Nullable String pattern, int[] counter, int level, String format) {
        var text = pattern == null || pattern.isBlank() ? "%" + (level + 1) + "." : pattern;
        for (var i = 0; i <= level; i++) {
            text = text.replace("%" + (i + 1), number(counter[i], i == level ? format : "decimal"));
        }
        return text;
    }

    private static String number(int value, String format) {
        return switch (format) {
            case "upperLetter" -> letter('A', value);
            case "lowerLetter" -> letter('a', value);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital" -> han(value);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                value < 21 ? String.valueOf((char) ('①' + value - 1)) : "" + value;
            default -> String.valueOf(value);
        };
    }

    private static String letter(char first, int value) {
        return String.valueOf((char) (first + (value - 1) % 26));
    }

    private static String han(int value) {
        if (value <= 10) {
            return HAN.substring(Math.max(0, value - 1), Math.max(1, value));
        }
        var tens = value / 10 > 1 ? HAN.substring(value / 10 - 1, value / 10) : "";
        return value > 99
                ? String.valueOf(value)
                : tens + "十" + (value % 10 == 0 ? "" : HAN.substring(value % 10 - 1, value % 10));
    }
}
