package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import dev.touchstone.writtentest.SittingDesk;
import dev.touchstone.writtentest.SittingFixture;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Steps put in order, a text typed with an input method, and a work sample, on a phone. */
@JourneyTest
class StepsAndTypingIT {

    private static final int MAIL_WAIT = 60_000;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SittingDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GreenMail mails;

    private SittingFixture fixture;
    private JobApplicationId application;
    private Page phone;

    @BeforeEach
    void invited() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        Opening opening = fixture.opening(QuestionType.ORDERING, QuestionType.TYPING, QuestionType.WORK_SAMPLE);
        int before = mails.getReceivedMessages().length;
        application = fixture.screened(opening, "林晓");
        assertThat(mails.waitForIncomingEmail(MAIL_WAIT, before + 2)).isTrue();
    }

    @Test
    void stepsAreMovedByKeyboardAndFingerAndTextIsTypedWithAnInputMethod(Browser browser) {
        phone = browser.phone();
        new SittingPages(phone).checkIn(fixture.link(application, LinkPurpose.TEST));
        putsStepsInOrder(browser);
        phone.locator("#forth").click();
        types(browser);
        phone.locator("#forth").click();
        fillsInTheSheet(browser);

        phone.reload();
        assertThat(phone.locator("#q2 .typing-in")).hasJSProperty("readOnly", true);
        phone.locator("#forth").click();
        phone.locator("#hand-in button").click();
        phone.locator("#confirm [value=yes]").click();
        assertThat(phone.locator("h1")).hasText("已交卷");
        assertThat(fixture.openAnswers(application)).singleElement().asString().contains("漏发滤芯一个");
        assertThat(replayed()).contains(", 0, 0, \"您好");
    }

    private void putsStepsInOrder(Browser browser) {
        var steps = phone.locator("#q1 .order-item");
        var second = steps.nth(1).getAttribute("data-place");
        steps.nth(1).locator("[data-move='-1']").focus();
        phone.keyboard().press("Space");
        assertThat(steps.nth(0)).hasAttribute("data-place", second);
        assertThat(phone.locator("#q1 [data-steps-said]")).containsText("现在是第 1 步");
        assertThat(steps.nth(0).locator("[data-move='1']")).isFocused();
        assertThat(phone.locator("#saved")).hasText("已保存");

        var last = steps.last().getAttribute("data-place");
        steps.last().scrollIntoViewIfNeeded();
        var grip = steps.last().locator(".order-grip").boundingBox();
        var top = steps.first().boundingBox();
        phone.mouse().move(grip.x + grip.width / 2, grip.y + grip.height / 2);
        phone.mouse().down();
        phone.mouse().move(grip.x, top.y + 2);
        assertThat(steps.nth(0)).hasAttribute("data-place", last);
        phone.mouse().up();
        assertThat(steps.nth(0)).hasAttribute("data-place", last);
        assertThat(phone.locator("#saved")).hasText("已保存");
        browser.screenshots(phone, "steps");
        browser.assertAccessible(phone);
        phone.reload();
        assertThat(steps.nth(0)).hasAttribute("data-place", last);
        assertThat(desk.view(application).questions().get(0).answer().steps())
                .startsWith(Integer.valueOf(last), Integer.valueOf(second));
    }

    private void types(Browser browser) {
        var field = phone.locator("#q2 .typing-in");
        var done = phone.locator("#q2 [data-typing-done]");
        field.focus();
        compose("nin hao");
        assertThat(field).hasValue("nin hao");
        assertThat(done).isHidden(); // what is composed is not typed yet, and starts no time
        phone.keyboard().insertText("您好");
        assertThat(field).hasValue("您好");
        assertThat(done).isVisible();
        phone.keyboard().type("，这边");
        phone.evaluate("""
                () => document.querySelector('#q2 .typing-in').dispatchEvent(
                    new InputEvent('beforeinput', { inputType: 'insertFromPaste', data: '粘贴', cancelable: true, bubbles: true }))
                """);
        assertThat(phone.locator("body")).containsText("不能粘贴");
        assertThat(phone.locator("#saved")).hasText("已保存");
        browser.screenshots(phone, "typing");
        browser.assertAccessible(phone);
        done.click();
        assertThat(phone.locator("#q2 [data-typing-over]")).isVisible();
        assertThat(field).hasValue("您好，这边");
        assertThat(desk.view(application).questions().get(1).answer().text()).isEqualTo("您好，这边");
    }

    private void fillsInTheSheet(Browser browser) {
        phone.locator("#q3 .blank-in").first().fill("漏发滤芯一个，今天补发");
        assertThat(phone.locator("#saved")).hasText("已保存");
        browser.screenshots(phone, "work-sample");
        browser.assertAccessible(phone);
    }

    /** As an input method does before its user has chosen. */
    private void compose(String letters) {
        var composition = new JsonObject();
        composition.addProperty("text", letters);
        composition.addProperty("selectionStart", letters.length());
        composition.addProperty("selectionEnd", letters.length());
        phone.context().newCDPSession(phone).send("Input.imeSetComposition", composition);
    }

    private String replayed() {
        return Objects.requireNonNull(jdbc.sql("""
                        select r.events from writtentest.typing_replay r
                          join writtentest.sitting s on s.id = r.sitting where s.application = :application
                        """)
                .param("application", application.value())
                .query(String.class)
                .single());
    }
}
