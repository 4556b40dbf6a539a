package dev.touchstone.identity;

import dev.touchstone.shared.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code identity.invitation}. */
@Repository
class InvitationRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a link is for, and how long it may wait. */
    enum Purpose {
        FIRST_ADMINISTRATOR(Duration.ofDays(1)),
        INVITATION(Duration.ofDays(7)),
        PASSWORD_RESET(Duration.ofDays(1));

        private final Duration validity;

        Purpose(Duration validity) {
            this.validity = validity;
        }
    }

    /** A link just made; the token is known only here. */
    record Issued(UUID id, SecretToken token, Instant expiresAt) {}

    /** A link that can still be used. */
    record Open(UUID id, @Nullable AccountId account) {}

    Issued issue(@Nullable AccountId account, Purpose purpose) {
        var now = clock.instant();
        var issued = new Issued(UuidV7.next(), SecretToken.next(), now.plus(purpose.validity));
        jdbc.sql("""
                insert into identity.invitation (id, account, token_hash, purpose, issued_at, expires_at)
                values (:id, cast(:account as uuid), :hash, :purpose, :now, :expiresAt)
                """)
                .param("id", issued.id())
                .param("account", account == null ? null : account.toString())
                .param("hash", issued.token().hash())
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .param("expiresAt", Timestamp.from(issued.expiresAt()))
                .update();
        return issued;
    }

    Optional<Open> find(SecretToken token) {
        return jdbc.sql("""
                select id, account from identity.invitation
                 where token_hash = :hash and used_at is null and revoked_at is null and expires_at > :now
                """)
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query(InvitationRows::open)
                .optional();
    }

    /** Uses a link up; of two at once, one gets it. */
    Optional<Open> take(SecretToken token) {
        return jdbc.sql("""
                update identity.invitation set used_at = :now
                 where token_hash = :hash and used_at is null and revoked_at is null and expires_at > :now
                returning id, account
                """)
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query(InvitationRows::open)
                .optional();
    }

    void revokeOf(AccountId account) {
        jdbc.sql("""
                update identity.invitation set revoked_at = :now
                 where account = :account and used_at is null and revoked_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account.value())
                .update();
    }

    /** Whose link it was. */
    Optional<AccountId> accountOf(UUID invitation) {
        return jdbc.sql("select id, account from identity.invitation where id = :id")
                .param("id", invitation)
                .query(InvitationRows::open)
                .optional()
                .map(Open::account);
    }

    private static Open open(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account", UUID.class);
        return new Open(row.getObject("id", UUID.class), account == null ? null : new AccountId(account));
    }
}
