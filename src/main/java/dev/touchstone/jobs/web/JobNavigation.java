package dev.touchstone.jobs.web;

import dev.touchstone.shell.NavigationEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of jobs in the bar. */
@Configuration(proxyBeanMethods = false)
class JobNavigation {

    @Bean
    NavigationEntry jobsEntry() {
        return new NavigationEntry(
                "jobs.nav", "/jobs", 20, Set.of("ADMIN", "AUDITOR", "RECRUITER", "HIRING_MANAGER", "APPROVER"));
    }
}
