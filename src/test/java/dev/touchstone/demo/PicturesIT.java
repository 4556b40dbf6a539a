package dev.touchstone.demo;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Takes the READMEs’ pictures from the demo: {@code ./mvnw verify -Ppictures} writes {@code docs/pictures/*.png}. */
@Tag("pictures")
@JourneyTest
@ActiveProfiles({"test", "demo"})
class PicturesIT {

    private static final Path PICTURES = Path.of("docs", "pictures");
    private static final String RECRUITER = "沈一鸣";
    private static final String INTERVIEWER = "季明辉";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CandidateLinks links;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void ofTheDemo(String language, Browser browser) {
        var recruiter = signedIn(browser, language, RECRUITER);
        recruiter.navigate("/jobs/" + one("select id from jobs.job order by number limit 1") + "/board");
        take(recruiter, "board", language);
        recruiter.navigate("/applications/%s/process?model=panel-interview".formatted(inPanel()));
        recruiter.locator(".process-map[data-drawn] .here").first().waitFor();
        take(recruiter, "process", language);

        var interviewer = signedIn(browser, language, INTERVIEWER);
        interviewer.navigate("/scorecards");
        interviewer.locator("a[href^='/scorecards/']").first().click();
        interviewer.locator(".mp").first().waitFor();
        take(interviewer, "scorecard", language);

        var candidate = open(
                browser,
                language,
                new NewContextOptions()
                        .setViewportSize(390, 780)
                        .setIsMobile(true)
                        .setHasTouch(true));
        candidate.navigate(URI.create(
                        links.issue(LinkPurpose.TEST, invited(), clock.instant().plus(Duration.ofDays(2))))
                .getPath());
        if (candidate.locator("[name=consent]").isVisible()) {
            candidate.locator("[name=consent]").check();
        }
        candidate.locator("main button.primary").click();
        candidate.locator(".question").first().waitFor();
        take(candidate, "sitting", language);
    }

    private UUID inPanel() {
        return one("""
                select p.application from panel.panel p
                  join candidates.application a on a.id = p.application
                 where a.stage = 'PANEL' and a.status = 'ACTIVE' and p.state = 'INVITED'
                 order by a.number limit 1
                """);
    }

    /** Somebody who has not begun the test, which can be begun only once. */
    private UUID invited() {
        return one("""
                select s.application from writtentest.sitting s
                  join candidates.application a on a.id = s.application
                 where s.state = 'INVITED'
                 order by a.number limit 1
                """);
    }

    private UUID one(String query) {
        return jdbc.sql(query).query(UUID.class).single();
    }

    private static Page signedIn(Browser browser, String language, String persona) {
        var page = open(browser, language, new NewContextOptions().setViewportSize(1280, 800));
        page.navigate("/sign-in");
        page.locator("button", new Page.LocatorOptions().setHasText(persona))
                .first()
                .click();
        page.waitForURL("**/inbox");
        return page;
    }

    private static Page open(Browser browser, String language, NewContextOptions options) {
        var page = browser.open(options.setLocale(language).setDeviceScaleFactor(1));
        page.context().addCookies(List.of(new Cookie("language", language).setUrl(browser.baseUrl())));
        return page;
    }

    private static void take(Page page, String name, String language) {
        page.waitForLoadState(LoadState.NETWORKIDLE); // a page is shown while its end is still on the way
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("%s.%s.png".formatted(name, language))));
    }
}
