package dev.touchstone.identity;

import dev.touchstone.shared.UuidV7;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Browsers that came with candidates' links; a grant is worth what its link is worth at the moment. */
@Repository
class Visits {

    private final JdbcClient jdbc;
    private final Clock clock;

    Visits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The visit of a cookie, if at least one of its links is valid. */
    Optional<CandidateVisit> of(SecretToken cookie) {
        record Row(UUID visit, CandidateVisit.Grant grant) {}
        var rows = jdbc.sql("""
                select g.visit, l.application, l.purpose
                  from identity.visit v
                  join identity.visit_grant g on g.visit = v.id
                  join identity.candidate_link l on l.id = g.link
                 where v.token_hash = :hash and l.revoked_at is null and l.expires_at > :now
                """)
                .param("hash", cookie.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Row(
                        row.getObject("visit", UUID.class),
                        new CandidateVisit.Grant(
                                row.getObject("application", UUID.class),
                                LinkPurpose.valueOf(row.getString("purpose")))))
                .list();
        return rows.stream()
                .findFirst()
                .map(first -> new CandidateVisit(
                        first.visit(), rows.stream().map(Row::grant).toList()));
    }

    /** Adds a link to the visit of a cookie; the same link again changes nothing. False when there is no such visit. */
    boolean add(SecretToken cookie, UUID link) {
        return jdbc.sql("""
                insert into identity.visit_grant (visit, link)
                select id, :link from identity.visit where token_hash = :hash
                on conflict (visit, link) do update set link = excluded.link
                """).param("hash", cookie.hash()).param("link", link).update() > 0;
    }

    /** A new visit with its first link. */
    SecretToken start(UUID link) {
        var cookie = SecretToken.next();
        jdbc.sql("insert into identity.visit (id, token_hash, started_at) values (:id, :hash, :now)")
                .param("id", UuidV7.next())
                .param("hash", cookie.hash())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        add(cookie, link);
        return cookie;
    }
}
