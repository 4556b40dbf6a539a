package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.scheduling.Hold;
import dev.touchstone.scheduling.Holding;
import dev.touchstone.scheduling.OpenSlots.OpenSlot;
import dev.touchstone.scheduling.Scheduling;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads offers of times for pages. */
@Service
@Transactional(readOnly = true)
public class BookingViews {

    private static final Set<PanelState> STANDING = Set.of(PanelState.PLANNED, PanelState.INVITED);

    private final BookingRows bookings;
    private final BookingTimes times;
    private final PanelRows panels;
    private final Holding holding;
    private final Scheduling scheduling;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Clock clock;

    BookingViews(
            BookingRows bookings,
            BookingTimes times,
            PanelRows panels,
            Holding holding,
            Scheduling scheduling,
            JobApplications applications,
            Jobs jobs,
            Clock clock) {
        this.bookings = bookings;
        this.times = times;
        this.panels = panels;
        this.holding = holding;
        this.scheduling = scheduling;
        this.applications = applications;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What the candidate chooses from; empty when there is nothing to choose. */
    public Optional<BookingView> of(JobApplicationId id) {
        return bookings.live(id).filter(this::isOpen).map(this::view);
    }

    /** The zone in which the candidate chose a time; empty when they did not choose. */
    public Optional<ZoneId> zone(JobApplicationId id) {
        return bookings.zone(id);
    }

    /** What a candidate may choose now. */
    public enum Choice {
        NONE,
        /** The first time is still to be chosen. */
        FIRST,
        /** Another time than the one that stands. */
        ANOTHER
    }

    /** Whether the candidate may choose a time now, the first or another. */
    public Choice choice(JobApplicationId id) {
        return bookings.live(id).map(this::choice).orElse(Choice.NONE);
    }

    private Choice choice(Booking booking) {
        if (booking.state() == Booking.State.OFFERED) {
            return booking.told() ? Choice.FIRST : Choice.NONE;
        }
        return isOpen(booking) ? Choice.ANOTHER : Choice.NONE;
    }

    /** How far the candidate’s choice is; empty when there was none to make, or the time is set. */
    public Optional<BookingState> state(JobApplicationId id) {
        return bookings.last(id)
                .filter(booking -> booking.state() != Booking.State.BOOKED && booking.state() != Booking.State.CLOSED)
                .map(booking -> new BookingState(
                        booking.state() == Booking.State.OFFERED,
                        booking.state() == Booking.State.DECLINED,
                        booking.state() == Booking.State.EXPIRED,
                        booking.answerBy(),
                        booking.note(),
                        booking.lineup().people().size(),
                        booking.lineup().size()));
    }

    private boolean isOpen(Booking booking) {
        return booking.state() == Booking.State.OFFERED
                ? clock.instant().isBefore(booking.answerBy())
                        || holding.of(booking.application()).isPresent()
                : panels.of(booking.application())
                        .filter(panel -> STANDING.contains(panel.state()))
                        .map(panel -> scheduling.get(panel.appointment()))
                        .filter(at -> booking.mayMove(at.startsAt(), clock.instant()))
                        .isPresent();
    }

    private BookingView view(Booking booking) {
        var id = booking.application();
        var application = applications.get(id);
        var kept = holding.of(id);
        return new BookingView(
                id,
                jobs.get(application.job()).title(),
                booking.length(),
                booking.place(),
                booking.meetingLink(),
                times.open(booking, application.job()).stream()
                        .map(OpenSlot::slot)
                        .toList(),
                kept.map(Hold::slot).orElse(null),
                kept.map(Hold::until).orElse(null),
                booking.answerBy(),
                booking.state() == Booking.State.OFFERED
                        ? null
                        : panels.of(id)
                                .map(panel -> scheduling.get(panel.appointment()))
                                .orElse(null),
                booking.movesLeft());
    }
}
