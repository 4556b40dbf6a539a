package dev.touchstone.scorecards;

import dev.touchstone.candidates.ApplicationSection;
import dev.touchstone.candidates.JobApplicationId;
import org.springframework.stereotype.Component;

/** The evidence of all stages on the application page: how much there is, and the way to it. */
@Component
class EvidenceSection implements ApplicationSection {

    private static final int AFTER_THE_STAGES = 60;

    @Override
    public int order() {
        return AFTER_THE_STAGES;
    }

    @Override
    public String titleKey() {
        return "scorecards.evidence.title";
    }

    @Override
    public String href(JobApplicationId application) {
        return "/applications/%s/evidence/summary".formatted(application);
    }
}
