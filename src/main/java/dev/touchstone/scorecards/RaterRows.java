package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sums over the cards of observers and interviewers, as far as the viewer may see them and only of stages that have ended. A card counts
 * although its stage did not count it: what it says about its rater is the same.
 */
@Repository
class RaterRows {

    private static final String ENDED = """
            select c.card, c.application, c.stage, c.rater, c.submitted_at
              from scorecards.v_released_card(:viewer) c
              join candidates.v_place p on p.id = c.application
             where c.stage in ('ROLE_PLAY', 'PANEL') and c.rater is not null and c.submitted_at >= :since
               and (p.status <> 'ACTIVE' or p.stage <> c.stage)
               and (:everywhere or p.job = any(:jobs))
            """;

    private static final String FIGURES = "with ended as (" + ENDED + """
            ), given as (
                select e.*, r.competency, r.value, r.note
                  from ended e join scorecards.v_released_rating(:viewer) r on r.card = e.card
            ), same as (
                select g.*, count(*) over w as together, sum(g.value) over w as total
                  from given g where g.value is not null
                window w as (partition by g.application, g.stage, g.competency)
            ), apart as (
                select rater, card, avg(value - (total - value)::numeric / (together - 1)) as apart
                  from same where together > 1 group by rater, card
            ), compared as (
                select rater, count(*) as compared, avg(apart) as apart, var_pop(apart) * count(*) as squares
                  from apart group by rater
            ), met as (
                select a.rater, count(distinct b.rater) as others
                  from ended a
                  join ended b on b.application = a.application and b.stage = a.stage and b.rater <> a.rater
                 group by a.rater
            )
            select g.rater, count(distinct g.card) as cards, count(g.value) as ratings,
                   count(*) filter (where g.value is null) as unobserved, avg(g.value) as mean, stddev_samp(g.value) as deviation,
                   count(*) filter (where g.value = 1) as ones, count(*) filter (where g.value = 2) as twos,
                   count(*) filter (where g.value = 3) as threes, count(*) filter (where g.value = 4) as fours,
                   count(*) filter (where g.value = 5) as fives,
                   count(*) filter (where g.value is not null and g.note is not null) as noted,
                   coalesce(max(c.compared), 0) as compared, coalesce(max(c.apart), 0) as apart,
                   coalesce(max(c.squares), 0) as squares, coalesce(max(m.others), 0) as others
              from given g
              left join compared c on c.rater = g.rater
              left join met m on m.rater = g.rater
             group by g.rater
            """;

    private final JdbcClient jdbc;

    RaterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which cards are asked for.
     *
     * @param jobs null for all
     */
    record Scope(AccountId viewer, @Nullable Collection<JobOpeningId> jobs, Instant since) {}

    /** A card and when it was handed in. */
    record Submitted(JobApplicationId application, Stage stage, AccountId rater, Instant at) {}

    List<RaterFigures> figures(Scope scope) {
        return asked(FIGURES, scope).query(RaterRows::figures).list();
    }

    List<Submitted> submitted(Scope scope) {
        return asked(ENDED, scope)
                .query((row, index) -> new Submitted(
                        new JobApplicationId(row.getObject("application", UUID.class)),
                        Stage.valueOf(row.getString("stage")),
                        new AccountId(row.getObject("rater", UUID.class)),
                        row.getTimestamp("submitted_at").toInstant()))
                .list();
    }

    /** How many cards everybody still owes: names and numbers, no rating. */
    Map<AccountId, Integer> open(@Nullable Collection<JobOpeningId> jobs) {
        var open = new HashMap<AccountId, Integer>();
        jdbc.sql("""
                        select o.rater, count(*) as open
                          from scorecards.v_open_card o join candidates.v_place p on p.id = o.application
                         where :everywhere or p.job = any(:jobs)
                         group by o.rater
                        """).param("everywhere", jobs == null).param("jobs", ids(jobs)).query((RowCallbackHandler)
                row -> open.put(new AccountId(row.getObject("rater", UUID.class)), row.getInt("open")));
        return open;
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope) {
        return jdbc.sql(sql)
                .param("viewer", scope.viewer().value())
                .param("since", Timestamp.from(scope.since()))
                .param("everywhere", scope.jobs() == null)
                .param("jobs", ids(scope.jobs()));
    }

    private static UUID[] ids(@Nullable Collection<JobOpeningId> jobs) {
        return jobs == null
                ? new UUID[0]
                : jobs.stream().map(JobOpeningId::value).toArray(UUID[]::new);
    }

    private static RaterFigures figures(ResultSet row, int index) throws SQLException {
        return new RaterFigures(
                new AccountId(row.getObject("rater", UUID.class)),
                row.getInt("cards"),
                row.getInt("compared"),
                row.getInt("others"),
                row.getDouble("apart"),
                row.getDouble("squares"),
                row.getInt("ratings"),
                row.getInt("unobserved"),
                number(row, "mean"),
                number(row, "deviation"),
                List.of(
                        row.getInt("ones"),
                        row.getInt("twos"),
                        row.getInt("threes"),
                        row.getInt("fours"),
                        row.getInt("fives")),
                row.getInt("noted"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        var value = row.getBigDecimal(column);
        return value == null ? null : Double.valueOf(value.doubleValue());
    }
}
