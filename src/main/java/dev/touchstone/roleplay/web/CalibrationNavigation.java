package dev.touchstone.roleplay.web;

import dev.touchstone.identity.Role;
import dev.touchstone.shell.NavigationEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The raters’ entry in the bar. */
@Configuration(proxyBeanMethods = false)
class CalibrationNavigation {

    private static final int AFTER_THE_CARDS = 16;

    @Bean
    NavigationEntry calibrationEntry() {
        return new NavigationEntry(
                "roleplay.calibration.nav", "/calibrations", AFTER_THE_CARDS, Set.of(Role.INTERVIEWER.name()));
    }
}
