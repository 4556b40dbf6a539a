package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.ReadMarkingPoint.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A marking point with the points printed beside it.
 *
 * @param text without them
 * @param kind what the print says it does to the result; null when it names points only
 */
record PrintedShare(
        String text, @Nullable BigDecimal points, @Nullable Kind kind) {

    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,2})?)\\s?(?:分|points?|marks?|pts?)";
    private static final String END = "[。.;]?\\s*$";
    private static final String EARNED = "(?:得|\\+)\\s?";
    private static final String LOST = "(?:倒?扣|minus|deduct|[-−])\\s?";
    private static final String OUT = "(?:一票否决|knock-?out)";

    /** "安抚 5分", "安抚：5 分" */
    private static final Pattern BARE =
            pattern("[\\s,:]{0,4}(?<![\\d.~-])(\\d{1,2}(?:\\.\\d{1,2})?)\\s?(?:分|points?|marks?)" + END);

    /** How a share may be printed, the most telling first. */
    private record Form(Pattern pattern, @Nullable Kind kind) {}

    private static final List<Form> FORMS = List.of(
            new Form(pattern("[(\\[]\\s?" + OUT + "\\s?[)\\]]" + END), Kind.CRITICAL),
            new Form(pattern("[\\s,:]{1,4}" + OUT + END), Kind.CRITICAL),
            new Form(pattern("[(\\[]\\s?" + LOST + NUMBER + "\\s?[)\\]]" + END), Kind.FAULT),
            new Form(pattern("[\\s,:]{0,4}(?:倒?扣|deduct)\\s?" + NUMBER + END), Kind.FAULT),
            new Form(pattern("[(\\[]\\s?" + EARNED + NUMBER + "\\s?[)\\]]" + END), Kind.EXPECTED),
            new Form(Points.TAG, null),
            new Form(BARE, null));

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    static PrintedShare of(String text) {
        var folded = Folding.fold(text);
        for (var form : FORMS) {
            var tag = form.pattern().matcher(folded);
            if (tag.find() && tag.end() - tag.start() < folded.strip().length()) {
                var rest = (text.substring(0, tag.start()) + text.substring(tag.end())).strip();
                return new PrintedShare(rest, tag.groupCount() == 0 ? null : Points.of(tag.group(1)), form.kind());
            }
        }
        return new PrintedShare(text, null, null);
    }
}
