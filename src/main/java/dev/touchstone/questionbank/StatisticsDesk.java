package dev.touchstone.questionbank;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** How questions did, over all stages. Aggregates only, and none over fewer than five people. */
@Service
public class StatisticsDesk {

    private final QuestionBank bank;
    private final ObjectProvider<QuestionUsage> usages;

    StatisticsDesk(QuestionBank bank, ObjectProvider<QuestionUsage> usages) {
        this.bank = bank;
        this.usages = usages;
    }

    /** The figures of one version; refuses NOT_FOUND. */
    public QuestionStatistics of(QuestionId question, @Nullable Integer number) {
        var history = bank.history(question);
        var version = history.stream()
                .filter(one -> number == null || one.version() == number)
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(Reason.NOT_FOUND, "questionbank.error.unknown", "No version " + number));
        var ids = history.stream().map(QuestionVersion::id).toList();
        var figures = all(usage -> usage.answers(ids))
                .collect(Collectors.toMap(AnswerFigures::version, Function.identity(), (one, other) -> one));
        return statistics(version, figures.get(version.id()), others(history, version, figures));
    }

    /** What asks for this very question, over all stages. */
    public List<PlannedUse> planned(String number) {
        return all(usage -> usage.planned(number)).toList();
    }

    /** Published questions with reasons to look at them again, what tells people apart the wrong way first. */
    public List<DoubtfulQuestion> doubtful() {
        var figures = all(usage -> usage.answersOfAtLeast(Doubts.ENOUGH)).toList();
        var versions =
                bank.versions(figures.stream().map(AnswerFigures::version).toList());
        return Stream.iterate(0, i -> i < versions.size(), i -> i + 1)
                .map(i -> doubtful(versions.get(i), figures.get(i)))
                .filter(one -> !one.doubts().isEmpty())
                .sorted(Comparator.comparing(
                        one -> one.figures().discrimination(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static DoubtfulQuestion doubtful(QuestionVersion version, AnswerFigures figures) {
        var doubts = version.status() == QuestionStatus.PUBLISHED ? Doubts.of(version, figures) : List.<Doubt>of();
        return new DoubtfulQuestion(version, figures, doubts);
    }

    private QuestionStatistics statistics(
            QuestionVersion version, @Nullable AnswerFigures figures, Map<Integer, Integer> others) {
        var shown = figures == null || figures.answers() < Doubts.SHOWN ? null : figures;
        return new QuestionStatistics(
                version,
                figures == null ? 0 : figures.answers(),
                shown,
                shown != null && version.hasKey() ? OptionLine.of(version, shown) : List.of(),
                points(version),
                others,
                all(usage -> usage.exposures(List.of(version.id()))).toList(),
                shown == null ? List.of() : Doubts.of(version, shown));
    }

    /** Where a person rates; what the key ticks is told by the options. */
    private Map<MarkingPointId, PointFigures> points(QuestionVersion version) {
        return version.isMarkedByKey()
                ? Map.of()
                : all(usage -> usage.points(version.id()))
                        .filter(point -> point.cards() >= Doubts.SHOWN)
                        .collect(Collectors.toMap(PointFigures::point, Function.identity(), (one, other) -> one));
    }

    private static Map<Integer, Integer> others(
            List<QuestionVersion> history, QuestionVersion shown, Map<QuestionVersionId, AnswerFigures> figures) {
        var others = new TreeMap<Integer, Integer>();
        for (var version : history) {
            var answers = figures.get(version.id());
            if (answers != null && !version.id().equals(shown.id())) {
                others.put(version.version(), answers.answers());
            }
        }
        return others;
    }

    private <T> Stream<T> all(Function<QuestionUsage, List<T>> asked) {
        return usages.orderedStream().flatMap(usage -> asked.apply(usage).stream());
    }
}
