package dev.touchstone.questionbank;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.stream.Collectors;

/** What every question must satisfy, wherever it comes from. */
final class DraftRules {

    private DraftRules() {}

    static void check(QuestionDraft draft) {
        if (draft.stem().zh().isBlank()) {
            throw refused("questionbank.error.noStem");
        }
        if (draft.type() == QuestionType.TRUE_FALSE && draft.truth() == null) {
            throw refused("questionbank.error.noKey");
        }
        if (draft.type().isChoice()) {
            checkChoice(draft);
        }
        checkTask(draft);
        if (draft.reasoned() && draft.markingPoints().isEmpty()) {
            throw refused("questionbank.form.marking.missing");
        }
        BlankRules.problem(draft).ifPresent(problem -> {
            throw refused(problem);
        });
    }

    private static void checkTask(QuestionDraft draft) {
        var typing = draft.task().typing();
        if (draft.type() == QuestionType.TYPING && (typing == null || !typing.isUsable())) {
            throw refused("questionbank.error.typing");
        }
        if (isFieldByField(draft) && !draft.task().hasUsableFields()) {
            throw refused("questionbank.error.fields");
        }
        if (draft.type() == QuestionType.ORDERING && !(Steps.areUsable(draft.options()) && hasLabels(draft))) {
            throw refused("questionbank.error.steps");
        }
    }

    private static boolean isFieldByField(QuestionDraft draft) {
        return draft.type() == QuestionType.WORK_SAMPLE
                || !draft.task().fields().isEmpty();
    }

    private static boolean hasLabels(QuestionDraft draft) {
        return draft.options().stream().map(Option::label).distinct().count()
                == draft.options().size();
    }

    private static void checkChoice(QuestionDraft draft) {
        var labels = draft.options().stream().map(Option::label).collect(Collectors.toSet());
        if (labels.size() < 2 || labels.size() != draft.options().size()) {
            throw refused("questionbank.error.options");
        }
        if (draft.key().isEmpty()) {
            throw refused("questionbank.error.noKey");
        }
        if (!labels.containsAll(draft.key())) {
            throw refused("questionbank.error.keyOutside");
        }
        if (draft.type() == QuestionType.SINGLE_CHOICE && draft.key().size() > 1) {
            throw refused("questionbank.error.oneKey");
        }
    }

    private static RefusedException refused(String key) {
        return new RefusedException(Reason.UNUSABLE, key, "Question draft refused: " + key);
    }
}
