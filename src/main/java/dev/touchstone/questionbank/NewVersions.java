package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what an author wrote: the first version of a question, the next one, or a draft once more. */
@Component
class NewVersions {

    private final Questions questions;
    private final QuestionReviews reviews;
    private final ReviewSteps steps;
    private final KeyPoint keyPoint;
    private final Succession succession;
    private final Clock clock;

    NewVersions(
            Questions questions,
            QuestionReviews reviews,
            ReviewSteps steps,
            KeyPoint keyPoint,
            Succession succession,
            Clock clock) {
        this.questions = questions;
        this.reviews = reviews;
        this.steps = steps;
        this.keyPoint = keyPoint;
        this.succession = succession;
        this.clock = clock;
    }

    /** A draft; refuses UNUSABLE what breaks a rule of the bank. */
    OpenVersion first(String number, QuestionDraft draft, @Nullable AccountId author) {
        return drafted(first(number, draft, author, null));
    }

    /** The same for a question that is there and locked. */
    OpenVersion next(QuestionId question, int version, QuestionDraft draft, @Nullable AccountId author) {
        return drafted(next(question, version, draft, author, null));
    }

    /** The same for a draft that is there and locked. */
    void again(OpenVersion before, QuestionDraft draft, AccountId by) {
        DraftRules.check(draft);
        questions.rewrite(before.id(), keyPoint.completed(draft));
        steps.saved(before, by, clock.instant());
    }

    /** Handed in as it is written. */
    QuestionVersionId firstHandedIn(String number, QuestionDraft draft, AccountId author) {
        return first(number, draft, author, clock.instant());
    }

    /** The same for a question that is there and locked. */
    QuestionVersionId nextHandedIn(QuestionId question, int version, QuestionDraft draft, AccountId author) {
        return next(question, version, draft, author, clock.instant());
    }

    private QuestionVersionId first(
            String number, QuestionDraft draft, @Nullable AccountId author, @Nullable Instant handedInAt) {
        var question = QuestionId.next();
        questions.insertQuestion(question, number, value(author), clock.instant());
        return next(question, 1, draft, author, handedInAt);
    }

    private QuestionVersionId next(
            QuestionId question,
            int version,
            QuestionDraft draft,
            @Nullable AccountId author,
            @Nullable Instant handedInAt) {
        DraftRules.check(draft);
        var id = QuestionVersionId.next();
        questions.insertVersion(
                id, question, version, keyPoint.completed(draft), value(author), clock.instant(), handedInAt);
        if (version > 1) {
            succession.follow(question, id);
        }
        return id;
    }

    private OpenVersion drafted(QuestionVersionId id) {
        return reviews.find(id).orElseThrow();
    }

    private static @Nullable UUID value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
