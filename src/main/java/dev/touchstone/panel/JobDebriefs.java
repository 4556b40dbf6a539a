package dev.touchstone.panel;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.panel.JobDebrief.Mean;
import dev.touchstone.panel.JobDebrief.Person;
import dev.touchstone.panel.JobDebriefRows.Given;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.scorecards.RankRange;
import dev.touchstone.scorecards.RankRange.Interval;
import dev.touchstone.scorecards.Uncertainty;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares the people of a job who came to the panel, with the blindness rule applied to each. */
@Service
@Transactional(readOnly = true)
public class JobDebriefs {

    private final JobDebriefRows rows;
    private final Competencies competencies;

    JobDebriefs(JobDebriefRows rows, Competencies competencies) {
        this.rows = rows;
        this.competencies = competencies;
    }

    /** In the order of their numbers; a person whose card the viewer owes has no result. */
    public JobDebrief of(JobOpeningId job, JobDebrief.Show show, AccountId viewer) {
        var found = rows.people(job, show, viewer, JobDebrief.MOST + 1);
        var shown = found.subList(0, Math.min(found.size(), JobDebrief.MOST));
        var given = rows
                .given(shown.stream().map(JobDebriefRows.Row::application).toList(), viewer)
                .stream()
                .collect(Collectors.groupingBy(Given::application));
        var uncertainty = Uncertainty.over(
                given.values().stream().map(JobDebriefs::totals).toList());
        var people = shown.stream()
                .map(row -> person(row, given.getOrDefault(row.application(), List.of())))
                .toList();
        return new JobDebrief(
                ranked(people, uncertainty),
                competencies.all().stream()
                        .filter(each -> people.stream()
                                .anyMatch(person -> person.competencies().containsKey(each.code())))
                        .toList(),
                uncertainty,
                (int) shown.stream().filter(JobDebriefRows.Row::veiled).count(),
                found.size() > shown.size());
    }

    /** Each card’s own mean over what it observed. */
    private static double[] totals(Collection<Given> given) {
        return observed(given).values().stream()
                .mapToDouble(
                        card -> card.stream().mapToInt(Given::value).average().orElseThrow())
                .toArray();
    }

    private static Map<UUID, List<Given>> observed(Collection<Given> given) {
        return given.stream().filter(each -> each.competency() != null).collect(Collectors.groupingBy(Given::card));
    }

    private static Person person(JobDebriefRows.Row row, List<Given> given) {
        var means = means(given);
        var cards = given.stream()
                .collect(Collectors.toMap(Given::card, each -> Stand.of(each.recommendation()), (one, same) -> one));
        return new Person(
                row.application(),
                row.number(),
                row.name(),
                row.stage(),
                row.status(),
                row.panel(),
                row.seats(),
                cards.size(),
                row.veiled(),
                row.test(),
                row.rolePlay(),
                means,
                total(row, means),
                null,
                null,
                count(cards, Stand.FOR),
                count(cards, Stand.AGAINST));
    }

    private static long count(Map<UUID, Optional<Stand>> cards, Stand stand) {
        return cards.values().stream()
                .filter(each -> each.filter(stand::equals).isPresent())
                .count();
    }

    private static Map<String, Mean> means(List<Given> given) {
        return given.stream()
                .filter(each -> each.competency() != null)
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(each.competency()),
                        Collectors.collectingAndThen(
                                Collectors.summarizingInt(Given::value),
                                all -> new Mean(all.getAverage(), all.getMax() - all.getMin(), (int) all.getCount()))));
    }

    /** The result the stage was concluded with, if there was enough evidence for one; before that the mean over what has been observed so far. */
    private static @Nullable Double total(JobDebriefRows.Row row, Map<String, Mean> means) {
        if (means.isEmpty()) {
            return null;
        }
        if (row.panel() == PanelState.DONE) {
            return row.total() == null ? null : Double.valueOf(row.total().doubleValue());
        }
        return means.values().stream().mapToDouble(Mean::value).average().orElseThrow();
    }

    private static List<Person> ranked(List<Person> people, Uncertainty uncertainty) {
        Predicate<Person> known = person ->
                person.total() != null && uncertainty.half(person.cards()).isPresent();
        var ranges = RankRange.of(people.stream()
                        .filter(known)
                        .map(person -> interval(person, uncertainty))
                        .toList())
                .iterator();
        return people.stream()
                .map(person -> known.test(person) ? person.ranked(half(person, uncertainty), ranges.next()) : person)
                .toList();
    }

    private static Interval interval(Person person, Uncertainty uncertainty) {
        double total = Objects.requireNonNull(person.total());
        return new Interval(total - half(person, uncertainty), total + half(person, uncertainty));
    }

    private static double half(Person person, Uncertainty uncertainty) {
        return uncertainty.half(person.cards()).orElseThrow();
    }
}
