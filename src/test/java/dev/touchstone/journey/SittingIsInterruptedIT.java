package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import dev.touchstone.writtentest.SeenSignal;
import dev.touchstone.writtentest.Signal;
import dev.touchstone.writtentest.SittingConducts;
import dev.touchstone.writtentest.SittingDesk;
import dev.touchstone.writtentest.SittingFixture;
import dev.touchstone.writtentest.SittingFixture.Opening;
import dev.touchstone.writtentest.SittingRules;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** T-11: a sitting is interrupted by the network, by another device, by somebody who practises first. */
@JourneyTest
class SittingIsInterruptedIT {

    private static final int MAIL_WAIT = 60_000;
    private static final int FIRST_LOAD = 100 * 1024;

    /** All that came over the network for the page that is shown. */
    private static final String LOADED = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .reduce((sum, one) => sum + one.encodedBodySize, 0)
            """;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SittingDesk desk;

    @Autowired
    SittingRules rules;

    @Autowired
    SittingConducts conducts;

    @Autowired
    AdjustableClock clock;

    @Autowired
    GreenMail mails;

    private SittingFixture fixture;
    private Opening opening;
    private JobApplicationId application;
    private String link;

    @BeforeEach
    void invited() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SINGLE_CHOICE, QuestionType.SHORT_ANSWER);
        int before = mails.getReceivedMessages().length;
        application = fixture.screened(opening, "林晓");
        assertThat(mails.waitForIncomingEmail(MAIL_WAIT, before + 2)).isTrue();
        link = fixture.link(application, LinkPurpose.TEST);
    }

    @Test
    void fiveMinutesWithoutAConnectionLoseNoWordAndNoTime(Browser browser) {
        browser.tolerate("ERR_INTERNET_DISCONNECTED");
        rules.giveBack(opening.job(), 10);
        var phone = browser.phone();
        start(phone);
        phone.context().setOffline(true);
        assertThat(phone.locator("#offline")).isVisible();
        phone.locator("#q2 textarea").fill("断网五分钟里写的");
        clock.advance(Duration.ofMinutes(5));
        phone.context().setOffline(false);

        assertThat(phone.locator("#toasts")).containsText("已补回");
        assertThat(phone.locator("#offline")).isHidden();
        assertThat(phone.locator("#saved")).hasText("已保存");
        assertThat(text()).isEqualTo("断网五分钟里写的");
        assertThat(desk.view(application).secondsLeft()).isBetween(39L * 60, 40L * 60 + 10);
        browser.screenshots(phone, "given-back");
    }

    /** The lid is closed: the page sleeps with its timers, the deadline passes, the lid is opened again. */
    @Test
    void aLaptopThatSleptThroughTheDeadlineLearnsItAndWhatWasSavedCounts(Browser browser) {
        var laptop = browser.desktop();
        start(laptop);
        laptop.locator("#q2 textarea").fill("合上电脑之前写的");
        assertThat(laptop.locator("#saved")).hasText("已保存");
        var protocol = laptop.context().newCDPSession(laptop);
        protocol.send("Page.setWebLifecycleState", state("frozen"));
        clock.advance(Duration.ofMinutes(41));
        fixture.runDue();
        assertThat(fixture.openAnswers(application)).as("nobody came back").containsExactly("合上电脑之前写的");

        protocol.send("Page.setWebLifecycleState", state("active"));
        laptop.evaluate("() => dispatchEvent(new Event('online'))");
        assertThat(laptop.locator("h1")).hasText("已交卷");
    }

    @Test
    void wordsThatComeTooLateAreSaidToBeLateAndStayOnTheDevice(Browser browser) {
        browser.tolerate("ERR_INTERNET_DISCONNECTED");
        browser.tolerate("409");
        var laptop = browser.desktop();
        laptop.clock().install();
        start(laptop);
        laptop.locator("#q2 textarea").fill("断网之前写的");
        assertThat(laptop.locator("#saved")).hasText("已保存");
        laptop.context().setOffline(true);
        laptop.locator("#q2 textarea").fill("断网之后写的");
        clock.advance(Duration.ofMinutes(41));
        fixture.runDue();
        laptop.clock().fastForward("41:00");
        laptop.context().setOffline(false);
        assertThat(laptop.locator("#late")).isVisible();
        assertThat(laptop.locator("#hand-in")).isHidden();
        assertThat(fixture.openAnswers(application)).containsExactly("断网之前写的");
    }

    private static JsonObject state(String state) {
        var parameters = new JsonObject();
        parameters.addProperty("state", state);
        return parameters;
    }

    @Test
    void ofTwoDevicesTheNewestWritesAndTheOtherIsTold(Browser browser) {
        var phone = browser.phone();
        start(phone);
        phone.locator("#q2 textarea").fill("手机上写的");
        assertThat(phone.locator("#saved")).hasText("已保存");
        var laptop = browser.desktop();
        laptop.navigate(link);
        assertThat(laptop.locator("#q2 textarea")).hasValue("手机上写的");
        laptop.locator("#sitting[data-page='2']").waitFor();

        phone.locator("#q2 textarea").fill("手机上又写了一句");
        assertThat(phone.locator("#elsewhere")).isVisible();
        assertThat(phone.locator("#q2 textarea")).not().isEditable();
        assertThat(phone.locator("#hand-in")).isHidden();
        browser.screenshots(phone, "elsewhere");
        browser.assertAccessible(phone);
        assertThat(text()).as("what was on its way is not lost").isEqualTo("手机上又写了一句");

        laptop.locator("#forth").click();
        laptop.locator("#q2 textarea").fill("电脑上接着写");
        assertThat(laptop.locator("#saved")).hasText("已保存");
        phone.locator("#here").click();
        assertThat(phone.locator("#q2 textarea")).hasValue("电脑上接着写");
        phone.locator("#q2 textarea").fill("回到手机");
        assertThat(phone.locator("#saved")).hasText("已保存");
        assertThat(text()).isEqualTo("回到手机");
    }

    @Test
    void wordsTypedOfflineOnAnOldDeviceArriveWhereTheNewOneWroteNothing(Browser browser) {
        browser.tolerate("ERR_INTERNET_DISCONNECTED");
        var phone = browser.phone();
        start(phone);
        phone.context().setOffline(true);
        phone.locator("#q2 textarea").fill("地铁里写的");
        var laptop = browser.desktop();
        laptop.navigate(link);
        laptop.locator("#sitting[data-page='2']").waitFor();
        laptop.locator("#q1 .opt").first().click();
        assertThat(laptop.locator("#saved")).hasText("已保存");

        phone.context().setOffline(false);
        assertThat(phone.locator("#elsewhere")).isVisible();
        assertThat(phone.locator("#handed-over")).isVisible();
        assertThat(text()).isEqualTo("地铁里写的");
        laptop.reload();
        assertThat(laptop.locator("#q2 textarea")).hasValue("地铁里写的");
        assertThat(laptop.locator("#q1 input").first()).isChecked();
    }

    @Test
    void whatIsNoticedIsCountedAndNothingElse(Browser browser) {
        var phone = browser.phone();
        start(phone);
        phone.evaluate("() => { dispatchEvent(new Event('blur')); dispatchEvent(new Event('focus')); }");
        phone.locator("#q2 textarea").dispatchEvent("paste");
        phone.locator("#q2 textarea").fill("写完了");
        assertThat(phone.locator("#saved")).hasText("已保存");
        phone.waitForResponse("**/attendance", () -> phone.evaluate("() => dispatchEvent(new Event('online'))"));
        phone.locator("#forth").click();
        phone.locator("#hand-in button").click();
        phone.locator("#confirm [value=yes]").click();
        assertThat(phone.locator("h1")).hasText("已交卷");
        assertThat(conducts.of(application, opening.recruiter(), true)
                        .orElseThrow()
                        .signals())
                .extracting(SeenSignal::signal)
                .contains(Signal.TAB_LEFT, Signal.PASTE);
    }

    @Test
    void whoPractisesFirstDoesItByKeyboardAndLeavesNothingBehind(Browser browser) {
        var desktop = browser.desktop();
        desktop.navigate(link);
        assertThat(desktop.locator("[data-check=connection] .chip")).hasText("正常");
        assertThat(desktop.locator("[data-check=clock] .chip")).hasText("正常");
        browser.assertAccessible(desktop);
        assertThat(loaded(desktop)).isLessThan(FIRST_LOAD);
        desktop.locator("a[href$='/practice']").focus();
        desktop.keyboard().press("Enter");
        assertThat(desktop.locator("#q1")).isVisible();
        browser.screenshots(desktop, "practice");
        browser.assertAccessible(desktop);
        desktop.locator("#q1 input").first().focus();
        desktop.keyboard().press("Space");
        int questions = desktop.locator(".question").count();
        for (int i = 0; i < questions; i++) {
            desktop.locator("#forth").focus();
            desktop.keyboard().press("Enter");
        }
        assertThat(desktop.locator(".dots .done")).hasCount(1);
        desktop.locator("#hand-in button").focus();
        desktop.keyboard().press("Enter");
        assertThat(desktop.locator("#start")).isVisible();

        desktop.locator("#start button").focus();
        desktop.keyboard().press("Enter");
        assertThat(desktop.locator("#timer")).containsText(":");
        assertThat(desktop.locator("#sitting input:checked")).hasCount(0);
        assertThat(loaded(desktop)).isLessThan(FIRST_LOAD);
    }

    @Test
    void extraTimeIsAskedForOnAPhone(Browser browser) {
        var phone = browser.phone();
        phone.navigate(link);
        browser.screenshots(phone, "check-in");
        phone.locator("#needs summary").click();
        phone.locator("#percent").selectOption("50");
        phone.locator("#needs input[value=LARGE_TEXT]").check();
        browser.screenshots(phone, "needs");
        browser.assertAccessible(phone);
        phone.locator("#needs button").click();
        assertThat(phone.locator("#needs .alert")).containsText("等待招聘专员答复");
    }

    private void start(Page page) {
        page.navigate(link);
        page.locator("#start button").click();
        page.locator("#sitting[data-page='1']").waitFor();
        page.locator("#forth").click();
        assertThat(page.locator("#q2")).isVisible();
    }

    private String text() {
        return String.valueOf(desk.view(application).questions().get(1).answer().text());
    }

    private static int loaded(Page page) {
        return ((Number) page.evaluate(LOADED)).intValue();
    }
}
