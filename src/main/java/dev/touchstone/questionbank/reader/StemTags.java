package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** Type and points printed together, before a stem or behind it. */
final class StemTags {

    /** "(单选题, 2分)" */
    private static final Pattern TYPE_AND_POINTS = Pattern.compile("^\\s*[\\[(]\\s?([^\\[\\]()\\n"
            + ",，、;: ]{2,8}?)\\s?[,，、;: ]\\s?(?:本?[小]?题|共|分值)?\\s?(\\d{1,3}(?:\\.\\d)?)\\s?分\\s?[\\])]\\s*:?\\s*");
    /** "[单选题] *", as survey sites print it behind a question. */
    private static final Pattern TYPE_BEHIND = Pattern.compile("\\s*\\[([^\\[\\]\\n]{2,6}题)\\]\\s*\\*?\\s*$");

    /** "[分值:10]", as the same sites print it behind that. */
    private static final Pattern WORTH_BEHIND =
            Pattern.compile("\\s*[\\[(]\\s?分[值数]\\s?:?\\s?(\\d{1,3}(?:\\.\\d)?)\\s?分?\\s?[\\])]\\s*\\*?\\s*$");

    private static final Pattern POINTS_BEHIND = Pattern.compile("\\s*-{1,3}\\s?(\\d{1,3}(?:\\.\\d)?)\\s?分\\s*$");
    private static final Pattern POINTS_LABEL =
            Pattern.compile("^\\s*(?:分值|分数)\\s?:\\s?(\\d{1,3}(?:\\.\\d)?)\\s?分?(?=\\s|[^\\d.])\\s*");

    /** "○ 对  ○ 错" to tick. */
    private static final Pattern TICK_BOXES = Pattern.compile(
            "\\s*[○□◯☐]\\s*(?:A[.、]?\\s*)?(?:正确|对|是|true)\\s+[○□◯☐]\\s*(?:B[.、]?\\s*)?(?:错误|错|否|false)\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** "□好 □中 □差" for who rates. */
    private static final Pattern RATING =
            Pattern.compile("[\\s　]+(?:[□○☐]\\s?(?:优秀?|良好?|好|中等?|较?差|一般|合格|不合格|满意|不满意)\\s*){2,5}$");

    /** The same as two words on a line of their own, one perhaps ticked by who answered. */
    private static final Pattern TICK_WORDS = Pattern.compile(
            "\\s*\\n\\s*[○□◯☐☑]?\\s*(?:正确|对|是|true)\\s*[☑✓✔]?\\s+[○□◯☐☑]?\\s*(?:错误|错|否|false)\\s*[☑✓✔]?\\s*$",
            Pattern.CASE_INSENSITIVE);

    private StemTags() {}

    /** Whether a text is nothing but boxes for who rates. */
    static boolean isRating(String text) {
        return RATING.matcher(" " + text).lookingAt();
    }

    /** Takes one of them from the beginning of the stem; false when there is none. */
    static boolean leading(Draft draft, String folded) {
        var label = POINTS_LABEL.matcher(folded);
        if (label.find()) {
            draft.points = Points.of(label.group(1));
            draft.stem = draft.stem.substring(label.end());
            return true;
        }
        return typeAndPoints(draft, folded);
    }

    private static boolean typeAndPoints(Draft draft, String folded) {
        var both = TYPE_AND_POINTS.matcher(folded);
        var named = both.find() ? Vocabulary.type(both.group(1)) : null;
        if (named == null) {
            return false;
        }
        draft.labelType = named;
        draft.points = Points.of(both.group(2));
        draft.stem = draft.stem.substring(both.end());
        return true;
    }

    private static void worth(Draft draft) {
        var worth = WORTH_BEHIND.matcher(Folding.fold(draft.stem));
        if (draft.points == null && worth.find()) {
            draft.points = Points.of(worth.group(1));
            draft.stem = draft.stem.substring(0, worth.start());
        }
    }

    /** Takes them from the end of the stem. */
    static void trailing(Draft draft) {
        draft.stem = RATING.matcher(draft.stem).replaceFirst("");
        draft.stem = TICK_WORDS
                .matcher(TICK_BOXES.matcher(draft.stem).replaceFirst(""))
                .replaceFirst("");
        worth(draft);
        var folded = Folding.fold(draft.stem);
        var type = TYPE_BEHIND.matcher(folded);
        if (type.find() && Vocabulary.type(type.group(1)) != null) {
            draft.labelType = Vocabulary.type(type.group(1));
            draft.stem = draft.stem.substring(0, type.start());
        }
        var points = POINTS_BEHIND.matcher(folded);
        if (draft.points == null && points.find()) {
            draft.points = Points.of(points.group(1));
            draft.stem = draft.stem.substring(0, points.start());
        }
    }
}
