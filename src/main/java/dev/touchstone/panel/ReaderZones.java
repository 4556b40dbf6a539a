package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.scheduling.AvailabilityDesk;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which zone somebody who reads of an interview lives, as far as they told. */
@Component
class ReaderZones {

    private final AvailabilityDesk availability;
    private final BookingRows bookings;

    ReaderZones(AvailabilityDesk availability, BookingRows bookings) {
        this.availability = availability;
        this.bookings = bookings;
    }

    /** The zone of their hours. */
    ZoneId of(AccountId account) {
        return availability.of(account).zone();
    }

    /** The zone in which the candidate chose the time; null for one who did not choose. */
    @Nullable
    ZoneId of(JobApplicationId application) {
        return bookings.zone(application).orElse(null);
    }
}
