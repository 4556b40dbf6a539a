package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.roleplay.Message.Author;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayFixture;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@JourneyTest
class RolePlayIsReviewedIT {

    private static final String PASSWORD = "a long enough pass phrase";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    RolePlayDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anObserverPlaysTheTalkAgainTagsItAndSeesTheResultOnceTheCardIsIn(Browser browser) {
        var plays = beans.createBean(RolePlayFixture.class).withJobExecutor();
        var opening = plays.opening(1);
        var application = plays.running(opening);
        talk(plays, application);
        var one = opening.observers().get(0);
        var room = "/role-plays/" + plays.id(application);
        var observer = browser.desktop();
        signIn(observer, plays.email(one));
        observer.navigate(room);
        play(observer);
        browser.screenshots(observer, "review-replay");
        browser.assertAccessible(observer);

        observer.locator("#m2 [data-tag]").click();
        assertThat(observer.locator("#tag-message")).hasValue("2");
        observer.locator("#tag-point").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        observer.fill("#tag-note", "先致歉");
        observer.locator("#tag .primary").click();
        assertThat(observer.locator("#m2 .tagged")).isVisible();
        observer.locator("#m4 .hint-row button[value=true]").first().click();
        assertThat(observer.locator("#m4 .hint-row.is-on")).hasCount(1);

        observer.navigate(room + "/result");
        assertThat(observer.locator(".alert.wait")).isVisible();
        observer.navigate("/scorecards/" + plays.card(application, one));
        assertThat(observer.locator(".quotes")).containsText("您好，很抱歉");
        browser.assertAccessible(observer);
        plays.submit(application, one, 4);
        observer.navigate(room + "/result");
        assertThat(observer.locator(".finding .tag-list").first()).containsText("您好，很抱歉");
        browser.screenshots(observer, "review-result");
        browser.assertAccessible(observer);
        observer.setViewportSize(390, 844);
        browser.screenshot(observer, "review-result-phone");
    }

    @Test
    void anInterviewerCalibrates(Browser browser) {
        var plays = beans.createBean(RolePlayFixture.class).withJobExecutor();
        var page = browser.desktop();
        signIn(page, plays.email(plays.interviewerElsewhere()));
        page.navigate("/calibrations");
        page.locator("main .btn.primary").first().click();
        browser.screenshots(page, "calibration");
        browser.assertAccessible(page);
        for (var rating : page.locator(".rate").all()) {
            rating.locator("label").nth(2).click();
        }
        page.locator(".form-foot .primary").click();
        assertThat(page.locator("dl.facts .big")).hasText("1.00"); // 3, 3, 3, 3 against 3, 5, 4, 2
        browser.assertAccessible(page);
    }

    /** Starts over, is fast forwarded to the late answer, and everything is there again at the end. */
    private static void play(Page page) {
        assertThat(page.locator("#lines > li:not(.sys)")).hasCount(4);
        page.locator("#next").click();
        assertThat(page.locator("#lines > li.is-ahead:not(.sys)")).hasCount(0);
        assertThat(page.locator("#m4")).hasClass(Pattern.compile("is-now"));
        page.locator("#position").fill("13");
        assertThat(page.locator("#lines > li.is-ahead:not(.sys)")).hasCount(2);
        assertThat(page.locator("#clock")).hasText(Pattern.compile("^0:13 / "));
        page.locator("#speed").selectOption("8");
        page.locator("#play").click();
        assertThat(page.locator("#m3.is-ahead")).hasCount(0);
        page.locator("#play").click();
        page.locator("#position").fill(page.locator("#position").getAttribute("max"));
        assertThat(page.locator("#lines > li.is-ahead:not(.sys)")).hasCount(0);
    }

    private void talk(RolePlayFixture plays, JobApplicationId application) {
        say(plays, application, Author.CUSTOMER, "杯子碎了！", 0);
        say(plays, application, Author.CANDIDATE, "您好，很抱歉。", 12);
        say(plays, application, Author.CUSTOMER, "什么时候能补？", 20);
        say(plays, application, Author.CANDIDATE, "我保证明天到。", 65);
        desk.end(plays.id(application));
        jdbc.sql("update roleplay.role_play set ended_at = started_at + interval '90 s' where id = :id")
                .param("id", plays.id(application).value())
                .update();
    }

    private void say(RolePlayFixture plays, JobApplicationId application, Author author, String text, int second) {
        plays.say(application, author, text);
        jdbc.sql("""
                        update roleplay.message m set received_at = r.started_at + make_interval(secs => :second)
                          from roleplay.role_play r
                         where r.id = :id and m.role_play = r.id
                           and m.number = (select max(number) from roleplay.message where role_play = :id)
                        """)
                .param("second", second)
                .param("id", plays.id(application).value())
                .update();
    }

    private static void signIn(Page page, String email) {
        page.navigate("/me");
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        page.locator("main button.primary").click();
        page.waitForURL(Pattern.compile(".*/me"));
    }
}
