package dev.touchstone.identity;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who of the staff is asking right now, from the security context. */
@Component
public class CurrentAccount {

    private final AccountRows accounts;

    CurrentAccount(AccountRows accounts) {
        this.accounts = accounts;
    }

    /** The signed-in account; empty for candidates, the public, and jobs of the engine. */
    public Optional<Account> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .flatMap(this::account);
    }

    /** The signed-in account; refuses FORBIDDEN when nobody is signed in. */
    public Account get() {
        return find().orElseThrow(
                        () -> new RefusedException(Reason.FORBIDDEN, "identity.error.signIn", "Nobody is signed in"));
    }

    public AccountId id() {
        return get().id();
    }

    public boolean has(Role role) {
        return find().map(account -> account.roles().contains(role)).orElse(false);
    }

    /** The key with which a program asks in that account's name; empty for people. */
    public Optional<ApiKeyId> apiKey() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getDetails)
                .filter(ApiKeyId.class::isInstance)
                .map(ApiKeyId.class::cast);
    }

    /** Runs something in an account's name and with its roles: what goes on after a request it made, the demo's seeder, tests. */
    public <T> T as(AccountId account, Supplier<T> action) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(contextOf(accounts.find(account).orElseThrow()));
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static SecurityContext contextOf(Account account) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(StaffPrincipal.authenticated(account));
        return context;
    }

    private Optional<Account> account(Authentication who) {
        return who.getPrincipal() instanceof StaffPrincipal staff
                ? Optional.of(staff.account())
                : byName(who.getName());
    }

    /** A principal that others made, named by the account's id. */
    private Optional<Account> byName(String name) {
        return name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? accounts.find(AccountId.of(name))
                : Optional.empty();
    }
}
