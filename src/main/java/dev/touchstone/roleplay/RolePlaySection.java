package dev.touchstone.roleplay;

import dev.touchstone.candidates.ApplicationSection;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import org.springframework.stereotype.Component;

/** The role-play on the application page. */
@Component
class RolePlaySection implements ApplicationSection {

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Stage stage() {
        return Stage.ROLE_PLAY;
    }

    @Override
    public String titleKey() {
        return "jobs.stage.ROLE_PLAY";
    }

    @Override
    public String href(JobApplicationId application) {
        return "/applications/%s/role-play".formatted(application);
    }
}
