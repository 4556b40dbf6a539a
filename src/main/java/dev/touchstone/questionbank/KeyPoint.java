package dev.touchstone.questionbank;

import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives a question with a key the marking point that the key decides, so that its result is evidence like the rest. */
@Component
class KeyPoint {

    private final MessageSource messages;

    KeyPoint(MessageSource messages) {
        this.messages = messages;
    }

    QuestionDraft completed(QuestionDraft draft) {
        if (draft.reasoned()) {
            return with(draft, judged(draft));
        }
        return draft.isMarkedByKey() && draft.markingPoints().isEmpty() ? with(draft, List.of(of(draft))) : draft;
    }

    /** The judgement first, worth what the reason leaves of the points; as much as the reason where that leaves nothing. */
    private List<QuestionDraft.Point> judged(QuestionDraft draft) {
        var reasons = draft.markingPoints().stream()
                .filter(point -> !isJudgement(point))
                .toList();
        var worth = worth(reasons);
        var points = new ArrayList<QuestionDraft.Point>();
        points.add(worth(draft, judged(draft.points(), worth)));
        points.addAll(reasons);
        return points;
    }

    /** What a judgement is worth: what its reasons leave of the points, or as much as they where that is nothing. */
    static BigDecimal judged(BigDecimal points, BigDecimal reasons) {
        var left = points.subtract(reasons);
        return left.signum() > 0 ? left : reasons;
    }

    private static BigDecimal worth(List<QuestionDraft.Point> points) {
        return points.stream()
                .filter(point -> point.kind() == PointKind.EXPECTED)
                .map(QuestionDraft.Point::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As an earlier version or a file has it. */
    private boolean isJudgement(QuestionDraft.Point point) {
        return Stream.of("questionbank.point.true", "questionbank.point.false")
                .map(key -> messages.getMessage(key, null, Language.ZH.locale()))
                .anyMatch(point.text().zh()::equals);
    }

    private static QuestionDraft with(QuestionDraft draft, List<QuestionDraft.Point> points) {
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
                points,
                draft.credit(),
                draft.blanks(),
                draft.reasoned(),
                draft.task());
    }

    /** The point that says what the key says. */
    QuestionDraft.Point of(QuestionDraft draft) {
        return worth(draft, draft.points());
    }

    private QuestionDraft.Point worth(QuestionDraft draft, BigDecimal points) {
        var text = new LocalizedText(text(draft, Language.ZH), text(draft, Language.EN));
        return new QuestionDraft.Point(text, points, draft.competency(), PointKind.EXPECTED, null);
    }

    private static String pointKey(QuestionDraft draft) {
        return switch (draft.type()) {
            case ORDERING -> "questionbank.point.steps";
            case TYPING -> "questionbank.point.typing";
            case NUMERIC -> "questionbank.point.blanks";
            default -> "questionbank.point.key";
        };
    }

    private String text(QuestionDraft draft, Language language) {
        var locale = language.locale();
        if (draft.type() == QuestionType.TRUE_FALSE) {
            return messages.getMessage(
                    Boolean.TRUE.equals(draft.truth()) ? "questionbank.point.true" : "questionbank.point.false",
                    null,
                    locale);
        }
        return messages.getMessage(pointKey(draft), null, locale);
    }
}
