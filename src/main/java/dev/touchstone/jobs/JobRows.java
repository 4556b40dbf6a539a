package dev.touchstone.jobs;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code jobs.job}. */
@Repository
class JobRows {

    private static final String COLUMNS = """
            select id, number, title_zh, title_en, track, city, headcount, status, closes_on, description_zh,
                   description_en, owner, version
              from jobs.job
            """;

    private final JdbcClient jdbc;

    JobRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<JobOpening> find(JobOpeningId id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query(JobRows::job)
                .optional();
    }

    Optional<JobOpening> lock(JobOpeningId id) {
        return jdbc.sql(COLUMNS + " where id = :id for no key update")
                .param("id", id.value())
                .query(JobRows::job)
                .optional();
    }

    /** Read so that nobody changes the status until the transaction ends. */
    Optional<JobOpening> hold(JobOpeningId id) {
        return jdbc.sql(COLUMNS + " where id = :id for share")
                .param("id", id.value())
                .query(JobRows::job)
                .optional();
    }

    Optional<JobOpening> byNumber(String number) {
        return jdbc.sql(COLUMNS + " where number = :number")
                .param("number", number)
                .query(JobRows::job)
                .optional();
    }

    List<JobOpening> all(Collection<JobOpeningId> ids) {
        return jdbc.sql(COLUMNS + " where id = any(:ids)")
                .param("ids", ids.stream().map(JobOpeningId::value).toArray(UUID[]::new))
                .query(JobRows::job)
                .list();
    }

    /** Every job, the newest first. */
    List<JobOpening> all() {
        return jdbc.sql(COLUMNS + " order by created_at desc, id desc")
                .query(JobRows::job)
                .list();
    }

    List<JobOpening> ofMember(AccountId member, Collection<TeamRole> roles) {
        return jdbc.sql(COLUMNS + """
                         where id in (select t.job from jobs.team t where t.account = :member and t.role = any(:roles))
                         order by created_at desc, id desc
                        """)
                .param("member", member.value())
                .param("roles", roles.stream().map(TeamRole::name).toArray(String[]::new))
                .query(JobRows::job)
                .list();
    }

    JobOpeningId insert(CreateJob job, Instant at) {
        var id = JobOpeningId.next();
        jdbc.sql("""
                        insert into jobs.job (id, number, title_zh, title_en, track, city, headcount, status, closes_on,
                                              description_zh, description_en, owner, created_at)
                        values (:id, :number, :titleZh, :titleEn, :track, :city, :headcount, 'DRAFT', :closesOn,
                                :descriptionZh, :descriptionEn, :owner, :at)
                        """)
                .param("id", id.value())
                .param("number", nextNumber(at))
                .param("titleZh", job.title().zh())
                .param("titleEn", job.title().en())
                .param("track", job.track().name())
                .param("city", job.city())
                .param("headcount", job.headcount())
                .param("closesOn", job.closesOn())
                .param("descriptionZh", job.description().zh())
                .param("descriptionEn", job.description().en())
                .param("owner", job.author().value())
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    void update(JobOpening job) {
        int updated = jdbc.sql("""
                        update jobs.job
                           set title_zh = :titleZh, title_en = :titleEn, city = :city, headcount = :headcount,
                               closes_on = :closesOn, description_zh = :descriptionZh, description_en = :descriptionEn,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                .param("titleZh", job.title().zh())
                .param("titleEn", job.title().en())
                .param("city", job.city())
                .param("headcount", job.headcount())
                .param("closesOn", job.closesOn())
                .param("descriptionZh", job.description().zh())
                .param("descriptionEn", job.description().en())
                .param("id", job.id().value())
                .param("version", job.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("Job %s was changed meanwhile".formatted(job.id()));
        }
    }

    void markOpened(JobOpeningId id, Instant at) {
        jdbc.sql("update jobs.job set status = 'OPEN', opened_at = :at, version = version + 1 where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    void markClosed(JobOpeningId id, Instant at) {
        jdbc.sql("update jobs.job set status = 'CLOSED', closed_at = :at, version = version + 1 where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    private String nextNumber(Instant at) {
        int year = at.atZone(ZoneOffset.UTC).getYear();
        long next = jdbc.sql("select nextval(:sequence::regclass)")
                .param("sequence", "jobs.job_number_" + year)
                .query(Long.class)
                .single();
        return "J-%d-%03d".formatted(year, next);
    }

    private static JobOpening job(ResultSet row, int number) throws SQLException {
        return new JobOpening(
                new JobOpeningId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                Track.valueOf(row.getString("track")),
                row.getString("city"),
                row.getInt("headcount"),
                JobStatus.valueOf(row.getString("status")),
                row.getObject("closes_on", LocalDate.class),
                new LocalizedText(row.getString("description_zh"), row.getString("description_en")),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getInt("version"));
    }
}
