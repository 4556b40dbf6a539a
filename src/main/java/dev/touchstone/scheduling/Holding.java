package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Keeps a time for a candidate who is about to book it. Nobody else gets it meanwhile, neither by a link nor from a recruiter. */
@Service
public class Holding {

    private final Holds holds;
    private final Clashes clashes;
    private final Clock clock;

    Holding(Holds holds, Clashes clashes, Clock clock) {
        this.holds = holds;
        this.clashes = clashes;
        this.clock = clock;
    }

    /**
     * Keeps a time; what was kept for the application before is free again. Refuses CONFLICT when somebody is busy then or the time is
     * kept for another.
     */
    @Command
    public Hold hold(JobApplicationId application, Collection<AccountId> staff, Slot slot, Duration lasts) {
        clashes.check(application, staff, slot, null, null);
        var hold =
                new Hold(application, List.copyOf(staff), slot, clock.instant().plus(lasts));
        try {
            holds.put(hold);
        } catch (DataIntegrityViolationException taken) {
            throw new RefusedException(
                    Reason.CONFLICT, "scheduling.error.taken", "A time of %s collides".formatted(application));
        }
        return hold;
    }

    /** The time that is kept for an application now. */
    public Optional<Hold> of(JobApplicationId application) {
        return holds.of(application, clock.instant());
    }

    /** Lets the time go. Doing it twice is harmless. */
    @Command
    public void release(JobApplicationId application) {
        holds.drop(application);
    }
}
