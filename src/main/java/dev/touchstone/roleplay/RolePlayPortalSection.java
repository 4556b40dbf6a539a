package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.PortalSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The role-play on the candidate's page. */
@Component
class RolePlayPortalSection implements PortalSection {

    private final RolePlayRows rows;

    RolePlayPortalSection(RolePlayRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<String> href(JobApplicationId application) {
        return rows.of(application)
                .filter(rolePlay -> rolePlay.invitedSequence() != null)
                .map(rolePlay -> "/my/%s/role-play-status".formatted(application));
    }
}
