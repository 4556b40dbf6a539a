package dev.touchstone.questionbank;

import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives a question marked by key the one marking point that AUTO ticks, so that its result is evidence like the rest. */
@Component
class KeyPoint {

    private final MessageSource messages;

    KeyPoint(MessageSource messages) {
        this.messages = messages;
    }

    QuestionDraft completed(QuestionDraft draft) {
        if (!draft.type().isMarkedByKey() || !draft.markingPoints().isEmpty()) {
            return draft;
        }
        return new QuestionDraft(
                draft.type(),
                draft.track(),
                draft.difficulty(),
                draft.points(),
                draft.competency(),
                draft.section(),
                draft.stem(),
                draft.options(),
                draft.key(),
                draft.truth(),
                draft.referenceAnswer(),
                draft.analysis(),
                draft.guidance(),
                draft.redLines(),
                draft.reviewBy(),
                List.of(of(draft)),
                draft.credit());
    }

    /** The point that says what the key says. */
    QuestionDraft.Point of(QuestionDraft draft) {
        var text = new LocalizedText(text(draft, Language.ZH), text(draft, Language.EN));
        return new QuestionDraft.Point(text, draft.points(), draft.competency(), PointKind.EXPECTED, null);
    }

    private String text(QuestionDraft draft, Language language) {
        var locale = language.locale();
        if (draft.type() == QuestionType.TRUE_FALSE) {
            return messages.getMessage(
                    Boolean.TRUE.equals(draft.truth()) ? "questionbank.point.true" : "questionbank.point.false",
                    null,
                    locale);
        }
        return messages.getMessage("questionbank.point.key", null, locale);
    }
}
