package dev.touchstone.shell;

import dev.touchstone.shared.BaseUrl;
import dev.touchstone.shared.PageOf;
import dev.touchstone.shared.Paging;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The shell by itself: no database, every page open, a few pages that fail on purpose. */
@TestComponent // not found when the whole application is scanned
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
        return new NavigationEntry("guide.title", "/style-guide", 20, Set.of("RECRUITER"));
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

        @GetMapping({
            "/refused/{reason}",
            "/my/refused/{reason}",
            "/my/{id}/refused/{reason}",
            "/applications/{id}/refused/{reason}"
        })
        String refused(@PathVariable Reason reason) {
            throw new RefusedException(reason, "shell.pager.page", "Sitting 7f3a is SUBMITTED", 12);
        }

        @GetMapping("/collided")
        String collided() {
            throw new OptimisticLockingFailureException("Sitting 7f3a was changed meanwhile");
        }

        @GetMapping("/too-large")
        String tooLarge() {
            throw new MaxUploadSizeExceededException(20);
        }

        @GetMapping("/things/{id}")
        String thing(@PathVariable UUID id) {
            return "redirect:/" + id;
        }
    }

    record Line(String note) {}

    record Form(
            @NotBlank String name,
            @Min(1) @Nullable Integer places,
            List<Line> lines,
            @Nullable String language,
            @Nullable String city,
            boolean consent) {}

    @Controller
    static class FormPage {

        @GetMapping("/form")
        ModelAndView show() {
            return page(HttpStatus.OK)
                    .addObject("form", new Form("", 3, List.of(new Line("first")), "dark", "hz", true));
        }

        @PostMapping("/form")
        Object save(@Valid @ModelAttribute("form") Form form, BindingResult errors, RedirectAttributes redirect) {
            if (errors.hasErrors()) {
                return page(HttpStatus.UNPROCESSABLE_CONTENT); // never adds the form again: that would drop its errors
            }
            redirect.addFlashAttribute("notice", "shell.pager.page").addFlashAttribute("noticeArgs", form.places());
            return "redirect:/form";
        }

        private static ModelAndView page(HttpStatus status) {
            var page = new ModelAndView("shelltest/form", status);
            page.addObject("languages", List.of("light", "dark"))
                    .addObject("cities", Map.of("hz", "Hangzhou").entrySet())
                    .addObject("q", "a&b")
                    .addObject("now", Instant.parse("2026-11-22T06:05:00Z"))
                    .addObject("page", new PageOf<>(List.of(1), new Paging(1, 1), true));
            return page;
        }
    }
}
