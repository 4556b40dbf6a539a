package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageOutcome;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.JobPlan;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.PlanCard;
import dev.touchstone.scorecards.Recusals;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Role-plays: what the journey calls. Publishes nothing. */
@Service
public class RolePlays {

    private static final Set<RolePlayState> OPEN =
            Set.of(RolePlayState.SCHEDULED, RolePlayState.RUNNING, RolePlayState.PAUSED);

    private final RolePlayRows rows;
    private final Adjudications adjudications;
    private final Talk talk;
    private final RolePlayLetters letters;
    private final Scheduling scheduling;
    private final Scorecards scorecards;
    private final Recusals recusals;
    private final JobApplications applications;
    private final Jobs jobs;
    private final CandidateLinks links;
    private final Clock clock;

    RolePlays(
            RolePlayRows rows,
            Adjudications adjudications,
            Talk talk,
            RolePlayLetters letters,
            Scheduling scheduling,
            Scorecards scorecards,
            Recusals recusals,
            JobApplications applications,
            Jobs jobs,
            CandidateLinks links,
            Clock clock) {
        this.rows = rows;
        this.adjudications = adjudications;
        this.talk = talk;
        this.letters = letters;
        this.scheduling = scheduling;
        this.scorecards = scorecards;
        this.recusals = recusals;
        this.applications = applications;
        this.jobs = jobs;
        this.links = links;
        this.clock = clock;
    }

    /** Delegate: posts invitations and calendar parts to the candidate, the customer's player and the observers. */
    @Command
    public RolePlayInvitation invite(JobApplicationId application) {
        var rolePlay = require(application);
        var appointment = scheduling.get(rolePlay.appointment());
        letters.invite(rolePlay, appointment, rows.before(rolePlay));
        var recused = recusals.accounts(application);
        rolePlay.observers().stream()
                .filter(observer -> observer.card() == null && !recused.contains(observer.account()))
                .forEach(observer -> planCard(rolePlay, observer.account()));
        rows.update(rolePlay, Map.of("invited_sequence", appointment.sequence()));
        return new RolePlayInvitation(
                appointment.startsAt().minus(plan(application).rolePlayReminderBefore()), appointment.startsAt());
    }

    /** Delegate: reminds the candidate before the start; a reminder that comes too late is left out. */
    @Command
    public void remind(JobApplicationId application) {
        rows.of(application)
                .filter(rolePlay -> rolePlay.state() == RolePlayState.SCHEDULED)
                .ifPresent(this::remind);
    }

    private void remind(RolePlay rolePlay) {
        var at = scheduling.get(rolePlay.appointment());
        if (at.startsAt().isAfter(clock.instant())) {
            letters.reminder(rolePlay, at);
        }
    }

    /** Observers whose card is still missing, in a stable order: the collection of the multi-instance task (asked more than once). */
    public List<AccountId> openObservers(JobApplicationId application) {
        return rows.of(application).stream()
                .flatMap(this::open)
                .map(RolePlay.Observer::account)
                .toList();
    }

    /** Delegate: the reminder and deadline of the observers' cards, from now. */
    public CardTimes cardTimes(JobApplicationId application) {
        var plan = plan(application);
        var now = clock.instant();
        return new CardTimes(now.plus(plan.scorecardReminderAfter()), now.plus(plan.scorecardDeadlineAfter()));
    }

    /** Delegate: reminds observers whose card is missing. */
    @Command
    public void remindObservers(JobApplicationId application) {
        var deadline = cardTimes(application).deadline();
        rows.of(application).ifPresent(rolePlay -> open(rolePlay)
                .forEach(observer -> letters.remindObserver(rolePlay, observer, deadline)));
    }

    /** Delegate: the stage's outcome, 1–5. */
    @Command
    public StageOutcome conclude(JobApplicationId application) {
        rows.of(application).ifPresent(rolePlay -> rows.update(rolePlay, Map.of("concluded", true)));
        var result = scorecards.result(application, Stage.ROLE_PLAY);
        return new StageOutcome(result.total(), result.enoughEvidence(), result.criticalHit());
    }

    /** Delegate: closes what is open (appointment with calendar CANCEL, link, chat, cards). Doing it twice is harmless. */
    @Command
    public void cancel(JobApplicationId application) {
        links.revoke(application.value(), LinkPurpose.ROLE_PLAY);
        rows.of(application).ifPresent(rolePlay -> {
            adjudications.cancel(rolePlay.id());
            open(rolePlay).forEach(observer -> scorecards.cancel(java.util.Objects.requireNonNull(observer.card())));
            if (OPEN.contains(rolePlay.state())) {
                letters.cancelled(rolePlay, scheduling.cancel(rolePlay.appointment()));
                rows.cancel(rolePlay);
                talk.announce(rolePlay.id());
            }
        });
    }

    private Stream<RolePlay.Observer> open(RolePlay rolePlay) {
        return rolePlay.observers().stream()
                .filter(observer -> observer.card() != null && !scorecards.isSubmitted(observer.card()));
    }

    private void planCard(RolePlay rolePlay, AccountId observer) {
        var card = scorecards.plan(new PlanCard(
                rolePlay.application(),
                Stage.ROLE_PLAY,
                observer,
                rolePlay.scenarios().stream().distinct().toList()));
        rows.setCard(rolePlay.id(), observer, card);
    }

    private JobPlan plan(JobApplicationId application) {
        return jobs.plan(applications.get(application).job());
    }

    private RolePlay require(JobApplicationId application) {
        return rows.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "roleplay.error.none",
                        "Application %s has no role-play".formatted(application)));
    }
}
