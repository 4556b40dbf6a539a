package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question of a format made for machines, where nothing has to be recognised. */
final class Structured {

    private Structured() {}

    static ReadQuestion question(
            @Nullable String section,
            QuestionForm form,
            @Nullable BigDecimal points,
            String stem,
            List<ReadOption> options,
            @Nullable Answer answer,
            @Nullable String analysis,
            Passage passage) {
        var draft = new Draft(passage.start(), passage.start(), new Above(section, null, null, false, 1));
        draft.stem = stem;
        var notes = form.isOpen() ? LabelledNotes.of(answer, analysis) : new LabelledNotes(answer, analysis, null);
        draft.criteria = notes.criteria();
        QuestionDefects.check(draft, form, options, notes.answer(), notes.analysis());
        var marking = MarkingPoints.of(draft, form, points, notes.answer(), notes.analysis());
        return new ReadQuestion(
                null,
                section,
                form,
                points,
                stem,
                options,
                notes.answer(),
                notes.analysis(),
                marking,
                false,
                draft.defects,
                Filing.NONE,
                passage,
                null,
                List.of(),
                null);
    }

    /** The name of a category: the last part of its path, where a doubled slash is one of the name; null for the top. */
    static @Nullable String category(String path) {
        var parts = path.strip().split("(?<!/)/(?!/)");
        var name = parts[parts.length - 1].replace("//", "/").strip();
        return name.isEmpty() || name.equals("top") || name.startsWith("$") ? null : name;
    }
}
