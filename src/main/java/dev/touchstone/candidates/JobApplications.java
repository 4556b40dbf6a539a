package dev.touchstone.candidates;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.Command;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Applications: file, look up, lock, decide. */
@Service
public class JobApplications {

    /** The application; refuses NOT_FOUND. */
    public JobApplication get(JobApplicationId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Locks the application’s row until the transaction ends ({@code for no key update}) and returns its state. Every
     * command whose fact the journey hears, and every delegate, calls it first.
     */
    public JobApplication lock(JobApplicationId id) {
        throw new UnsupportedOperationException();
    }

    public Candidate candidate(JobApplicationId id) {
        throw new UnsupportedOperationException();
    }

    /** Names for lists, in one query. */
    public Map<JobApplicationId, Candidate> candidates(Collection<JobApplicationId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Files an application and the person with it; publishes {@link ApplicationSubmitted}. Refuses a second running application for the job. */
    @Command
    public JobApplicationId apply(Apply command) {
        throw new UnsupportedOperationException();
    }

    /** A person lets the application go on from its stage; publishes {@link ApplicationAdvanced}. */
    @Command
    public void advance(JobApplicationId id, Stage from, @Nullable String reason, AccountId by) {
        throw new UnsupportedOperationException();
    }

    /** A person rejects; the reason is kept, the mail follows from the journey. Publishes {@link ApplicationRejected}. */
    @Command
    public void reject(JobApplicationId id, String reason, AccountId by) {
        throw new UnsupportedOperationException();
    }

    /** The candidate withdraws. Publishes {@link ApplicationWithdrawn}. */
    @Command
    public void withdraw(JobApplicationId id, @Nullable String reason) {
        throw new UnsupportedOperationException();
    }

    /** Called by the journey when the token enters a stage; publishes nothing the journey hears. */
    public void enterStage(JobApplicationId id, Stage stage) {
        throw new UnsupportedOperationException();
    }

    /** Called by the journey when the token waits at an activity; null when it waits nowhere. */
    public void enterStep(JobApplicationId id, @Nullable String step) {
        throw new UnsupportedOperationException();
    }

    /** Called by the journey when it ends. */
    public void end(JobApplicationId id, ApplicationStatus status) {
        throw new UnsupportedOperationException();
    }

    /** Called by the journey: keeps what the gate’s table proposed. */
    public void propose(JobApplicationId id, StageProposal proposal) {
        throw new UnsupportedOperationException();
    }

    /** The latest proposal for a stage. */
    public Optional<StageProposal> proposal(JobApplicationId id, Stage stage) {
        throw new UnsupportedOperationException();
    }
}
