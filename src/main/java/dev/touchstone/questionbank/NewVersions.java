package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what an author wrote: the first version of a question, the next one, or a draft once more. */
@Component
class NewVersions {

    private final QuestionWriting writing;
    private final QuestionReviews reviews;
    private final ReviewSteps steps;
    private final KeyPoint keyPoint;
    private final Succession succession;
    private final Clock clock;

    NewVersions(
            QuestionWriting writing,
            QuestionReviews reviews,
            ReviewSteps steps,
            KeyPoint keyPoint,
            Succession succession,
            Clock clock) {
        this.writing = writing;
        this.reviews = reviews;
        this.steps = steps;
        this.keyPoint = keyPoint;
        this.succession = succession;
        this.clock = clock;
    }

    /** A draft of a new question; refuses UNUSABLE what breaks a rule of the bank. */
    OpenVersion first(QuestionDraft draft, @Nullable AccountId author) {
        return drafted(first(numbered(List.of(draft)), author, null).get(0));
    }

    /** The same under a number that is given. */
    OpenVersion first(String number, QuestionDraft draft, @Nullable AccountId author) {
        return drafted(
                first(List.of(new NumberedDraft(number, draft)), author, null).get(0));
    }

    /** A draft of a question that is there and locked. */
    OpenVersion next(QuestionId question, int version, QuestionDraft draft, @Nullable AccountId author) {
        return drafted(next(question, version, draft, author, null));
    }

    /** The same for a draft that is there and locked. */
    void again(OpenVersion before, QuestionDraft draft, AccountId by) {
        DraftRules.check(draft);
        writing.rewrite(before.id(), keyPoint.completed(draft));
        wroteOn(before, by);
    }

    /** Somebody wrote what goes with a draft that is there and locked. */
    void wroteOn(OpenVersion draft, AccountId by) {
        steps.saved(draft, by, clock.instant());
    }

    /** New questions, handed in as they are written; their versions in the same order. */
    List<QuestionVersionId> firstHandedIn(List<QuestionDraft> drafts, AccountId author) {
        return first(numbered(drafts), author, clock.instant());
    }

    /** The same for a question that is there and locked. */
    QuestionVersionId nextHandedIn(QuestionId question, int version, QuestionDraft draft, AccountId author) {
        return next(question, version, draft, author, clock.instant());
    }

    private List<NumberedDraft> numbered(List<QuestionDraft> drafts) {
        var numbers = writing.nextNumbers(drafts.size()).iterator();
        return drafts.stream()
                .map(draft -> new NumberedDraft(numbers.next(), draft))
                .toList();
    }

    private List<QuestionVersionId> first(
            List<NumberedDraft> drafts, @Nullable AccountId author, @Nullable Instant handedInAt) {
        var numbers = new LinkedHashMap<QuestionId, String>();
        var versions = new ArrayList<QuestionWriting.Version>();
        for (var draft : drafts) {
            var question = QuestionId.next();
            numbers.put(question, draft.number());
            versions.add(version(question, 1, draft.draft()));
        }
        writing.insertQuestions(numbers, value(author), clock.instant());
        writing.insertVersions(versions, value(author), clock.instant(), handedInAt);
        return versions.stream().map(QuestionWriting.Version::id).toList();
    }

    private QuestionVersionId next(
            QuestionId question,
            int number,
            QuestionDraft draft,
            @Nullable AccountId author,
            @Nullable Instant handedInAt) {
        var version = version(question, number, draft);
        writing.insertVersions(List.of(version), value(author), clock.instant(), handedInAt);
        succession.follow(question, version.id());
        return version.id();
    }

    private QuestionWriting.Version version(QuestionId question, int number, QuestionDraft draft) {
        DraftRules.check(draft);
        return new QuestionWriting.Version(QuestionVersionId.next(), question, number, keyPoint.completed(draft));
    }

    private OpenVersion drafted(QuestionVersionId id) {
        return reviews.find(id).orElseThrow();
    }

    private static @Nullable UUID value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
