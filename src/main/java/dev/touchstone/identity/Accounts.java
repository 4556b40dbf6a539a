package dev.touchstone.identity;

import dev.touchstone.shared.Command;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Staff accounts: find, invite, register. */
@Service
public class Accounts {

    private final AccountRows rows;
    private final AccountChanges changes;
    private final Credentials credentials;
    private final StaffLetters letters;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountRows rows,
            AccountChanges changes,
            Credentials credentials,
            StaffLetters letters,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.changes = changes;
        this.credentials = credentials;
        this.letters = letters;
        this.events = events;
    }

    /** The account; refuses NOT_FOUND when there is none. */
    public Account get(AccountId id) {
        return rows.find(id)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "identity.error.noAccount", "There is no account " + id));
    }

    /** The accounts of these ids, in one query; unknown ids are absent. */
    public Map<AccountId, Account> all(Collection<AccountId> ids) {
        return rows.all(ids).stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }

    public Optional<Account> byEmail(String email) {
        return rows.byEmail(email);
    }

    /** Everybody enabled, by name. */
    public List<Account> enabled() {
        return rows.enabled();
    }

    /** Enabled accounts with the role, by name. */
    public List<Account> withRole(Role role) {
        return enabled().stream()
                .filter(account -> account.roles().contains(role))
                .toList();
    }

    /** Invites a colleague by mail; the account is enabled when they set a password. */
    @Command
    public AccountId invite(String name, String email, Language language, Set<Role> roles) {
        var account = changes.add(name, email, language, roles);
        letters.sendLink(get(account), AccountState.INVITED);
        events.publishEvent(new AccountInvited(account));
        return account;
    }

    /** Makes an enabled account with a password at once: the first administrator, demo personas. */
    @Command
    public AccountId register(String name, String email, Language language, Set<Role> roles, String password) {
        var account = changes.add(name, email, language, roles);
        credentials.store(account, password);
        return account;
    }
}
