package dev.touchstone.questionbank.web;

import dev.touchstone.shell.NavigationEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the bank in the bar. */
@Configuration(proxyBeanMethods = false)
class BankNavigation {

    @Bean
    NavigationEntry questionBankEntry() {
        return new NavigationEntry(
                        "questionbank.nav",
                        "/question-bank",
                        40,
                        Set.of("ADMIN", "AUDITOR", "RECRUITER", "HIRING_MANAGER", "INTERVIEWER"))
                .with("/questions");
    }
}
