package dev.touchstone.demo;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.roleplay.Conversation;
import dev.touchstone.roleplay.DeskClock;
import dev.touchstone.roleplay.DeskNotes;
import dev.touchstone.roleplay.Message;
import dev.touchstone.roleplay.PlannedConversation;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayId;
import dev.touchstone.roleplay.Saying;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.UuidV7;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Desks with several scripted customers at once, served in a candidate's name as somebody able would. */
@Component
@Profile("demo")
class DemoDesks {

    private static final Duration STEP = Duration.ofSeconds(4);
    private static final Duration ARRIVAL = Duration.ofSeconds(50);
    private static final int STEPS = 150;

    private final RolePlayDesk rolePlays;
    private final DeskClock deskClock;
    private final DeskNotes notes;
    private final DemoContent content;
    private final AdjustableClock clock;

    DemoDesks(
            RolePlayDesk rolePlays, DeskClock deskClock, DeskNotes notes, DemoContent content, AdjustableClock clock) {
        this.rolePlays = rolePlays;
        this.deskClock = deskClock;
        this.notes = notes;
        this.content = content;
        this.clock = clock;
    }

    /** Three customers, one after the other, each with a script. */
    List<PlannedConversation> customers() {
        var later = new AtomicInteger();
        return content.replies().desk().stream()
                .map(served -> new PlannedConversation(
                        served.number(), Conversation.Mode.SCRIPT, ARRIVAL.multipliedBy(later.getAndIncrement())))
                .toList();
    }

    /**
     * From the practice round to the hand-over note.
     *
     * @param pace how many steps of four seconds this person takes to answer
     */
    void serve(JobApplicationId application, int pace) {
        rolePlays.practised(application);
        rolePlays.startAlone(application);
        var id = rolePlays.of(application).orElseThrow().id();
        var replies = new HashMap<Integer, Deque<String>>();
        for (int i = 0; i < STEPS && isBusy(id); i++) {
            clock.advance(STEP);
            deskClock.runDue();
            waiting(id, STEP.multipliedBy(pace)).ifPresent(number -> reply(id, number, replies));
        }
        notes.keep(id, DeskNotes.HAND_OVER, content.replies().handOver(), 1);
        rolePlays.end(id);
    }

    private boolean isBusy(RolePlayId id) {
        return rolePlays.conversations(id).stream().anyMatch(one -> one.state() != Conversation.State.CLOSED);
    }

    /** The customer who has waited longest for an answer, once a person would have read the question. */
    private Optional<Integer> waiting(RolePlayId id, Duration pace) {
        var last = new HashMap<Integer, Message>();
        rolePlays.talk(id).forEach(message -> last.put(message.conversation(), message));
        return rolePlays.conversations(id).stream()
                .filter(Conversation::isOpen)
                .flatMap(one -> Optional.ofNullable(last.get(one.number())).stream())
                .filter(message -> message.author() == Message.Author.CUSTOMER)
                .filter(message -> message.receivedAt().plus(pace).isBefore(clock.instant()))
                .min(Comparator.comparing(Message::receivedAt))
                .map(Message::conversation);
    }

    private void reply(RolePlayId id, int number, Map<Integer, Deque<String>> replies) {
        var left = replies.computeIfAbsent(
                number,
                first ->
                        new ArrayDeque<>(content.replies().desk().get(first - 1).lines()));
        if (!left.isEmpty()) {
            rolePlays.say(id, Message.Author.CANDIDATE, new Saying(number, UuidV7.next(), left.removeFirst(), null));
        }
    }
}
