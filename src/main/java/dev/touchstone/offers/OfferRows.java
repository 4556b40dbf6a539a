package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of offers. */
@Repository
class OfferRows {

    private final JdbcClient jdbc;

    OfferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Offer> find(OfferId id) {
        return jdbc.sql("select * from offers.offer where id = :id")
                .param("id", id.value())
                .query(OfferRows::offer)
                .optional();
    }

    /** The newest offer of an application that was not cancelled. */
    Optional<Offer> of(JobApplicationId application) {
        return jdbc.sql("""
                        select * from offers.offer
                         where application = :application and state <> 'CANCELLED'
                         order by id desc limit 1
                        """)
                .param("application", application.value())
                .query(OfferRows::offer)
                .optional();
    }

    void insert(OfferId id, JobApplicationId application, String grade, String row) {
        jdbc.sql("""
                        insert into offers.offer (id, application, state, proposed_grade, grade_row)
                        values (:id, :application, 'DRAFT', :grade, :row)
                        """)
                .param("id", id.value())
                .param("application", application.value())
                .param("grade", grade)
                .param("row", row)
                .update();
    }

    /** Sets columns of an offer; a stale version is loud. Column names come from this package only. */
    void update(Offer offer, Map<String, ? extends @Nullable Object> changes) {
        var values = new HashMap<String, @Nullable Object>(changes);
        var columns = new StringBuilder();
        changes.keySet()
                .forEach(column ->
                        columns.append(column).append(" = :").append(column).append(", "));
        values.put("id", offer.id().value());
        values.put("expected", offer.version());
        int updated = jdbc.sql("update offers.offer set " + columns
                        + "version = version + 1 where id = :id and version = :expected")
                .params(values)
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("Offer %s was changed meanwhile".formatted(offer.id()));
        }
    }

    void approve(Offer offer, int step, AccountId approver, boolean approved, @Nullable String reason, Instant at) {
        jdbc.sql("""
                        insert into offers.approval (offer, revision, step, approver, approved, reason, decided_at)
                        values (:offer, :revision, :step, :approver, :approved, :reason, :at)
                        """)
                .param("offer", offer.id().value())
                .param("revision", offer.revision())
                .param("step", step)
                .param("approver", approver.value())
                .param("approved", approved)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Approval> approvals(OfferId id) {
        return jdbc.sql("select * from offers.approval where offer = :id order by revision, step")
                .param("id", id.value())
                .query((row, index) -> new Approval(
                        row.getInt("revision"),
                        row.getInt("step"),
                        new AccountId(row.getObject("approver", UUID.class)),
                        row.getBoolean("approved"),
                        row.getString("reason"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    /** Who prepared the revision or has decided on it. */
    Set<AccountId> spent(Offer offer) {
        return jdbc.sql("select account from offers.v_spent_approver where offer = :offer")
                .param("offer", offer.id().value())
                .query((row, index) -> new AccountId(row.getObject("account", UUID.class)))
                .set();
    }

    /** The job’s offers that wait for approval. */
    List<Offer> approving(JobOpeningId job) {
        return jdbc.sql("""
                        select o.* from offers.offer o
                          join candidates.v_place p on p.id = o.application
                         where p.job = :job and o.state = 'APPROVING'
                         order by o.id
                        """).param("job", job.value()).query(OfferRows::offer).list();
    }

    void insertLetter(OfferId id, int number, Letterhead letter, Instant at) {
        jdbc.sql("insert into offers.letter (offer, number, language, html, pdf, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(id.value(), number, letter.language().tag(), letter.html(), letter.pdf(), Timestamp.from(at))
                .update();
    }

    Optional<byte[]> pdf(OfferId id) {
        return jdbc.sql("select pdf from offers.letter where offer = :id order by number desc limit 1")
                .param("id", id.value())
                .query((row, index) -> row.getBytes("pdf"))
                .optional();
    }

    List<Band> bands(JobOpeningId job) {
        return jdbc.sql("select * from offers.band where job = :job order by low")
                .param("job", job.value())
                .query((row, index) -> new Band(
                        Grade.valueOf(row.getString("grade")),
                        row.getBigDecimal("low"),
                        row.getBigDecimal("high"),
                        row.getString("currency")))
                .list();
    }

    void replaceBands(JobOpeningId job, List<Band> bands) {
        jdbc.sql("delete from offers.band where job = :job")
                .param("job", job.value())
                .update();
        for (var band : bands) {
            jdbc.sql("insert into offers.band (job, grade, low, high, currency) values (?, ?, ?, ?, ?)")
                    .params(job.value(), band.grade().name(), band.low(), band.high(), band.currency())
                    .update();
        }
    }

    private static Offer offer(ResultSet row, int index) throws SQLException {
        var grade = row.getString("grade");
        var preparedBy = row.getObject("prepared_by", UUID.class);
        return new Offer(
                new OfferId(row.getObject("id", UUID.class)),
                new JobApplicationId(row.getObject("application", UUID.class)),
                OfferState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getString("proposed_grade"),
                row.getString("grade_row"),
                grade == null ? null : Grade.valueOf(grade),
                row.getString("grade_reason"),
                row.getObject("monthly_pay", BigDecimal.class),
                row.getString("currency"),
                (Integer) row.getObject("probation_months"),
                row.getObject("starts_on", LocalDate.class),
                row.getBoolean("out_of_band"),
                row.getString("note"),
                preparedBy == null ? null : new AccountId(preparedBy),
                (Integer) row.getObject("approval_steps"),
                row.getString("approval_row"),
                row.getInt("letters"),
                instant(row, "sent_at"),
                instant(row, "expires_at"),
                instant(row, "answered_at"),
                row.getString("signed_name"),
                row.getString("decline_reason"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
