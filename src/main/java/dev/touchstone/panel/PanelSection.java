package dev.touchstone.panel;

import dev.touchstone.candidates.ApplicationSection;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import org.springframework.stereotype.Component;

/** The panel on the application page. */
@Component
class PanelSection implements ApplicationSection {

    private static final int AFTER_ROLE_PLAY = 40;

    @Override
    public int order() {
        return AFTER_ROLE_PLAY;
    }

    @Override
    public Stage stage() {
        return Stage.PANEL;
    }

    @Override
    public String titleKey() {
        return "jobs.stage.PANEL";
    }

    @Override
    public String href(JobApplicationId application) {
        return "/applications/%s/panel".formatted(application);
    }
}
