package dev.touchstone.shell;

import dev.touchstone.shared.BaseUrl;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The shell by itself: no database, every page open, a few pages that fail on purpose. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan
class ShellTestApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    NavigationEntry questions() {
        return new NavigationEntry("guide.nav.bank", "/style-guide", 20, Set.of("RECRUITER"));
    }

    @Bean
    NavigationEntry kits() {
        return new NavigationEntry("guide.kit", "/style-guide/kit", 10, Set.of("RECRUITER", "INTERVIEWER"));
    }

    @Bean
    BaseUrl baseUrl() {
        return new BaseUrl() {
            @Override
            public String of(String path) {
                return "https://touchstone.test" + path;
            }

            @Override
            public boolean secure() {
                return true;
            }
        };
    }

    @Bean
    SecurityFilterChain openDoors(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Controller
    static class FailingPages {

        @GetMapping({"/refused/{reason}", "/my/refused/{reason}"})
        String refused(@PathVariable Reason reason) {
            throw new RefusedException(reason, "shell.pager.page", "Sitting 7f3a is SUBMITTED", 12);
        }

        @GetMapping("/collided")
        String collided() {
            throw new OptimisticLockingFailureException("Sitting 7f3a was changed meanwhile");
        }

        @GetMapping("/things/{id}")
        String thing(@PathVariable UUID id) {
            return "redirect:/" + id;
        }
    }
}
