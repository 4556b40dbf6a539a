package dev.touchstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import org.junit.jupiter.api.Test;

@JourneyTest
class PagesAreServedIT {

    @Test
    void aStrangerIsAskedToSignIn(Browser browser) {
        var page = browser.desktop();
        page.navigate("/");
        browser.screenshots(page, "sign-in");
        assertThat(page.locator("input[type=password]").count()).isPositive();
        assertThat(page.request().get("/favicon.ico").status())
                .isEqualTo(200); // asked for before a page names its icon
    }

    @Test
    void whatIsServedIsCompressed(Browser browser) {
        assertThat(browser.desktop().request().get("/sign-in").headers()).containsEntry("content-encoding", "gzip");
    }
}
