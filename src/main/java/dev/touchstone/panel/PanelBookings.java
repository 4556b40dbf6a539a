package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.scheduling.Holding;
import dev.touchstone.shared.Command;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Panels whose time the candidate chooses: what the journey calls. */
@Service
public class PanelBookings {

    private final BookingRows bookings;
    private final BookingLetters letters;
    private final Holding holding;
    private final Clock clock;

    PanelBookings(BookingRows bookings, BookingLetters letters, Holding holding, Clock clock) {
        this.bookings = bookings;
        this.letters = letters;
        this.holding = holding;
        this.clock = clock;
    }

    /**
     * Delegate: posts the mail with the times.
     *
     * @return empty when nobody is to choose any more
     */
    @Command
    public Optional<BookingInvitation> offer(JobApplicationId application) {
        return offered(application).map(booking -> {
            letters.offer(booking);
            bookings.save(booking.sent());
            var left = Duration.between(clock.instant(), booking.answerBy());
            return new BookingInvitation(
                    booking.answerBy().minus(left.dividedBy(2)),
                    booking.answerBy().plus(BookingDesk.KEPT));
        });
    }

    /** Delegate: reminds the candidate to choose, as long as that is possible. */
    @Command
    public void remind(JobApplicationId application) {
        offered(application)
                .filter(booking -> clock.instant().isBefore(booking.answerBy()))
                .ifPresent(letters::remind);
    }

    /** Delegate: the time for choosing is over. Doing it twice is harmless. */
    @Command
    public void expire(JobApplicationId application) {
        offered(application).map(booking -> booking.in(Booking.State.EXPIRED)).ifPresent(bookings::save);
        holding.release(application);
    }

    /** The stage is over, or the recruiter has set the time. Doing it twice is harmless. */
    void close(JobApplicationId application) {
        bookings.live(application)
                .map(booking -> booking.in(Booking.State.CLOSED))
                .ifPresent(bookings::save);
        holding.release(application);
    }

    private Optional<Booking> offered(JobApplicationId application) {
        return bookings.live(application).filter(booking -> booking.state() == Booking.State.OFFERED);
    }
}
