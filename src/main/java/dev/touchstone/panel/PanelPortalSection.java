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

    PanelPortalSection(PanelRows panels) {
        this.panels = panels;
    }

    @Override
    public int order() {
        return AFTER_ROLE_PLAY;
    }

    @Override
    public Optional<String> href(JobApplicationId application) {
        return panels.of(application)
                .filter(panel -> panel.candidateTold() != null)
                .map(panel -> "/my/%s/interview-status".formatted(application));
    }
}
