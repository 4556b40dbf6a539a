package dev.touchstone.hiring.web;

import dev.touchstone.shell.NavigationEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of the journey in the bar. */
@Configuration(proxyBeanMethods = false)
class HiringNavigation {

    @Bean
    NavigationEntry inboxEntry() {
        return new NavigationEntry(
                "hiring.nav.inbox",
                "/inbox",
                10,
                Set.of("ADMIN", "RECRUITER", "HIRING_MANAGER", "INTERVIEWER", "MARKER", "APPROVER", "AUDITOR"));
    }

    @Bean
    NavigationEntry stuckStepsEntry() {
        return new NavigationEntry("hiring.nav.stuckSteps", "/stuck-steps", 80, Set.of("ADMIN", "RECRUITER"));
    }
}
