package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scorecards.RecordedCard;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.scorecards.Scorecards;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes the marking of a paper on, its application’s row being locked. One marker’s points count as they are, two markers’ as their
 * mean; where the two are too far apart, on different sides of the pass mark, or see a critical point differently, what a third one
 * gives. Their cards are recorded once it is settled, so that nobody reads another’s before.
 */
@Component
class MarkingSettlement {

    private final Sittings sittings;
    private final Answers answers;
    private final OpenAnswers openAnswers;
    private final MarkingCourses courses;
    private final GivenMarks marks;
    private final RemarkSettlement remarks;
    private final HandIn handIn;
    private final Jobs jobs;
    private final JobApplications applications;
    private final Scorecards scorecards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MarkingSettlement(
            Sittings sittings,
            Answers answers,
            OpenAnswers openAnswers,
            MarkingCourses courses,
            GivenMarks marks,
            RemarkSettlement remarks,
            HandIn handIn,
            Jobs jobs,
            JobApplications applications,
            Scorecards scorecards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sittings = sittings;
        this.answers = answers;
        this.openAnswers = openAnswers;
        this.courses = courses;
        this.marks = marks;
        this.remarks = remarks;
        this.handIn = handIn;
        this.jobs = jobs;
        this.applications = applications;
        this.scorecards = scorecards;
        this.events = events;
        this.clock = clock;
    }

    /** After marks were handed in: nothing while some of the round are missing. */
    void proceed(Sitting sitting) {
        var course = courses.of(sitting.id());
        var round = course.round();
        if (round == MarkingRound.APPEAL) {
            remarks.proceed(sitting);
            return;
        }
        var paper = MarkingRounds.of(openAnswers.of(sitting), marks.of(sitting.id()));
        if (round == null || !paper.isComplete(round)) {
            return;
        }
        var next = next(sitting, course, paper);
        if (next == null) {
            settle(sitting, paper);
        } else {
            courses.advance(sitting.id(), next);
            events.publishEvent(new MarkingAdvanced(sitting.application(), next));
        }
    }

    /** With what the complete rounds say. */
    void settle(Sitting sitting) {
        settle(sitting, MarkingRounds.of(openAnswers.of(sitting), marks.of(sitting.id())));
    }

    private @Nullable MarkingRound next(Sitting sitting, MarkingCourse course, MarkingRounds paper) {
        if (course.round() == MarkingRound.FIRST) {
            return course.twice() ? MarkingRound.SECOND : null;
        }
        return course.round() == MarkingRound.SECOND && isApart(sitting, course, paper)
                ? MarkingRound.ADJUDICATION
                : null;
    }

    private boolean isApart(Sitting sitting, MarkingCourse course, MarkingRounds paper) {
        var first = total(sitting, paper, MarkingRound.FIRST);
        var second = total(sitting, paper, MarkingRound.SECOND);
        var passMark = jobs.plan(applications.get(sitting.application()).job())
                .gate(Stage.WRITTEN_TEST)
                .passMark();
        return first.subtract(second).abs().compareTo(BigDecimal.valueOf(course.gap())) > 0
                || (passMark != null && first.compareTo(passMark) >= 0 != second.compareTo(passMark) >= 0)
                || paper.differOnCritical();
    }

    /** 0–100: what the key gave and what this round gives. */
    private BigDecimal total(Sitting sitting, MarkingRounds paper, MarkingRound round) {
        var asked = sittings.paper(sitting.id());
        var earned = answers.marks(sitting.id()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var maximum = asked.stream().map(PaperQuestion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Scoring.total(earned.add(paper.points(round)), maximum);
    }

    private void settle(Sitting sitting, MarkingRounds paper) {
        for (var answer : paper.open()) {
            var counting = paper.counting(answer.position());
            answers.mark(sitting.id(), answer.position(), mean(counting), comments(counting));
        }
        Stream.of(MarkingRound.values()).filter(paper::counts).forEach(round -> marks.count(sitting.id(), round));
        courses.advance(sitting.id(), null);
        sittings.save(sitting.marked(handIn.total(sitting.id(), sittings.paper(sitting.id()))));
        sittings.markedBy(sitting.id(), paper.lastMarker().value(), clock.instant());
        record(sitting, paper);
        events.publishEvent(new SittingMarked(sitting.application()));
    }

    private static BigDecimal mean(List<GivenMark> counting) {
        return Scoring.mean(counting.stream()
                .map(mark -> Objects.requireNonNull(mark.points()))
                .toList());
    }

    private static @Nullable String comments(List<GivenMark> counting) {
        var all = counting.stream()
                .map(GivenMark::comment)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    /** A card for each marker of each round; those that do not count are kept beside the one that does. */
    private void record(Sitting sitting, MarkingRounds paper) {
        paper.cards().forEach((rater, said) -> {
            var card = record(sitting, rater.marker(), said);
            if (!paper.counts(rater.round())) {
                scorecards.setAside(card);
            }
        });
    }

    private ScorecardId record(Sitting sitting, AccountId marker, List<MarkingRounds.Said> said) {
        return scorecards.record(new RecordedCard(
                sitting.application(),
                Stage.WRITTEN_TEST,
                marker,
                said.stream().map(one -> one.answer().question().id()).toList(),
                said.stream().flatMap(one -> one.seen().stream()).collect(Collectors.toSet()),
                Map.of(),
                null,
                clock.instant()));
    }
}
