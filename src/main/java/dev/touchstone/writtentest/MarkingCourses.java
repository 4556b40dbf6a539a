package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplications;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The courses of papers with open answers. */
@Repository
class MarkingCourses {

    private final JdbcClient jdbc;
    private final JobApplications applications;
    private final MarkingRules rules;

    MarkingCourses(JdbcClient jdbc, JobApplications applications, MarkingRules rules) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.rules = rules;
    }

    /** With the first round; whether a second follows is drawn from the paper's seed, which no marker knows. What was said of it before is gone. */
    void begin(Sitting sitting) {
        var rule = rules.of(applications.get(sitting.application()).job());
        jdbc.sql("delete from writtentest.given_mark where sitting = :sitting")
                .param("sitting", sitting.id().value())
                .update();
        jdbc.sql("""
                        insert into writtentest.marking_course (sitting, round, twice, gap)
                        values (:sitting, 'FIRST', :twice, :gap)
                        on conflict (sitting) do update set round = 'FIRST', twice = excluded.twice, gap = excluded.gap
                        """)
                .param("sitting", sitting.id().value())
                .param("twice", new SplittableRandom(sitting.seed()).nextInt(100) < rule.percent())
                .param("gap", rule.gap())
                .update();
    }

    MarkingCourse of(SittingId sitting) {
        return jdbc.sql("select round, twice, gap from writtentest.marking_course where sitting = :sitting")
                .param("sitting", sitting.value())
                .query((row, index) ->
                        new MarkingCourse(round(row.getString("round")), row.getBoolean("twice"), row.getInt("gap")))
                .optional()
                .orElse(MarkingCourse.NONE);
    }

    /** @param next null when the marks are settled */
    void advance(SittingId sitting, @Nullable MarkingRound next) {
        jdbc.sql("update writtentest.marking_course set round = :round where sitting = :sitting")
                .param("round", next == null ? null : next.name())
                .param("sitting", sitting.value())
                .update();
    }

    private static @Nullable MarkingRound round(@Nullable String name) {
        return Optional.ofNullable(name).map(MarkingRound::valueOf).orElse(null);
    }
}
