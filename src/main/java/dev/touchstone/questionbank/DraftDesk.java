package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The author’s side: writing, handing in, taking back. What is not published yet is used nowhere, and a published version
 * stays in use meanwhile.
 */
@Service
public class DraftDesk {

    private final Questions questions;
    private final QuestionReviews reviews;
    private final ReviewSteps steps;
    private final NewVersions versions;
    private final HandingIn handingIn;
    private final ApplicationEventPublisher events;

    DraftDesk(
            Questions questions,
            QuestionReviews reviews,
            ReviewSteps steps,
            NewVersions versions,
            HandingIn handingIn,
            ApplicationEventPublisher events) {
        this.questions = questions;
        this.reviews = reviews;
        this.steps = steps;
        this.versions = versions;
        this.handingIn = handingIn;
        this.events = events;
    }

    /** How many people it takes to publish. */
    public ReviewMode mode() {
        return handingIn.mode();
    }

    /** The version of a question that is not published yet. */
    public Optional<OpenVersion> open(QuestionId question) {
        return reviews.of(question);
    }

    /** What somebody is writing, the newest first. */
    public List<OpenVersion> draftsOf(AccountId author, int most) {
        return reviews.draftsOf(author, most);
    }

    /** A new question; refuses UNUSABLE what breaks a rule of the bank. */
    @Command
    public OpenVersion begin(QuestionDraft draft, AccountId author) {
        return versions.first(draft, author);
    }

    /**
     * The next version of a question, or its draft once more. Refuses CONFLICT: {@link QuestionBank#STALE} when somebody saved
     * meanwhile, and while a version waits for its reviewer.
     *
     * @param basedOn number of the newest version the author saw
     * @param edits how often that one had been saved again
     * @return the version that was written
     */
    @Command
    public QuestionVersionId write(QuestionId question, int basedOn, int edits, QuestionDraft draft, AccountId by) {
        var open = writable(question, basedOn, edits);
        if (open.isEmpty()) {
            return versions.next(question, basedOn + 1, draft, by).id();
        }
        versions.again(open.get(), draft, by);
        return open.get().id();
    }

    /**
     * The draft that something beside the question is written on, whose writer is one of its authors from now on: the question's draft,
     * or a new one that stands as the newest version does. Refuses as {@link #write}.
     */
    @Command
    public QuestionVersionId goOn(QuestionId question, int basedOn, int edits, AccountId by) {
        var open = writable(question, basedOn, edits);
        if (open.isEmpty()) {
            var newest = questions.versionsOf(question).get(0);
            return versions.next(question, basedOn + 1, QuestionDraft.of(newest), by)
                    .id();
        }
        versions.wroteOn(open.get(), by);
        return open.get().id();
    }

    private Optional<OpenVersion> writable(QuestionId question, int basedOn, int edits) {
        int next = questions.nextVersion(question);
        var open = reviews.of(question);
        if (next - 1 != basedOn || open.map(OpenVersion::edits).orElse(edits) != edits) {
            throw conflict(QuestionBank.STALE, question);
        }
        if (open.filter(version -> !version.isDraft()).isPresent()) {
            throw conflict("questionbank.review.error.waiting", question);
        }
        return open;
    }

    /** Hands an own draft to a reviewer; where one person is enough, it is published. Refuses CONFLICT when there is none. */
    @Command
    public void handIn(QuestionId question, AccountId by) {
        var draft = own(question, by, QuestionStatus.DRAFT);
        if (handingIn.handIn(draft)) {
            events.publishEvent(new QuestionHandedIn(question, draft.id(), draft.number()));
        }
    }

    /** Takes an own version back from review; refuses CONFLICT when it is not there any more. */
    @Command
    public void takeBack(QuestionId question, AccountId by) {
        var open = own(question, by, QuestionStatus.REVIEW);
        steps.takeBack(open.id());
        events.publishEvent(new QuestionTakenBack(question, open.id(), open.number()));
    }

    /** Throws an own draft away, and the question when it was its first version. */
    @Command
    public void discard(QuestionId question, AccountId by) {
        var open = own(question, by, QuestionStatus.DRAFT);
        steps.discard(open);
        events.publishEvent(new QuestionDraftDiscarded(question, open.number()));
    }

    private OpenVersion own(QuestionId question, AccountId by, QuestionStatus expected) {
        reviews.lock(question);
        var open = reviews.of(question)
                .filter(version -> version.status() == expected)
                .orElseThrow(() -> conflict("questionbank.review.error.moved", question));
        if (!open.isBy(by)) {
            throw new RefusedException(
                    Reason.FORBIDDEN, "questionbank.review.error.notYours", "Draft of " + question + " by others");
        }
        return open;
    }

    private static RefusedException conflict(String key, QuestionId question) {
        return new RefusedException(Reason.CONFLICT, key, "Question %s: %s".formatted(question, key));
    }
}
