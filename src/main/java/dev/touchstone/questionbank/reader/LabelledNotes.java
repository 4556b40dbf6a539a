package dev.touchstone.questionbank.reader;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The notes for graders of an open question. Formats with one field for all of them hold several, each behind its label at the
 * beginning of a line.
 */
record LabelledNotes(
        @Nullable Answer answer,
        @Nullable String analysis,
        @Nullable String criteria) {

    private enum Field {
        ANSWER,
        ANALYSIS,
        CRITERIA
    }

    /** A label of {@link LabelWords} with its colon. */
    private static final Pattern LABEL = Pattern.compile(
            "(?m)^[ ]*(?:(" + LabelWords.ANSWER + ")|(" + LabelWords.ANALYSIS + ")|(" + LabelWords.CRITERIA
                    + "))[ ]*:[ ]*\\n?",
            Pattern.CASE_INSENSITIVE);

    static LabelledNotes of(@Nullable Answer answer, @Nullable String analysis) {
        var fields = new EnumMap<Field, String>(Field.class);
        split(answer instanceof Answer.Text text ? text.text() : null, Field.ANSWER, fields);
        split(analysis, Field.ANALYSIS, fields);
        var words = fields.get(Field.ANSWER);
        return new LabelledNotes(
                words == null ? null : text(words, answer), fields.get(Field.ANALYSIS), fields.get(Field.CRITERIA));
    }

    /** What a machine would accept is still that. */
    private static Answer.Text text(String words, @Nullable Answer before) {
        return before instanceof Answer.Text text && text.text().strip().equals(words)
                ? new Answer.Text(words, text.blanks())
                : new Answer.Text(words);
    }

    private static void split(@Nullable String text, Field first, Map<Field, String> fields) {
        if (text == null) {
            return;
        }
        var label = LABEL.matcher(Folding.fold(text));
        var field = first;
        var from = 0;
        while (label.find()) {
            put(fields, field, text.substring(from, label.start()));
            field = label.group(1) != null ? Field.ANSWER : label.group(2) != null ? Field.ANALYSIS : Field.CRITERIA;
            from = label.end();
        }
        put(fields, field, text.substring(from));
    }

    /** What is said twice is kept in its order. */
    private static void put(Map<Field, String> fields, Field field, String text) {
        if (!text.isBlank()) {
            fields.merge(field, text.strip(), (before, after) -> before + "\n" + after);
        }
    }
}
