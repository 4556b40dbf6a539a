package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scorecards.RaterRows.Scope;
import dev.touchstone.scorecards.RaterRows.Submitted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How interviewers and observers rate. Only cards the reader may see, and only of stages that have ended. */
@Service
@Transactional(readOnly = true)
public class RaterHealths {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration LATELY = Duration.ofDays(90);
    private static final Duration A_MONTH = Duration.ofDays(30);

    private final RaterRows rows;
    private final List<StageOccasion> occasions;
    private final Accounts accounts;
    private final Clock clock;

    RaterHealths(RaterRows rows, List<StageOccasion> occasions, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.occasions = occasions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The person’s own figures and nobody else’s; what they are measured by is everybody’s. Empty before the first card. */
    public Optional<RaterHealth> own(AccountId rater) {
        return of(rater, null, false).stream()
                .filter(health -> health.figures().rater().equals(rater))
                .findFirst();
    }

    /**
     * Everybody who rated for these jobs, by name.
     *
     * @param jobs null for all there are
     */
    public List<RaterHealth> overview(AccountId viewer, @Nullable Collection<JobOpeningId> jobs) {
        return of(viewer, jobs, true).stream()
                .sorted(Comparator.comparing(health -> Objects.requireNonNullElse(health.name(), "")))
                .toList();
    }

    private List<RaterHealth> of(AccountId viewer, @Nullable Collection<JobOpeningId> jobs, boolean named) {
        var now = clock.instant();
        var figures = rows.figures(new Scope(viewer, jobs, now.minus(A_YEAR)));
        var lately = rows.submitted(new Scope(viewer, jobs, now.minus(LATELY))).stream()
                .filter(card -> named || card.rater().equals(viewer))
                .toList();
        var waits = waits(lately);
        var recent = recent(lately, now.minus(A_MONTH));
        var open = rows.open(jobs);
        var names =
                named ? accounts.all(figures.stream().map(RaterFigures::rater).toList()) : Map.<AccountId, Account>of();
        var credibility =
                Credibility.over(figures.stream().map(RaterFigures::person).toList());
        var everybody = everybody(figures);
        return figures.stream()
                .map(each -> new RaterHealth(
                        each,
                        names.containsKey(each.rater())
                                ? Objects.requireNonNull(names.get(each.rater()))
                                        .name()
                                : null,
                        isComparable(each) ? Double.valueOf(credibility.shrunk(each.person(), 0)) : null,
                        isComparable(each) ? Double.valueOf(credibility.error(each.compared())) : null,
                        everybody,
                        waits.get(each.rater()),
                        recent.getOrDefault(each.rater(), 0L).intValue(),
                        open.getOrDefault(each.rater(), 0)))
                .toList();
    }

    private static boolean isComparable(RaterFigures figures) {
        return figures.compared() >= RaterHealth.FEWEST && figures.others() >= RaterHealth.FEWEST_OTHERS;
    }

    /** Standard deviation of all ratings, from how often each value was given. */
    private static @Nullable Double everybody(List<RaterFigures> figures) {
        if (figures.size() <= RaterHealth.FEWEST_OTHERS) {
            return null;
        }
        double n = 0;
        double sum = 0;
        double squares = 0;
        for (var each : figures) {
            for (int i = 0; i < each.values().size(); i++) {
                int times = each.values().get(i);
                n += times;
                sum += times * (i + 1.0);
                squares += times * (i + 1.0) * (i + 1.0);
            }
        }
        return n < 2 ? null : Double.valueOf(Math.sqrt(Math.max(squares - sum * sum / n, 0) / (n - 1)));
    }

    private static Map<AccountId, Long> recent(List<Submitted> cards, Instant since) {
        return cards.stream()
                .filter(card -> card.at().isAfter(since))
                .collect(Collectors.groupingBy(Submitted::rater, Collectors.counting()));
    }

    /** Medians, of who handed in often enough. */
    private Map<AccountId, Duration> waits(List<Submitted> cards) {
        var ends = ends(cards);
        return cards.stream()
                .flatMap(card -> Stream.ofNullable(
                                ends.getOrDefault(card.stage(), Map.of()).get(card.application()))
                        .map(occasion -> Map.entry(card.rater(), wait(occasion.endsAt(), card.at()))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .entrySet()
                .stream()
                .filter(each -> each.getValue().size() >= RaterHealth.FEWEST)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> median(each.getValue())));
    }

    private Map<Stage, Map<JobApplicationId, StageOccasion.Occasion>> ends(List<Submitted> cards) {
        var ends = new EnumMap<Stage, Map<JobApplicationId, StageOccasion.Occasion>>(Stage.class);
        occasions.forEach(occasion -> ends.put(
                occasion.stage(),
                occasion.of(cards.stream()
                        .filter(card -> card.stage() == occasion.stage())
                        .map(Submitted::application)
                        .distinct()
                        .toList())));
        return ends;
    }

    private static Duration wait(Instant end, Instant card) {
        return card.isBefore(end) ? Duration.ZERO : Duration.between(end, card);
    }

    private static Duration median(List<Duration> waits) {
        var sorted = waits.stream().sorted().toList();
        var upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1
                ? upper
                : upper.plus(sorted.get(sorted.size() / 2 - 1)).dividedBy(2);
    }
}
