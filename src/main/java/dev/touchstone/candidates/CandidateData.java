package dev.touchstone.candidates;

import dev.touchstone.shared.PersonalDataHolder;
import dev.touchstone.shared.PersonalRows;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What this module knows of a person: contact data, applications, consents, decisions, files. */
@Component
class CandidateData implements PersonalDataHolder {

    private static final Map<String, String> PARTS = Map.of(
            "person",
            "select name, email, phone, language, created_at::text as since from candidates.candidate where id = :id",
            "applications",
            """
            select number, stage, status, experience_months, source, shift, note, applied_at::text as applied_at
              from candidates.application where candidate = :id order by applied_at
            """,
            "consents",
            """
            select notice_version, notice_hash, given_by, given_at::text as given_at
              from candidates.consent where candidate = :id order by given_at
            """,
            "decisions",
            """
            select a.number, d.stage, d.decision, d.reason, d.decided_at::text as decided_at
              from candidates.stage_decision d join candidates.application a on a.id = d.application
             where a.candidate = :id order by d.decided_at
            """,
            "documents",
            """
            select a.number, d.name, d.size, d.sha256, d.uploaded_at::text as uploaded_at
              from candidates.document d join candidates.application a on a.id = d.application
             where a.candidate = :id order by d.uploaded_at
            """);

    private static final List<String> ERASE = List.of(
            """
            update candidates.candidate
               set name = '#', email = null, phone = null, search = array_to_tsvector(array[]::text[]),
                   erased_at = coalesce(erased_at, :at)
             where id = :id
            """, "update candidates.application set note = null, source = null where candidate = :id", """
            update candidates.stage_decision set reason = '#'
             where reason is not null and application in (select id from candidates.application where candidate = :id)
            """, """
            delete from candidates.document
             where application in (select id from candidates.application where candidate = :id)
            """);

    private static final PersonalRows ROWS = new PersonalRows(PARTS, ERASE);

    private final JdbcClient jdbc;
    private final Clock clock;

    CandidateData(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String module() {
        return "candidates";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> exportOf(UUID candidate) {
        return ROWS.of(candidate, jdbc);
    }

    @Override
    @Transactional
    public void erase(UUID candidate) {
        ROWS.erase(candidate, clock.instant(), jdbc);
    }
}
