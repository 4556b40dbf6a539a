package dev.touchstone.identity;

import dev.touchstone.shared.Command;
import dev.touchstone.shared.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Staff accounts: find, invite, register. */
@Service
public class Accounts {

    /** The account; refuses NOT_FOUND when there is none. */
    public Account get(AccountId id) {
        throw new UnsupportedOperationException();
    }

    /** The accounts of these ids, in one query; unknown ids are absent. */
    public Map<AccountId, Account> all(Collection<AccountId> ids) {
        throw new UnsupportedOperationException();
    }

    public Optional<Account> byEmail(String email) {
        throw new UnsupportedOperationException();
    }

    /** Enabled accounts with the role, by name. */
    public List<Account> withRole(Role role) {
        throw new UnsupportedOperationException();
    }

    /** Invites a colleague by mail; the account is enabled when they set a password. */
    @Command
    public AccountId invite(String name, String email, Language language, Set<Role> roles) {
        throw new UnsupportedOperationException();
    }

    /** Makes an enabled account with a password at once: the first administrator, demo personas. */
    @Command
    public AccountId register(String name, String email, Language language, Set<Role> roles, String password) {
        throw new UnsupportedOperationException();
    }
}
