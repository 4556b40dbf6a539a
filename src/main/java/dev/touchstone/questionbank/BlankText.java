package dev.touchstone.questionbank;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How what stands in a blank is compared: width, case, spaces and punctuation at the end make no difference. */
final class BlankText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern END = Pattern.compile("[.,;:!?。、]+$");
    private static final Pattern GAP = Pattern.compile("[(（][\\s　]*[)）]|[_＿]{2,}");

    /** With or without separators for thousands; what begins with needless zeros is a code. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d|[1-9]\\d{0,2}(?:,\\d{3}){1,5}|[1-9]\\d{1,17})(?:\\.\\d{1,9})?");

    private BlankText() {}

    static String plain(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return END.matcher(SPACES.matcher(narrow).replaceAll("")).replaceAll("");
    }

    /** The number a text is, perhaps with its unit behind it; null when it is none. */
    static @Nullable BigDecimal number(String text, @Nullable String unit) {
        var words = plain(text).replace('−', '-');
        var ending = unit == null ? "" : plain(unit);
        var digits = !ending.isEmpty() && words.endsWith(ending)
                ? words.substring(0, words.length() - ending.length())
                : words;
        return NUMBER.matcher(digits).matches() ? new BigDecimal(digits.replace(",", "")) : null;
    }

    /** How many gaps a stem shows: ____ or （ ）. */
    static int gaps(String stem) {
        return (int) GAP.matcher(stem).results().count();
    }
}
