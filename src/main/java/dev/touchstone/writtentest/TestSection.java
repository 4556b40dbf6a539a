package dev.touchstone.writtentest;

import dev.touchstone.candidates.ApplicationSection;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import org.springframework.stereotype.Component;

/** The written test on the application page. */
@Component
class TestSection implements ApplicationSection {

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Stage stage() {
        return Stage.WRITTEN_TEST;
    }

    @Override
    public String titleKey() {
        return "jobs.stage.WRITTEN_TEST";
    }

    @Override
    public String href(JobApplicationId application) {
        return "/applications/%s/written-test".formatted(application);
    }
}
