package dev.touchstone.candidates;

import dev.touchstone.jobs.JobAccess;
import dev.touchstone.jobs.JobOpeningId;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code JobAccess} asked by application id, for {@code @PreAuthorize}. An unknown application is nobody’s. */
@Component("applicationAccess")
public class ApplicationAccess {

    private final ApplicationRows applications;
    private final JobAccess jobs;

    ApplicationAccess(ApplicationRows applications, JobAccess jobs) {
        this.applications = applications;
        this.jobs = jobs;
    }

    public boolean mayView(@Nullable Object application) {
        return ask(application, jobs::mayView);
    }

    public boolean mayRecruit(@Nullable Object application) {
        return ask(application, jobs::mayRecruit);
    }

    public boolean mayDecide(@Nullable Object application) {
        return ask(application, jobs::mayDecide);
    }

    public boolean mayApprove(@Nullable Object application) {
        return ask(application, jobs::mayApprove);
    }

    private boolean ask(@Nullable Object application, Predicate<JobOpeningId> question) {
        if (application == null) {
            return false;
        }
        try {
            var id = new JobApplicationId(UUID.fromString(application.toString()));
            return applications.job(id).filter(question).isPresent();
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
