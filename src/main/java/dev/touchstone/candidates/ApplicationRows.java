package dev.touchstone.candidates;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code candidates.application}. */
@Repository
class ApplicationRows {

    private static final String COLUMNS = """
            select id, number, candidate, job, stage, stage_entered_at, status, step, step_since, experience_months,
                   source, shift, note, applied_at, version
              from candidates.application
            """;

    private final JdbcClient jdbc;

    ApplicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<JobApplication> find(JobApplicationId id) {
        return one(COLUMNS + " where id = :id", id);
    }

    Optional<AppliedCandidate> findWithCandidate(JobApplicationId id) {
        return jdbc.sql("""
                        select a.*, c.name, c.email, c.phone, c.language
                          from candidates.application a
                          join candidates.candidate c on c.id = a.candidate
                         where a.id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> {
                    var application = application(row);
                    return new AppliedCandidate(application, People.candidate(application.candidate(), row));
                })
                .optional();
    }

    Optional<JobOpeningId> job(JobApplicationId id) {
        return jdbc.sql("select job from candidates.application where id = :id")
                .param("id", id.value())
                .query((row, number) -> new JobOpeningId(row.getObject("job", UUID.class)))
                .optional();
    }

    Optional<JobApplication> lock(JobApplicationId id) {
        return one(COLUMNS + " where id = :id for no key update", id);
    }

    List<JobApplication> ofCandidate(CandidateId candidate) {
        return jdbc.sql(COLUMNS + " where candidate = :candidate order by applied_at desc")
                .param("candidate", candidate.value())
                .query((row, number) -> application(row))
                .list();
    }

    /** Whether somebody with this address or number has a running application for the job. */
    boolean isRunning(JobOpeningId job, ContactData contact) {
        return jdbc.sql("""
                        select exists (
                          select 1 from candidates.application a
                            join candidates.candidate c on c.id = a.candidate
                           where (c.email = :email or c.phone = :phone) and a.job = :job and a.status = 'ACTIVE')
                        """)
                .param("email", contact.email())
                .param("phone", contact.phone())
                .param("job", job.value())
                .query(Boolean.class)
                .single();
    }

    JobApplicationId insert(Apply apply, CandidateId candidate, Instant at) {
        var id = JobApplicationId.next();
        jdbc.sql("""
                        insert into candidates.application (id, number, candidate, job, stage, stage_entered_at,
                               status, experience_months, source, shift, note, applied_at)
                        values (:id, :number, :candidate, :job, 'SCREENING', :at, 'ACTIVE', :experienceMonths,
                                :source, :shift, :note, :at)
                        """)
                .param("id", id.value())
                .param("number", nextNumber(at))
                .param("candidate", candidate.value())
                .param("job", apply.job().value())
                .param("experienceMonths", apply.experienceMonths())
                .param("source", apply.source())
                .param("shift", apply.shift())
                .param("note", apply.note())
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    /** Whether the stage changed. */
    boolean enterStage(JobApplicationId id, Stage stage, Instant at) {
        return jdbc.sql("""
                                update candidates.application
                                   set stage = :stage, stage_entered_at = :at, version = version + 1
                                 where id = :id and stage <> :stage
                                """)
                        .param("stage", stage.name())
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void enterStep(JobApplicationId id, @Nullable String step, Instant at) {
        jdbc.sql("update candidates.application set step = :step, step_since = :at where id = :id")
                .param("step", step)
                .param("at", step == null ? null : Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    /** Whether the application was running. */
    boolean end(JobApplicationId id, ApplicationStatus status, Instant at) {
        return jdbc.sql("""
                                update candidates.application
                                   set status = :status, ended_at = :at, step = null, step_since = null,
                                       version = version + 1
                                 where id = :id and status = 'ACTIVE'
                                """)
                        .param("status", status.name())
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private Optional<JobApplication> one(String sql, JobApplicationId id) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query((row, number) -> application(row))
                .optional();
    }

    private String nextNumber(Instant at) {
        int year = at.atZone(ZoneOffset.UTC).getYear();
        long next = jdbc.sql("select nextval(:sequence::regclass)")
                .param("sequence", "candidates.application_number_" + year)
                .query(Long.class)
                .single();
        return "A-%d-%06d".formatted(year, next);
    }

    private static JobApplication application(ResultSet row) throws SQLException {
        return new JobApplication(
                new JobApplicationId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new CandidateId(row.getObject("candidate", UUID.class)),
                new JobOpeningId(row.getObject("job", UUID.class)),
                Stage.valueOf(row.getString("stage")),
                row.getTimestamp("stage_entered_at").toInstant(),
                ApplicationStatus.valueOf(row.getString("status")),
                row.getString("step"),
                instant(row.getTimestamp("step_since")),
                row.getInt("experience_months"),
                row.getString("source"),
                row.getString("shift"),
                row.getString("note"),
                row.getTimestamp("applied_at").toInstant(),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
