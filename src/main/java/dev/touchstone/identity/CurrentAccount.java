package dev.touchstone.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who of the staff is asking right now, from the security context. */
@Component
public class CurrentAccount {

    /** The signed-in account; empty for candidates, the public, and jobs of the engine. */
    public Optional<Account> find() {
        throw new UnsupportedOperationException();
    }

    /** The signed-in account; refuses FORBIDDEN when nobody is signed in. */
    public Account get() {
        throw new UnsupportedOperationException();
    }

    public AccountId id() {
        return get().id();
    }

    public boolean has(Role role) {
        return find().map(account -> account.roles().contains(role)).orElse(false);
    }
}
