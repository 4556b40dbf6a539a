package dev.touchstone.identity;

import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes {@code identity.account}, passwords excepted. */
@Repository
class AccountChanges {

    private static final long FIRST_ADMINISTRATOR_LOCK = 0x61646d696eL;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean demo;

    AccountChanges(JdbcClient jdbc, Clock clock, Environment environment) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** A new account without a password; refuses an address that is taken. */
    AccountId add(String name, String email, Language language, Set<Role> roles) {
        var id = AccountId.next();
        int added = jdbc.sql("""
                insert into identity.account (id, name, email, language, roles, demo_persona, created_at)
                values (:id, :name, :email, :language, :roles, :demo, :now)
                on conflict (email) do nothing
                """)
                .param("id", id.value())
                .param("name", name.strip())
                .param("email", Emails.normal(email))
                .param("language", language.name())
                .param("roles", names(roles))
                .param("demo", demo)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            throw new RefusedException(Reason.CONFLICT, "identity.error.emailTaken", "The address has an account");
        }
        return id;
    }

    void roles(AccountId account, Set<Role> roles) {
        jdbc.sql("update identity.account set roles = :roles, version = version + 1 where id = :id")
                .param("roles", names(roles))
                .param("id", account.value())
                .update();
    }

    /** Another address; refuses one that is taken. */
    void address(AccountId account, String email) {
        int changed = jdbc.sql("""
                update identity.account set email = :email, version = version + 1
                 where id = :id and not exists (select 1 from identity.account where email = :email and id <> :id)
                """)
                .param("email", Emails.normal(email))
                .param("id", account.value())
                .update();
        if (changed == 0) {
            throw new RefusedException(Reason.CONFLICT, "identity.error.emailTaken", "The address has an account");
        }
    }

    void disable(AccountId account) {
        disabledAt(account, Timestamp.from(clock.instant()));
    }

    void enable(AccountId account) {
        disabledAt(account, null);
    }

    void introduce(AccountId account, String name, Language language) {
        jdbc.sql("""
                update identity.account set name = :name, language = :language, version = version + 1
                 where id = :id
                """)
                .param("name", name.strip())
                .param("language", language.name())
                .param("id", account.value())
                .update();
    }

    /** Whether anybody is or was an administrator. */
    boolean hasAdministrator() {
        return jdbc.sql("select exists (select 1 from identity.account where 'ADMIN' = any(roles))")
                .query(Boolean.class)
                .single();
    }

    /** As {@link #hasAdministrator()}, but one transaction after the other: two who ask at once get two answers. */
    boolean lacksAdministrator() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", FIRST_ADMINISTRATOR_LOCK)
                .query((row, number) -> true)
                .single();
        return !hasAdministrator();
    }

    /** The enabled administrators, locked, so that two of them cannot send each other away. */
    List<UUID> lockAdministrators() {
        return jdbc.sql("""
                select id from identity.account
                 where 'ADMIN' = any(roles) and password_hash is not null and disabled_at is null
                 order by id for no key update
                """).query(UUID.class).list();
    }

    private void disabledAt(AccountId account, @Nullable Timestamp at) {
        jdbc.sql("update identity.account set disabled_at = :at, version = version + 1 where id = :id")
                .param("at", at, Types.TIMESTAMP)
                .param("id", account.value())
                .update();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
