package dev.touchstone.jobs;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code jobs.plan} and {@code jobs.gate}; durations are kept in minutes. */
@Repository
class Plans {

    private static final String FIND = """
            select p.*, g.stages, g.pass_marks, g.clear
              from jobs.plan p
             cross join lateral (
                   select coalesce(array_agg(stage order by place), '{}') as stages,
                          coalesce(array_agg(pass_mark order by place), '{}') as pass_marks,
                          coalesce(array_agg(clear_pass_through order by place), '{}') as clear
                     from (select *, array_position(array['WRITTEN_TEST', 'ROLE_PLAY', 'PANEL'], stage) as place
                             from jobs.gate where job = p.job) gate) g
             where p.job = :job
            """;
    private static final String SAVE = """
            insert into jobs.plan (job, test_expiry, test_reminder_before, role_play_reminder_before,
                                   scorecard_reminder_after, scorecard_deadline_after, panel_quorum, offer_expiry,
                                   offer_reminder_before)
            values (:job, :testExpiry, :testReminderBefore, :rolePlayReminderBefore, :scorecardReminderAfter,
                    :scorecardDeadlineAfter, :panelQuorum, :offerExpiry, :offerReminderBefore)
            on conflict (job) do update
               set test_expiry = excluded.test_expiry, test_reminder_before = excluded.test_reminder_before,
                   role_play_reminder_before = excluded.role_play_reminder_before,
                   scorecard_reminder_after = excluded.scorecard_reminder_after,
                   scorecard_deadline_after = excluded.scorecard_deadline_after,
                   panel_quorum = excluded.panel_quorum, offer_expiry = excluded.offer_expiry,
                   offer_reminder_before = excluded.offer_reminder_before, version = plan.version + 1
            """;
    private static final String SAVE_GATE = """
            insert into jobs.gate (job, stage, pass_mark, clear_pass_through)
            values (:job, :stage, :passMark, :clearPassThrough)
            on conflict (job, stage) do update
               set pass_mark = excluded.pass_mark, clear_pass_through = excluded.clear_pass_through
            """;

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<JobPlan> find(JobOpeningId job) {
        return jdbc.sql(FIND)
                .param("job", job.value())
                .query((row, number) -> plan(row))
                .optional();
    }

    /** The pass marks of a stage; jobs without one are absent. */
    Map<JobOpeningId, BigDecimal> passMarks(Stage stage, Collection<JobOpeningId> jobs) {
        var passMarks = new HashMap<JobOpeningId, BigDecimal>();
        jdbc.sql(
                        "select job, pass_mark from jobs.gate where stage = :stage and pass_mark is not null and job = any(:jobs)")
                .param("stage", stage.name())
                .param("jobs", jobs.stream().map(JobOpeningId::value).toArray(UUID[]::new))
                .query((row, number) -> passMarks.put(
                        new JobOpeningId(row.getObject("job", UUID.class)), row.getBigDecimal("pass_mark")))
                .list();
        return passMarks;
    }

    void save(JobPlan plan) {
        jdbc.sql(SAVE).params(values(plan)).update();
        plan.gates().forEach(gate -> save(plan.job(), gate));
    }

    private void save(JobOpeningId job, GatePlan gate) {
        jdbc.sql(SAVE_GATE)
                .param("job", job.value())
                .param("stage", gate.stage().name())
                .param("passMark", gate.passMark())
                .param("clearPassThrough", gate.clearPassThrough())
                .update();
    }

    private static List<GatePlan> gates(ResultSet row) throws SQLException {
        var stages = (String[]) row.getArray("stages").getArray();
        var passMarks = (@Nullable BigDecimal[]) row.getArray("pass_marks").getArray();
        var clear = (Boolean[]) row.getArray("clear").getArray();
        return IntStream.range(0, stages.length)
                .mapToObj(i -> new GatePlan(Stage.valueOf(stages[i]), passMark(passMarks[i]), clear[i]))
                .toList();
    }

    private static @Nullable BigDecimal passMark(@Nullable BigDecimal stored) {
        return stored == null
                ? null
                : new BigDecimal(stored.stripTrailingZeros().toPlainString());
    }

    private static Map<String, Object> values(JobPlan plan) {
        return Map.of(
                "job", plan.job().value(),
                "testExpiry", plan.testExpiry().toMinutes(),
                "testReminderBefore", plan.testReminderBefore().toMinutes(),
                "rolePlayReminderBefore", plan.rolePlayReminderBefore().toMinutes(),
                "scorecardReminderAfter", plan.scorecardReminderAfter().toMinutes(),
                "scorecardDeadlineAfter", plan.scorecardDeadlineAfter().toMinutes(),
                "panelQuorum", plan.panelQuorum(),
                "offerExpiry", plan.offerExpiry().toMinutes(),
                "offerReminderBefore", plan.offerReminderBefore().toMinutes());
    }

    private static JobPlan plan(ResultSet row) throws SQLException {
        return new JobPlan(
                new JobOpeningId(row.getObject("job", UUID.class)),
                gates(row),
                minutes(row, "test_expiry"),
                minutes(row, "test_reminder_before"),
                minutes(row, "role_play_reminder_before"),
                minutes(row, "scorecard_reminder_after"),
                minutes(row, "scorecard_deadline_after"),
                row.getInt("panel_quorum"),
                minutes(row, "offer_expiry"),
                minutes(row, "offer_reminder_before"));
    }

    private static Duration minutes(ResultSet row, String column) throws SQLException {
        return Duration.ofMinutes(row.getInt(column));
    }
}
