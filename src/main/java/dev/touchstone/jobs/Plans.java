package dev.touchstone.jobs;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code jobs.plan} and {@code jobs.gate}; durations are kept in minutes. */
@Repository
class Plans {

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
        return jdbc.sql("select * from jobs.plan where job = :job")
                .param("job", job.value())
                .query((row, number) -> plan(row, gates(job)))
                .optional();
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

    private List<GatePlan> gates(JobOpeningId job) {
        return jdbc.sql("""
                        select stage, pass_mark, clear_pass_through
                          from jobs.gate
                         where job = :job
                         order by array_position(array['WRITTEN_TEST', 'ROLE_PLAY', 'PANEL'], stage)
                        """)
                .param("job", job.value())
                .query((row, number) -> new GatePlan(
                        Stage.valueOf(row.getString("stage")),
                        passMark(row.getBigDecimal("pass_mark")),
                        row.getBoolean("clear_pass_through")))
                .list();
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

    private static JobPlan plan(ResultSet row, List<GatePlan> gates) throws SQLException {
        return new JobPlan(
                new JobOpeningId(row.getObject("job", UUID.class)),
                gates,
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
