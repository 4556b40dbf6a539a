package dev.touchstone.writtentest;

import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.writtentest.MarkingKeys.MarkingKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Values anew what people ticked, after a judgement was corrected or a marking point got other points. Nobody’s tick is changed. */
@Component
class OpenRescoring {

    private final Answers answers;
    private final GivenMarks marks;
    private final Scorecards scorecards;

    OpenRescoring(Answers answers, GivenMarks marks, Scorecards scorecards) {
        this.answers = answers;
        this.marks = marks;
        this.scorecards = scorecards;
    }

    /** One answer of a paper, with drafts that are not handed in. */
    void markAgain(Sitting sitting, MarkingKey key, Answer answer) {
        var version = key.version();
        int position = key.asked().position();
        if (answer.isForMarker(version)) {
            var said = marks.of(sitting.id()).stream()
                    .filter(mark -> mark.position() == position && mark.points() != null)
                    .toList();
            said.forEach(mark -> marks.revalue(sitting.id(), mark, points(key, answer, mark.ticks())));
            settled(sitting, key, answer, said);
        } else {
            answers.mark(sitting.id(), position, points(key, answer, Set.of()), null);
        }
        judge(sitting, version, answer);
    }

    private void settled(Sitting sitting, MarkingKey key, Answer answer, List<GivenMark> said) {
        var counting = said.stream()
                .filter(GivenMark::counts)
                .map(mark -> points(key, answer, mark.ticks()))
                .toList();
        if (!counting.isEmpty()) {
            answers.revalue(sitting.id(), key.asked().position(), Scoring.mean(counting));
        }
    }

    /** The judgement stands on the cards of those who marked its reason. */
    private void judge(Sitting sitting, QuestionVersion version, Answer answer) {
        var right = Judgement.of(version, answer);
        version.judgement()
                .ifPresent(point -> scorecards.judgeAgain(
                        sitting.application(), Stage.WRITTEN_TEST, point.id(), Objects.requireNonNull(right)));
    }

    /** What ticks come to for an answer, the key having the last word about a judgement. */
    static BigDecimal points(MarkingKey key, Answer answer, Set<MarkingPointId> ticks) {
        var version = key.version();
        var seen = Judgement.seen(version, Judgement.of(version, answer), ticks);
        return Scoring.byTicks(version, key.asked().points(), seen);
    }
}
