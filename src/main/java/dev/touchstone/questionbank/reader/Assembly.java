package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A finished draft to a question: settles the type, reads the key accordingly, notes what is wrong. */
final class Assembly {

    private static final Pattern BOTH_WAYS = Pattern.compile("^(?:正确|对|是|√|true|yes|t)$", Pattern.CASE_INSENSITIVE);

    private Assembly() {}

    static ReadQuestion finish(Draft draft, Passage passage) {
        return finish(draft, passage, null);
    }

    /** @param listed where its key is listed apart from it */
    static ReadQuestion finish(Draft draft, Passage passage, @Nullable Passage listed) {
        LevelBands.move(draft);
        var printed = draft.answer != null && !draft.answer.isBlank()
                ? draft.answer
                : draft.key != null ? draft.key : draft.listedKey;
        var form = Typing.settle(draft, printed);
        var analysis = draft.analysis;
        Answer answer;
        if (form == QuestionForm.TRUE_FALSE) {
            var key = judged(draft, printed);
            if (key.answer() == null && draft.key != null) {
                key = corrected(draft, printed);
            }
            answer = key.answer();
            analysis = analysis == null && !key.rest().isBlank() && answer != null ? key.rest() : analysis;
        } else if (form.hasOptions()) {
            var key = printed == null ? new KeyReader.Key(null, "") : KeyReader.choice(printed, draft.options);
            answer = key.answer();
            analysis = analysis == null && key.rest().length() > 3 ? key.rest() : analysis;
        } else {
            answer = printed == null || printed.isBlank() ? null : new Answer.Text(printed.strip());
        }
        var options = form.hasOptions() ? draft.options : List.<ReadOption>of();
        QuestionDefects.check(draft, form, options, answer, analysis);
        var points = draft.points != null ? draft.points : draft.above.points();
        return new ReadQuestion(
                draft.ordinal,
                draft.above.section(),
                form,
                points,
                draft.stem,
                options,
                answer,
                analysis,
                MarkingPoints.of(draft, form, points, answer, analysis),
                draft.truncated,
                draft.defects,
                draft.filing,
                passage,
                listed,
                List.of(),
                draft.probes);
    }

    /** Behind a judgement the correction may be called the answer. */
    private static KeyReader.Key corrected(Draft draft, @Nullable String printed) {
        var key = judged(draft, draft.key);
        return key.answer() == null || printed == null ? key : new KeyReader.Key(key.answer(), printed);
    }

    /** "A. 正确  B. 错误" with a letter as key is a judgement too. */
    private static KeyReader.Key judged(Draft draft, @Nullable String printed) {
        if (printed == null) {
            return new KeyReader.Key(null, "");
        }
        var counted = KeyReader.isNumbers(printed, draft.options.size());
        if (!draft.options.isEmpty() && (counted || KeyReader.isLetters(printed))) {
            var label = counted
                    ? Labels.letter(Numerals.value(printed) - 1)
                    : Labels.of(Folding.fold(printed)).stream().findFirst().orElse("");
            var chosen = draft.options.stream()
                    .filter(option -> option.label().equals(label))
                    .findFirst();
            if (chosen.isPresent()) {
                var right = BOTH_WAYS
                        .matcher(Folding.fold(chosen.get().text()).replaceAll("[.。\\s]", ""))
                        .matches();
                return new KeyReader.Key(new Answer.Judgement(right), "");
            }
        }
        return KeyReader.judged(printed);
    }
}
