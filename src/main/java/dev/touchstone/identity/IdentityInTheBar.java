package dev.touchstone.identity;

import dev.touchstone.shell.NavigationEntry;
import dev.touchstone.shell.PersonNames;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the bar: the accounts page, and how the person who is signed in is called. */
@Configuration(proxyBeanMethods = false)
class IdentityInTheBar {

    private static final int LAST = 900;

    @Bean
    NavigationEntry accountsEntry() {
        return new NavigationEntry("identity.nav.accounts", "/accounts", LAST, Set.of(Role.ADMIN.name()));
    }

    @Bean
    PersonNames personNames() {
        return person -> person.getPrincipal() instanceof StaffPrincipal staff
                ? staff.account().name()
                : person.getName();
    }
}
