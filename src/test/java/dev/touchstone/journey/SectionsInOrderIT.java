package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import dev.touchstone.writtentest.Blueprint;
import dev.touchstone.writtentest.SittingDesk;
import dev.touchstone.writtentest.SittingFixture;
import dev.touchstone.writtentest.TestPlans;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A paper whose parts are taken in order: on by hand, on when time is up, and never back. */
@JourneyTest
class SectionsInOrderIT {

    private static final int MAIL_WAIT = 60_000;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TestPlans plans;

    @Autowired
    SittingDesk desk;

    @Autowired
    AdjustableClock clock;

    @Autowired
    GreenMail mails;

    private SittingFixture fixture;
    private JobApplicationId application;
    private String link;

    @BeforeEach
    void invited() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        var opening = fixture.opening(QuestionType.SHORT_ANSWER, QuestionType.SINGLE_CHOICE, QuestionType.SHORT_ANSWER);
        var plain = plans.of(opening.job()).orElseThrow().sections();
        plans.change(new Blueprint(
                opening.job(), 40, List.of(timed(plain.get(0), 10), timed(plain.get(1), 5), timed(plain.get(2), 15))));
        int before = mails.getReceivedMessages().length;
        application = fixture.screened(opening, "林晓");
        assertThat(mails.waitForIncomingEmail(MAIL_WAIT, before + 2)).isTrue();
        link = fixture.link(application, LinkPurpose.TEST);
    }

    @Test
    void everyPartHasItsTimeAndNoneOpensTwice(Browser browser) {
        var phone = browser.phone();
        phone.navigate(link);
        assertThat(phone.locator(".parts li").first()).containsText("限 10 分钟");
        phone.locator("#start button").click();
        phone.locator("#sitting[data-page='1']").waitFor();
        assertThat(phone.locator(".question")).hasCount(1);
        assertThat(phone.locator("#timer")).containsText("09:5");
        assertThat(phone.locator("#whole")).containsText("39:5");
        browser.screenshots(phone, "section-first");

        phone.locator("#q1 textarea").fill("第一部分写的");
        phone.locator("#forth").click();
        browser.assertAccessible(phone);
        browser.screenshots(phone, "section-leave");
        phone.locator("#hand-in button").click();
        phone.locator("#confirm [value=yes]").click();
        assertThat(phone.locator("#q2")).isVisible();
        assertThat(phone.locator("#q1")).hasCount(0);
        assertThat(phone.locator("#timer")).containsText("04:5");

        phone.locator("#q2 .opt").first().click();
        assertThat(phone.locator("#saved")).hasText("已保存");
        clock.advance(Duration.ofMinutes(4).plusSeconds(2));
        signOfLife(phone);
        assertThat(phone.locator("#minutes-left")).hasText("本部分还剩 1 分钟");
        clock.advance(Duration.ofMinutes(1));
        signOfLife(phone);
        assertThat(phone.locator("#open-next")).isVisible();
        browser.assertAccessible(phone);
        browser.screenshots(phone, "section-over");

        phone.reload();
        phone.locator("#open-next button").click();
        assertThat(phone.locator("#q3")).isVisible();
        phone.locator("#sitting[data-page]").waitFor();
        phone.locator("#q3 textarea").fill("第三部分写的");
        assertThat(phone.locator("#saved")).hasText("已保存");
        phone.reload();
        assertThat(phone.locator("#q3 textarea")).hasValue("第三部分写的");
        phone.locator("#forth").click();
        phone.locator("#hand-in button").click();
        phone.locator("#confirm [value=yes]").click();
        assertThat(phone.locator("h1")).hasText("已交卷");
        assertThat(fixture.openAnswers(application)).containsExactly("第一部分写的", "第三部分写的");
    }

    @Test
    void clockAndBannerStayInSightAndBackLeadsIntoNoClosedPart(Browser browser) {
        browser.tolerate("ERR_INTERNET_DISCONNECTED");
        var phone = browser.phone();
        phone.navigate(link);
        phone.locator("#start button").click();
        phone.locator("#sitting[data-page='1']").waitFor();
        phone.locator("#q1 textarea").fill("写得很长的一行\n".repeat(80));
        assertThat(phone.locator("#saved")).hasText("已保存");
        phone.evaluate("() => scrollTo(0, document.body.scrollHeight)");
        phone.context().setOffline(true);
        assertThat(phone.locator("#offline")).isInViewport();
        assertThat(phone.locator("#timer")).isInViewport();
        var bar = phone.locator(".ptop").boundingBox();
        assertThat(phone.locator("#offline").boundingBox().y)
                .as("the banner stands below the clock")
                .isGreaterThanOrEqualTo(bar.y + bar.height - 1);
        browser.screenshots(phone, "section-offline");
        phone.context().setOffline(false);
        assertThat(phone.locator("#offline")).isHidden();

        phone.locator("#forth").click();
        phone.locator("#hand-in button").click();
        phone.locator("#confirm [value=yes]").click();
        assertThat(phone.locator("#q2")).isVisible();
        phone.goBack();
        assertThat(phone.locator("#q2")).hasCount(1);
        assertThat(phone.locator("#q1")).hasCount(0);
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        phone.reload();
        assertThat(phone.locator("#open-next")).isVisible();
        assertThat(phone.locator(".ptop #whole")).isInViewport();
        assertThat(phone.locator(".question")).hasCount(0);
    }

    /** What the page says every few seconds, now. */
    private static void signOfLife(Page page) {
        page.waitForResponse("**/attendance", () -> page.evaluate("() => dispatchEvent(new Event('online'))"));
    }

    private static Blueprint.Section timed(Blueprint.Section section, int minutes) {
        return new Blueprint.Section(
                section.name(), section.from(), section.count(), section.points(), section.fixed(), minutes);
    }
}
