package dev.touchstone.scorecards.web;

import dev.touchstone.identity.Role;
import dev.touchstone.shell.NavigationEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The interviewers’ entry in the bar. */
@Configuration(proxyBeanMethods = false)
class ScorecardNavigation {

    private static final int AFTER_THE_INBOX = 15;

    @Bean
    NavigationEntry scorecardsEntry() {
        return new NavigationEntry("scorecards.nav", "/scorecards", AFTER_THE_INBOX, Set.of(Role.INTERVIEWER.name()));
    }
}
