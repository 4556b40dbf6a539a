package dev.touchstone.identity;

import dev.touchstone.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Reads {@code identity.account} as others see it. */
@Repository
class AccountRows {

    private static final String ACCOUNT = """
        select id, name, email, language, roles, password_hash is not null and disabled_at is null as enabled
          from identity.account
        """;

    private static final String LINE = """
        select id, name, email, language, roles, password_hash is not null and disabled_at is null as enabled,
               case when disabled_at is not null then 'DISABLED'
                    when password_hash is null then 'INVITED'
                    else 'ACTIVE' end as state,
               signed_in_at
          from identity.account
        """;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql(ACCOUNT + "where id = :id")
                .param("id", id.value())
                .query(AccountRows::account)
                .optional();
    }

    Optional<Account> byEmail(String email) {
        return jdbc.sql(ACCOUNT + "where email = :email")
                .param("email", Emails.normal(email))
                .query(AccountRows::account)
                .optional();
    }

    List<Account> all(Collection<AccountId> ids) {
        return jdbc.sql(ACCOUNT + "where id = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(AccountId::toString).toArray(String[]::new))
                .query(AccountRows::account)
                .list();
    }

    List<Account> enabled() {
        return jdbc.sql(ACCOUNT + "where password_hash is not null and disabled_at is null order by name, id")
                .query(AccountRows::account)
                .list();
    }

    List<Account> personas() {
        return jdbc.sql(ACCOUNT
                        + "where demo_persona and password_hash is not null and disabled_at is null order by id")
                .query(AccountRows::account)
                .list();
    }

    /** Everybody, in use first, then by name. */
    List<AccountLine> lines() {
        return jdbc.sql(LINE + "order by disabled_at is not null, name, id")
                .query(AccountRows::line)
                .list();
    }

    Optional<AccountLine> line(AccountId id) {
        return jdbc.sql(LINE + "where id = :id")
                .param("id", id.value())
                .query(AccountRows::line)
                .optional();
    }

    private static AccountLine line(ResultSet row, int number) throws SQLException {
        var signedIn = row.getTimestamp("signed_in_at");
        return new AccountLine(
                account(row, number),
                AccountState.valueOf(row.getString("state")),
                signedIn == null ? null : signedIn.toInstant());
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Language.valueOf(row.getString("language")),
                roles((String[]) row.getArray("roles").getArray()),
                row.getBoolean("enabled"));
    }

    /** In the order of the enum, as people expect to read them. */
    private static Set<Role> roles(String[] names) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
        return Collections.unmodifiableSet(roles);
    }
}
