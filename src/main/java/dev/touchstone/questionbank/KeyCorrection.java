package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A wrong key, or a marking point that was worth the wrong points, made right after it was used.
 *
 * @param versions which it is for: the ones with the same options
 * @param key labels of the right options, in the right order where steps are put in order; empty for a true/false question
 * @param truth the key of a true/false question
 * @param blanks what is accepted in each blank; empty for a question without
 * @param credit how a multiple choice counts from now on; null as it was told on each paper
 * @param worths what each marking point is worth, in the order of the points; empty as it was, and for questions that no person marks
 * @param by who started it, else who proposed it
 * @param at when that was
 */
public record KeyCorrection(
        KeyCorrectionId id,
        QuestionId question,
        State state,
        Set<QuestionVersionId> versions,
        List<String> key,
        @Nullable Boolean truth,
        List<Blank> blanks,
        @Nullable CreditScheme credit,
        List<BigDecimal> worths,
        String reason,
        AccountId by,
        Instant at) {

    /** Where a correction stands. From RUNNING on its key is the one that counts. */
    public enum State {
        PROPOSED,
        RUNNING,
        DONE,
        DROPPED
    }

    /** Whether it counts for papers handed in from now on. */
    public boolean isInForce() {
        return state == State.RUNNING || state == State.DONE;
    }

    /** The version as corrected. */
    public QuestionVersion applied(QuestionVersion version) {
        var counted = Objects.requireNonNullElse(credit, version.credit());
        return version.type() == QuestionType.ORDERING
                ? version.inOrder(key).with(Set.of(), null, List.of(), counted)
                : version.with(new TreeSet<>(key), truth, blanks, counted).worth(worths);
    }

    private boolean isKeyOf(QuestionVersion version) {
        return version.type() == QuestionType.ORDERING
                ? key.equals(Steps.order(version))
                : Set.copyOf(key).equals(version.key());
    }

    /** Whether it changes anything about a version. */
    boolean changes(QuestionVersion version) {
        return !isKeyOf(version)
                || (truth != null && !truth.equals(version.truth()))
                || !blanks.equals(version.blanks())
                || (credit != null && credit != version.credit())
                || !CorrectionRules.sameWorths(applied(version), version);
    }
}
