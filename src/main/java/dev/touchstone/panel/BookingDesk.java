package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.scheduling.Hold;
import dev.touchstone.scheduling.Holding;
import dev.touchstone.scheduling.OpenSlots.OpenSlot;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Panels whose time the candidate chooses: what the recruiter offers, and what the candidate does with it. */
@Service
public class BookingDesk {

    /** How long a chosen time is kept until it is confirmed. */
    static final Duration KEPT = Duration.ofMinutes(10);

    private final BookingRows bookings;
    private final PanelBookingRules rules;
    private final BookingTimes times;
    private final PanelPlanning planning;
    private final Holding holding;
    private final Scheduling scheduling;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BookingDesk(
            BookingRows bookings,
            PanelBookingRules rules,
            BookingTimes times,
            PanelPlanning planning,
            Holding holding,
            Scheduling scheduling,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bookings = bookings;
        this.rules = rules;
        this.times = times;
        this.planning = planning;
        this.holding = holding;
        this.scheduling = scheduling;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /** Lets the candidate choose; what was offered before is void. Publishes {@link PanelTimesOffered}. */
    @Command
    public void offer(OfferTimes command) {
        var application = applications.lock(command.application());
        rules.check(command, application.job());
        var booking = rules.booking(command);
        if (times.open(booking, application.job()).isEmpty()) {
            throw new RefusedException(
                    Reason.UNUSABLE, "panel.booking.error.noTimes", "No time for " + command.application());
        }
        bookings.live(command.application())
                .map(old -> old.in(Booking.State.CLOSED))
                .ifPresent(bookings::save);
        bookings.insert(booking, clock.instant());
        events.publishEvent(new PanelTimesOffered(command.application()));
    }

    /**
     * Keeps a time for the candidate for some minutes. Refuses CONFLICT when it is gone, when the time for choosing is over or no
     * other time may be chosen any more.
     */
    @Command
    public void hold(JobApplicationId id, Instant start) {
        var application = applications.lock(id);
        var booking = rules.choosing(id);
        var open = times.at(booking, application.job(), start).orElseThrow(() -> rules.taken(id, null));
        try {
            holding.hold(id, pick(booking, open), open.slot(), KEPT);
        } catch (RefusedException busy) {
            throw rules.taken(id, busy);
        }
    }

    /**
     * Books the time that is kept. Refuses CONFLICT when it is not kept any more. Publishes {@link PanelPlanned}.
     *
     * @param zone in which the candidate saw the times; mails tell them there, too
     */
    @Command
    public void confirm(JobApplicationId id, ZoneId zone) {
        var application = applications.lock(id);
        var booking = rules.confirming(id);
        var hold = holding.of(id)
                .orElseThrow(() -> new RefusedException(
                        Reason.CONFLICT, "panel.booking.error.lapsed", "Nothing is kept for " + id));
        try {
            planning.plan(panel(booking, hold), application.job());
        } catch (RefusedException busy) {
            throw rules.taken(id, busy);
        }
        bookings.save(booking.booked());
        bookings.chosenIn(zone, booking.id());
        events.publishEvent(new PanelPlanned(id));
    }

    /** None of the times suits the candidate, who may say which would. Publishes {@link PanelTimesDeclined}. */
    @Command
    public void decline(JobApplicationId id, @Nullable String note) {
        applications.lock(id);
        var booking = rules.offered(id);
        bookings.save(booking.declined(rules.note(note)));
        holding.release(id);
        events.publishEvent(new PanelTimesDeclined(id));
    }

    private List<AccountId> pick(Booking booking, OpenSlot open) {
        return booking.lineup()
                .pick(open.people(), person -> scheduling.upcoming(person).size());
    }

    private static PlanPanel panel(Booking booking, Hold hold) {
        var order = List.copyOf(booking.lineup().people().keySet());
        var people =
                order.stream().filter(person -> hold.staff().contains(person)).toList();
        return new PlanPanel(
                booking.application(),
                people,
                booking.questions(),
                hold.slot().startsAt(),
                booking.length(),
                booking.place(),
                booking.meetingLink());
    }
}
