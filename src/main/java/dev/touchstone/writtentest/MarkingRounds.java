package dev.touchstone.writtentest;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.PointKind;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The open answers of a paper with all that was handed in about them. */
record MarkingRounds(List<MarkingView.Open> open, List<Said> said) {

    /** Who marked in which round. */
    record Rater(MarkingRound round, AccountId marker) {}

    /** A mark beside its answer. */
    record Said(MarkingView.Open answer, GivenMark mark) {

        Set<MarkingPointId> seen() {
            return Judgement.seen(answer.question(), answer.judged(), mark.ticks());
        }
    }

    /** Drafts are left out. */
    static MarkingRounds of(List<MarkingView.Open> open, List<GivenMark> marks) {
        return new MarkingRounds(
                open,
                marks.stream()
                        .filter(GivenMark::given)
                        .flatMap(mark -> open.stream()
                                .filter(answer -> answer.position() == mark.position())
                                .map(answer -> new Said(answer, mark)))
                        .toList());
    }

    private List<Said> of(MarkingRound round) {
        return said.stream().filter(one -> one.mark().round() == round).toList();
    }

    boolean isComplete(MarkingRound round) {
        return of(round).size() == open.size();
    }

    /** The third one’s marks alone, once they are complete. */
    boolean counts(MarkingRound round) {
        return isComplete(round) && (round == MarkingRound.ADJUDICATION || !isComplete(MarkingRound.ADJUDICATION));
    }

    List<GivenMark> counting(int position) {
        return said.stream()
                .map(Said::mark)
                .filter(mark -> mark.position() == position && counts(mark.round()))
                .toList();
    }

    BigDecimal points(MarkingRound round) {
        return of(round).stream()
                .map(one -> Objects.requireNonNull(one.mark().points()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean differOnCritical() {
        return !critical(MarkingRound.FIRST).equals(critical(MarkingRound.SECOND));
    }

    private Set<MarkingPointId> critical(MarkingRound round) {
        var seen = new HashSet<MarkingPointId>();
        of(round).forEach(one -> one.answer().question().markingPoints().stream()
                .filter(point -> point.kind() == PointKind.CRITICAL)
                .map(MarkingPoint::id)
                .filter(one.mark().ticks()::contains)
                .forEach(seen::add));
        return seen;
    }

    /** Of those whose marks count, the one of the last answer in the last round. */
    AccountId lastMarker() {
        return said.stream()
                .map(Said::mark)
                .filter(mark -> counts(mark.round()))
                .reduce((one, later) -> later)
                .orElseThrow()
                .marker();
    }

    Map<Rater, List<Said>> cards() {
        return said.stream()
                .collect(Collectors.groupingBy(
                        one -> new Rater(one.mark().round(), one.mark().marker()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }
}
