package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageOutcome;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.roleplay.RolePlays;
import org.springframework.stereotype.Component;

/** Concludes the stage ROLE_PLAY. */
@Component
class ConcludeRolePlayDelegate extends ConcludeStageDelegate {

    private final RolePlays rolePlays;

    ConcludeRolePlayDelegate(JobApplications applications, Jobs jobs, RolePlays rolePlays) {
        super(applications, jobs, Stage.ROLE_PLAY);
        this.rolePlays = rolePlays;
    }

    @Override
    StageOutcome conclude(JobApplicationId application) {
        return rolePlays.conclude(application);
    }
}
