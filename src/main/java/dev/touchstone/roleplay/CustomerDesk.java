package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What happens to single customers of a desk: a person speaks for one, or one is sent away. */
@Service
public class CustomerDesk {

    private final RolePlayRows rows;
    private final Conversations conversations;
    private final Handovers handovers;
    private final Scenarios scenarios;
    private final Minds minds;
    private final DeskTurns turns;
    private final Talk talk;
    private final Presence presence;
    private final Clock clock;

    CustomerDesk(
            RolePlayRows rows,
            Conversations conversations,
            Handovers handovers,
            Scenarios scenarios,
            Minds minds,
            DeskTurns turns,
            Talk talk,
            Presence presence,
            Clock clock) {
        this.rows = rows;
        this.conversations = conversations;
        this.handovers = handovers;
        this.scenarios = scenarios;
        this.minds = minds;
        this.turns = turns;
        this.talk = talk;
        this.presence = presence;
        this.clock = clock;
    }

    /**
     * A person speaks for the customer from now on; the script waits. Doing it twice is harmless.
     *
     * @throws RefusedException CONFLICT unless the conversation is open
     */
    @Command
    public void takeOver(RolePlayId id, int number, AccountId account) {
        var conversation = open(id, number);
        if (conversation.mode() == Conversation.Mode.SCRIPT) {
            var now = clock.instant();
            minds.hold(conversation, now);
            handovers.add(conversation, Conversation.Mode.HUMAN, account, now);
            talk.announce(id);
        }
    }

    /**
     * The script speaks again: it goes on where it was and hears what nobody has answered. Doing it twice is harmless.
     *
     * @throws RefusedException CONFLICT unless the conversation is open and has a script that was taken over
     */
    @Command
    public void handBack(RolePlayId id, int number, AccountId account) {
        var conversation = open(id, number);
        if (conversation.mode() == Conversation.Mode.SCRIPT) {
            return;
        }
        if (minds.of(conversation).mind() == null) {
            throw new RefusedException(
                    Reason.CONFLICT, "roleplay.error.noScript", "No script speaks in %s/%d".formatted(id, number));
        }
        var now = clock.instant();
        minds.release(conversation, now);
        handovers.add(conversation, Conversation.Mode.SCRIPT, account, now);
        turns.hear(id, number, unanswered(id, number), now);
        talk.announce(id);
    }

    /** The customers of a role-play as they were planned, to plan it once more. */
    public List<PlannedConversation> planned(RolePlayId id) {
        var taken = handovers.of(id).stream().map(Handover::conversation).collect(Collectors.toSet());
        return conversations.of(id).stream()
                .map(one -> new PlannedConversation(
                        scenarios.get(one.scenario()).number(),
                        taken.contains(one.number()) ? Conversation.Mode.SCRIPT : one.mode(),
                        one.arrivesAfter()))
                .toList();
    }

    /** When who spoke for a customer. */
    public List<Handover> handovers(RolePlayId id) {
        return handovers.of(id);
    }

    /** The candidate has had enough of this customer, which costs nothing. Doing it twice is harmless. */
    @Command
    public void sendAway(RolePlayId id, int number) {
        close(id, number, Conversation.End.STOPPED);
    }

    /** The customer's player ends one conversation. Doing it twice is harmless. */
    @Command
    public void end(RolePlayId id, int number) {
        close(id, number, Conversation.End.PLAYER);
    }

    /** The player sends all customers home; the candidate has the time for the hand-over note. Doing it twice is harmless. */
    @Command
    public void close(RolePlayId id) {
        rows.lock(id).orElseThrow().require(RolePlayState.RUNNING);
        var now = clock.instant();
        conversations.closeAll(id, Conversation.End.PLAYER, now);
        conversations.handOverFrom(id, now);
        talk.announce(id);
    }

    /** One side types to the other. */
    @Command
    public void type(RolePlayId id, int number, Message.Author side) {
        talk.typing(id, number, side);
    }

    /** A side's page has shown the talk up to a message. */
    @Command
    public void show(RolePlayId id, Message.Author side, int number) {
        if (presence.shown(id, side, number)) {
            talk.announce(id);
        }
    }

    private void close(RolePlayId id, int number, Conversation.End end) {
        rows.lock(id).orElseThrow().require(RolePlayState.RUNNING);
        conversations.find(id, number).filter(Conversation::isOpen).ifPresent(one -> {
            conversations.close(one, end.name(), clock.instant());
            talk.announce(id);
        });
    }

    private Conversation open(RolePlayId id, int number) {
        rows.lock(id).orElseThrow().require(RolePlayState.RUNNING);
        return conversations
                .find(id, number)
                .filter(Conversation::isOpen)
                .orElseThrow(() -> new RefusedException(
                        Reason.CONFLICT, "roleplay.error.notRunning", "%s/%d is not open".formatted(id, number)));
    }

    /** What the candidate said since the customer last spoke. */
    private List<String> unanswered(RolePlayId id, int number) {
        var said = talk.after(id, 0).stream()
                .filter(message -> message.conversation() == number)
                .toList();
        int from = said.size();
        while (from > 0 && said.get(from - 1).author() == Message.Author.CANDIDATE) {
            from--;
        }
        return said.subList(from, said.size()).stream().map(Message::body).toList();
    }
}
