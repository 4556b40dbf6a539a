package dev.touchstone.panel;

import dev.touchstone.jobs.JobOpeningId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Panel plans per job. */
@Repository
class PlanRows {

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PanelPlan> of(JobOpeningId job) {
        return jdbc.sql("""
                        select seats, minutes,
                               array(select q.question_number from panel.plan_question q where q.job = p.job
                                      order by q.position) as questions
                          from panel.plan p where p.job = :job
                        """)
                .param("job", job.value())
                .query((row, index) -> new PanelPlan(job, row.getInt("seats"), row.getInt("minutes"), List.of((String[])
                        row.getArray("questions").getArray())))
                .optional();
    }

    void save(PanelPlan plan) {
        jdbc.sql("""
                        insert into panel.plan (job, seats, minutes) values (:job, :seats, :minutes)
                        on conflict (job) do update
                           set seats = excluded.seats, minutes = excluded.minutes, version = panel.plan.version + 1
                        """)
                .param("job", plan.job().value())
                .param("seats", plan.seats())
                .param("minutes", plan.minutes())
                .update();
        jdbc.sql("delete from panel.plan_question where job = :job")
                .param("job", plan.job().value())
                .update();
        jdbc.sql("""
                        insert into panel.plan_question (job, position, question_number)
                        select :job, q.position, q.number from unnest(:numbers::text[]) with ordinality as q(number, position)
                        """)
                .param("job", plan.job().value())
                .param("numbers", plan.questions().toArray(String[]::new))
                .update();
    }
}
