package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.scorecards.EvidenceConclusion;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the panel said and decided, after the evidence. */
@Component
@Order(1) // before the offer it led to
class PanelConclusion implements EvidenceConclusion {

    private final PanelRows panels;

    PanelConclusion(PanelRows panels) {
        this.panels = panels;
    }

    @Override
    public String titleKey() {
        return "panel.deliberation.title";
    }

    @Override
    public Optional<String> href(JobApplicationId application) {
        return panels.of(application).map(panel -> "/applications/%s/panel/deliberation".formatted(application));
    }
}
