package dev.touchstone.identity;

import dev.touchstone.shared.BaseUrl;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.UuidV7;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Purpose-bound secret links of candidates, who have no account. */
@Service
public class CandidateLinks {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final BaseUrl baseUrl;

    CandidateLinks(JdbcClient jdbc, Clock clock, BaseUrl baseUrl) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** A link that is neither expired nor revoked. */
    record Valid(UUID id, LinkPurpose purpose, UUID application) {}

    /**
     * Makes a fresh link; earlier ones of the purpose stay valid until they expire or are revoked.
     *
     * @param application the application the link acts for
     * @return the full URL with 32 random bytes in it; only the hash is stored, so this is the only time it is known
     */
    @Command
    public String issue(LinkPurpose purpose, UUID application, Instant expiresAt) {
        var token = SecretToken.next();
        store(token, purpose, application, expiresAt);
        return baseUrl.of("/c/" + token.text());
    }

    /** A link nobody ever gets to know: for a browser that is here already. */
    UUID unspoken(LinkPurpose purpose, UUID application, Instant expiresAt) {
        return store(SecretToken.next(), purpose, application, expiresAt);
    }

    private UUID store(SecretToken token, LinkPurpose purpose, UUID application, Instant expiresAt) {
        var id = UuidV7.next();
        jdbc.sql("""
                insert into identity.candidate_link (id, token_hash, purpose, application, issued_at, expires_at)
                values (:id, :hash, :purpose, :application, :now, :expiresAt)
                """)
                .param("id", id)
                .param("hash", token.hash())
                .param("purpose", purpose.name())
                .param("application", application)
                .param("now", Timestamp.from(clock.instant()))
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
        return id;
    }

    /** Kills all links of these purposes, and the visits they opened, at once. */
    @Command
    public void revoke(UUID application, LinkPurpose... purposes) {
        jdbc.sql("""
                update identity.candidate_link set revoked_at = :now
                 where application = :application and purpose = any(:purposes) and revoked_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("application", application)
                .param("purposes", Arrays.stream(purposes).map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** Until when the longest valid link of the purpose may be used. */
    Optional<Instant> latestExpiry(UUID application, LinkPurpose purpose) {
        return jdbc.sql("""
                select expires_at
                  from identity.candidate_link
                 where application = :application and purpose = :purpose and revoked_at is null and expires_at > :now
                 order by expires_at desc
                 limit 1
                """)
                .param("application", application)
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row.getTimestamp("expires_at").toInstant())
                .optional();
    }

    Optional<Valid> find(SecretToken token) {
        return jdbc.sql("""
                select id, purpose, application
                  from identity.candidate_link
                 where token_hash = :hash and revoked_at is null and expires_at > :now
                """)
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Valid(
                        row.getObject("id", UUID.class),
                        LinkPurpose.valueOf(row.getString("purpose")),
                        row.getObject("application", UUID.class)))
                .optional();
    }
}
