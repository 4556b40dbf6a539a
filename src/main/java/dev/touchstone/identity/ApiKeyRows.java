package dev.touchstone.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code identity.api_key}. */
@Repository
class ApiKeyRows {

    private final JdbcClient jdbc;

    ApiKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A key with the hash of its secret. */
    record Stored(ApiKey key, byte[] hash) {}

    Optional<Stored> byHandle(String handle) {
        return jdbc.sql("select * from identity.api_key where handle = :handle")
                .param("handle", handle)
                .query((row, number) -> new Stored(key(row, number), row.getBytes("secret_hash")))
                .optional();
    }

    /** Newest first. */
    List<ApiKey> all() {
        return jdbc.sql("select * from identity.api_key order by made_at desc, id desc")
                .query(ApiKeyRows::key)
                .list();
    }

    List<ApiKey> all(Collection<ApiKeyId> ids) {
        return jdbc.sql("select * from identity.api_key where id = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(ApiKeyId::toString).toArray(String[]::new))
                .query(ApiKeyRows::key)
                .list();
    }

    /** Whether it was added; not when there is one of this id. */
    boolean add(ApiKey key, byte[] hash) {
        return jdbc.sql("""
                        insert into identity.api_key (id, name, handle, secret_hash, scopes, made_by, made_at, expires_on)
                        values (:id, :name, :handle, :hash, :scopes, :by, :at, :expiresOn)
                        on conflict (id) do nothing
                        """)
                        .param("id", key.id().value())
                        .param("name", key.name())
                        .param("handle", key.handle())
                        .param("hash", hash)
                        .param("scopes", key.scopes().stream().map(Enum::name).toArray(String[]::new))
                        .param("by", key.madeBy().value())
                        .param("at", Timestamp.from(key.madeAt()))
                        .param("expiresOn", key.expiresOn())
                        .update()
                > 0;
    }

    /** Whether it was not revoked before. */
    boolean revoke(ApiKeyId id, Instant at) {
        return jdbc.sql("update identity.api_key set revoked_at = :at where id = :id and revoked_at is null")
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /** Several requests at once may all be the first of the day; one of them writes. */
    void used(ApiKeyId id, LocalDate day) {
        jdbc.sql("update identity.api_key set used_on = :day where id = :id and used_on is distinct from :day")
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        var revoked = row.getTimestamp("revoked_at");
        return new ApiKey(
                new ApiKeyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("handle"),
                scopes((String[]) row.getArray("scopes").getArray()),
                new AccountId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("used_on", LocalDate.class),
                revoked == null ? null : revoked.toInstant());
    }

    private static Set<ApiScope> scopes(String[] names) {
        var scopes = EnumSet.noneOf(ApiScope.class);
        Arrays.stream(names).map(ApiScope::valueOf).forEach(scopes::add);
        return Collections.unmodifiableSet(scopes);
    }
}
