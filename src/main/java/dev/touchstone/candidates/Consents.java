package dev.touchstone.candidates;

import dev.touchstone.shared.Language;
import dev.touchstone.shared.UuidV7;
import java.sql.Timestamp;
import java.time.Instant;
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

    /** Whether the person agreed for this application, to whichever version was current then. */
    boolean isGiven(JobApplicationId application) {
        return jdbc.sql("select exists (select 1 from candidates.consent where application = :application)")
                .param("application", application.value())
                .query(Boolean.class)
                .single();
    }
}
