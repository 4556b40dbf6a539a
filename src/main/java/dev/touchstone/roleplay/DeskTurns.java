package dev.touchstone.roleplay;

import dev.touchstone.shared.Command;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * What happens at a desk by itself: customers come, wake and leave, the time is up. Every node may do it: each step locks its
 * role-play, and one that another node holds is left to it.
 */
@Service
class DeskTurns {

    /** For the hand-over note, when all customers have gone. */
    static final Duration HAND_OVER = Duration.ofMinutes(3);

    private final RolePlayRows rows;
    private final Conversations conversations;
    private final ScriptedTalk scripted;
    private final Talk talk;
    private final Clock clock;

    DeskTurns(RolePlayRows rows, Conversations conversations, ScriptedTalk scripted, Talk talk, Clock clock) {
        this.rows = rows;
        this.conversations = conversations;
        this.scripted = scripted;
        this.talk = talk;
        this.clock = clock;
    }

    /** Lets a customer come or go on. */
    @Command
    public void turn(RolePlayId id, UUID conversation) {
        var now = clock.instant();
        rows.takeRunning(id)
                .ifPresent(rolePlay ->
                        conversations.stillDue(conversation, now).ifPresent(due -> turn(rolePlay, due, now)));
    }

    /** Lets in who is there from the start; the row is locked or new. */
    void begin(RolePlay rolePlay, Instant now) {
        conversations.begin(rolePlay.id(), now);
        for (var one : conversations.of(rolePlay.id())) {
            if (one.arrivesAfter().isZero()) {
                turn(rolePlay, one, now);
            }
        }
    }

    private void turn(RolePlay rolePlay, Conversation conversation, Instant now) {
        if (conversation.state() == Conversation.State.AWAITED) {
            arrive(rolePlay, conversation, now);
        } else if (conversation.mode() == Conversation.Mode.SCRIPT) {
            scripted.wake(rolePlay, conversation, now);
            announceIfClosed(conversation);
        }
    }

    private void arrive(RolePlay rolePlay, Conversation conversation, Instant now) {
        conversations.arrive(conversation, now);
        if (conversation.mode() == Conversation.Mode.SCRIPT) {
            scripted.arrive(rolePlay, conversation, now);
        }
        talk.announce(rolePlay.id());
    }

    /** The candidate has said something to a scripted customer; the row is locked. */
    void hear(RolePlayId id, int number, List<String> said, Instant now) {
        conversations
                .find(id, number)
                .filter(one -> one.isOpen() && one.mode() == Conversation.Mode.SCRIPT)
                .ifPresent(one -> {
                    scripted.hear(rows.find(id).orElseThrow(), one, said, now);
                    announceIfClosed(one);
                });
    }

    private void announceIfClosed(Conversation conversation) {
        boolean closed = conversations
                .find(conversation.rolePlay(), conversation.number())
                .filter(Conversation::isOpen)
                .isEmpty();
        if (closed) {
            talk.announce(conversation.rolePlay());
        }
    }

    /** The time limit: everybody leaves. */
    @Command
    public void timeUp(RolePlayId id) {
        var now = clock.instant();
        rows.takeRunning(id).ifPresent(rolePlay -> {
            var endsAt = rolePlay.endsAt();
            if (endsAt != null && !endsAt.isAfter(now)) {
                conversations.closeAll(id, Conversation.End.TIME, endsAt);
                talk.announce(id);
            }
        });
    }
}
