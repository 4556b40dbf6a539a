package dev.touchstone.hiring.web;

import dev.touchstone.candidates.ApplicationStatus;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the board: one index range per column, the same statements for ten applications and for ten thousand. */
@Repository
class BoardRows {

    /** How long a member of staff may let an application wait before it is marked. */
    static final Duration PATIENCE = Duration.ofDays(2);

    private static final String COUNTS = """
            select s.stage, c.applications,
                   (select p.stage_entered_at
                      from candidates.v_place p
                     where p.job = :job and p.status = 'ACTIVE' and p.stage = s.stage
                     order by p.stage_entered_at
                    offset c.applications / 2 limit 1) as median
              from unnest(:stages::text[]) as s(stage)
             cross join lateral (
                   select count(*) as applications
                     from candidates.v_place p
                    where p.job = :job and p.status = 'ACTIVE' and p.stage = s.stage) c
             where c.applications > 0
            """;

    private static final String SUMMARY = """
            select (select count(*) from candidates.v_place where job = :job and status = 'ACTIVE') as active,
                   (select count(*)
                      from candidates.v_place
                     where job = :job and status = 'ACTIVE' and step like 'userTask%' and step_since < :patience) as late,
                   (select count(*) from candidates.v_place where job = :job and status = 'HIRED') as hired,
                   (select percentile_cont(0.5) within group (order by extract(epoch from ended_at - applied_at))
                      from candidates.v_place
                     where job = :job and status = 'HIRED') as to_hire,
                   (select count(*)
                      from candidates.v_place
                     where job = :job and status in ('REJECTED', 'WITHDRAWN', 'DECLINED', 'REVOKED', 'CLOSED')) as ended
            """;

    private static final String CARDS = """
            select a.*
              from unnest(:stages::text[]) as s(stage)
             cross join lateral (
                   select id, number, candidate_name, stage, stage_entered_at, step, step_since, experience_months,
                          source, shift
                     from candidates.v_application
                    where job = :job and status = 'ACTIVE' and stage = s.stage
                    order by stage_entered_at, id
                    limit :limit offset :offset) a
             order by a.stage_entered_at, a.id
            """;

    private static final String OVER = """
            select id, number, candidate_name, stage, status, applied_at, ended_at
              from candidates.v_application
             where job = :job and ended_at is not null and status in (:statuses)
             order by ended_at desc, id desc
             limit :limit offset :offset
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BoardRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many, and since when the middle one is there. */
    record Count(int applications, Instant median) {}

    Map<Stage, Count> counts(JobOpeningId job) {
        var counts = new EnumMap<Stage, Count>(Stage.class);
        var all = jdbc.sql(COUNTS).param("job", job.value()).param("stages", names(List.of(Stage.values())));
        all.query(row -> {
            var median = row.getTimestamp("median").toInstant();
            counts.put(Stage.valueOf(row.getString("stage")), new Count(row.getInt("applications"), median));
        });
        return counts;
    }

    BoardSummary summary(JobOpeningId job) {
        return jdbc.sql(SUMMARY)
                .param("job", job.value())
                .param("patience", Timestamp.from(clock.instant().minus(PATIENCE)))
                .query((row, number) -> new BoardSummary(
                        row.getInt("active"),
                        row.getInt("hired"),
                        row.getInt("late"),
                        seconds(row, "to_hire"),
                        row.getInt("ended")))
                .single();
    }

    /** At most {@code limit} of each stage, longest there first. */
    List<BoardCard> cards(JobOpeningId job, List<Stage> stages, int limit, long offset) {
        var now = clock.instant();
        return jdbc.sql(CARDS)
                .param("job", job.value())
                .param("stages", names(stages))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> card(row, now))
                .list();
    }

    /** Those that are over in this way, the latest first. */
    List<BoardEnding> over(JobOpeningId job, BoardOver over, int limit, long offset) {
        return jdbc.sql(OVER)
                .param("job", job.value())
                .param("statuses", over.statuses())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new BoardEnding(
                        new JobApplicationId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("candidate_name"),
                        Stage.valueOf(row.getString("stage")),
                        ApplicationStatus.valueOf(row.getString("status")),
                        row.getTimestamp("applied_at").toInstant(),
                        row.getTimestamp("ended_at").toInstant()))
                .list();
    }

    private static String names(List<Stage> stages) {
        return Arrays.toString(stages.toArray()).replace('[', '{').replace(']', '}');
    }

    private static BoardCard card(ResultSet row, Instant now) throws SQLException {
        var step = row.getString("step");
        var since = row.getTimestamp("step_since");
        return new BoardCard(
                new JobApplicationId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("candidate_name"),
                Stage.valueOf(row.getString("stage")),
                row.getTimestamp("stage_entered_at").toInstant(),
                step,
                row.getInt("experience_months"),
                row.getString("source"),
                row.getString("shift"),
                step != null && step.startsWith("userTask") && since.toInstant().isBefore(now.minus(PATIENCE)));
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        var seconds = row.getDouble(column);
        return row.wasNull() ? null : rough(Duration.ofSeconds((long) seconds));
    }

    /** Days, or below a day hours, or below an hour minutes: a strip is no stop-watch. */
    static Duration rough(Duration exact) {
        if (exact.toDays() > 0) {
            return Duration.ofDays(exact.toDays());
        }
        return exact.toHours() > 0
                ? Duration.ofHours(exact.toHours())
                : Duration.ofMinutes(Math.max(1, exact.toMinutes()));
    }
}
