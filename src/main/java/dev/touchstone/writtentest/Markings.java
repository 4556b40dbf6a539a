package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.KeyCorrections;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.GivenReason;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Marking of open answers, by code: nothing here leads a marker to the person, and nobody sees the marks of another one before
 * their own are in. Nobody marks an answer in two rounds, and who marked any of a paper does not decide between its markers.
 */
@Service
public class Markings {

    /** How long an answer that was dealt is held for a marker who says nothing of it. */
    static final Duration HELD = Duration.ofMinutes(30);

    /** How long a draft waits for its marker before a colleague may take the answer over. */
    static final Duration KEPT = Duration.ofDays(7);

    private final Sittings sittings;
    private final OpenAnswers openAnswers;
    private final MarkingCourses courses;
    private final GivenMarks marks;
    private final Remarks remarks;
    private final MarkingSettlement settlement;
    private final KeyCorrections corrections;
    private final Scorecards scorecards;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Markings(
            Sittings sittings,
            OpenAnswers openAnswers,
            MarkingCourses courses,
            GivenMarks marks,
            Remarks remarks,
            MarkingSettlement settlement,
            KeyCorrections corrections,
            Scorecards scorecards,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sittings = sittings;
        this.openAnswers = openAnswers;
        this.courses = courses;
        this.marks = marks;
        this.remarks = remarks;
        this.settlement = settlement;
        this.corrections = corrections;
        this.scorecards = scorecards;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a marker may do about a paper: the answers nobody else has, with what they said so far; of a marked paper all of them
     * with their marks, unless the viewer owes a card of the application. Refuses NOT_FOUND for an unknown id.
     */
    public MarkingView view(MarkingId marking, AccountId viewer) {
        var sitting = require(marking);
        var round = courses.of(sitting.id()).round();
        if (round == null) {
            var view = view(marking);
            return scorecards.veiled(sitting.application(), viewer) ? view.withoutMarks() : view;
        }
        var given = marks.of(sitting.id());
        var all = asked(sitting, round);
        boolean barred = all.stream().allMatch(answer -> isBarred(sitting, given, answer.position(), round, viewer));
        var open = all.stream()
                .filter(answer -> mayMark(sitting, given, answer.position(), round, viewer))
                .map(answer -> seen(answer, given, round, viewer))
                .toList();
        return new MarkingView(
                marking, sitting.code(), false, round, barred, barred ? 0 : all.size() - open.size(), open);
    }

    /** The answers a round is about; those of an appeal without what they had. */
    private List<MarkingView.Open> asked(Sitting sitting, MarkingRound round) {
        var all = openAnswers.of(sitting);
        if (round != MarkingRound.APPEAL) {
            return all;
        }
        var again =
                remarks.of(sitting.id()).stream().map(RemarkedAnswer::position).toList();
        return all.stream()
                .filter(answer -> again.contains(answer.position()))
                .map(MarkingView.Open::withoutMarks)
                .toList();
    }

    /** All open answers of a paper with the marks that were settled; for the journey, and of a marked paper. */
    public MarkingView view(MarkingId marking) {
        var sitting = require(marking);
        return new MarkingView(
                marking,
                sitting.code(),
                sitting.state() == SittingState.MARKED,
                courses.of(sitting.id()).round(),
                false,
                0,
                openAnswers.of(sitting));
    }

    /**
     * Marks the open answers that were shown, and hands the marks in. With the last of a round the next one begins
     * ({@link MarkingAdvanced}), or the marks are settled ({@link SittingMarked}). Refuses CONFLICT, and
     * keeps nothing, when one of them is somebody else’s by now or the round is over.
     */
    @Command
    public void mark(MarkSitting command, AccountId marker) {
        applications.lock(application(command.marking()));
        corrections.hold();
        var sitting = require(command.marking());
        var round = running(sitting, command.round());
        var open = openAnswers.of(sitting).stream()
                .filter(answer -> command.shown().contains(answer.position()))
                .toList();
        for (var answer : open) {
            var comment = command.comments().get(answer.position());
            keep(sitting, mark(answer, command.ticks(), comment, round, marker, true));
        }
        settlement.proceed(sitting);
    }

    /**
     * Keeps what a marker said of a paper so far, for later. Refuses CONFLICT like {@link #mark}.
     *
     * @param unsaid positions without a verdict: words there are held for the marker, and a verdict from before is taken back
     */
    @Command
    public void later(MarkSitting command, Collection<Integer> unsaid, AccountId marker) {
        corrections.hold();
        var sitting = require(command.marking());
        var round = running(sitting, command.round());
        openAnswers.of(sitting).stream()
                .filter(answer -> command.shown().contains(answer.position()))
                .forEach(answer -> later(sitting, answer, command, unsaid.contains(answer.position()), marker));
    }

    private void later(
            Sitting sitting, MarkingView.Open answer, MarkSitting command, boolean unsaid, AccountId marker) {
        int position = answer.position();
        var round = Objects.requireNonNull(command.round());
        var comment = command.comments().get(position);
        if (!unsaid) {
            keep(sitting, mark(answer, command.ticks(), comment, round, marker, false));
            return;
        }
        marks.forget(sitting.id(), position, round, marker);
        if (comment != null) {
            var until = clock.instant().plus(KEPT);
            keep(sitting, new GivenMark(position, round, marker, null, Set.of(), comment, false, false, until));
        }
    }

    /** Keeps a marker’s verdict on one answer as a draft. Refuses CONFLICT when it is somebody else’s by now, or the round is over. */
    @Command
    public void draft(MarkAnswer command, AccountId marker) {
        corrections.hold();
        var sitting = require(command.marking());
        var round = running(sitting, command.round());
        var answer = openAnswers.of(sitting).stream()
                .filter(open -> open.position() == command.position() && round != MarkingRound.ADJUDICATION)
                .findFirst()
                .orElseThrow(() -> unknown(command.marking()));
        keep(sitting, mark(answer, command.ticks(), command.comment(), round, marker, false));
    }

    /** Nothing of a form is kept while an answer of it is somebody else’s by now, or handed in. */
    private void keep(Sitting sitting, GivenMark mark) {
        boolean mine = mayMark(sitting, marks.of(sitting.id()), mark.position(), mark.round(), mark.marker());
        if (!mine || !marks.keep(sitting.id(), mark, clock.instant())) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "writtentest.error.markedByOther",
                    "Answer %d of %s is taken".formatted(mark.position(), sitting.id()));
        }
    }

    /** Hands in what a marker drafted of one paper, like {@link #mark}. */
    @Command
    public void handIn(MarkingId marking, AccountId marker) {
        applications.lock(application(marking));
        corrections.hold();
        var sitting = require(marking);
        marks.give(sitting.id(), running(sitting), marker, clock.instant());
        settlement.proceed(sitting);
    }

    /**
     * A recruiter does not wait for the second marker or the one who decides: what was handed in by complete rounds counts. Refuses
     * CONFLICT while the first round runs. Publishes {@link MarkingWaived}.
     */
    @Command
    public void waive(JobApplicationId application, String reason) {
        if (!GivenReason.says(reason)) {
            throw new RefusedException(
                    Reason.UNUSABLE, "writtentest.error.noReason", "No reason to waive the marking of " + application);
        }
        applications.lock(application);
        corrections.hold();
        var sitting = sittings.of(application).orElseThrow(() -> nothingToWaive(application));
        var round = courses.of(sitting.id()).round();
        if (sitting.state() != SittingState.SUBMITTED || round == null || round == MarkingRound.FIRST) {
            throw nothingToWaive(application);
        }
        events.publishEvent(new MarkingWaived(application, reason.strip()));
        settlement.settle(sitting);
    }

    private static RefusedException nothingToWaive(JobApplicationId application) {
        return new RefusedException(
                Reason.CONFLICT, "writtentest.error.nothingToWaive", "Nothing to waive of " + application);
    }

    /** The round of marking a test is in; empty before and after. */
    public Optional<MarkingRound> round(JobApplicationId application) {
        return sittings.of(application)
                .filter(sitting -> sitting.state() == SittingState.SUBMITTED)
                .flatMap(sitting -> Optional.ofNullable(courses.of(sitting.id()).round()));
    }

    /** The application behind a marking: for access rules and the journey, never for a marker's page. */
    JobApplicationId application(MarkingId marking) {
        return require(marking).application();
    }

    private static MarkingView.Open seen(
            MarkingView.Open answer, List<GivenMark> given, MarkingRound round, AccountId viewer) {
        return answer.seen(
                of(given, answer.position(), round)
                        .filter(mark -> mark.marker().equals(viewer))
                        .findFirst()
                        .orElse(null),
                round == MarkingRound.ADJUDICATION
                        ? given.stream()
                                .filter(mark -> mark.position() == answer.position() && mark.round() != round)
                                .toList()
                        : List.of());
    }

    private static Stream<GivenMark> of(List<GivenMark> given, int position, MarkingRound round) {
        return given.stream().filter(mark -> mark.position() == position && mark.round() == round);
    }

    private GivenMark mark(
            MarkingView.Open answer,
            Set<MarkingPointId> ticked,
            @Nullable String comment,
            MarkingRound round,
            AccountId marker,
            boolean given) {
        var seen = Judgement.seen(answer.question(), answer.judged(), ticked);
        BigDecimal points = Scoring.byTicks(answer.question(), answer.points(), seen);
        var own = new HashSet<>(seen);
        answer.question().judgement().ifPresent(point -> own.remove(point.id()));
        Instant until = clock.instant().plus(KEPT);
        return new GivenMark(answer.position(), round, marker, points, own, comment, given, false, until);
    }

    /** The round that runs, if it is the one that was shown. */
    private MarkingRound running(Sitting sitting, @Nullable MarkingRound shown) {
        var round = running(sitting);
        if (round != shown) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "writtentest.error.otherRound",
                    "Sitting %s is in %s".formatted(sitting.id(), round));
        }
        return round;
    }

    private MarkingRound running(Sitting sitting) {
        var round = courses.of(sitting.id()).round();
        boolean runs = sitting.state() == SittingState.SUBMITTED || round == MarkingRound.APPEAL;
        if (!runs || round == null) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "writtentest.error.alreadyMarked",
                    "Sitting %s is %s, expected SUBMITTED".formatted(sitting.id(), sitting.state()));
        }
        return round;
    }

    private boolean mayMark(
            Sitting sitting, List<GivenMark> given, int position, MarkingRound round, AccountId marker) {
        return !isBarred(sitting, given, position, round, marker)
                && of(given, position, round)
                        .noneMatch(mark -> mark.given() || mark.isKeptFrom(marker, clock.instant()));
    }

    /** Who marked the answer in another round; who decides between markers marked nothing of the paper. */
    private boolean isBarred(
            Sitting sitting, List<GivenMark> given, int position, MarkingRound round, AccountId marker) {
        if (round == MarkingRound.APPEAL) {
            return !remarks.open(sitting.marking(), marker).contains(position);
        }
        return given.stream()
                .anyMatch(mark -> mark.given()
                        && mark.round() != round
                        && mark.marker().equals(marker)
                        && (round == MarkingRound.ADJUDICATION || mark.position() == position));
    }

    /** One that was opened again says so: who marks it finds it again when it is handed in. */
    private RefusedException unknown(MarkingId marking) {
        boolean open = sittings.of(marking)
                .filter(sitting -> sitting.state() == SittingState.OPEN)
                .isPresent();
        return open
                ? new RefusedException(Reason.CONFLICT, "writtentest.reopen.error.marking", "Open again: " + marking)
                : new RefusedException(Reason.NOT_FOUND, "writtentest.error.noMarking", "No marking " + marking);
    }

    private Sitting require(MarkingId marking) {
        return sittings.of(marking)
                .filter(sitting -> sitting.state() == SittingState.SUBMITTED || sitting.state() == SittingState.MARKED)
                .orElseThrow(() -> unknown(marking));
    }
}
