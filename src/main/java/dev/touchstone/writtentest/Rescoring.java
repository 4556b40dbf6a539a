package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.KeyCorrection;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.Command;
import dev.touchstone.writtentest.MarkingKeys.MarkingKey;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Scores a paper again after a key or the worth of a point was corrected: marks, evidence the key decides, the total; what was there is kept. */
@Component
class Rescoring {

    private final Sittings sittings;
    private final Answers answers;
    private final MarkingKeys keys;
    private final HandIn handIn;
    private final OpenRescoring open;
    private final Rescores rescores;
    private final Scorecards scorecards;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rescoring(
            Sittings sittings,
            Answers answers,
            MarkingKeys keys,
            HandIn handIn,
            OpenRescoring open,
            Rescores rescores,
            Scorecards scorecards,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sittings = sittings;
        this.answers = answers;
        this.keys = keys;
        this.handIn = handIn;
        this.open = open;
        this.rescores = rescores;
        this.scorecards = scorecards;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /** One paper, in one transaction; doing it twice is harmless. Publishes {@link SittingRescored} when the total changed. */
    @Command
    public void rescore(KeyCorrection correction, JobApplicationId id) {
        var application = applications.lock(id);
        sittings.of(id)
                .filter(sitting -> sitting.state() == SittingState.SUBMITTED || sitting.state() == SittingState.MARKED)
                .filter(sitting -> !rescores.isDone(correction.id(), sitting.id()))
                .ifPresent(sitting -> rescore(correction, application, sitting));
    }

    private void rescore(KeyCorrection correction, JobApplication application, Sitting sitting) {
        var paper = sittings.paper(sitting.id());
        var before = earned(sitting);
        markAgain(
                sitting,
                keys.of(paper).stream()
                        .filter(key ->
                                correction.versions().contains(key.version().id()))
                        .toList());
        var total = sitting.total() == null ? null : handIn.total(sitting.id(), paper);
        if (total != null) {
            sittings.save(sitting.corrected(total));
        }
        var done = new Rescored(
                sitting.id(),
                application.id(),
                before,
                earned(sitting),
                sitting.total(),
                total,
                !application.isActive() || application.stage() != Stage.WRITTEN_TEST);
        rescores.insert(correction, done, clock.instant());
        tell(correction, done);
    }

    private void markAgain(Sitting sitting, List<MarkingKey> corrected) {
        var given = answers.of(sitting.id());
        Map<MarkingPointId, BigDecimal> seen = new HashMap<>();
        for (var key : corrected) {
            int position = key.asked().position();
            var answer = given.getOrDefault(position, Answer.none(position));
            if (!key.version().isMarkedByKey()) {
                open.markAgain(sitting, key, answer);
                continue;
            }
            var worth = key.worth(answer);
            answers.mark(sitting.id(), position, worth.of(key.asked().points()), null);
            HandIn.expected(key.version()).forEach(point -> seen.put(point, worth.share()));
        }
        scorecards.tickAgain(sitting.application(), Stage.WRITTEN_TEST, seen);
    }

    private void tell(KeyCorrection correction, Rescored done) {
        var before = done.totalBefore();
        var after = done.totalAfter();
        if (before != null && after != null && before.compareTo(after) != 0) {
            events.publishEvent(new SittingRescored(done.application(), correction.id(), done.decided()));
        }
    }

    private BigDecimal earned(Sitting sitting) {
        return answers.marks(sitting.id()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
