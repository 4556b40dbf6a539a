package dev.touchstone.offers;

import dev.touchstone.candidates.ApplicationSection;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import org.springframework.stereotype.Component;

/** The offer on the application page. */
@Component
class OfferSection implements ApplicationSection {

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Stage stage() {
        return Stage.OFFER;
    }

    @Override
    public String titleKey() {
        return "jobs.stage.OFFER";
    }

    @Override
    public String href(JobApplicationId application) {
        return "/applications/%s/offer".formatted(application);
    }
}
