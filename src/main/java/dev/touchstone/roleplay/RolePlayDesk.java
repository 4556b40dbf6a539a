package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.Book;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.Recusals;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.scorecards.Scorecards;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What people do in a role-play: schedule, ask for another time, start, talk, end. */
@Service
public class RolePlayDesk {

    private static final int LONGEST_MESSAGE = 2000;
    private static final Duration OLDEST_TYPING = Duration.ofDays(1);

    private final RolePlayRows rows;
    private final Talk talk;
    private final Conversations conversations;
    private final DeskTurns turns;
    private final Breaks breaks;
    private final Scenarios scenarios;
    private final RolePlayLetters letters;
    private final Scheduling scheduling;
    private final Scorecards scorecards;
    private final Recusals recusals;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final BookingRules booking;
    private final Clock clock;

    RolePlayDesk(
            RolePlayRows rows,
            Talk talk,
            Conversations conversations,
            DeskTurns turns,
            Breaks breaks,
            Scenarios scenarios,
            RolePlayLetters letters,
            Scheduling scheduling,
            Scorecards scorecards,
            Recusals recusals,
            JobApplications applications,
            ApplicationEventPublisher events,
            BookingRules booking,
            Clock clock) {
        this.rows = rows;
        this.talk = talk;
        this.conversations = conversations;
        this.turns = turns;
        this.breaks = breaks;
        this.scenarios = scenarios;
        this.letters = letters;
        this.scheduling = scheduling;
        this.scorecards = scorecards;
        this.recusals = recusals;
        this.applications = applications;
        this.events = events;
        this.booking = booking;
        this.clock = clock;
    }

    public Optional<RolePlay> of(JobApplicationId application) {
        return rows.of(application);
    }

    /** The role-play; refuses NOT_FOUND. */
    public RolePlay get(RolePlayId id) {
        return rows.find(id)
                .orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "roleplay.error.none", "No role-play " + id));
    }

    /** The scenario of the first conversation. */
    public Scenario scenario(RolePlay rolePlay) {
        return scenarios.get(rolePlay.scenarios().get(0));
    }

    /** The script of a conversation. */
    public Scenario.Script script(Conversation conversation) {
        return scenarios.get(conversation.scenario()).script();
    }

    /** Its conversations in order. */
    public List<Conversation> conversations(RolePlayId id) {
        return conversations.of(id);
    }

    public List<Message> talk(RolePlayId id) {
        return talk.after(id, 0);
    }

    /** Messages after a number, for a stream that went on without its listener. */
    public List<Message> talkAfter(RolePlayId id, int number) {
        return talk.after(id, number);
    }

    /**
     * Books the time and sets who plays and who observes; a role-play that was not held before is replaced, so that the
     * same people can be booked anew. Publishes {@link RolePlayScheduled}; the invitations follow from the journey.
     */
    @Command
    public void schedule(JobApplicationId application, ScheduleRolePlay command) {
        applications.lock(application);
        recusals.check(application, command.observers());
        var coming = command.conversations().stream().map(this::coming).toList();
        var book = new Book(
                application,
                Stage.ROLE_PLAY,
                booking.people(command, applications.get(application).job()),
                booking.future(command.startsAt()),
                Duration.ofMinutes(command.minutes()),
                command.place(),
                null);
        var earlier = rows.of(application);
        var appointment = earlier.flatMap(before -> replace(before, book)).orElseGet(() -> scheduling.book(book));
        var id = RolePlayId.next();
        rows.insert(new RolePlay(
                id,
                application,
                RolePlayState.SCHEDULED,
                coming.stream().map(Conversations.Coming::scenario).toList(),
                appointment.id(),
                command.customer(),
                command.minutes(),
                command.pauses(),
                command.customer() == null ? appointment.endsAt() : null,
                null,
                null,
                appointment.sequence() == 0
                        ? null
                        : earlier.map(RolePlay::invitedSequence).orElse(null),
                null,
                null,
                null,
                null,
                false,
                0,
                command.observers().stream()
                        .distinct()
                        .map(account -> new RolePlay.Observer(account, null))
                        .toList()));
        conversations.insert(id, coming);
        events.publishEvent(new RolePlayScheduled(application));
    }

    private Conversations.Coming coming(PlannedConversation planned) {
        var scenario = scenarios
                .byNumber(planned.scenario())
                .orElseThrow(() -> new RefusedException(
                        Reason.UNUSABLE, "roleplay.error.noScenario", "No scenario " + planned.scenario()));
        if (planned.mode() == Conversation.Mode.SCRIPT && scenario.script().play() == null) {
            throw new RefusedException(
                    Reason.UNUSABLE, "roleplay.error.noPlay", "No play in " + planned.scenario(), planned.scenario());
        }
        return new Conversations.Coming(scenario.version(), planned.mode(), planned.arrivesAfter());
    }

    /** The recruiter moves the time; same people, same calendar entry. Publishes {@link RolePlayScheduled}. */
    @Command
    public void move(JobApplicationId application, Instant startsAt) {
        applications.lock(application);
        var rolePlay = require(application).require(RolePlayState.SCHEDULED);
        var moved = scheduling.move(rolePlay.appointment(), booking.future(startsAt));
        if (rolePlay.isScripted()) {
            rows.update(rolePlay, Map.of("start_by", Timestamp.from(moved.endsAt())));
        }
        events.publishEvent(new RolePlayScheduled(application));
    }

    /** The candidate cannot make the time, and may say why; publishes {@link RolePlayMoveAsked}. */
    @Command
    public void askToMove(JobApplicationId application, @Nullable String note) {
        applications.lock(application);
        var rolePlay = require(application).require(RolePlayState.SCHEDULED);
        scheduling.askToMove(rolePlay.appointment(), note);
        events.publishEvent(new RolePlayMoveAsked(application));
    }

    /** The candidate did not come; publishes {@link RolePlayMissed}. */
    @Command
    public void missed(JobApplicationId application) {
        applications.lock(application);
        var rolePlay = require(application).require(RolePlayState.SCHEDULED, RolePlayState.RUNNING);
        booking.begun(scheduling.get(rolePlay.appointment()));
        rows.update(rolePlay, Map.of("state", RolePlayState.MISSED.name()));
        scheduling.release(rolePlay.appointment());
        talk.announce(rolePlay.id());
        events.publishEvent(new RolePlayMissed(application));
    }

    /**
     * The candidate opens a desk that scripts play, in the time of the appointment and after the practice round.
     *
     * @throws RefusedException CONFLICT when it is too early, or a person opens it, or the practice was left out
     */
    @Command
    public void startAlone(JobApplicationId application) {
        var rolePlay = require(application);
        if (rolePlay.state() == RolePlayState.RUNNING) {
            return;
        }
        var opensAt = scheduling.get(rolePlay.appointment()).startsAt();
        if (!rolePlay.isScripted()
                || rolePlay.practisedAt() == null
                || clock.instant().isBefore(opensAt)) {
            throw new RefusedException(
                    Reason.CONFLICT, "roleplay.error.notReady", "Role-play %s is not ready".formatted(rolePlay.id()));
        }
        start(rolePlay.id());
    }

    /** The candidate has done the practice round. */
    @Command
    public void practised(JobApplicationId application) {
        var rolePlay = require(application);
        if (rolePlay.state() == RolePlayState.SCHEDULED && rolePlay.practisedAt() == null) {
            rows.update(rolePlay, Map.of("practised_at", Timestamp.from(clock.instant())));
        }
    }

    /**
     * The candidate has handed over; everybody has left. Publishes {@link RolePlayEnded}.
     *
     * @throws RefusedException CONFLICT while a customer is there or to come
     */
    @Command
    public void handOver(JobApplicationId application) {
        var rolePlay = require(application);
        boolean busy =
                conversations.of(rolePlay.id()).stream().anyMatch(one -> one.state() != Conversation.State.CLOSED);
        if (busy && rolePlay.state() == RolePlayState.RUNNING) {
            throw new RefusedException(
                    Reason.CONFLICT, "roleplay.error.customersLeft", "Customers at " + rolePlay.id());
        }
        end(rolePlay.id());
    }

    /** The customer's player opens the talk. Doing it twice is harmless. */
    @Command
    public void start(RolePlayId id) {
        var rolePlay = get(id);
        if (rolePlay.state() == RolePlayState.RUNNING) {
            return;
        }
        rolePlay.require(RolePlayState.SCHEDULED);
        booking.standing(rolePlay.appointment());
        var now = clock.instant();
        rows.update(
                rolePlay,
                Map.of(
                        "state",
                        RolePlayState.RUNNING.name(),
                        "started_at",
                        Timestamp.from(now),
                        "ends_at",
                        Timestamp.from(now.plus(Duration.ofMinutes(rolePlay.minutes())))));
        turns.begin(rolePlay, now);
        talk.announce(id);
    }

    /**
     * Says something. The receive time is taken here; sending the same {@code clientId} again is the same message.
     *
     * @throws RefusedException CONFLICT when the conversation is not open, UNUSABLE for an empty or too long text
     */
    @Command
    public void say(RolePlayId id, Message.Author author, Saying saying) {
        var at = clock.instant();
        var said = saying.text().strip();
        if (said.isEmpty() || said.length() > LONGEST_MESSAGE) {
            throw new RefusedException(
                    Reason.UNUSABLE, "roleplay.error.text", "Message of %d characters".formatted(said.length()));
        }
        var added = talk.add(id, author, timed(saying, at), said, at);
        if (added == Talk.Added.NEW && author == Message.Author.CANDIDATE) {
            turns.hear(id, saying.conversation(), List.of(said), at);
        }
        if (added == Talk.Added.REFUSED) {
            throw new RefusedException(
                    Reason.CONFLICT, "roleplay.error.notRunning", "Role-play %s does not run".formatted(id));
        }
    }

    /** A browser's word for when it was typed counts as long as it is not later than the receipt or a day old. */
    private static Saying timed(Saying saying, Instant at) {
        var typed = saying.typedAt();
        if (typed == null || typed.isBefore(at.minus(OLDEST_TYPING))) {
            return new Saying(saying.conversation(), saying.clientId(), saying.text(), null);
        }
        return typed.isAfter(at) ? new Saying(saying.conversation(), saying.clientId(), saying.text(), at) : saying;
    }

    /** Ends the talk; publishes {@link RolePlayEnded}. Doing it twice is harmless. */
    @Command
    public void end(RolePlayId id) {
        var application = get(id).application();
        applications.lock(application);
        var rolePlay = get(id);
        if (rolePlay.state() == RolePlayState.ENDED) {
            return;
        }
        if (rolePlay.state() == RolePlayState.PAUSED) {
            breaks.resume(rolePlay, TechnicalBreak.Outcome.ENDED);
            rolePlay = get(id);
        }
        rolePlay.require(RolePlayState.RUNNING);
        var now = clock.instant();
        rows.update(rolePlay, Map.of("state", RolePlayState.ENDED.name(), "ended_at", Timestamp.from(now)));
        conversations.closeAll(id, Conversation.End.PLAYER, now);
        scheduling.held(rolePlay.appointment(), Objects.requireNonNull(rolePlay.startedAt()));
        talk.announce(id);
        events.publishEvent(new RolePlayEnded(application));
    }

    /** The candidate has had enough; publishes {@link RolePlayStopped}. Doing it twice is harmless. */
    @Command
    public void stop(JobApplicationId application) {
        applications.lock(application);
        var rolePlay = require(application);
        if (rolePlay.state() == RolePlayState.STOPPED) {
            return;
        }
        if (rolePlay.state() == RolePlayState.PAUSED) {
            breaks.resume(rolePlay, TechnicalBreak.Outcome.ENDED);
            rolePlay = get(rolePlay.id());
        }
        rolePlay.require(RolePlayState.RUNNING);
        var at = clock.instant();
        var now = Timestamp.from(at);
        rows.update(rolePlay, Map.of("state", RolePlayState.STOPPED.name(), "ended_at", now, "stopped_at", now));
        conversations.closeAll(rolePlay.id(), Conversation.End.STOPPED, at);
        scheduling.held(rolePlay.appointment(), Objects.requireNonNull(rolePlay.startedAt()));
        talk.announce(rolePlay.id());
        events.publishEvent(new RolePlayStopped(application));
    }

    /** The recruiter goes on with what was said until the candidate stopped; publishes {@link RolePlayCounted}. */
    @Command
    public void count(JobApplicationId application) {
        applications.lock(application);
        var rolePlay = require(application).require(RolePlayState.STOPPED);
        rows.update(rolePlay, Map.of("state", RolePlayState.ENDED.name()));
        events.publishEvent(new RolePlayCounted(application));
    }

    /**
     * Closes a role-play that was not held to its end. One people still wait for hands its calendar entry on, so that everybody who
     * stays gets a new time instead of a cancellation.
     */
    private Optional<Appointment> replace(RolePlay earlier, Book book) {
        earlier.require(RolePlayState.SCHEDULED, RolePlayState.MISSED, RolePlayState.STOPPED);
        earlier.observers().stream()
                .map(RolePlay.Observer::card)
                .filter(Objects::nonNull)
                .forEach(this::setAside);
        rows.update(earlier, Map.of("state", RolePlayState.CANCELLED.name()));
        talk.announce(earlier.id());
        if (earlier.state() != RolePlayState.SCHEDULED) {
            scheduling.cancel(earlier.appointment());
            return Optional.empty();
        }
        var known = scheduling.get(earlier.appointment());
        var appointment = scheduling.change(earlier.appointment(), book);
        letters.dismissed(earlier, appointment.withdrawn(known), book.staff());
        return Optional.of(appointment);
    }

    /** A card of a talk that is held again counts for nothing. */
    private void setAside(ScorecardId card) {
        if (scorecards.isSubmitted(card)) {
            scorecards.setAside(card);
        } else {
            scorecards.cancel(card);
        }
    }

    private RolePlay require(JobApplicationId application) {
        return rows.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "roleplay.error.none",
                        "Application %s has no role-play".formatted(application)));
    }
}
