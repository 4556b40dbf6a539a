package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the headings above a question say.
 *
 * @param section the nearest one, as printed
 * @param type the type it names for all
 * @param points for each question
 * @param interview whether this is asked face to face
 * @param genre +1 when questions were announced, -1 when something else was
 */
record Above(
        @Nullable String section,
        @Nullable QuestionForm type,
        @Nullable BigDecimal points,
        boolean interview,
        int genre) {

    static Above top(String head) {
        return new Above(null, null, null, Genre.interview(head, false), Vocabulary.genre(head));
    }

    /** The same under one more heading. */
    Above under(String words) {
        var folded = Folding.fold(words);
        var named = Vocabulary.type(folded);
        var each = Points.each(folded);
        var own = Vocabulary.genre(folded);
        var inherits = type != null && !Vocabulary.namesType(folded) && each == null;
        return new Above(
                words,
                named != null ? named : inherits ? type : null,
                each != null ? each : points,
                Genre.interview(folded, interview),
                own != 0 ? own : genre);
    }
}
