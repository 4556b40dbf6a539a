package dev.touchstone.questionbank.writer;

import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts as every form can hold them. */
final class Plain {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

    /** What XML forbids: control characters, halves of characters, two that are none. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]");

    private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*");

    private Plain() {}

    /** The Chinese original; empty when there is none. */
    static String zh(@Nullable LocalizedText text) {
        return text == null ? "" : of(text.zh());
    }

    static String of(String text) {
        return FORBIDDEN
                .matcher(LINE_END.matcher(text).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }

    /** The same on one line. */
    static String line(@Nullable LocalizedText text) {
        return BREAK.matcher(zh(text)).replaceAll(" ");
    }

    /** Points without needless zeros. */
    static String number(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }
}
