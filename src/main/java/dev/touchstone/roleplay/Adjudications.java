package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.scorecards.PlanCard;
import dev.touchstone.scorecards.Recusals;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.GivenReason;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Decides between observers who are too far apart, as in marking: a third person, who sees none of their ratings, rates the talk from its replay,
 * and that card counts alone; or a recruiter lets both count and says why.
 */
@Service
public class Adjudications {

    private final RolePlayRows rolePlays;
    private final AdjudicationRows rows;
    private final ReviewRules rules;
    private final Scorecards scorecards;
    private final Recusals recusals;
    private final JobApplications applications;
    private final Jobs jobs;
    private final RolePlayLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Adjudications(
            RolePlayRows rolePlays,
            AdjudicationRows rows,
            ReviewRules rules,
            Scorecards scorecards,
            Recusals recusals,
            JobApplications applications,
            Jobs jobs,
            RolePlayLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rolePlays = rolePlays;
        this.rows = rows;
        this.rules = rules;
        this.scorecards = scorecards;
        this.recusals = recusals;
        this.applications = applications;
        this.jobs = jobs;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** For the journey: whether two or more observers are further apart than the job’s rule allows. */
    public boolean isNeeded(JobApplicationId application) {
        var spread = scorecards.spread(application, Stage.ROLE_PLAY);
        return spread.cards() > 1
                && spread.isBeyond(rules.of(applications.get(application).job()).gap());
    }

    /** Competencies at which the observers are too far apart; says nothing of who gave what. */
    public List<String> disputed(JobApplicationId application) {
        int gap = rules.of(applications.get(application).job()).gap();
        return scorecards.spread(application, Stage.ROLE_PLAY).gaps().entrySet().stream()
                .filter(each -> each.getValue() > gap)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Who of the job’s team may be asked: interviewers and hiring managers who neither observed nor played. */
    public List<Account> eligible(RolePlay rolePlay) {
        var recused = recusals.accounts(rolePlay.application());
        var team = jobs.team(applications.get(rolePlay.application()).job());
        return Stream.of(TeamRole.INTERVIEWER, TeamRole.HIRING_MANAGER)
                .flatMap(role -> team.getOrDefault(role, List.of()).stream())
                .distinct()
                .filter(person -> !rolePlay.isObserver(person.id()) && !rolePlay.isCustomer(person.id()))
                .filter(person -> !recused.contains(person.id()))
                .toList();
    }

    /** Asks somebody, who gets a card. Asking another takes back the card of who has not handed it in. Refuses UNUSABLE, CONFLICT. */
    @Command
    public void ask(JobApplicationId application, AccountId third) {
        applications.lock(application);
        var rolePlay = open(application);
        if (eligible(rolePlay).stream().noneMatch(person -> person.id().equals(third))) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "roleplay.adjudication.notEligible",
                    "%s cannot decide for %s".formatted(third, application));
        }
        rows.of(rolePlay.id()).ifPresent(earlier -> scorecards.cancel(earlier.card()));
        var card = scorecards.plan(new PlanCard(application, Stage.ROLE_PLAY, third, rolePlay.scenarios()));
        rows.put(rolePlay.id(), new AdjudicationRows.Adjudication(third, card), clock.instant());
        letters.adjudicator(rolePlay, third, card);
    }

    /** Both observers’ cards count as they are. Refuses UNUSABLE without a reason. Publishes {@link AdjudicationWaived}. */
    @Command
    public void waive(JobApplicationId application, String reason) {
        if (!GivenReason.says(reason)) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "roleplay.adjudication.noReason",
                    "No reason to let both cards of " + application + " count");
        }
        applications.lock(application);
        var rolePlay = open(application);
        rows.of(rolePlay.id()).ifPresent(asked -> scorecards.cancel(asked.card()));
        events.publishEvent(new AdjudicationWaived(application, reason.strip()));
    }

    /** A card was submitted: if it decides, the observers’ are set aside and {@link RolePlayAdjudicated} is published. */
    boolean settles(RolePlay rolePlay, ScorecardId card, AccountId rater) {
        boolean decides = rows.of(rolePlay.id())
                .filter(asked -> asked.card().equals(card))
                .isPresent();
        if (decides && !rolePlay.concluded()) {
            rolePlay.observers().stream()
                    .flatMap(observer -> Stream.ofNullable(observer.card()))
                    .forEach(scorecards::setAside);
            events.publishEvent(new RolePlayAdjudicated(rolePlay.application(), rater));
        }
        return decides;
    }

    /** A card was changed: observers who are no longer too far apart need nobody between them. Publishes {@link ObserversAgreed}. */
    void reconsider(RolePlay rolePlay) {
        if (rolePlay.state() == RolePlayState.ENDED && !rolePlay.concluded() && !isNeeded(rolePlay.application())) {
            cancel(rolePlay.id());
            events.publishEvent(new ObserversAgreed(rolePlay.application()));
        }
    }

    /** The journey takes the role-play back. */
    void cancel(RolePlayId id) {
        rows.of(id).ifPresent(asked -> scorecards.cancel(asked.card()));
    }

    /** Who was asked. */
    public Optional<AccountId> asked(RolePlayId id) {
        return rows.of(id).map(AdjudicationRows.Adjudication::account);
    }

    /** The card of who was asked. */
    Optional<ScorecardId> card(RolePlayId id, AccountId account) {
        return rows.of(id).filter(asked -> asked.account().equals(account)).map(AdjudicationRows.Adjudication::card);
    }

    private RolePlay open(JobApplicationId application) {
        return rolePlays
                .of(application)
                .filter(rolePlay ->
                        !rolePlay.concluded() && rolePlay.state() == RolePlayState.ENDED && isNeeded(application))
                .orElseThrow(() -> new RefusedException(
                        Reason.CONFLICT,
                        "roleplay.adjudication.notOpen",
                        "Nothing to decide between observers of " + application));
    }
}
