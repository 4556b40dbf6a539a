package dev.touchstone.candidates;

import dev.touchstone.shared.Language;
import dev.touchstone.shared.UuidV7;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code candidates.consent}: which notice a person agreed to, when, by which way. */
@Repository
class Consents {

    private final JdbcClient jdbc;
    private final PrivacyNotice notice;

    Consents(JdbcClient jdbc, PrivacyNotice notice) {
        this.jdbc = jdbc;
        this.notice = notice;
    }

    /** Keeps that the person agreed to the present notice. */
    void give(CandidateId candidate, JobApplicationId application, Language language, String by, Instant at) {
        jdbc.sql("""
                        insert into candidates.consent (id, candidate, application, notice_version, notice_hash,
                               language, given_by, given_at)
                        values (:id, :candidate, :application, :version, :hash, :language, :by, :at)
                        """)
                .param("id", UuidV7.next())
                .param("candidate", candidate.value())
                .param("application", application.value())
                .param("version", notice.version(language))
                .param("hash", notice.hash(language))
                .param("language", language.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** When the person agreed for this application, to whichever version was current then. */
    Optional<Instant> givenAt(JobApplicationId application) {
        return jdbc.sql("select min(given_at) as given_at from candidates.consent where application = :application")
                .param("application", application.value())
                .query((row, number) ->
                        Optional.ofNullable(row.getTimestamp("given_at")).map(Timestamp::toInstant))
                .single();
    }
}
