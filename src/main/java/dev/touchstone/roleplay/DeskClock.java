package dev.touchstone.roleplay;

import dev.touchstone.platform.RepeatedWork;
import dev.touchstone.shared.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Looks several times a second for customers whose moment has come, and for desks whose time is up. */
@Component
public class DeskClock extends RepeatedWork {

    private static final Logger LOG = LoggerFactory.getLogger(DeskClock.class);
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final int MOST = 500;

    private final Conversations conversations;
    private final RolePlayRows rows;
    private final DeskTurns turns;
    private final RolePlayDesk desk;
    private final Clock clock;

    DeskClock(
            Conversations conversations,
            RolePlayRows rows,
            DeskTurns turns,
            RolePlayDesk desk,
            Clock clock,
            @Value("${touchstone.jobs.enabled:true}") boolean enabled) {
        super("role-play-desks", EVERY, enabled);
        this.conversations = conversations;
        this.rows = rows;
        this.turns = turns;
        this.desk = desk;
        this.clock = clock;
    }

    /** Does at once what is due now, for who moves the clock. */
    public void runDue() {
        work();
    }

    @Override
    protected void work() {
        var now = clock.instant();
        conversations.due(now, MOST).forEach(due -> safely(() -> turns.turn(due.rolePlay(), due.conversation())));
        rows.overdue(now).forEach(id -> safely(() -> end(id, now)));
        rows.unbegun(now).forEach(id -> safely(() -> desk.missed(desk.get(id).application())));
    }

    /** First the customers leave; when the hand-over note has had its time, the role-play is over. */
    private void end(RolePlayId id, Instant now) {
        var endsAt = desk.get(id).endsAt();
        if (endsAt != null && endsAt.plus(DeskTurns.HAND_OVER).isBefore(now)) {
            desk.end(id);
        } else if (conversations.of(id).stream().anyMatch(one -> one.state() != Conversation.State.CLOSED)) {
            turns.timeUp(id);
        }
    }

    /** One desk's trouble is not the others'. */
    private static void safely(Runnable step) {
        try {
            step.run();
        } catch (RefusedException | DataAccessException | IllegalArgumentException later) {
            LOG.info("A step of a desk is tried again: {}", later.getMessage());
        }
    }
}
