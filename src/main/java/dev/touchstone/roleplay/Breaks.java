package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Technical breaks of a desk: pause, resume, begin anew; each with a reason that is kept. */
@Service
public class Breaks {

    private static final int LONGEST_REASON = 300;
    /** How long a desk of scripts that was set back may wait for its candidate. */
    private static final Duration TO_BEGIN_ANEW = Duration.ofHours(1);

    private final RolePlayRows rows;
    private final BreakRows breaks;
    private final Conversations conversations;
    private final Minds minds;
    private final Talk talk;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Breaks(
            RolePlayRows rows,
            BreakRows breaks,
            Conversations conversations,
            Minds minds,
            Talk talk,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.breaks = breaks;
        this.conversations = conversations;
        this.minds = minds;
        this.talk = talk;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    public List<TechnicalBreak> of(RolePlayId id) {
        return breaks.of(id);
    }

    /** How many breaks the candidate may still take. */
    public int left(RolePlay rolePlay) {
        long taken = breaks.of(rolePlay.id()).stream()
                .filter(one -> one.account() == null)
                .count();
        return Math.max(0, rolePlay.pauses() - Math.toIntExact(taken));
    }

    /**
     * Holds the desk: nobody speaks, no clock runs. Publishes {@link RolePlayPaused}.
     *
     * @param account null when the candidate asks
     * @throws RefusedException CONFLICT when it does not run or the candidate has no break left, UNUSABLE without a reason
     */
    @Command
    public void pause(RolePlayId id, @Nullable AccountId account, String reason) {
        var rolePlay = locked(id).require(RolePlayState.RUNNING);
        if (account == null && left(rolePlay) == 0) {
            throw new RefusedException(Reason.CONFLICT, "roleplay.error.noBreakLeft", "No break left of " + id);
        }
        var now = clock.instant();
        breaks.begin(id, account, reason(reason), now);
        rows.update(rolePlay, Map.of("state", RolePlayState.PAUSED.name(), "paused_at", Timestamp.from(now)));
        talk.announce(id);
        events.publishEvent(new RolePlayPaused(rolePlay.application()));
    }

    /** Goes on where it was; all that was to come comes that much later. Publishes {@link RolePlayResumed}. */
    @Command
    public void resume(RolePlayId id) {
        var rolePlay = locked(id);
        if (rolePlay.state() == RolePlayState.RUNNING) {
            return;
        }
        rolePlay.require(RolePlayState.PAUSED);
        resume(rolePlay, TechnicalBreak.Outcome.RESUMED);
        talk.announce(id);
    }

    /** Out of the break, for a desk that ends in it. */
    void resume(RolePlay rolePlay, TechnicalBreak.Outcome outcome) {
        var now = clock.instant();
        var pause = Duration.between(Objects.requireNonNull(rolePlay.pausedAt()), now);
        minds.shift(rolePlay.id(), pause);
        breaks.end(rolePlay.id(), outcome, now);
        rows.update(rolePlay, running(rolePlay, pause));
        events.publishEvent(new RolePlayResumed(rolePlay.application()));
    }

    private static Map<String, @Nullable Object> running(RolePlay rolePlay, Duration pause) {
        var changes = new java.util.HashMap<String, @Nullable Object>();
        changes.put("state", RolePlayState.RUNNING.name());
        changes.put("paused_at", null);
        changes.put(
                "ends_at",
                Timestamp.from(Objects.requireNonNull(rolePlay.endsAt()).plus(pause)));
        return changes;
    }

    /**
     * Sets what was said aside and begins anew: the same people, appointment and cards, a new talk. Publishes
     * {@link RolePlayRestarted}.
     *
     * @throws RefusedException CONFLICT unless there is a break
     */
    @Command
    public RolePlayId restart(RolePlayId id, AccountId account) {
        var rolePlay = locked(id).require(RolePlayState.PAUSED);
        var now = clock.instant();
        breaks.end(id, TechnicalBreak.Outcome.RESTARTED, now);
        conversations.closeAll(id, Conversation.End.ABANDONED, now);
        var changes = new java.util.HashMap<String, @Nullable Object>();
        changes.put("state", RolePlayState.CANCELLED.name());
        changes.put("paused_at", null);
        changes.put("ended_at", Timestamp.from(now));
        rows.update(rolePlay, changes);
        var anew = again(rolePlay, now);
        talk.announce(id);
        events.publishEvent(new RolePlayRestarted(rolePlay.application(), account));
        return anew;
    }

    private RolePlayId again(RolePlay rolePlay, Instant now) {
        var anew = RolePlayId.next();
        rows.again(rolePlay, anew, rolePlay.isScripted() ? now.plus(TO_BEGIN_ANEW) : null);
        conversations.again(rolePlay.id(), anew);
        return anew;
    }

    private RolePlay locked(RolePlayId id) {
        rows.find(id).ifPresent(found -> applications.lock(found.application()));
        return rows.lock(id)
                .orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "roleplay.error.none", "No role-play " + id));
    }

    private static String reason(String given) {
        var reason = given.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RefusedException(
                    Reason.UNUSABLE, "roleplay.error.reason", "Reason of %d characters".formatted(reason.length()));
        }
        return reason;
    }
}
