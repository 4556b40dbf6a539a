package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageOutcome;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.writtentest.WrittenTests;
import org.springframework.stereotype.Component;

/** Concludes the stage WRITTEN_TEST. */
@Component
class ConcludeTestDelegate extends ConcludeStageDelegate {

    private final WrittenTests writtenTests;

    ConcludeTestDelegate(JobApplications applications, Jobs jobs, WrittenTests writtenTests) {
        super(applications, jobs, Stage.WRITTEN_TEST);
        this.writtenTests = writtenTests;
    }

    @Override
    StageOutcome conclude(JobApplicationId application) {
        return writtenTests.conclude(application);
    }
}
