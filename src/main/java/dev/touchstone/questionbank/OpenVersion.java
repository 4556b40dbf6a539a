package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version that is being written or waits for its reviewer; a question has one at most, and it is used nowhere.
 *
 * @param number of its question, e.g. Q-0132
 * @param edits how often it was saved again
 * @param authors everybody who wrote on it, who began it first
 * @param since when it was begun or last saved; in review, when it was handed in
 * @param sentBack what a reviewer asked for last, or null
 */
public record OpenVersion(
        QuestionVersionId id,
        QuestionId question,
        String number,
        int version,
        QuestionStatus status,
        int edits,
        List<AccountId> authors,
        Instant since,
        @Nullable SentBack sentBack) {

    /** Why it came back, from whom and when. */
    public record SentBack(String remark, AccountId by, Instant at) {}

    /** Whether it can still be changed, by whoever may write questions. */
    public boolean isDraft() {
        return status == QuestionStatus.DRAFT;
    }

    /** Whether this person wrote on it. */
    public boolean isBy(AccountId person) {
        return authors.contains(person);
    }

    /** As it is now, for who decides on it. */
    public SeenVersion seen() {
        return new SeenVersion(id, edits);
    }
}
