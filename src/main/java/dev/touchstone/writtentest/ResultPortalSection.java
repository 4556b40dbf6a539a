package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.PortalSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The result of the written test on the candidate’s page, where the job shows one. */
@Component
class ResultPortalSection implements PortalSection {

    private final ReleasedResults results;

    ResultPortalSection(ReleasedResults results) {
        this.results = results;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public Optional<String> href(JobApplicationId application) {
        return results.isReleased(application)
                ? Optional.of("/my/%s/test-result".formatted(application))
                : Optional.empty();
    }
}
