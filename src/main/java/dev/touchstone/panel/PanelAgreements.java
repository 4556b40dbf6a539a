package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.panel.PanelAgreement.Line;
import dev.touchstone.panel.PanelAgreement.Raw;
import dev.touchstone.panel.PanelAgreement.Team;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.scorecards.Krippendorff;
import dev.touchstone.scorecards.Recommendation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what interviewers gave. Reads released cards only, so whoever owes a card of an application learns nothing of it here. */
@Service
@Transactional(readOnly = true)
public class PanelAgreements {

    private static final String GIVEN = """
            select a.id, a.candidate_name, c.card, c.rater, c.recommendation, r.competency, r.value
              from panel.panel p
              join candidates.v_application a on a.id = p.application and a.job = :job
              join scorecards.v_released_card(:viewer) c on c.application = a.id and c.stage = 'PANEL' and c.rater is not null
              left join scorecards.v_released_rating(:viewer) r on r.card = c.card and r.value is not null
             where p.state = 'DONE'
             order by a.number, c.card, r.competency
            """;

    private final JdbcClient jdbc;
    private final Competencies competencies;
    private final Accounts accounts;

    PanelAgreements(JdbcClient jdbc, Competencies competencies, Accounts accounts) {
        this.jdbc = jdbc;
        this.competencies = competencies;
        this.accounts = accounts;
    }

    /** A rating; without competency the overall recommendation. */
    private record Rating(
            JobApplicationId application,
            String name,
            AccountId rater,
            @Nullable String competency,
            int value) {}

    /** What was rated of whom: comparable when two gave it. */
    private record Unit(JobApplicationId application, String competency) {}

    /** Over all panels of the job the viewer may see cards of. */
    public PanelAgreement of(JobOpeningId job, AccountId viewer) {
        var ratings = jdbc
                .sql(GIVEN)
                .param("viewer", viewer.value())
                .param("job", job.value())
                .query(PanelAgreements::ratings)
                .list()
                .stream()
                .flatMap(each -> each)
                .distinct()
                .toList();
        var people = accounts.all(ratings.stream().map(Rating::rater).distinct().toList());
        return new PanelAgreement(
                (int) together(ratings).values().stream()
                        .filter(raters -> raters.size() > 1)
                        .count(),
                Stream.concat(
                                competencies.all().stream().flatMap(each -> line(each, ratings, people).stream()),
                                line(null, ratings, people).stream())
                        .toList(),
                teams(ratings, people));
    }

    private static Stream<Rating> ratings(ResultSet row, int index) throws SQLException {
        var application = new JobApplicationId(row.getObject("id", UUID.class));
        var name = row.getString("candidate_name");
        var rater = new AccountId(row.getObject("rater", UUID.class));
        var recommendation = row.getString("recommendation");
        var competency = row.getString("competency");
        int value = row.getInt("value");
        return Stream.concat(
                Stream.ofNullable(recommendation)
                        .map(each -> new Rating(
                                application,
                                name,
                                rater,
                                null,
                                Recommendation.valueOf(each).ordinal() + 1)),
                Stream.ofNullable(competency).map(each -> new Rating(application, name, rater, each, value)));
    }

    private static Optional<Line> line(
            @Nullable Competency competency, List<Rating> all, Map<AccountId, Account> people) {
        var code = competency == null ? null : competency.code();
        var units = all.stream()
                .filter(each -> Objects.equals(each.competency(), code))
                .collect(Collectors.groupingBy(Rating::application))
                .values()
                .stream()
                .filter(unit -> unit.size() > 1)
                .toList();
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(
                        competency,
                        units.size(),
                        units.stream().mapToInt(List::size).sum(),
                        alpha(units),
                        gap(units),
                        units.size() < PanelAgreement.FEWEST ? raw(units, people) : List.of()));
    }

    private static List<Raw> raw(List<List<Rating>> units, Map<AccountId, Account> people) {
        return units.stream()
                .map(unit -> new Raw(
                        unit.get(0).application(),
                        unit.get(0).name(),
                        unit.stream()
                                .map(each -> new PanelAgreement.Given(name(each.rater(), people), each.value()))
                                .toList()))
                .sorted(Comparator.comparing(Raw::name))
                .toList();
    }

    private static List<Team> teams(List<Rating> all, Map<AccountId, Account> people) {
        var panels = new TreeMap<String, List<JobApplicationId>>();
        together(all).forEach((application, raters) -> {
            if (raters.size() > 1) {
                panels.merge(
                        raters.stream().map(AccountId::toString).sorted().collect(Collectors.joining(" ")),
                        List.of(application),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList());
            }
        });
        return panels.values().stream()
                .map(applications -> team(applications, all, people))
                .sorted(Comparator.comparingInt(Team::panels).reversed())
                .toList();
    }

    private static Team team(List<JobApplicationId> panels, List<Rating> all, Map<AccountId, Account> people) {
        var theirs =
                all.stream().filter(each -> panels.contains(each.application())).toList();
        var units = theirs.stream()
                .filter(each -> each.competency() != null)
                .collect(Collectors.groupingBy(
                        each -> new Unit(each.application(), Objects.requireNonNull(each.competency()))))
                .values()
                .stream()
                .filter(unit -> unit.size() > 1)
                .toList();
        return new Team(
                theirs.stream()
                        .map(each -> name(each.rater(), people))
                        .distinct()
                        .sorted()
                        .toList(),
                panels.size(),
                units.size(),
                alpha(units),
                gap(units));
    }

    private static Map<JobApplicationId, Set<AccountId>> together(List<Rating> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        Rating::application, Collectors.mapping(Rating::rater, Collectors.toSet())));
    }

    /** As it is shown: what is nearly nothing has no sign. */
    static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static @Nullable Double alpha(Collection<List<Rating>> units) {
        if (units.size() < PanelAgreement.FEWEST) {
            return null;
        }
        var alpha = Krippendorff.alpha(
                units.stream()
                        .map(unit -> unit.stream().mapToInt(Rating::value).toArray())
                        .toList(),
                Krippendorff.Metric.ORDINAL);
        return alpha.isEmpty() ? null : Double.valueOf(hundredths(alpha.getAsDouble()));
    }

    /** Mean over all pairs. */
    private static double gap(Collection<List<Rating>> units) {
        return units.stream()
                .flatMapToInt(unit -> IntStream.range(0, unit.size()).flatMap(i -> IntStream.range(0, i)
                        .map(j -> Math.abs(unit.get(i).value() - unit.get(j).value()))))
                .average()
                .orElse(0);
    }

    private static String name(AccountId rater, Map<AccountId, Account> people) {
        var found = people.get(rater);
        return found == null ? "" : found.name();
    }
}
