package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.PortalSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The written test on the candidate's page. */
@Component
class TestPortalSection implements PortalSection {

    private final Sittings sittings;

    TestPortalSection(Sittings sittings) {
        this.sittings = sittings;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<String> href(JobApplicationId application) {
        return sittings.of(application).map(sitting -> "/my/%s/test-status".formatted(application));
    }
}
