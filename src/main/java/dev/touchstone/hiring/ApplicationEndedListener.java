package dev.touchstone.hiring;

import dev.touchstone.candidates.ApplicationStatus;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Closes the application when its journey reaches an end event, whose id says how: {@code end_hired} is HIRED. */
@Component
class ApplicationEndedListener implements ExecutionListener {

    private final JobApplications applications;

    ApplicationEndedListener(JobApplications applications) {
        this.applications = applications;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var name = execution.getCurrentActivityId().replace("end_", "").toUpperCase(Locale.ROOT);
        applications.end(JobApplicationId.of(execution.getProcessBusinessKey()), ApplicationStatus.valueOf(name));
    }
}
