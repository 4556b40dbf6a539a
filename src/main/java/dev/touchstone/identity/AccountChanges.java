package dev.touchstone.identity;

import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes {@code identity.account}, passwords excepted. */
@Repository
class AccountChanges {

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

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
