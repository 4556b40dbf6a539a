package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.roleplay.RolePlayFixture;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@JourneyTest
class RolePlayIsHeldIT {

    private static final String PASSWORD = "a long enough pass phrase";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void anAgentServesACustomerWhileAnObserverWatches(Browser browser) {
        var plays = beans.createBean(RolePlayFixture.class);
        var opening = plays.opening(2);
        var scenario = plays.scenario();
        var application = plays.waiting(opening);
        var recruiter = browser.desktop();
        signIn(recruiter, plays.email(opening.recruiter()));
        book(browser, recruiter, application, opening, scenario);

        var candidate = browser.phone();
        candidate.navigate(plays.link(application, LinkPurpose.ROLE_PLAY));
        candidate.waitForURL("**/role-play");
        browser.screenshots(candidate, "waiting");
        browser.assertAccessible(candidate);

        var room = "/role-plays/" + plays.id(application);
        var player = browser.desktop();
        signIn(player, plays.email(opening.player()));
        player.navigate(room);
        browser.screenshot(player, "room-before");
        player.locator(".head .primary").click();
        assertThat(player.locator("#composer")).isVisible();

        var observer = browser.desktop();
        signIn(observer, plays.email(opening.observers().get(0)));
        observer.navigate(room);

        assertThat(candidate.locator("#composer")).isVisible(); // opened by itself
        player.locator("[data-line]").first().click();
        player.locator("#composer button").click();
        assertThat(candidate.locator("#chats .in")).containsText("你们的杯子全碎了");
        assertThat(candidate.locator("#waited")).hasText(Pattern.compile("顾客已等待 \\d+ 秒"));
        candidate.fill("#composer textarea", "非常抱歉！请问几只碎了？");
        candidate.locator("#composer button").click();
        for (var page : new Page[] {player, observer}) {
            assertThat(page.locator("#chats li").nth(1)).containsText("请问几只碎了");
        }
        assertThat(candidate.locator("#chats .is-waiting")).hasCount(0);
        assertThat(candidate.locator("#chats .out")).hasCount(1);
        look(browser, candidate, player, observer, application);

        candidate.context().setOffline(true);
        browser.tolerate("ERR_INTERNET_DISCONNECTED");
        candidate.fill("#composer textarea", "给您补发一只，好吗？");
        candidate.locator("#composer textarea").press("Enter");
        assertThat(candidate.locator("#chats .is-waiting")).hasCount(1);
        candidate.context().setOffline(false);
        assertThat(player.locator("#chats .in")).hasCount(2);
        assertThat(candidate.locator("#chats .out")).hasCount(2);
        assertThat(candidate.locator("#chats .is-waiting")).hasCount(0);

        player.locator(".head .primary:visible").click();
        player.locator("#confirm button[value=yes]").click();
        handOver(browser, candidate, player);
        assertThat(player.locator(".replay li:not(.sys)")).hasCount(3);
        assertThat(candidate.locator("#composer")).hasCount(0);
        assertThat(observer.locator(".replay li:not(.sys)")).hasCount(3);
        browser.screenshots(observer, "replay");
        browser.assertAccessible(observer);
        observer.setViewportSize(390, 844);
        browser.screenshot(observer, "replay-phone");
        browser.screenshot(candidate, "done");
        recruiter.navigate("/applications/%s/role-play".formatted(application));
        assertThat(recruiter.locator(".strip")).isVisible();
    }

    /** The player has ended the talk: nobody writes any more, and the candidate tells the next shift. */
    private static void handOver(Browser browser, Page candidate, Page player) {
        assertThat(player.locator("#composer")).isHidden();
        assertThat(player.locator("p[data-over=true]")).isVisible();
        browser.screenshots(player, "room-handing-over");
        assertThat(candidate.locator("#hand-over")).isVisible();
        candidate.fill("#note-0", "补发一只杯子，明天回访。");
        assertThat(candidate.locator("#hand-over [data-saved]")).not().isEmpty();
        browser.screenshots(candidate, "hand-over-phone");
        browser.assertAccessible(candidate);
        candidate.locator("#finish button").click();
        candidate.locator("#confirm button[value=yes]").click();
    }

    private static void book(
            Browser browser,
            Page recruiter,
            JobApplicationId application,
            RolePlayFixture.Opening opening,
            String scenario) {
        browser.tolerate("status of 422");
        recruiter.navigate("/applications/%s/role-play/schedule".formatted(application));
        recruiter.locator("#scenario").selectOption(scenario);
        recruiter.locator("#customer").selectOption(opening.player().toString());
        recruiter.locator("main .form-foot .primary").click();
        assertThat(recruiter.locator(".error").first()).isVisible();
        browser.screenshots(recruiter, "schedule-missing");
        browser.assertAccessible(recruiter);
        assertThat(recruiter.locator("#customer")).hasValue(opening.player().toString());
        opening.observers().forEach(each -> recruiter
                .locator("input[name=observers][value='%s']".formatted(each))
                .check());
        recruiter.fill("#place", "二楼接待室");
        recruiter.setViewportSize(390, 844);
        browser.screenshot(recruiter, "schedule-phone");
        recruiter.setViewportSize(1280, 800);
        recruiter.locator("button[name=now]").click();
        recruiter.locator("#confirm button[value=yes]").click();
        recruiter.waitForURL("**/applications/" + application);
        assertThat(recruiter.locator("a[href*='/role-plays/']").first()).isVisible();
        browser.screenshot(recruiter, "application");
    }

    private static void look(
            Browser browser, Page candidate, Page player, Page observer, JobApplicationId application) {
        browser.screenshots(candidate, "desk-phone");
        browser.assertAccessible(candidate);
        var wide = browser.open(new NewContextOptions()
                .setViewportSize(1280, 800)
                .setLocale("en-GB")
                .setTimezoneId("America/Lima")
                .setStorageState(candidate.context().storageState()));
        wide.navigate("/my/%s/role-play".formatted(application));
        assertThat(wide.locator("#chats li")).hasCount(2);
        assertThat(wide.locator("#chats small span:first-child"))
                .hasText(candidate
                        .locator("#chats small span:first-child")
                        .allTextContents()
                        .toArray(String[]::new));
        browser.screenshots(wide, "desk-wide");
        browser.assertAccessible(wide);
        wide.close();
        browser.screenshots(player, "room-player");
        browser.assertAccessible(player);
        player.setViewportSize(390, 844);
        browser.screenshot(player, "room-player-phone");
        player.setViewportSize(1280, 800);
        browser.screenshot(observer, "room-observer");
        assertThat(observer.locator("#composer")).hasCount(0);
    }

    private static void signIn(Page page, String email) {
        page.navigate("/me");
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        page.locator("main button.primary").click();
        page.waitForURL(Pattern.compile(".*/me"));
    }
}
