package dev.touchstone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(BrowserExtension.class)
class BrowserIT {

    private final Browser browser = new Browser("http://localhost", Path.of("target", "screenshots", "BrowserIT"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>console.error('broken')</script>",
                "<script>throw new Error('broken')</script>",
                "<meta http-equiv='Content-Security-Policy' content=\"script-src 'none'\"><script>broken()</script>",
                "<meta http-equiv='Content-Security-Policy' content=\"style-src 'none'\"><p style='color:red'>broken</p>"
            })
    void aPageThatComplainsIsAProblem(String html) {
        show(html);
        assertThat(browser.problems()).isNotEmpty();
    }

    @Test
    void aQuietPageIsNoProblem() {
        show("<script>console.log('fine')</script>");
        assertThat(browser.problems()).isEmpty();
    }

    @Test
    void toleratedComplaintsAreNoProblem() {
        browser.tolerate("known");
        show("<script>console.error('a known one')</script>");
        assertThat(browser.problems()).isEmpty();
    }

    private void show(String html) {
        var page = browser.desktop();
        page.setContent(html);
        page.evaluate("() => new Promise(done => setTimeout(done))");
    }

    @AfterEach
    void close() {
        browser.close();
    }
}
