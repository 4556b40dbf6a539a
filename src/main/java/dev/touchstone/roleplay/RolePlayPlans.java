package dev.touchstone.roleplay;

import dev.touchstone.identity.Account;
import dev.touchstone.jobs.JobCreated;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobPlanSection;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.PlanProblem;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.shared.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The role-play's part of a job's plan: which scenario, how long. */
@Service
public class RolePlayPlans implements JobPlanSection {

    /** A script can only play what has one. */
    private static final String PROBLEMS = """
            select count(c.number) as planned,
                   count(c.number) filter (where not exists (
                       select 1 from roleplay.scenario s
                        where s.number = c.scenario and (c.mode = 'HUMAN' or s.content ->> 'play' is not null))) as unwritten,
                   count(c.number) filter (where c.arrives_after_seconds >= p.minutes * 60) as late
              from roleplay.plan p
              join roleplay.plan_conversation c on c.job = p.job
             where p.job = :job
            """;

    private static final int MINUTES = 30;

    private final JdbcClient jdbc;
    private final Jobs jobs;

    RolePlayPlans(JdbcClient jdbc, Jobs jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    /**
     * A job's choice.
     *
     * @param conversations the customers in order of arrival
     * @param minutes how long the talks last at most
     * @param pauses how often the candidate may take a break for a technical reason
     */
    public record Choice(List<PlannedConversation> conversations, int minutes, int pauses) {

        /** What a job without a plan begins with. */
        public static final Choice NONE = new Choice(List.of(), MINUTES, 1);
    }

    public Optional<Choice> of(JobOpeningId job) {
        return jdbc.sql("select minutes, pauses from roleplay.plan where job = :job")
                .param("job", job.value())
                .query((row, index) -> new Choice(conversations(job), row.getInt("minutes"), row.getInt("pauses")))
                .optional();
    }

    private List<PlannedConversation> conversations(JobOpeningId job) {
        return jdbc.sql("select * from roleplay.plan_conversation where job = :job order by number")
                .param("job", job.value())
                .query((row, index) -> new PlannedConversation(
                        row.getString("scenario"),
                        Conversation.Mode.valueOf(row.getString("mode")),
                        Duration.ofSeconds(row.getInt("arrives_after_seconds"))))
                .list();
    }

    @Command
    public void choose(JobOpeningId job, Choice choice) {
        jdbc.sql("""
                        insert into roleplay.plan (job, minutes, pauses) values (:job, :minutes, :pauses)
                        on conflict (job) do update set minutes = excluded.minutes, pauses = excluded.pauses
                        """)
                .param("job", job.value())
                .param("minutes", choice.minutes())
                .param("pauses", choice.pauses())
                .update();
        jdbc.sql("delete from roleplay.plan_conversation where job = ?")
                .param(job.value())
                .update();
        for (int i = 0; i < choice.conversations().size(); i++) {
            insert(job, i + 1, choice.conversations().get(i));
        }
    }

    private void insert(JobOpeningId job, int number, PlannedConversation one) {
        jdbc.sql("""
                        insert into roleplay.plan_conversation (job, number, scenario, mode, arrives_after_seconds)
                        values (:job, :number, :scenario, :mode, :after)
                        """)
                .param("job", job.value())
                .param("number", number)
                .param("scenario", one.scenario())
                .param("mode", one.mode().name())
                .param("after", one.arrivesAfter().toSeconds())
                .update();
    }

    @EventListener
    void on(JobCreated fact) {
        var scenario = jobs.template(fact.job()).scenario();
        choose(fact.job(), new Choice(List.of(PlannedConversation.byHand(scenario)), MINUTES, 1));
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String href(JobOpeningId job) {
        return "/jobs/%s/plan/role-play".formatted(job);
    }

    @Override
    public List<PlanProblem> problems(JobOpening job, Map<TeamRole, List<Account>> team) {
        List<PlanProblem> problems = new ArrayList<>();
        var found = jdbc.sql(PROBLEMS)
                .param("job", job.id().value())
                .query((row, index) ->
                        List.of(row.getInt("planned") == 0 || row.getInt("unwritten") > 0, row.getInt("late") > 0))
                .single();
        if (found.get(0)) {
            problems.add(new PlanProblem("roleplay.plan.problem.scenario"));
        }
        if (found.get(1)) {
            problems.add(new PlanProblem("roleplay.plan.problem.late"));
        }
        return problems;
    }
}
