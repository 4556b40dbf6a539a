package dev.touchstone.writtentest;

import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.KeyCorrections;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scorecards.RecordedCard;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.writtentest.MarkingKeys.MarkingKey;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes a paper in: marks what the key decides and what is measured, records it as AUTO's card, and finishes papers without open questions. */
@Component
class HandIn {

    private final Sittings sittings;
    private final Answers answers;
    private final MarkingKeys keys;
    private final TypingMarks typing;
    private final KeyCorrections corrections;
    private final Scorecards scorecards;
    private final MarkingCourses courses;
    private final Clock clock;

    HandIn(
            Sittings sittings,
            Answers answers,
            MarkingKeys keys,
            TypingMarks typing,
            KeyCorrections corrections,
            Scorecards scorecards,
            MarkingCourses courses,
            Clock clock) {
        this.sittings = sittings;
        this.answers = answers;
        this.keys = keys;
        this.typing = typing;
        this.corrections = corrections;
        this.scorecards = scorecards;
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * @param submitted the sitting in its new state
     * @return whether open answers wait for a marker
     */
    boolean handIn(Sitting submitted) {
        corrections.hold();
        sittings.save(submitted);
        var paper = sittings.paper(submitted.id());
        boolean open = markByKey(submitted, keys.of(paper));
        if (open) {
            courses.begin(submitted);
        } else {
            var current = sittings.of(submitted.application()).orElseThrow();
            sittings.save(current.marked(total(submitted.id(), paper)));
            sittings.markedBy(submitted.id(), null, clock.instant());
        }
        return open;
    }

    /** 0–100 from the marks so far. */
    BigDecimal total(SittingId sitting, List<PaperQuestion> paper) {
        var earned = answers.marks(sitting).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var maximum = paper.stream().map(PaperQuestion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Scoring.total(earned, maximum);
    }

    private boolean markByKey(Sitting sitting, List<MarkingKey> keysOfPaper) {
        var given = answers.of(sitting.id());
        Set<MarkingPointId> ticks = new HashSet<>();
        Map<MarkingPointId, BigDecimal> partly = new HashMap<>();
        List<QuestionVersionId> settled = new ArrayList<>();
        boolean open = false;
        for (var key : keysOfPaper) {
            var question = key.asked();
            var version = key.version();
            var answer = given.getOrDefault(question.position(), Answer.none(question.position()));
            if (version.isMarkedByKey()) {
                var worth = version.task().isMeasured() ? typing.worth(sitting.id(), key, answer) : key.worth(answer);
                answers.mark(sitting.id(), question.position(), worth.of(question.points()), null);
                settled.add(version.id());
                var expected = expected(version);
                if (worth.part() == worth.whole()) {
                    ticks.addAll(expected);
                } else if (worth.part() > 0) {
                    expected.forEach(point -> partly.put(point, worth.share()));
                }
            } else if (answer.isForMarker(version)) {
                open = true;
            } else {
                var seen = Judgement.seen(version, Judgement.of(version, answer), Set.of());
                answers.mark(
                        sitting.id(), question.position(), Scoring.byTicks(version, question.points(), seen), null);
                ticks.addAll(seen);
                settled.add(version.id());
            }
        }
        record(sitting, settled, ticks, partly);
        return open;
    }

    /** The points that a right answer is evidence of. */
    static List<MarkingPointId> expected(QuestionVersion version) {
        return version.markingPoints().stream()
                .filter(point -> point.kind() == PointKind.EXPECTED)
                .map(MarkingPoint::id)
                .toList();
    }

    private void record(
            Sitting sitting,
            List<QuestionVersionId> questions,
            Set<MarkingPointId> ticks,
            Map<MarkingPointId, BigDecimal> partly) {
        if (!questions.isEmpty()) {
            scorecards.record(new RecordedCard(
                    sitting.application(), Stage.WRITTEN_TEST, null, questions, ticks, partly, null, clock.instant()));
        }
    }
}
