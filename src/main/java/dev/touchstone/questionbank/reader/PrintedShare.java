package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A marking point with the points printed beside it.
 *
 * @param text without them
 */
record PrintedShare(String text, @Nullable BigDecimal points) {

    /** "安抚 5分", "安抚：5 分" */
    private static final Pattern BARE = Pattern.compile(
            "[\\s,:]{0,4}(?<![\\d.~-])(\\d{1,2}(?:\\.\\d)?)\\s?(?:分|points?|marks?)[。.;]?\\s*$",
            Pattern.CASE_INSENSITIVE);

    static PrintedShare of(String text) {
        var folded = Folding.fold(text);
        for (var form : new Pattern[] {Points.TAG, BARE}) {
            var tag = form.matcher(folded);
            if (tag.find() && tag.end() - tag.start() < folded.strip().length()) {
                var rest = (text.substring(0, tag.start()) + text.substring(tag.end())).strip();
                return new PrintedShare(rest, Points.of(tag.group(1)));
            }
        }
        return new PrintedShare(text, null);
    }
}
