package dev.touchstone.audit;

import dev.touchstone.shell.NavigationEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The audit trail's place in the bar. */
@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    NavigationEntry auditEntry() {
        return new NavigationEntry("audit.nav", "/audit", 900, Set.of("ADMIN", "AUDITOR"));
    }
}
