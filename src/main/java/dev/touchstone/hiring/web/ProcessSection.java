package dev.touchstone.hiring.web;

import dev.touchstone.candidates.ApplicationSection;
import dev.touchstone.candidates.JobApplicationId;
import org.springframework.stereotype.Component;

/** The application’s place in the process, on the application page. */
@Component
class ProcessSection implements ApplicationSection {

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String titleKey() {
        return "hiring.process.title";
    }

    @Override
    public String href(JobApplicationId application) {
        return "/applications/" + application + "/process";
    }
}
