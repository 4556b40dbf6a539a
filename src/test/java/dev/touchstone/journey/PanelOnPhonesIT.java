package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.panel.PanelFixture;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Three interviewers on their phones: one cannot come, one is late with the card. */
@JourneyTest
class PanelOnPhonesIT {

    private static final ZoneId HOUSE = ZoneId.of("Asia/Shanghai");

    private static final Duration INTERVIEW = Duration.ofMinutes(45);
    private static final int NOT_FOUND = 404;

    @Autowired
    GreenMail mails;

    @Autowired
    Jobs jobs;

    @Autowired
    AdjustableClock clock;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void oneHandsOverByOneTapAndTheDeadlineClosesWithoutTheLateCard(Browser browser) {
        clock.travelTo(tuesdayMorning());
        var panels = beans.createBean(PanelFixture.class);
        var post = new Postbox(mails);
        var opening = panels.opening(4);
        var people = opening.interviewers();
        var application = panels.waiting(opening);
        var questions = Stream.generate(panels::question).limit(3).toList();
        panels.plan(application, people.subList(0, 3), clock.instant().plus(Duration.ofMinutes(20)), questions);

        handOver(browser, panels, post, people.get(0), people.get(3));
        var successor = kit(browser, panels, post, people.get(3));
        assertThat(successor.locator(".question").first().locator(".lead-by")).hasText("你来问");
        assertThat(successor.locator(".question .lead-by.g")).hasCount(1);
        browser.screenshots(successor, "kit-of-the-successor");
        browser.assertAccessible(successor);

        var second = kit(browser, panels, post, people.get(1));
        panels.begin(application);
        handIn(successor, 3);
        handIn(second, 3);
        browser.screenshot(second, "handed-in");

        theThirdIsAskedAndLeftOut(browser, panels, post, opening, application);
    }

    /** Whenever this runs: colleagues are offered a seat only within their hours. */
    private Instant tuesdayMorning() {
        return LocalDate.ofInstant(clock.instant(), HOUSE)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                .atTime(10, 0)
                .atZone(HOUSE)
                .toInstant();
    }

    /** Opens the kit by the mail, and the page for who cannot come from there. */
    private static void handOver(
            Browser browser, PanelFixture panels, Postbox post, AccountId who, AccountId successor) {
        browser.tolerate("status of 404");
        var phone = kit(browser, panels, post, who);
        var card = phone.url();
        phone.locator("a[href*='/seats/of/']").first().click();
        assertThat(phone.locator("#questions .chip.g")).hasText("你来问");
        browser.screenshots(phone, "cannot-come");
        browser.assertAccessible(phone);
        phone.locator("button[name=successor][value='%s']".formatted(successor)).click();
        phone.waitForURL("**/inbox");
        assertThat(phone.locator(".toast")).containsText("已转给同事");
        for (var dead : List.of(card, letter(panels, post, who).link())) {
            assertThat(Objects.requireNonNull(phone.navigate(dead)).status()).isEqualTo(NOT_FOUND);
        }
    }

    private static Page kit(Browser browser, PanelFixture panels, Postbox post, AccountId who) {
        var phone = browser.phone();
        var link = letter(panels, post, who).link();
        StaffPages.signIn(phone, panels.email(who));
        phone.navigate(link);
        phone.waitForURL("**/scorecards/*");
        return phone;
    }

    private static Postbox.Mail letter(PanelFixture panels, Postbox post, AccountId who) {
        return post.await(panels.email(who), "请你面试");
    }

    private static void handIn(Page phone, int rating) {
        phone.reload();
        for (var competency : List.of("empathy", "compliance")) {
            phone.locator("#c-%s .rate label".formatted(competency))
                    .nth(rating - 1)
                    .click();
        }
        phone.locator("#overall .rate label").nth(2).click();
        phone.locator("#hand-in").click();
        assertThat(phone.locator(".alert.good")).isVisible();
    }

    /** A reminder first; at the deadline two of three cards are enough, and who is missing is written down. */
    private void theThirdIsAskedAndLeftOut(
            Browser browser,
            PanelFixture panels,
            Postbox post,
            PanelFixture.Opening opening,
            JobApplicationId application) {
        var plan = jobs.plan(opening.job());
        assertThat(plan.panelQuorum()).isEqualTo(2);
        clock.advance(INTERVIEW.plus(plan.scorecardReminderAfter()).plusMinutes(1));
        post.await(panels.email(opening.interviewers().get(2)), "请提交评分表");

        clock.advance(plan.scorecardDeadlineAfter());
        var recruiter = StaffPages.signIn(browser.desktop(), panels.email(opening.recruiter()));
        var left = recruiter.page().locator("#seats .chip.r");
        recruiter.page().waitForCondition(() -> {
            recruiter.open(application);
            assertThat(recruiter.page().locator("#seats .chip")).hasCount(3);
            return left.count() == 1;
        });
        assertThat(left).hasText("未提交");
        assertThat(recruiter.page().locator("#seat-changes")).containsText("周敏");
        browser.screenshot(recruiter.page(), "closed-by-the-deadline");
        recruiter.page().navigate("/applications/%s/panel/debrief".formatted(application));
        assertThat(recruiter.page().locator(".alert.warn").first()).containsText("还没有评分表：周敏");
        browser.screenshot(recruiter.page(), "debrief");
    }
}
