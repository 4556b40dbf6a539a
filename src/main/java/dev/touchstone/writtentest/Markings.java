package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.scorecards.RecordedCard;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Marking of open answers, by code: nothing here leads a marker to the person. */
@Service
public class Markings {

    private final Sittings sittings;
    private final Answers answers;
    private final HandIn handIn;
    private final QuestionBank bank;
    private final Scorecards scorecards;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Markings(
            Sittings sittings,
            Answers answers,
            HandIn handIn,
            QuestionBank bank,
            Scorecards scorecards,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sittings = sittings;
        this.answers = answers;
        this.handIn = handIn;
        this.bank = bank;
        this.scorecards = scorecards;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /** The same for a marker’s page: without marks and comments while the viewer owes a card of the application. */
    public MarkingView view(MarkingId marking, AccountId viewer) {
        var view = view(marking);
        return scorecards.veiled(application(marking), viewer) ? view.withoutMarks() : view;
    }

    /** What is to be marked, with the marks of a marked paper; refuses NOT_FOUND for an unknown id. */
    public MarkingView view(MarkingId marking) {
        var sitting = require(marking);
        return new MarkingView(marking, sitting.code(), sitting.state() == SittingState.MARKED, open(sitting));
    }

    /** Marks all open answers at once; publishes {@link SittingMarked}. Refuses CONFLICT when it was marked meanwhile. */
    @Command
    public void mark(MarkSitting command, AccountId marker) {
        applications.lock(application(command.marking()));
        var sitting = require(command.marking());
        List<MarkingView.Open> open = open(sitting);
        Set<MarkingPointId> counted = new HashSet<>();
        for (var question : open) {
            var seen = Judgement.seen(question.question(), question.judged(), command.ticks());
            counted.addAll(seen);
            answers.mark(
                    sitting.id(),
                    question.position(),
                    Scoring.byTicks(question.question(), question.points(), seen),
                    command.comments().get(question.position()));
        }
        sittings.save(sitting.marked(handIn.total(sitting.id(), sittings.paper(sitting.id()))));
        sittings.markedBy(sitting.id(), marker.value(), clock.instant());
        record(sitting, marker, open, counted);
        events.publishEvent(new SittingMarked(sitting.application()));
    }

    /** The application behind a marking: for access rules and the journey, never for a marker's page. */
    JobApplicationId application(MarkingId marking) {
        return require(marking).application();
    }

    private void record(Sitting sitting, AccountId marker, List<MarkingView.Open> open, Set<MarkingPointId> ticks) {
        scorecards.record(new RecordedCard(
                sitting.application(),
                Stage.WRITTEN_TEST,
                marker,
                open.stream().map(question -> question.question().id()).toList(),
                ticks,
                Map.of(),
                null,
                clock.instant()));
    }

    private List<MarkingView.Open> open(Sitting sitting) {
        var paper = sittings.paper(sitting.id());
        var versions = bank.versions(paper.stream().map(PaperQuestion::version).toList());
        var given = answers.of(sitting.id());
        var marks = answers.marks(sitting.id());
        var comments = answers.comments(sitting.id());
        List<MarkingView.Open> open = new ArrayList<>();
        for (int i = 0; i < paper.size(); i++) {
            var answer = given.get(paper.get(i).position());
            if (answer != null && answer.isForMarker(versions.get(i))) {
                open.add(new MarkingView.Open(
                        paper.get(i).position(),
                        paper.get(i).points(),
                        versions.get(i),
                        FilledFields.text(versions.get(i), answer),
                        Judgement.of(versions.get(i), answer),
                        marks.get(answer.position()),
                        comments.get(answer.position())));
            }
        }
        return open;
    }

    private Sitting require(MarkingId marking) {
        return sittings.of(marking)
                .filter(sitting -> sitting.state() == SittingState.SUBMITTED || sitting.state() == SittingState.MARKED)
                .orElseThrow(() ->
                        new RefusedException(Reason.NOT_FOUND, "writtentest.error.noMarking", "No marking " + marking));
    }
}
