package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An offer in its current revision. Transitions are made by the facade, which asks {@link #require} first.
 *
 * @param proposedGrade a {@link Grade} name, or ASK when the table left it to a person
 * @param gradeRow the annotation key of the grade table's row that hit
 * @param monthlyPay gross per month in {@code currency}
 * @param outOfBand whether the pay lies outside the job's band for the grade, or there is no band
 * @param letters how many letters were made; the revision of the mail
 */
public record Offer(
        OfferId id,
        JobApplicationId application,
        OfferState state,
        int revision,
        String proposedGrade,
        String gradeRow,
        @Nullable Grade grade,
        @Nullable String gradeReason,
        @Nullable BigDecimal monthlyPay,
        String currency,
        @Nullable Integer probationMonths,
        @Nullable LocalDate startsOn,
        boolean outOfBand,
        @Nullable String note,
        @Nullable AccountId preparedBy,
        @Nullable Integer approvalSteps,
        @Nullable String approvalRow,
        int letters,
        @Nullable Instant sentAt,
        @Nullable Instant expiresAt,
        @Nullable Instant answeredAt,
        @Nullable String signedName,
        @Nullable String declineReason,
        int version) {

    /** Whether this grade is another than the table proposed; never where it left the grade to a person. */
    public boolean departsFrom(Grade chosen) {
        return !proposedGrade.equals("ASK") && !proposedGrade.equals(chosen.name());
    }

    /** What the preparer wrote for the grade; null when they wrote nothing. */
    public @Nullable String grounds() {
        return gradeReason == null || gradeReason.isBlank() ? null : gradeReason;
    }

    /** Whether a person chose the grade, not the table, and wrote no grounds. */
    public boolean isGroundless() {
        return grade != null && !proposedGrade.equals(grade.name()) && grounds() == null;
    }

    /** Refuses CONFLICT unless the offer is in one of the states. */
    Offer require(OfferState... expected) {
        if (!Set.of(expected).contains(state)) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "offers.error.state." + state,
                    "Offer %s is %s, expected %s".formatted(id, state, Set.of(expected)));
        }
        return this;
    }

    /** Refuses CONFLICT when somebody decides on another revision than this. */
    Offer requireSeen(int seen) {
        if (seen != revision) {
            throw changed("revision " + revision, "revision " + seen);
        }
        return this;
    }

    /** Refuses CONFLICT when somebody decides on a page that shows another, earlier state. */
    Offer requireSeen(OfferState seen) {
        if (seen != state && !state.isFinal()) {
            throw changed(state.name(), seen.name());
        }
        return this;
    }

    private RefusedException changed(String is, String seen) {
        return new RefusedException(
                Reason.CONFLICT, "offers.error.changed", "Offer %s is %s, seen as %s".formatted(id, is, seen));
    }
}
