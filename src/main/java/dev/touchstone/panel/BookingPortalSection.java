package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.PortalSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** “Choose a time for your interview” on the candidate’s page. */
@Component
class BookingPortalSection implements PortalSection {

    private static final int BEFORE_INTERVIEW = 39;

    private final BookingViews bookings;

    BookingPortalSection(BookingViews bookings) {
        this.bookings = bookings;
    }

    @Override
    public int order() {
        return BEFORE_INTERVIEW;
    }

    @Override
    public Optional<String> href(JobApplicationId application) {
        return bookings.isWaiting(application)
                ? Optional.of("/my/%s/interview-times-status".formatted(application))
                : Optional.empty();
    }
}
