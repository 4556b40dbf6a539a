package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** All cards: planned by stages, filled by raters, read only through the blindness rule. */
@Service
public class Scorecards {

    private final Cards cards;
    private final Ratings ratings;
    private final QuoteRows quotes;
    private final ReleasedCards released;
    private final CardPlanRows plans;
    private final RecusalRows recusals;
    private final QuestionBank bank;
    private final Competencies competencies;
    private final JobApplications applications;
    private final MeetingRule meetingRule;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scorecards(
            Cards cards,
            Ratings ratings,
            QuoteRows quotes,
            ReleasedCards released,
            CardPlanRows plans,
            RecusalRows recusals,
            QuestionBank bank,
            Competencies competencies,
            JobApplications applications,
            MeetingRule meetingRule,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cards = cards;
        this.ratings = ratings;
        this.quotes = quotes;
        this.released = released;
        this.plans = plans;
        this.recusals = recusals;
        this.bank = bank;
        this.competencies = competencies;
        this.applications = applications;
        this.meetingRule = meetingRule;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes an empty card for a rater; the rubric is frozen from the questions' marking points. Refuses UNUSABLE for who declared a
     * conflict of interest.
     */
    @Command
    public ScorecardId plan(PlanCard command) {
        if (recusals.of(command.application()).stream()
                .anyMatch(recusal -> recusal.account().equals(command.rater()))) {
            throw recused(command.application());
        }
        var id = ScorecardId.next();
        cards.insert(
                new Card(
                        id,
                        command.application(),
                        command.stage(),
                        command.rater(),
                        Card.State.PLANNED,
                        null,
                        null,
                        null,
                        null,
                        true,
                        0,
                        command.questions(),
                        rubric(command.questions()),
                        RatingScale.ANCHORED_1_5,
                        null,
                        false),
                clock.instant());
        plans.give(
                id,
                command.application(),
                command.stage(),
                applications.get(command.application()).job());
        bank.use(command.questions());
        return id;
    }

    static RefusedException recused(JobApplicationId application) {
        return new RefusedException(
                Reason.UNUSABLE,
                "scorecards.error.recused",
                "Somebody who is to rate %s declared a conflict".formatted(application));
    }

    /** Takes an unsubmitted card back; a submitted one stays. */
    @Command
    public void cancel(ScorecardId card) {
        cards.cancel(card);
    }

    /** The card with its rubric, for its rater only: refuses NOT_FOUND to everybody else. */
    public CardView view(ScorecardId id, AccountId rater) {
        var card = own(id, rater);
        return new CardView(
                id,
                card.application(),
                card.stage(),
                card.state() == Card.State.SUBMITTED,
                bank.versions(card.questions()),
                card.competencies().stream().map(competencies::get).toList(),
                new CardInput(
                        ratings.ticksOf(id),
                        ratings.of(id),
                        card.recommendation(),
                        card.note(),
                        card.version(),
                        card.pad()),
                card.savedAt(),
                plans.of(card),
                card.scale(),
                card.counted(),
                card.amended());
    }

    /**
     * Keeps a draft. Refuses CONFLICT once submitted; a stale version fails loudly.
     *
     * @return the card's version from now on
     */
    @Command
    public int draft(ScorecardId id, CardInput input, AccountId rater) {
        keep(open(id, rater), Card.State.DRAFT, input);
        return input.version() + 1;
    }

    /**
     * Submits a complete card, once. What is submitted wins over the rater's own draft, also over one that was being
     * saved when the button was pressed. Publishes {@link ScorecardSubmitted}. Throws {@link CardTooEarly} before the
     * meeting, {@link CardIncomplete} with the fields that lack.
     */
    @Command
    public void submit(ScorecardId id, CardInput input, AccountId rater) {
        applications.lock(own(id, rater).application());
        var card = open(id, rater);
        meetingRule.check(card);
        checkComplete(card, input);
        keep(card, Card.State.SUBMITTED, input.basedOn(card.version()));
        events.publishEvent(new ScorecardSubmitted(id, card.application(), card.stage(), rater));
    }

    /** Throws {@link CardIncomplete} with the fields that lack. */
    void checkComplete(Card card, CardInput input) {
        var problems = CardRules.problems(card.competencies(), input, quoted(card));
        if (input.recommendation() == Recommendation.UNDECIDED
                && !plans.of(card).undecided()) {
            problems.put("recommendation", "scorecards.error.undecided");
        }
        if (!problems.isEmpty()) {
            throw new CardIncomplete(card.id(), problems);
        }
    }

    /** Keeps a card without counting it: it came after its stage had ended, or another's judgement took its place. */
    @Command
    public void setAside(ScorecardId card) {
        cards.doNotCount(card);
    }

    /** What a stage's cards say is taken back, the system's own included: kept, not counted. */
    @Command
    public void takeBack(JobApplicationId application, Stage stage) {
        cards.doNotCount(application, stage);
    }

    /** What people’s cards of a stage say is taken back: kept, not counted; the system’s own stands. */
    @Command
    public void takeBackRaters(JobApplicationId application, Stage stage) {
        cards.doNotCountRaters(application, stage);
    }

    /** The card this rater still owes for a stage of an application. */
    public Optional<ScorecardId> owed(JobApplicationId application, Stage stage, AccountId rater) {
        return cards.openOf(rater).stream()
                .filter(card -> card.application().equals(application) && card.stage() == stage)
                .map(Card::id)
                .findFirst();
    }

    /** The card this rater has of a stage of an application, owed or handed in; never a marker’s. */
    public Optional<OwnCard> own(JobApplicationId application, Stage stage, AccountId rater) {
        return cards.of(application, stage, rater)
                .filter(Card::hasPage)
                .map(card -> new OwnCard(card.id(), card.state() == Card.State.SUBMITTED));
    }

    /** Whether the card was submitted. */
    public boolean isSubmitted(ScorecardId card) {
        return cards.find(card)
                .filter(found -> found.state() == Card.State.SUBMITTED)
                .isPresent();
    }

    /** Keeps a complete card made elsewhere: a marker's ticks on a test, or the system's own (rater null = AUTO). */
    @Command
    public ScorecardId record(RecordedCard recorded) {
        var id = ScorecardId.next();
        cards.insert(
                new Card(
                        id,
                        recorded.application(),
                        recorded.stage(),
                        recorded.rater(),
                        Card.State.SUBMITTED,
                        null,
                        recorded.note(),
                        null,
                        recorded.at(),
                        true,
                        0,
                        recorded.questions(),
                        rubric(recorded.questions()),
                        RatingScale.ANCHORED_1_5,
                        null,
                        false),
                recorded.at());
        ratings.insertTicks(id, recorded.ticks());
        ratings.insertPartly(id, recorded.partly());
        return id;
    }

    /**
     * Ticks the system’s own card anew for these points, because the key they follow was corrected; nobody else’s card is touched.
     *
     * @param seen how much of each point is seen, 0–1
     */
    @Command
    public void tickAgain(JobApplicationId application, Stage stage, Map<MarkingPointId, BigDecimal> seen) {
        ratings.replaceOwn(application, stage, seen);
    }

    /** Says anew on every card of a stage with the question whether a point that its key decides is seen: the key was corrected. */
    @Command
    public void judgeAgain(JobApplicationId application, Stage stage, MarkingPointId point, boolean seen) {
        ratings.judge(application, stage, point, seen);
    }

    /** The result over the submitted cards of a stage that count. For the journey: never shown to a veiled viewer. */
    public StageResult result(JobApplicationId application, Stage stage) {
        return ratings.tally(application, stage).result();
    }

    /** The same as this viewer may see it: nothing while they owe a card, or while the stage’s cards are held back. */
    public StageResult result(JobApplicationId application, Stage stage, AccountId viewer) {
        return released.hidden(application, stage, viewer).isHidden()
                ? StageResult.NOTHING
                : result(application, stage);
    }

    /** Why this viewer sees nothing of a stage’s cards, if so. */
    public Hidden hidden(JobApplicationId application, Stage stage, AccountId viewer) {
        return released.hidden(application, stage, viewer);
    }

    /** How many cards are missing before anybody reads the stage’s; 0 when they are not, or no longer, held back. */
    public int heldBy(JobApplicationId application, Stage stage) {
        return released.heldBy(application, stage);
    }

    /** How far the submitted cards of a stage that count are apart. For the journey: never shown to a veiled viewer. */
    public StageSpread spread(JobApplicationId application, Stage stage) {
        return ratings.spread(application, stage);
    }

    /**
     * How much of each point the cards of a stage that count saw, 0–1. For figures over many applications and a result that was
     * released to its candidate: whoever asks leaves out what the reader owes a card of.
     */
    public Map<JobApplicationId, Map<MarkingPointId, BigDecimal>> seen(
            Collection<JobApplicationId> ofApplications, Stage stage) {
        return ratings.seen(ofApplications, stage);
    }

    /** The submitted cards of an application this viewer may see; empty while the viewer owes a card of it. */
    public List<ReleasedCard> released(JobApplicationId application, AccountId viewer) {
        return released.of(application, viewer);
    }

    /** Whether the viewer still owes a card of the application and therefore sees no rating, total or recommendation. */
    public boolean veiled(JobApplicationId application, AccountId viewer) {
        return released.veiled(application, viewer);
    }

    /** All applications the viewer still owes a card of. */
    public List<JobApplicationId> veiled(AccountId viewer) {
        return released.veiled(viewer);
    }

    private void keep(Card card, Card.State state, CardInput input) {
        cards.save(card, state, input, clock.instant());
        ratings.replace(card.id(), input);
    }

    /** Competencies a passage on the card speaks for. */
    private Set<String> quoted(Card card) {
        var points = quotes.of(card.id()).stream().map(Quote::point).toList();
        return bank.versions(card.questions()).stream()
                .flatMap(question -> question.markingPoints().stream())
                .filter(point -> points.contains(point.id()))
                .map(MarkingPoint::competency)
                .collect(Collectors.toSet());
    }

    /** The card, for its rater only: refuses NOT_FOUND to everybody else. */
    Card own(ScorecardId id, AccountId rater) {
        return find(id).filter(
                        card -> rater.equals(card.rater()) && card.state() != Card.State.CANCELLED && card.hasPage())
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "scorecards.error.notYours", "Card %s is not of %s".formatted(id, rater)));
    }

    private Card open(ScorecardId id, AccountId rater) {
        var card = own(id, rater);
        if (!card.isOpen()) {
            throw new RefusedException(
                    Reason.CONFLICT, "scorecards.error.submitted", "Card %s is %s".formatted(id, card.state()));
        }
        return card;
    }

    private Optional<Card> find(ScorecardId id) {
        return cards.find(id);
    }

    private List<String> rubric(List<QuestionVersionId> questions) {
        var order = competencies.all().stream().map(Competency::code).toList();
        return bank.versions(questions).stream()
                .flatMap(version -> version.markingPoints().stream())
                .filter(point -> point.kind() != PointKind.CRITICAL)
                .map(point -> point.competency())
                .distinct()
                .sorted(Comparator.comparingInt(order::indexOf))
                .toList();
    }
}
