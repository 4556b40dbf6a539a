package dev.touchstone.candidates.web;

import dev.touchstone.shell.NavigationEntry;
import dev.touchstone.shell.QuickSearch;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of candidates in the bar, and the search field. */
@Configuration(proxyBeanMethods = false)
class CandidatesNavigation {

    private static final Set<String> VIEWERS = Set.of("ADMIN", "AUDITOR", "RECRUITER", "HIRING_MANAGER", "APPROVER");

    @Bean
    NavigationEntry candidatesEntry() {
        return new NavigationEntry("candidates.nav", "/candidates", 30, VIEWERS).with("/applications");
    }

    @Bean
    QuickSearch candidateQuickSearch() {
        return new QuickSearch("/candidates", VIEWERS);
    }
}
