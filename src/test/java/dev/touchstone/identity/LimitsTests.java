package dev.touchstone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The public pages, asked too often: 429, the time to wait, and a sentence. */
@TouchstoneTest
class LimitsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CandidateLinks links;

    @Autowired
    AdjustableClock clock;

    @ParameterizedTest
    @CsvSource({"zh-CN,请过 1 分钟再来", "en,come back in a minute"})
    void oneLinkIsOpenedTwentyTimesAMinute(String language, String words) {
        var link = issue();
        for (int i = 0; i < 20; i++) {
            assertThat(open(link, language, "10.1.0." + i)).hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(open(link, language, "10.1.0.20"))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .containsHeader("Retry-After")
                .bodyText()
                .contains(words, "class=\"ptop\"");
        assertThat(open(issue(), language, "10.1.0.20")).hasStatus(HttpStatus.SEE_OTHER);
        clock.advance(Duration.ofSeconds(61));
        assertThat(open(link, language, "10.1.0.20")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void guessingLinksEndsAfterAHundredAndTwentyAMinute() {
        for (int i = 0; i < 120; i++) {
            assertThat(open("/c/guess" + i, "en", "2001:db8:7:1::" + i)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(open("/c/guess", "en", "2001:db8:7:1:ffff::1"))
                .as("another address of the same network")
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(open("/c/guess", "en", "2001:db8:7:2::1")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void oneBrowserAsksForTenLostLinksInTenMinutes() {
        for (int i = 0; i < 10; i++) {
            assertThat(askForLink(i)).hasRedirectedUrl("/lost-link?asked");
        }
        assertThat(askForLink(10))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .containsHeader("Retry-After")
                .bodyText()
                .contains("class=\"ptop\"");
    }

    private String issue() {
        var link = links.issue(
                LinkPurpose.PORTAL, UUID.randomUUID(), clock.instant().plus(Duration.ofDays(1)));
        return URI.create(link).getPath();
    }

    private MvcTestResult open(String path, String language, String from) {
        return mvc.get()
                .uri(path)
                .cookie(new Cookie("language", language))
                .remoteAddress(from)
                .exchange();
    }

    private MvcTestResult askForLink(int number) {
        return mvc.post()
                .uri("/lost-link")
                .param("email", number + "@example.test")
                .remoteAddress("10.2.0.1")
                .with(csrf())
                .exchange();
    }
}
