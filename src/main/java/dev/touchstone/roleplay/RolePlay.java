package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scheduling.AppointmentId;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One role-play.
 *
 * @param scenarios of its conversations, in their order
 * @param customer the account that plays customers; null when the script plays all
 * @param minutes how long the talks may last, without pauses
 * @param pauses how often the candidate may take a technical break
 * @param startBy when it counts as missed unless the candidate has begun; null where a person opens it
 * @param practisedAt when the candidate had done the practice round
 * @param pausedAt the beginning of the technical break that goes on
 * @param endsAt when the talks end, whoever is there; null before the start
 * @param invitedSequence the appointment's sequence people were last invited for; null before the first invitation
 * @param stoppedAt when the candidate stopped the talk; stays when the recruiter lets it count
 * @param concluded whether the journey has taken the result; cards that come later are kept, not counted
 */
public record RolePlay(
        RolePlayId id,
        JobApplicationId application,
        RolePlayState state,
        List<QuestionVersionId> scenarios,
        AppointmentId appointment,
        @Nullable AccountId customer,
        int minutes,
        int pauses,
        @Nullable Instant startBy,
        @Nullable Instant practisedAt,
        @Nullable Instant pausedAt,
        @Nullable Integer invitedSequence,
        @Nullable Instant startedAt,
        @Nullable Instant endsAt,
        @Nullable Instant endedAt,
        @Nullable Instant stoppedAt,
        boolean concluded,
        int version,
        List<Observer> observers) {

    /** One observer and their card, planned with the first invitation. */
    public record Observer(AccountId account, @Nullable ScorecardId card) {}

    /** Refuses CONFLICT unless the role-play is in one of the states. */
    RolePlay require(RolePlayState... expected) {
        if (!Set.of(expected).contains(state)) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "roleplay.error.state." + state,
                    "Role-play %s is %s, expected %s".formatted(id, state, Set.of(expected)));
        }
        return this;
    }

    /** Whether scripts play all customers: the candidate opens the desk. */
    public boolean isScripted() {
        return customer == null;
    }

    boolean isCustomer(AccountId account) {
        return account.equals(customer);
    }

    boolean isObserver(AccountId account) {
        return observers.stream().anyMatch(observer -> observer.account().equals(account));
    }
}
