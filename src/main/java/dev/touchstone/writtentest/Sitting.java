package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One candidate's taking of one paper. Transitions guard themselves.
 *
 * @param code what markers see instead of the person
 * @param invitations how often the candidate was invited; the revision of the mail
 * @param total 0–100, once every question is marked
 */
record Sitting(
        SittingId id,
        JobApplicationId application,
        SittingState state,
        MarkingId marking,
        String code,
        int minutes,
        long seed,
        int invitations,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable Instant startedAt,
        @Nullable Instant deadline,
        @Nullable Instant submittedAt,
        boolean byDeadline,
        @Nullable BigDecimal total,
        int version) {

    /** What a late packet is forgiven; the clock is the server's. */
    static final Duration GRACE = Duration.ofSeconds(30);

    Sitting start(Instant at) {
        if (state != SittingState.INVITED) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "writtentest.error.notStartable",
                    "Sitting %s is %s, expected INVITED".formatted(id, state));
        }
        if (at.isAfter(expiresAt)) {
            throw new RefusedException(
                    Reason.CONFLICT, "writtentest.error.expired", "Sitting %s expired".formatted(id));
        }
        return with(SittingState.OPEN, expiresAt, at, at.plus(Duration.ofMinutes(minutes)), null, false, null);
    }

    /** Hands in by the candidate's hand; refuses once the deadline and the grace are over. */
    Sitting submit(Instant at) {
        requireOpen();
        if (isOverdue(at)) {
            throw new RefusedException(
                    Reason.CONFLICT, "writtentest.error.overdue", "Sitting %s is overdue".formatted(id));
        }
        return with(SittingState.SUBMITTED, expiresAt, startedAt, deadline, at, false, null);
    }

    /** Hands in what was saved, because time is up. */
    Sitting submitAtDeadline(Instant at) {
        requireOpen();
        return with(SittingState.SUBMITTED, expiresAt, startedAt, deadline, at, true, null);
    }

    Sitting marked(BigDecimal total) {
        if (state != SittingState.SUBMITTED) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "writtentest.error.alreadyMarked",
                    "Sitting %s is %s, expected SUBMITTED".formatted(id, state));
        }
        return with(SittingState.MARKED, expiresAt, startedAt, deadline, submittedAt, byDeadline, total);
    }

    /** A marked sitting with another total, because a key was wrong. */
    Sitting corrected(BigDecimal other) {
        if (state != SittingState.MARKED) {
            throw new IllegalStateException("Sitting %s is %s, expected MARKED".formatted(id, state));
        }
        return with(SittingState.MARKED, expiresAt, startedAt, deadline, submittedAt, byDeadline, other);
    }

    /** The same with other minutes to answer; a deadline that runs is not moved by it. */
    Sitting lasting(int other) {
        return new Sitting(
                id,
                application,
                state,
                marking,
                code,
                other,
                seed,
                invitations,
                invitedAt,
                expiresAt,
                startedAt,
                deadline,
                submittedAt,
                byDeadline,
                total,
                version);
    }

    /** Gives a running sitting more time. */
    Sitting extend(Duration more) {
        requireOpen();
        var until = deadline == null ? null : deadline.plus(more);
        return with(SittingState.OPEN, expiresAt, startedAt, until, null, false, null);
    }

    /** Handed in, and open once more for so long; what was earned does not count. */
    Sitting reopen(Instant at, Duration time) {
        if (!isHandedIn()) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "writtentest.reopen.error.notHandedIn",
                    "Sitting %s is %s, expected SUBMITTED or MARKED".formatted(id, state));
        }
        return with(SittingState.OPEN, expiresAt, startedAt, at.plus(time), null, false, null);
    }

    /** Whether the candidate's part is over. */
    boolean isHandedIn() {
        return state == SittingState.SUBMITTED || state == SittingState.MARKED;
    }

    Sitting cancel() {
        return with(SittingState.CANCELLED, expiresAt, startedAt, deadline, submittedAt, byDeadline, total);
    }

    /** The invitation once more, with a new expiry. */
    Sitting invitedAgain(Instant at, Instant expiry) {
        return new Sitting(
                id,
                application,
                SittingState.INVITED,
                marking,
                code,
                minutes,
                seed,
                invitations + 1,
                at,
                expiry,
                null,
                null,
                null,
                false,
                null,
                version);
    }

    /** Whether the invitation ran out before it was used. */
    boolean isExpired(Instant at) {
        return state == SittingState.INVITED && at.isAfter(expiresAt);
    }

    boolean isOverdue(Instant at) {
        return deadline != null && at.isAfter(deadline.plus(GRACE));
    }

    /** Whether it takes answers. */
    boolean isRunning(Instant at) {
        return state == SittingState.OPEN && !isOverdue(at);
    }

    /** Whether what is noticed still counts: a page says the last of it while its form is handed in. */
    boolean isWatched(Instant at) {
        return state == SittingState.OPEN || (submittedAt != null && at.isBefore(submittedAt.plus(GRACE)));
    }

    /** Until the deadline, never negative. */
    long secondsLeft(Instant at) {
        return deadline == null ? 0 : Math.max(0, Duration.between(at, deadline).toSeconds());
    }

    /** When a started sitting takes nothing more: the deadline and the grace. */
    Instant closesAt() {
        return Objects.requireNonNull(deadline, "not started").plus(GRACE);
    }

    private void requireOpen() {
        if (state != SittingState.OPEN) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "writtentest.error.notOpen",
                    "Sitting %s is %s, expected OPEN".formatted(id, state));
        }
    }

    private Sitting with(
            SittingState next,
            Instant expiry,
            @Nullable Instant started,
            @Nullable Instant until,
            @Nullable Instant submitted,
            boolean atDeadline,
            @Nullable BigDecimal result) {
        return new Sitting(
                id,
                application,
                next,
                marking,
                code,
                minutes,
                seed,
                invitations,
                invitedAt,
                expiry,
                started,
                until,
                submitted,
                atDeadline,
                result,
                version);
    }
}
