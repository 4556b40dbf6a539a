package dev.touchstone.writtentest.web;

import dev.touchstone.identity.Role;
import dev.touchstone.shell.NavigationEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The markers’ entry in the bar. */
@Configuration(proxyBeanMethods = false)
class MarkingNavigation {

    private static final int AFTER_THE_CARDS = 16;

    @Bean
    NavigationEntry markingEntry() {
        return new NavigationEntry("writtentest.marking.nav", "/markings", AFTER_THE_CARDS, Set.of(Role.MARKER.name()));
    }
}
