package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.questionbank.Pictures;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Where a candidate sits: check in, start, answer, hand in. The clock is the server's. */
@Service
public class SittingDesk {

    private static final Duration LINK_PAUSE = Duration.ofMinutes(2);
    private static final int MOST_LINKS = 10;

    private final Sittings sittings;
    private final TestLetters letters;
    private final Answers answers;
    private final HandIn handIn;
    private final SectionViews sections;
    private final SectionTimes times;
    private final QuestionBank bank;
    private final Pictures pictures;
    private final ShownTasks tasks;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SittingDesk(
            Sittings sittings,
            TestLetters letters,
            Answers answers,
            HandIn handIn,
            SectionViews sections,
            SectionTimes times,
            QuestionBank bank,
            Pictures pictures,
            ShownTasks tasks,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sittings = sittings;
        this.letters = letters;
        this.answers = answers;
        this.handIn = handIn;
        this.sections = sections;
        this.times = times;
        this.bank = bank;
        this.pictures = pictures;
        this.tasks = tasks;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /** The sitting as the candidate sees it; questions only once it is open. Refuses NOT_FOUND when there is none. */
    public SittingView view(JobApplicationId application) {
        var sitting = require(application);
        var paper = sittings.paper(sitting.id());
        var now = clock.instant();
        boolean overdue = sitting.state() == SittingState.OPEN && sitting.isOverdue(now);
        return new SittingView(
                application,
                overdue ? SittingState.SUBMITTED : sitting.state(),
                sitting.isExpired(now),
                overdue || sitting.byDeadline(),
                sitting.minutes(),
                paper.size(),
                sitting.expiresAt(),
                sitting.deadline(),
                now,
                sections.of(sitting, paper, now),
                sitting.state() == SittingState.OPEN
                        ? questions(sitting, sections.open(sitting.id(), paper, now))
                        : List.of());
    }

    /** Opens the paper; the deadline runs. Doing it twice is harmless. Publishes {@link SittingStarted}. */
    @Command
    public void start(JobApplicationId application) {
        applications.lock(application);
        var sitting = require(application);
        if (sitting.state() == SittingState.OPEN) {
            return;
        }
        var started = sitting.start(clock.instant());
        sittings.save(started);
        times.start(started.id(), clock.instant());
        events.publishEvent(new SittingStarted(application, started.closesAt()));
    }

    /**
     * Keeps an answer. One statement, no lock, nothing of the engine.
     *
     * @return what is stored: the answer's own revision when it was kept, a higher one when a newer answer is there
     * @throws RefusedException CONFLICT when the sitting takes no more answers
     */
    public StoredAnswer save(JobApplicationId application, Answer answer) {
        var page = answers.save(application, answer, clock.instant());
        if (page.isPresent()) {
            return new StoredAnswer(answer.revision(), page.get());
        }
        var stored = answers.stored(application, answer);
        if (stored.revision() < answer.revision()) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "writtentest.error.closed",
                    "Sitting of %s takes no answers".formatted(application));
        }
        return stored;
    }

    /** Hands in; doing it twice is harmless. Publishes {@link SittingSubmitted}. */
    @Command
    public void submit(JobApplicationId application) {
        submit(application, Map.of());
    }

    /**
     * The same.
     *
     * @param activeMillis by position, as in {@link Answer}
     */
    @Command
    public void submit(JobApplicationId application, Map<Integer, Integer> activeMillis) {
        applications.lock(application);
        var sitting = require(application);
        if (sitting.state() == SittingState.SUBMITTED || sitting.state() == SittingState.MARKED) {
            return;
        }
        answers.worked(sitting.id(), activeMillis, clock.instant());
        boolean toBeMarked = handIn.handIn(sitting.submit(clock.instant()));
        events.publishEvent(new SittingSubmitted(application, toBeMarked));
    }

    /** Mails a fresh link to a candidate who lost it. Refuses TOO_MANY when they ask too often. */
    @Command
    public void mailLink(JobApplicationId application) {
        var sitting = require(application);
        var now = clock.instant();
        if (sitting.isExpired(now)
                || (sitting.state() != SittingState.INVITED && sitting.state() != SittingState.OPEN)) {
            throw new RefusedException(
                    Reason.CONFLICT, "writtentest.error.noLink", "Sitting %s is over".formatted(sitting.id()));
        }
        int number = sittings.countLink(sitting.id(), now, now.minus(LINK_PAUSE), MOST_LINKS)
                .orElseThrow(() -> new RefusedException(
                        Reason.TOO_MANY, "writtentest.error.linkTooOften", "Links of %s".formatted(sitting.id())));
        letters.link(sitting, number);
    }

    private List<SittingView.Question> questions(Sitting sitting, List<PaperQuestion> paper) {
        var versions = bank.versions(paper.stream().map(PaperQuestion::version).toList());
        var given = answers.of(sitting.id());
        var shown = pictures.of(paper.stream().map(PaperQuestion::version).toList());
        List<SittingView.Question> questions = new ArrayList<>();
        for (int i = 0; i < paper.size(); i++) {
            var asked = paper.get(i);
            var version = versions.get(i);
            var answer = given.getOrDefault(asked.position(), Answer.none(asked.position()));
            questions.add(new SittingView.Question(
                    asked.position(),
                    asked.section(),
                    version.type(),
                    asked.points(),
                    version.stem(),
                    options(asked, version, answer),
                    asked.credit(),
                    answer,
                    shown.getOrDefault(version.id(), List.of()),
                    gaps(version, answer),
                    version.reasoned(),
                    tasks.of(sitting.id(), asked.position(), version, clock.instant())));
        }
        return questions;
    }

    /** The candidate sees A, B, C … in their own order; what is sent back is the bank's label. */
    private static List<SittingView.Choice> options(PaperQuestion asked, QuestionVersion version, Answer answer) {
        if (version.type() == QuestionType.ORDERING) {
            return StepOrder.shown(asked, version, answer);
        }
        return ShownOptions.of(
                asked, version, (letter, option) -> new SittingView.Choice(letter, option.label(), option.text()));
    }

    private static List<SittingView.Gap> gaps(QuestionVersion version, Answer answer) {
        List<SittingView.Gap> gaps = new ArrayList<>();
        for (var blank : version.blanks()) {
            gaps.add(new SittingView.Gap(answer.blank(gaps.size()), blank.takesNumbers(), blank.unit()));
        }
        return gaps;
    }

    private Sitting require(JobApplicationId application) {
        return sittings.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "writtentest.error.none",
                        "Application %s has no sitting".formatted(application)));
    }
}
