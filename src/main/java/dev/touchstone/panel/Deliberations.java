package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageDecision;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.Stage;
import dev.touchstone.panel.Deliberation.Decided;
import dev.touchstone.panel.Deliberation.Voice;
import dev.touchstone.scorecards.ReleasedCard;
import dev.touchstone.scorecards.Scorecards;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a panel said and what was decided, with the blindness rule applied. */
@Service
@Transactional(readOnly = true)
public class Deliberations {

    private final OpinionRows opinions;
    private final Scorecards scorecards;
    private final JobApplications applications;
    private final Accounts accounts;

    Deliberations(OpinionRows opinions, Scorecards scorecards, JobApplications applications, Accounts accounts) {
        this.opinions = opinions;
        this.scorecards = scorecards;
        this.applications = applications;
        this.accounts = accounts;
    }

    /** As far as the viewer may see it: nothing while the viewer owes a card of the application, or no card of the panel is released. */
    public Deliberation of(JobApplicationId application, AccountId viewer) {
        if (scorecards.veiled(application, viewer)) {
            return Deliberation.NONE;
        }
        var decision = decision(application).orElse(null);
        var cards = scorecards.released(application, viewer).stream()
                .filter(card -> card.stage() == Stage.PANEL)
                .toList();
        if (decision == null
                && cards.isEmpty()) { // who speaks has handed in: their card is held back, and so is their word
            return Deliberation.NONE;
        }
        var said = opinions.of(application);
        var people = people(said.opinions(), cards, decision);
        return new Deliberation(
                said.opinions().stream()
                        .map(opinion -> voice(opinion, decision, people))
                        .toList(),
                decision == null ? null : decided(decision, said, cards, people));
    }

    /** The panel’s decision, wherever in the product it was taken. */
    Optional<StageDecision> decision(JobApplicationId application) {
        return applications.decisions(application).stream()
                .filter(each -> each.stage() == Stage.PANEL && outcome(each).isPresent())
                .reduce((earlier, later) -> later);
    }

    private static Optional<Outcome> outcome(StageDecision decision) {
        return Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(decision.decision()))
                .findFirst();
    }

    private static Voice voice(Opinion opinion, @Nullable StageDecision decision, Map<AccountId, Account> people) {
        return new Voice(
                name(opinion.member(), people),
                opinion.stand(),
                opinion.words(),
                opinion.at(),
                opinion.afterwards(),
                decision != null
                        && opinion.stand().isOverruledBy(outcome(decision).orElseThrow()));
    }

    private static Decided decided(
            StageDecision decision, OpinionRows.Said said, List<ReleasedCard> cards, Map<AccountId, Account> people) {
        var outcome = outcome(decision).orElseThrow();
        return new Decided(
                outcome,
                name(decision.by(), people),
                decision.at(),
                decision.reason(),
                said.minority(),
                cards.stream()
                        .filter(card -> isOverruled(card, outcome))
                        .filter(card -> said.opinions().stream()
                                .noneMatch(each -> each.member().equals(card.rater())))
                        .map(card -> name(card.rater(), people))
                        .toList());
    }

    private static boolean isOverruled(ReleasedCard card, Outcome outcome) {
        return Stand.of(card.recommendation())
                .filter(stand -> stand.isOverruledBy(outcome))
                .isPresent();
    }

    private Map<AccountId, Account> people(
            List<Opinion> said, List<ReleasedCard> cards, @Nullable StageDecision decision) {
        return accounts.all(Stream.of(
                        said.stream().map(Opinion::member),
                        cards.stream().map(ReleasedCard::rater),
                        Stream.ofNullable(decision).map(StageDecision::by))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static String name(@Nullable AccountId id, Map<AccountId, Account> people) {
        var person = id == null ? null : people.get(id);
        return person == null ? "" : person.name();
    }
}
