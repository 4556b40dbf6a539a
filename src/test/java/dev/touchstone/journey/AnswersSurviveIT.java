package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import dev.touchstone.writtentest.SittingDesk;
import dev.touchstone.writtentest.SittingFixture;
import dev.touchstone.writtentest.SittingState;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T-11: nothing a candidate typed is lost, whatever happens to tab, device and network. */
@JourneyTest
class AnswersSurviveIT {

    private static final int MAIL_WAIT = 60_000;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SittingDesk desk;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GreenMail mails;

    private SittingFixture fixture;
    private JobApplicationId application;
    private String link;

    @BeforeEach
    void invited() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        var opening = fixture.opening(
                QuestionType.SINGLE_CHOICE,
                QuestionType.MULTIPLE_CHOICE,
                QuestionType.TRUE_FALSE,
                QuestionType.SHORT_ANSWER);
        int before = mails.getReceivedMessages().length;
        application = fixture.screened(opening, "林晓");
        assertThat(mails.waitForIncomingEmail(MAIL_WAIT, before + 2)).isTrue();
        link = fixture.link(application, LinkPurpose.TEST);
    }

    @Test
    void theTabIsKilledAndTheTextIsThereOnAnotherDevice(Browser browser) {
        var phone = browser.phone();
        start(browser, phone);
        phone.locator("#q1 .opt").first().click();
        next(phone, 3);
        phone.locator("#q4 textarea").pressSequentially("先安抚客户，再核实订单");
        assertThat(phone.locator("#saved")).hasText("已保存");
        browser.screenshots(phone, "sitting");
        browser.assertAccessible(phone);
        phone.context().close();

        var desktop = browser.desktop();
        desktop.navigate(link);
        assertThat(desktop.locator("#q4 textarea")).hasValue("先安抚客户，再核实订单");
        assertThat(desktop.locator("#q1 input").first()).isChecked();
    }

    @Test
    void offlineIsSaidAtOnceAndEverythingIsSentAfterwards(Browser browser) {
        browser.tolerate("ERR_INTERNET_DISCONNECTED");
        var phone = browser.phone();
        start(browser, phone);
        next(phone, 3);
        phone.context().setOffline(true);
        assertThat(phone.locator("#offline")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(5000));
        phone.locator("#q4 textarea").fill("断网时写的");
        back(phone, 3);
        phone.locator("#q1 .opt").nth(1).click();
        browser.screenshots(phone, "offline");

        phone.context().setOffline(false);
        assertThat(phone.locator("#offline")).isHidden();
        assertThat(phone.locator("#saved")).hasText("已保存");
        assertThat(desk.view(application).questions().get(3).answer().text()).isEqualTo("断网时写的");
        assertThat(desk.view(application).questions().get(0).answer().choices()).hasSize(1);
    }

    @Test
    void whatWasTypedOfflineSurvivesTheTab(Browser browser) {
        browser.tolerate("ERR_INTERNET_DISCONNECTED");
        var phone = browser.phone();
        start(browser, phone);
        next(phone, 3);
        phone.context().setOffline(true);
        phone.locator("#q4 textarea").fill("还没送出去的一句");
        var again = phone.context().newPage();
        phone.close();
        again.context().setOffline(false);
        again.navigate(link);
        assertThat(again.locator("#q4 textarea")).hasValue("还没送出去的一句");
        assertThat(again.locator("#saved")).hasText("已保存");
    }

    @Test
    void theLastWordsBeforeHandingInCount(Browser browser) {
        var phone = browser.phone();
        start(browser, phone);
        next(phone, 3);
        phone.locator("#q4 textarea").fill("交卷前一秒写的");
        next(phone, 1);
        browser.screenshots(phone, "overview");
        browser.assertAccessible(phone);
        phone.locator("#hand-in button").click();
        phone.locator("#confirm [value=yes]").click();
        assertThat(phone.locator("h1")).hasText("已交卷");
        assertThat(desk.view(application).state()).isEqualTo(SittingState.SUBMITTED);
        assertThat(fixture.openAnswers(application)).containsExactly("交卷前一秒写的");
    }

    @Test
    void whatWasHandedInWithoutAConnectionIsHandedInOnceItIsBack(Browser browser) {
        browser.tolerate("ERR_INTERNET_DISCONNECTED");
        var phone = browser.phone();
        start(browser, phone);
        next(phone, 3);
        phone.context().setOffline(true);
        phone.locator("#q4 textarea").fill("断网时写完的");
        next(phone, 1);
        handIn(phone);
        assertThat(phone.locator("#toasts")).containsText("联网后会自动交卷");
        assertThat(phone.locator("#offline")).isVisible();
        assertThat(phone.locator("#offline")).containsText("联网后会自动交卷");
        assertThat(phone.locator("#overview")).isVisible();
        browser.screenshots(phone, "handed-in-offline");
        assertThat(desk.view(application).state()).isEqualTo(SittingState.OPEN);

        phone.context().setOffline(false);
        assertThat(phone.locator("h1")).hasText("已交卷");
        assertThat(phone.locator("main")).not().containsText("考试时间到");
        assertThat(fixture.openAnswers(application)).containsExactly("断网时写完的");
        assertThat(handedIn()).isOne();
    }

    @Test
    void whoChangesAnAnswerAfterHandingInOfflineHandsInAnew(Browser browser) {
        browser.tolerate("ERR_INTERNET_DISCONNECTED");
        var phone = browser.phone();
        start(browser, phone);
        next(phone, 4);
        phone.context().setOffline(true);
        handIn(phone);
        back(phone, 1);
        phone.locator("#q4 textarea").fill("想起来还有一句");
        phone.context().setOffline(false);
        assertThat(phone.locator("#offline")).isHidden();
        assertThat(phone.locator("#saved")).hasText("已保存");
        assertThat(phone.locator("#q4")).isVisible();
        assertThat(desk.view(application).state()).isEqualTo(SittingState.OPEN);
        next(phone, 1);
        handIn(phone);
        assertThat(phone.locator("h1")).hasText("已交卷");
        assertThat(fixture.openAnswers(application)).containsExactly("想起来还有一句");
    }

    @Test
    void whoComesBackAfterTheDeadlineReadsThatWhatWasSavedCounts(Browser browser) {
        browser.tolerate("ERR_INTERNET_DISCONNECTED");
        var phone = browser.phone();
        start(browser, phone);
        next(phone, 3);
        phone.locator("#q4 textarea").fill("断网之前写的");
        assertThat(phone.locator("#saved")).hasText("已保存");
        next(phone, 1);
        phone.context().setOffline(true);
        handIn(phone);
        assertThat(phone.locator("#toasts")).containsText("联网后会自动交卷");
        clock.advance(Duration.ofMinutes(41));
        fixture.runDue();
        phone.context().setOffline(false);
        assertThat(phone.locator("h1")).hasText("已交卷");
        assertThat(phone.locator("main")).containsText("到那时为止保存的答案都算数");
        browser.screenshots(phone, "handed-in-by-deadline");
        assertThat(fixture.openAnswers(application)).containsExactly("断网之前写的");
        assertThat(handedIn()).as("by the deadline alone").isZero();
    }

    private static void handIn(Page page) {
        page.locator("#hand-in button").click();
        page.locator("#confirm [value=yes]").click();
    }

    /** How often the trail says that the candidate handed in. */
    private int handedIn() {
        return jdbc.sql(
                        "select count(*) from audit.entry where event = 'SittingSubmitted' and facts ->> 'application' = ?")
                .param(application.toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void whoLeavesQuestionsOpenHandsInFromAnyOfThem(Browser browser) {
        var phone = browser.phone();
        start(browser, phone);
        browser.screenshots(phone, "question");
        browser.assertAccessible(phone);
        phone.locator("#review").click();
        assertThat(phone.locator("#left-text"))
                .containsText("还有 %d 题没有作答".formatted(phone.locator(".question").count()));
        assertThat(phone.locator("#review")).isHidden();
        phone.locator("#hand-in button").click();
        phone.locator("#confirm [value=yes]").click();
        assertThat(phone.locator("h1")).hasText("已交卷");
        assertThat(desk.view(application).state()).isEqualTo(SittingState.MARKED); // nobody has to read what is empty
    }

    private void start(Browser browser, Page page) {
        page.navigate(link);
        browser.screenshots(page, "check-in");
        browser.assertAccessible(page);
        page.locator("main button.primary").click();
        assertThat(page.locator("#q1")).isVisible();
    }

    private static void next(Page page, int times) {
        step(page.locator("#forth"), times);
    }

    private static void back(Page page, int times) {
        step(page.locator("#back"), times);
    }

    private static void step(Locator button, int times) {
        for (int i = 0; i < times; i++) {
            button.click();
        }
    }
}
