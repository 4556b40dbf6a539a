package dev.touchstone.panel;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.panel.DebriefDetail.Passage;
import dev.touchstone.panel.DebriefDetail.Seen;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.scorecards.ReleasedCard;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what the cards of an interview say by competency.
 *
 * @param asked points of the questions on the cards
 * @param quotes passages on the cards
 * @param talk passages of the role-play
 * @param people the raters
 */
record DebriefEvidence(
        List<ReleasedCard> cards,
        Map<MarkingPointId, MarkingPoint> asked,
        List<Passage> quotes,
        List<Passage> talk,
        Map<AccountId, Account> people) {

    DebriefDetail of(Competency competency) {
        var values = cards.stream()
                .filter(ReleasedCard::counted)
                .map(card -> value(card, competency))
                .filter(Objects::nonNull)
                .toList();
        var range = values.stream().mapToInt(Integer::intValue).summaryStatistics();
        return new DebriefDetail(
                competency,
                values.isEmpty() ? 0 : range.getMax() - range.getMin(),
                cards.stream().flatMap(card -> seen(card, competency)).toList(),
                passages(talk, competency),
                unseen(competency));
    }

    private Stream<Seen> seen(ReleasedCard card, Competency competency) {
        var points = points(competency).filter(point -> saw(card, point)).toList();
        var name = name(card.rater(), people);
        var own = passages(quotes, competency).stream()
                .filter(passage -> passage.quote().rater().equals(card.rater()))
                .toList();
        return points.isEmpty() && own.isEmpty()
                ? Stream.empty()
                : Stream.of(new Seen(name, value(card, competency), points, own));
    }

    private List<MarkingPoint> unseen(Competency competency) {
        return points(competency)
                .filter(point -> point.kind() == PointKind.EXPECTED)
                .filter(point -> cards.stream().noneMatch(card -> saw(card, point)))
                .toList();
    }

    private Stream<MarkingPoint> points(Competency competency) {
        return in(asked.values(), competency).sorted(Comparator.comparingInt(MarkingPoint::order));
    }

    private static Stream<MarkingPoint> in(Collection<MarkingPoint> points, Competency competency) {
        return points.stream().filter(point -> point.competency().equals(competency.code()));
    }

    private static List<Passage> passages(List<Passage> all, Competency competency) {
        return all.stream()
                .filter(passage -> passage.point().competency().equals(competency.code()))
                .toList();
    }

    private static boolean saw(ReleasedCard card, MarkingPoint point) {
        return card.ticks().contains(point.id()) || card.partly().containsKey(point.id());
    }

    private static @Nullable Integer value(ReleasedCard card, Competency competency) {
        var given = card.ratings().get(competency.code());
        return given == null ? null : given.value();
    }

    static String name(@Nullable AccountId rater, Map<AccountId, Account> people) {
        var found = rater == null ? null : people.get(rater);
        return found == null ? "" : found.name();
    }
}
