package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.panel.PanelFixture;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A candidate in Berlin chooses a time, and another one after the clocks there have changed; then nobody comes. */
@JourneyTest
class PanelAcrossZonesIT {

    /** A Wednesday morning in Shanghai; Berlin’s clocks go forward on the Sunday after. */
    private static final Instant TODAY = Instant.parse("2027-03-24T01:00:00Z");

    private static final Instant FRIDAY = Instant.parse("2027-03-26T08:00:00Z");
    private static final Instant MONDAY = Instant.parse("2027-03-29T08:00:00Z");

    @Autowired
    GreenMail mails;

    @Autowired
    AdjustableClock clock;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void aCandidateInBerlinMovesTheInterviewAcrossTheChangeOfClocksAndDoesNotCome(Browser browser) {
        clock.travelTo(TODAY);
        var panels = beans.createBean(PanelFixture.class);
        var post = new Postbox(mails);
        panels.bankOfTheTrack();
        var opening = panels.opening(2);
        var application = panels.waiting(opening);
        var address = panels.email(application);
        var recruiter = StaffPages.signIn(browser.desktop(), panels.email(opening.recruiter()));
        offer(browser, recruiter.page(), application);

        var candidate = browser.open(phone().setTimezoneId("Europe/Berlin"));
        candidate.navigate(post.await(address, "请选择面试时间").link());
        candidate.waitForURL("**/interview/times?zone=Europe*");
        browser.screenshots(candidate, "times");
        choose(browser, candidate, FRIDAY, "09:00", "09:00–09:45");
        told(candidate, "16:00–16:45", "+08:00", "09:00–09:45", "+01:00");
        assertThat(post.await(address, "面试邀请").calendar())
                .contains("DTSTART;TZID=Asia/Shanghai:20270326T160000", "SEQUENCE:0");

        candidate.navigate(post.await(address, "面试邀请").link());
        candidate.waitForURL("**/my/*/interview");
        candidate.locator("a[href*='/interview/times']").click();
        choose(browser, candidate, MONDAY, "10:00", "10:00–10:45");
        told(candidate, "16:00–16:45", "+08:00", "10:00–10:45", "+02:00");
        browser.screenshots(candidate, "interview-in-berlin");
        browser.assertAccessible(candidate);
        var moved = post.await(address, "面试改期");
        assertThat(moved.calendar()).contains("DTSTART;TZID=Asia/Shanghai:20270329T160000", "SEQUENCE:1");
        assertThat(moved.text()).contains("16:00（北京时间），即2027年3月29日（周一）10:00");
        candidate.navigate(moved.link());
        assertThat(candidate.locator("#own-time time")).hasText("10:00–10:45");

        clock.travelTo(MONDAY.plus(Duration.ofMinutes(15)));
        nobodyComes(browser, panels, post, opening);
        var later = StaffPages.signIn(browser.desktop(), panels.email(opening.recruiter()));
        later.takeFromInbox("planPanel");
        assertThat(later.main()).containsText("候选人没有参加");
        candidate.navigate(post.await(address, "面试改期").link());
        assertThat(candidate.locator("main")).containsText("没有等到您");
    }

    private static void offer(Browser browser, Page recruiter, JobApplicationId application) {
        recruiter.navigate("/applications/%s/panel/plan".formatted(application));
        for (int i = 0; i < 2; i++) {
            recruiter.locator("label.choice").nth(i).click();
        }
        assertThat(recruiter.locator("#owners select")).hasCount(2);
        browser.screenshots(recruiter, "plan-with-owners");
        browser.assertAccessible(recruiter);
        recruiter
                .locator("summary", new Page.LocatorOptions().setHasText("候选人自己"))
                .click();
        recruiter.locator("button[formaction$='/panel/booking']").click();
        recruiter.waitForURL("**/applications/" + application);
        assertThat(recruiter.locator(".toast")).containsText("可选时间");
    }

    /** Keeps a time, sees it in their own zone and confirms it. */
    private static void choose(Browser browser, Page candidate, Instant start, String label, String kept) {
        var slot = candidate.locator("label.slot:has(input[value='%s'])".formatted(start));
        var day = candidate.locator("details.day:has(input[value='%s'])".formatted(start));
        if (day.getAttribute("open") == null) {
            day.locator("summary").click();
        }
        assertThat(slot).hasText(label);
        slot.click();
        candidate.locator("form:has(.slots) button").click();
        assertThat(candidate.locator("#kept time")).hasText(kept);
        assertThat(candidate.locator("#kept")).containsText("Europe/Berlin");
        browser.screenshots(candidate, "kept-" + label.substring(0, 2));
        candidate.locator("#kept button.primary").click();
        candidate.waitForURL("**/interview?zone=Europe*");
    }

    /** The same moment twice: where the house is, and where the candidate is. */
    private static void told(Page candidate, String house, String houseOffset, String own, String ownOffset) {
        assertThat(candidate.locator(".facts time").first()).hasText(house);
        assertThat(candidate.locator(".facts")).containsText("UTC" + houseOffset);
        assertThat(candidate.locator("#own-time time")).hasText(own);
        assertThat(candidate.locator("#own-time")).containsText("UTC" + ownOffset);
    }

    private static void nobodyComes(Browser browser, PanelFixture panels, Postbox post, PanelFixture.Opening opening) {
        var who = panels.email(opening.interviewers().get(0));
        var phone = browser.open(phone());
        StaffPages.signIn(phone, who);
        phone.navigate(post.await(who, "改期").link());
        phone.waitForURL("**/scorecards/*");
        phone.locator("a[href*='/seats/of/']").first().click();
        browser.screenshots(phone, "attendance");
        browser.assertAccessible(phone);
        phone.locator("form[action$='/no-show'] button").click();
        phone.locator("#confirm button[value=yes]").click();
        assertThat(phone.locator(".toast")).containsText("已记录未到场");
    }

    private static NewContextOptions phone() {
        return new NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale("zh-CN");
    }
}
