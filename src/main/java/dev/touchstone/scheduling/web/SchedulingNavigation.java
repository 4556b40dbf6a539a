package dev.touchstone.scheduling.web;

import dev.touchstone.identity.Role;
import dev.touchstone.shell.NavigationEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The interviewers’ entry in the bar. */
@Configuration(proxyBeanMethods = false)
class SchedulingNavigation {

    private static final int AFTER_THE_CARDS = 16;

    @Bean
    NavigationEntry availabilityEntry() {
        return new NavigationEntry(
                "scheduling.availability.nav", "/availability", AFTER_THE_CARDS, Set.of(Role.INTERVIEWER.name()));
    }
}
