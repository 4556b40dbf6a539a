package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import dev.touchstone.panel.PanelFixture;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A recruiter invites many at once: a hiring day, and a discussion of several candidates. */
@JourneyTest
class ManyAreInvitedIT {

    /** A Wednesday morning in Shanghai. */
    private static final Instant TODAY = Instant.parse("2027-03-24T01:00:00Z");

    @Autowired
    GreenMail mails;

    @Autowired
    AdjustableClock clock;

    PanelFixture panels;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
    }

    @BeforeEach
    void inTheMorning() {
        clock.travelTo(TODAY);
        panels.bankOfTheTrack();
    }

    @Test
    void aHiringDayIsShownFirstAndBookedInOneGo(Browser browser) {
        var opening = panels.opening(2);
        var candidates = Stream.generate(() -> panels.waiting(opening)).limit(3).toList();
        browser.tolerate("status of 422");
        var page = StaffPages.signIn(browser.desktop(), panels.email(opening.recruiter()))
                .page();
        page.navigate("/jobs/%s/hiring-day".formatted(opening.job()));
        browser.screenshots(page, "hiring-day");
        for (int room = 0; room < 2; room++) {
            page.locator("[name='rooms[%d].name']".formatted(room)).fill("面试间 " + (room + 1));
            page.locator("[name='rooms[%d].interviewers']".formatted(room))
                    .nth(room)
                    .check();
        }
        show(page);
        assertThat(page.locator("#day-plan input[name=places]")).hasCount(3);
        browser.screenshots(page, "hiring-day-plan");
        browser.assertAccessible(page);

        page.fill("#minutes", "30");
        book(page);
        assertThat(page.locator(".alert.bad")).containsText("表单改过了");
        assertThat(page.locator("#day-plan input[name=places]")).hasCount(3);
        book(page);
        assertThat(page.locator(".toast")).containsText("已安排 3 场面试");
        page.setViewportSize(390, 844);
        browser.screenshots(page, "hiring-day-phone");
        for (var candidate : candidates) {
            new Postbox(mails).await(panels.email(candidate), "面试邀请");
        }
    }

    @Test
    void aDiscussionIsBookedAndObserversCountWhoSpeaks(Browser browser) {
        var opening = panels.opening(2);
        var moderator = panels.waiting(opening);
        panels.waiting(opening);
        browser.tolerate("status of 422");
        var page = StaffPages.signIn(browser.desktop(), panels.email(opening.recruiter()))
                .page();
        page.navigate("/jobs/%s/group-interviews/new".formatted(opening.job()));
        page.locator("main button.primary").click();
        assertThat(page.locator(".alert.bad")).isVisible();
        browser.screenshots(page, "group-missing");
        browser.assertAccessible(page);
        for (var name : new String[] {"candidates", "interviewers"}) {
            for (int i = 0; i < 2; i++) {
                page.locator("[name=%s]".formatted(name)).nth(i).check();
            }
        }
        page.selectOption("#moderator", moderator.toString());
        page.locator("[name=questions]").first().check();
        page.fill("#startsAt", "2027-03-25T10:00");
        page.locator("main button.primary").click();
        page.waitForURL(Pattern.compile(".*/group-interviews/[0-9a-f-]{36}$"));
        assertThat(page.locator(".toast")).containsText("已安排 2 位候选人");
        assertThat(page.locator(".member .chip")).hasCount(1);

        var observer = panels.email(opening.interviewers().get(0));
        new Postbox(mails).await(observer, "请你面试");
        var phone = StaffPages.signIn(browser.phone(), observer).page();
        phone.navigate(page.url());
        var first = phone.locator(".member").first();
        first.locator("button[value=true]").click();
        assertThat(first.locator(".num")).hasText("发言 1");
        first.locator("button[value=true]").click();
        assertThat(first.locator(".num")).hasText("发言 2");
        first.locator("button[value=false]").click();
        assertThat(first.locator(".num")).hasText("发言 1");
        browser.screenshots(phone, "group-phone");
        browser.assertAccessible(phone);
        first.locator("a[href*='/scorecard']").click();
        phone.waitForURL("**/scorecards/*");
        assertThat(phone.locator("h1")).containsText("林晓");
    }

    private static void show(Page page) {
        page.locator(".foot button[formmethod=get]").click();
        assertThat(page.locator("#day-plan")).isVisible();
    }

    private static void book(Page page) {
        page.locator(".foot button.primary").click();
        page.locator("#confirm button[value=yes]").click();
    }
}
