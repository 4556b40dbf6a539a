package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.PortalSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The interview on the candidate’s page. */
@Component
class PanelPortalSection implements PortalSection {

    private static final int AFTER_ROLE_PLAY = 40;

    private final PanelRows panels;
    private final BookingViews bookings;

    PanelPortalSection(PanelRows panels, BookingViews bookings) {
        this.panels = panels;
        this.bookings = bookings;
    }

    @Override
    public int order() {
        return AFTER_ROLE_PLAY;
    }

    /** The interview as it is arranged; else that a time is to be chosen; else what became of the last one. */
    @Override
    public Optional<String> href(JobApplicationId application) {
        var told = panels.of(application).filter(panel -> panel.candidateTold() != null);
        if (told.filter(panel -> panel.state().isSet()).isEmpty()
                && bookings.choice(application) == BookingViews.Choice.FIRST) {
            return Optional.of("/my/%s/interview-times-status".formatted(application));
        }
        return told.map(panel -> "/my/%s/interview-status".formatted(application));
    }
}
