package dev.touchstone.candidates;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applications: file, look up, lock, decide. */
@Service
public class JobApplications {

    private final ApplicationRows applications;
    private final People people;
    private final Filing filing;
    private final Decisions decisions;
    private final StageHistory history;
    private final Clock clock;

    JobApplications(
            ApplicationRows applications,
            People people,
            Filing filing,
            Decisions decisions,
            StageHistory history,
            Clock clock) {
        this.applications = applications;
        this.people = people;
        this.filing = filing;
        this.decisions = decisions;
        this.history = history;
        this.clock = clock;
    }

    /** The application; refuses NOT_FOUND. */
    public JobApplication get(JobApplicationId id) {
        return applications.find(id).orElseThrow(() -> unknown(id));
    }

    /**
     * Locks the application’s row until the transaction ends ({@code for no key update}) and returns its state. Every
     * command whose fact the journey hears, and every delegate, calls it first. Only inside a transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JobApplication lock(JobApplicationId id) {
        return applications.lock(id).orElseThrow(() -> unknown(id));
    }

    /** The application with its person, in one query; refuses NOT_FOUND. */
    public AppliedCandidate withCandidate(JobApplicationId id) {
        return applications.findWithCandidate(id).orElseThrow(() -> unknown(id));
    }

    public Candidate candidate(JobApplicationId id) {
        return people.of(id).orElseThrow(() -> unknown(id));
    }

    /** Names for lists, in one query. */
    public Map<JobApplicationId, Candidate> candidates(Collection<JobApplicationId> ids) {
        return people.of(ids);
    }

    /** Everything a person applied for, the newest first. */
    public List<JobApplication> of(CandidateId candidate) {
        return applications.ofCandidate(candidate);
    }

    /** Files an application and the person with it; publishes {@link ApplicationSubmitted}. Refuses a second running application for the job. */
    @Command
    public JobApplicationId apply(Apply command) {
        return filing.file(command);
    }

    /**
     * A person lets the application go on from its stage; publishes {@link ApplicationAdvanced}. Refuses UNUSABLE when
     * the proposal is another and no reason is given.
     */
    @Command
    public void advance(JobApplicationId id, Stage from, @Nullable String reason, AccountId by) {
        decisions.advance(lock(id), from, reason, by);
    }

    /**
     * A person rejects at the stage they saw; the reason is kept, the mail follows from the journey. Publishes
     * {@link ApplicationRejected}. Refuses CONFLICT when the application has moved on meanwhile, UNUSABLE when the reason is missing or only
     * a figure.
     */
    @Command
    public void reject(JobApplicationId id, Stage from, String reason, AccountId by) {
        decisions.reject(lock(id), from, reason, by);
    }

    /** The candidate withdraws; doing it twice is harmless. Publishes {@link ApplicationWithdrawn}. */
    @Command
    public void withdraw(JobApplicationId id, @Nullable String reason) {
        decisions.withdraw(lock(id), reason);
    }

    /** Called by the journey when the token enters a stage; publishes nothing the journey hears. */
    @Transactional
    public void enterStage(JobApplicationId id, Stage stage) {
        if (applications.enterStage(id, stage, clock.instant())) {
            history.enter(id, stage, clock.instant());
        }
    }

    /** Called by the journey when the token waits at an activity; null when it waits nowhere. */
    @Transactional
    public void enterStep(JobApplicationId id, @Nullable String step) {
        applications.enterStep(id, step, clock.instant());
    }

    /**
     * Called by the journey when it ends. {@link #reject} and {@link #withdraw} have set the status already; an
     * application that has ended keeps the status it ended with.
     */
    @Transactional
    public void end(JobApplicationId id, ApplicationStatus status) {
        decisions.end(id, status);
    }

    /** Called by the journey: keeps what the gate’s table proposed. */
    @Transactional
    public void propose(JobApplicationId id, StageProposal proposal) {
        history.propose(id, proposal, clock.instant());
    }

    /** What a stage's proposal was made of is taken back while nobody has decided: it proposes nothing until the next one. */
    @Transactional
    public void takeBackProposal(JobApplicationId id, Stage stage) {
        history.takeBackProposal(id, stage);
    }

    /** The latest proposal for a stage. */
    public Optional<StageProposal> proposal(JobApplicationId id, Stage stage) {
        return history.proposal(id, stage);
    }

    /** The latest proposal of every stage that has one, in the order of the stages. */
    public Map<Stage, StageProposal> proposals(JobApplicationId id) {
        return history.proposals(id);
    }

    /** Who decided what at which gate, the earliest first. */
    public List<StageDecision> decisions(JobApplicationId id) {
        return history.decisions(id);
    }

    /** Where the application has been, the earliest first. */
    public List<StageVisit> visits(JobApplicationId id) {
        return history.visits(id);
    }

    /** When which stage had its result, the earliest first. */
    public List<StageConclusion> conclusions(JobApplicationId id) {
        return history.conclusions(id);
    }

    private static RefusedException unknown(JobApplicationId id) {
        return new RefusedException(Reason.NOT_FOUND, "candidates.error.unknown", "No application " + id);
    }
}
