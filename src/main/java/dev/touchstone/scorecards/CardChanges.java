package dev.touchstone.scorecards;

import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scorecards.CardChange.Difference;
import dev.touchstone.scorecards.CardChange.Kind;
import dev.touchstone.shared.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what changed from version to version of a card. */
@Component
class CardChanges {

    private final QuestionBank bank;
    private final Competencies competencies;

    CardChanges(QuestionBank bank, Competencies competencies) {
        this.bank = bank;
        this.competencies = competencies;
    }

    /** @param versions of one card, the first one first */
    List<CardChange> of(List<CardVersion> versions, Collection<QuestionVersionId> questions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        var points = points(questions);
        int standing = versions.stream()
                .filter(CardVersion::counted)
                .mapToInt(CardVersion::number)
                .max()
                .orElse(0);
        List<CardChange> changes = new ArrayList<>();
        @Nullable CardVersion before = null;
        for (var version : versions) {
            changes.add(new CardChange(
                    version.number(),
                    version.writtenAt(),
                    version.reason(),
                    version.counted(),
                    version.number() == standing,
                    before == null ? List.of() : differences(before, version, points)));
            before = version;
        }
        return changes;
    }

    private List<Difference> differences(
            CardVersion before, CardVersion after, Map<MarkingPointId, LocalizedText> points) {
        return Stream.of(
                        ratings(before, after),
                        Stream.concat(
                                ticks(Kind.TICKED, after, before, points), ticks(Kind.UNTICKED, before, after, points)),
                        told(Kind.RECOMMENDATION, null, name(before), name(after)),
                        told(Kind.NOTE, null, before.note(), after.note()))
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Difference> ratings(CardVersion before, CardVersion after) {
        return competencies.all().stream()
                .filter(each -> before.ratings().containsKey(each.code())
                        || after.ratings().containsKey(each.code()))
                .flatMap(each -> ratings(
                        each.name(),
                        before.ratings().get(each.code()),
                        after.ratings().get(each.code())));
    }

    private static Stream<Difference> ratings(
            LocalizedText about, CardInput.@Nullable Given before, CardInput.@Nullable Given after) {
        return Stream.concat(
                told(Kind.RATING, about, value(before), value(after)),
                told(Kind.EVIDENCE, about, before == null ? null : before.note(), after == null ? null : after.note()));
    }

    private static Stream<Difference> ticks(
            Kind kind, CardVersion with, CardVersion without, Map<MarkingPointId, LocalizedText> points) {
        return with.ticks().stream()
                .filter(point -> !without.ticks().contains(point))
                .flatMap(point -> Stream.ofNullable(points.get(point)))
                .map(about -> new Difference(kind, about, null, null));
    }

    private static Stream<Difference> told(
            Kind kind, @Nullable LocalizedText about, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after) ? Stream.empty() : Stream.of(new Difference(kind, about, before, after));
    }

    private static @Nullable String value(CardInput.@Nullable Given given) {
        return given == null || given.value() == null ? null : given.value().toString();
    }

    private static @Nullable String name(CardVersion version) {
        return version.recommendation() == null
                ? null
                : version.recommendation().name();
    }

    private Map<MarkingPointId, LocalizedText> points(Collection<QuestionVersionId> questions) {
        return bank.markingPoints(List.copyOf(questions)).stream()
                .collect(Collectors.toMap(MarkingPoint::id, MarkingPoint::text, (one, other) -> one));
    }
}
