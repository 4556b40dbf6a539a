package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The step from the author’s desk: to a reviewer, or into use where one person is enough. */
@Component
class HandingIn {

    private final Questions questions;
    private final ReviewSteps steps;
    private final NewVersions versions;
    private final Publishing publishing;
    private final ReviewMode mode;
    private final Clock clock;

    HandingIn(
            Questions questions,
            ReviewSteps steps,
            NewVersions versions,
            Publishing publishing,
            @Value("${touchstone.question-bank.review:two-people}") ReviewMode mode,
            Clock clock) {
        this.questions = questions;
        this.steps = steps;
        this.versions = versions;
        this.publishing = publishing;
        this.mode = mode;
        this.clock = clock;
    }

    ReviewMode mode() {
        return mode;
    }

    /** Whether it waits for a reviewer now. */
    boolean handIn(OpenVersion draft) {
        if (mode == ReviewMode.ONE_PERSON) {
            publishing.publish(draft, null);
            return false;
        }
        steps.handIn(draft.id(), clock.instant());
        return true;
    }

    /**
     * New questions of an import, all at once: the import is the fact, not each of them.
     *
     * @return their versions in the same order
     */
    List<QuestionVersionId> enter(List<QuestionDraft> drafts, AccountId by) {
        return mode == ReviewMode.ONE_PERSON
                ? drafts.stream()
                        .map(draft -> published(versions.first(draft, by)))
                        .toList()
                : versions.firstHandedIn(drafts, by);
    }

    /** One of an import as the next version of a question; refuses CONFLICT ({@link QuestionBank#STALE}) when there is another by now. */
    QuestionVersionId enterNext(QuestionId question, int basedOn, QuestionDraft draft, AccountId by) {
        int next = questions.nextVersion(question);
        if (next - 1 != basedOn) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    QuestionBank.STALE,
                    "Question %s is beyond version %d".formatted(question, basedOn));
        }
        return mode == ReviewMode.ONE_PERSON
                ? published(versions.next(question, next, draft, by))
                : versions.nextHandedIn(question, next, draft, by);
    }

    private QuestionVersionId published(OpenVersion draft) {
        publishing.publish(draft, null);
        return draft.id();
    }
}
