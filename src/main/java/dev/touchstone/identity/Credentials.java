package dev.touchstone.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The password hashes; nobody else reads the column. */
@Repository
class Credentials {

    private final JdbcClient jdbc;
    private final AccountRows accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Credentials(JdbcClient jdbc, AccountRows accounts, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** An account that has a password. */
    record Known(Account account, String hash) {}

    Optional<Known> of(String email) {
        return accounts.byEmail(email).flatMap(account -> hash(account.id()).map(hash -> new Known(account, hash)));
    }

    Optional<String> hash(AccountId account) {
        return jdbc.sql("select password_hash from identity.account where id = :id and password_hash is not null")
                .param("id", account.value())
                .query(String.class)
                .optional();
    }

    void store(AccountId account, String password) {
        storeForAll(List.of(account), password);
    }

    /** The same password for several accounts; hashed once. */
    void storeForAll(Collection<AccountId> accounts, String password) {
        jdbc.sql("update identity.account set password_hash = :hash, version = version + 1 where id in (:ids)")
                .param("hash", passwords.encode(password))
                .param("ids", accounts.stream().map(AccountId::value).toList())
                .update();
    }

    void signedIn(AccountId account) {
        jdbc.sql("update identity.account set signed_in_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", account.value())
                .update();
    }
}
