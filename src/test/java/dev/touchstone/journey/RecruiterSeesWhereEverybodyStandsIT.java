package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.hiring.BoardFixture;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.Language;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@JourneyTest
class RecruiterSeesWhereEverybodyStandsIT {

    private static final String PASSWORD = "a long enough pass phrase";

    @Autowired
    Accounts accounts;

    @Autowired
    JobApplications applications;

    private BoardFixture fixture;
    private AccountId recruiter;
    private JobOpeningId job;
    private JobApplicationId invited;

    @Autowired
    void make(AutowireCapableBeanFactory factory) {
        fixture = factory.createBean(BoardFixture.class);
    }

    @BeforeEach
    void candidates() {
        recruiter = accounts.register("周敏", "zhou@example.cn", Language.ZH, Set.of(Role.RECRUITER), PASSWORD);
        job = fixture.open(recruiter);
        for (var name : List.of("陈雨桐", "Zhang Wei", "王思远", "吴敏", "刘佳宁")) {
            invited = fixture.applied(job, name);
        }
        applications.advance(invited, Stage.SCREENING, null, recruiter);
    }

    @Test
    void onTheBoardInTheInboxAndInTheDiagram(Browser browser) {
        var page = browser.desktop();
        signIn(page);

        page.navigate("/inbox");
        assertThat(page.locator(".inbox-item")).hasCount(4);
        look(browser, page, "inbox");

        page.navigate("/jobs/" + job + "/board");
        assertThat(page.locator(".card")).hasCount(5);
        look(browser, page, "board");
        page.locator(".pick").first().check();
        assertThat(page.locator(".bulk")).isVisible();
        browser.screenshots(page, "board-selected");
        page.locator(".bulk button.danger").click();
        look(browser, page, "bulk");

        page.navigate("/jobs/" + job + "/board/list");
        look(browser, page, "list");

        page.navigate("/applications/" + invited);
        page.locator(".process-picture summary").click();
        page.locator(".process-map[data-drawn] .here").first().waitFor();

        page.navigate("/applications/" + invited + "/process");
        var map = page.locator(".process-map[data-drawn]");
        map.waitFor();
        map.scrollIntoViewIfNeeded();
        assertThat(map.locator(".here")).not().hasCount(0);
        assertThat(map.locator(".bjs-powered-by")).isVisible();
        look(browser, page, "process");
        page.locator("nav.tabs a", new Page.LocatorOptions().setHasText("小组面试")).click();
        page.locator(".process-map[data-drawn][data-bpmn*=panel]").waitFor();
        browser.screenshots(page, "process-panel");

        page.navigate("/stuck-steps");
        look(browser, page, "stuck-steps");
        page.setViewportSize(390, 844);
        for (var path : List.of(
                "/inbox",
                "/jobs/" + job + "/board",
                "/jobs/" + job + "/board/list",
                "/applications/" + invited + "/process")) {
            page.navigate(path);
            browser.screenshots(
                    page,
                    "phone" + path.replace('/', '-').replace(job.toString(), "").replace(invited.toString(), ""));
        }
    }

    private static void look(Browser browser, Page page, String name) {
        browser.screenshots(page, name);
        browser.assertAccessible(page);
    }

    private static void signIn(Page page) {
        page.navigate("/sign-in");
        page.fill("#email", "zhou@example.cn");
        page.fill("#password", PASSWORD);
        page.click("main button.primary");
        page.waitForURL("**/inbox");
    }
}
