package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Printed points. */
final class Points {

    private static final Pattern EACH = Pattern.compile(
            "(?:每[小]?[题空个道]|一题|各|每)\\s?[:：]?\\s?(\\d{1,3}(?:\\.\\d)?|[一二三四五六七八九十]{1,3})\\s?分(?!钟)|(\\d{1,3}(?:\\.\\d)?)\\s?分\\s?/\\s?[小]?题|\\b(\\d{1,3}(?:\\.\\d)?)\\s?(?:points?|marks?)\\s?each"
                    + "|(\\d{1,3}(?:\\.\\d)?)\\s?分\\s?[×xX*]\\s?\\d{1,3}|\\d{1,3}\\s?[题道]?\\s?[×xX*]\\s?(\\d{1,3}(?:\\.\\d)?)\\s?[分'′]",
            Pattern.CASE_INSENSITIVE);
    static final Pattern TAG = Pattern.compile(
            "[(\\[]\\s?(?:每[点条个项空问]?\\s?\\d{1,2}\\s?分\\s?[,，、;]\\s?)?(?:本?[小]?题)?(?:分值|满分)?\\s?[:：]?\\s?(?:共|计)?\\s?(\\d{1,3}(?:\\.\\d{1,2})?|[一二三四五六七八九十]{1,3})\\s?(?:分|points?|marks?|pts?|['′])\\s?[)\\]]",
            Pattern.CASE_INSENSITIVE);
    /** Behind a part that has a number of its own: "(2) … (10分)". */
    private static final Pattern PART = Pattern.compile(
            "\\n\\s*(?:\\(\\d{1,2}\\)|\\d{1,2}[.、)]|[①-⑳])[^\\n]{4,200}?[(\\[]\\s?(\\d{1,2}(?:\\.\\d)?)\\s?分\\s?[)\\]]\\s*(?=\\n|$)");

    /** Points that nobody can mean: below nothing, or in the thousands. */
    static final Pattern ODD =
            Pattern.compile("[(\\[]\\s?(-\\d{1,5}(?:\\.\\d{1,2})?|\\d{4,6})\\s?(?:分|points?)\\s?[)\\]]");

    /** More for a single question than a whole paper usually has. */
    static final BigDecimal MOST = BigDecimal.valueOf(100);

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)");

    private Points() {}

    /** Points for each question as a heading declares them. */
    static @Nullable BigDecimal each(String folded) {
        var matcher = EACH.matcher(folded);
        if (!matcher.find()) {
            return null;
        }
        for (var group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return of(matcher.group(group));
            }
        }
        return null;
    }

    /** The sum when several parts of a question say each what they are worth; null when they do not. */
    static @Nullable BigDecimal ofParts(String folded) {
        var sum = BigDecimal.ZERO;
        var parts = 0;
        for (var tag = PART.matcher(folded); tag.find(); parts++) {
            sum = sum.add(of(tag.group(1)));
        }
        return parts > 1 ? sum : null;
    }

    static @Nullable BigDecimal first(String folded) {
        var matcher = NUMBER.matcher(folded);
        return matcher.find() ? of(matcher.group(1)) : null;
    }

    static BigDecimal of(String printed) {
        var number = Character.isDigit(printed.charAt(0))
                ? new BigDecimal(printed).stripTrailingZeros()
                : BigDecimal.valueOf(Numerals.value(printed));
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
