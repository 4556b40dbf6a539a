package dev.touchstone.testing;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.Language;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;

/** Accounts for tests, and requests in their name: {@code mvc.get().uri("/jobs").with(staff.signedIn(id))}. */
public class Staff {

    /** The password of every account made here. */
    public static final String PASSWORD = "correct horse 7";

    private final Accounts accounts;

    Staff(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A new enabled account with an address of its own. */
    public AccountId hire(String name, Role... roles) {
        var email = UUID.randomUUID() + "@example.test";
        return accounts.register(name, email, Language.ZH, Set.of(roles), PASSWORD);
    }

    public Set<Role> rolesOf(AccountId account) {
        return accounts.get(account).roles();
    }

    /** The request is made by this account, with exactly the roles it has. */
    public UserRequestPostProcessor signedIn(AccountId account) {
        var roles = accounts.get(account).roles();
        return SecurityMockMvcRequestPostProcessors.user(account.toString())
                .roles(roles.stream().map(Enum::name).toArray(String[]::new));
    }
}
