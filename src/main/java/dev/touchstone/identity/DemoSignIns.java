package dev.touchstone.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** The demo's personas: accounts anybody at this machine may use. Exists in the demo only. */
@Service
@Profile("demo")
public class DemoSignIns {

    private final AccountRows accounts;

    DemoSignIns(AccountRows accounts) {
        this.accounts = accounts;
    }

    /** Who may be chosen, in the order in which they were made. */
    public List<Account> personas() {
        return accounts.personas();
    }

    Optional<Account> persona(AccountId id) {
        return personas().stream().filter(persona -> persona.id().equals(id)).findFirst();
    }
}
