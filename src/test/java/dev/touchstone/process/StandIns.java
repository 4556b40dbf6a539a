package dev.touchstone.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.isA;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import dev.touchstone.candidates.ApplicationStatus;
import dev.touchstone.candidates.Candidate;
import dev.touchstone.candidates.CandidateId;
import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageProposal;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.GatePlan;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobPlan;
import dev.touchstone.jobs.JobStatus;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Track;
import dev.touchstone.roleplay.RolePlays;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.writtentest.WrittenTests;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applications are rows of a small table, so that what the journey writes is rolled back with it; a job has a plan. */
class StandIns {

    private static final String TABLE = """
        create schema if not exists standin;
        create table if not exists standin.application (
            id uuid primary key, job uuid not null, stage text not null, step text, status text not null,
            proposal text)
        """;

    private final JobApplications applications;
    private final Jobs jobs;
    private final WrittenTests writtenTests;
    private final RolePlays rolePlays;
    private final JdbcClient jdbc;

    StandIns(JobApplications applications, Jobs jobs, WrittenTests writtenTests, RolePlays rolePlays, JdbcClient jdbc) {
        this.applications = applications;
        this.jobs = jobs;
        this.writtenTests = writtenTests;
        this.rolePlays = rolePlays;
        this.jdbc = jdbc;
        jdbc.sql(TABLE).update();
    }

    /** Back to how every test begins. */
    void teach(Object... others) {
        reset(applications, jobs, writtenTests, rolePlays);
        reset(others);
        when(applications.lock(any())).thenAnswer(call -> row(call.getArgument(0), " for no key update"));
        when(applications.get(any())).thenAnswer(call -> row(call.getArgument(0), ""));
        when(applications.candidate(any())).thenReturn(person());
        doAnswer(call -> set(call.getArgument(0), "stage", ((Stage) call.getArgument(1)).name()))
                .when(applications)
                .enterStage(any(), isA(Stage.class));
        doAnswer(call -> set(call.getArgument(0), "step", call.getArgument(1)))
                .when(applications)
                .enterStep(any(), any());
        doAnswer(call -> set(call.getArgument(0), "proposal", ((StageProposal) call.getArgument(1)).row()))
                .when(applications)
                .propose(any(), any());
        doAnswer(call -> {
                    set(call.getArgument(0), "step", null);
                    return set(call.getArgument(0), "status", ((ApplicationStatus) call.getArgument(1)).name());
                })
                .when(applications)
                .end(any(), any());
        when(jobs.get(any())).thenAnswer(call -> opening(call.getArgument(0)));
        plan(null, false);
    }

    /** What the plan of every job says of its gates. */
    void plan(Double passMark, boolean clearPassThrough) {
        var mark = passMark == null ? null : BigDecimal.valueOf(passMark);
        when(jobs.plan(any()))
                .thenAnswer(call -> new JobPlan(
                        call.getArgument(0),
                        List.of(
                                new GatePlan(Stage.WRITTEN_TEST, mark, clearPassThrough),
                                new GatePlan(Stage.ROLE_PLAY, mark, clearPassThrough),
                                new GatePlan(Stage.PANEL, mark, clearPassThrough)),
                        Duration.ofDays(5),
                        Duration.ofDays(2),
                        Duration.ofHours(24),
                        Duration.ofHours(4),
                        Duration.ofHours(24),
                        2,
                        Duration.ofDays(5),
                        Duration.ofDays(1)));
    }

    JobApplicationId insert(JobOpeningId job) {
        var id = JobApplicationId.next();
        jdbc.sql("insert into standin.application values (:id, :job, 'SCREENING', null, 'ACTIVE', null)")
                .param("id", id.value())
                .param("job", job.value())
                .update();
        return id;
    }

    String text(JobApplicationId id, String column) {
        return jdbc.sql("select %s from standin.application where id = :id".formatted(column))
                .param("id", id.value())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single();
    }

    private JobApplication row(JobApplicationId id, String lock) {
        return jdbc.sql("select * from standin.application where id = :id" + lock)
                .param("id", id.value())
                .query((row, number) -> new JobApplication(
                        id,
                        "A-2026-000001",
                        CandidateId.next(),
                        JobOpeningId.of(row.getString("job")),
                        Stage.valueOf(row.getString("stage")),
                        Instant.EPOCH,
                        ApplicationStatus.valueOf(row.getString("status")),
                        row.getString("step"),
                        null,
                        12,
                        null,
                        null,
                        null,
                        Instant.EPOCH,
                        1))
                .single();
    }

    private Object set(JobApplicationId id, String column, Object value) {
        jdbc.sql("update standin.application set %s = :value where id = :id".formatted(column))
                .param("value", value)
                .param("id", id.value())
                .update();
        return null;
    }

    private static Candidate person() {
        return new Candidate(CandidateId.next(), "林晓", "lin@example.test", null, Language.ZH);
    }

    private static JobOpening opening(JobOpeningId id) {
        return new JobOpening(
                id,
                "J-2026-001",
                LocalizedText.zh("售前客服"),
                Track.values()[0],
                "杭州",
                5,
                JobStatus.OPEN,
                null,
                LocalizedText.zh(""),
                AccountId.next(),
                1);
    }
}
