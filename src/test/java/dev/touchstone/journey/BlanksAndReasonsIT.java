package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import dev.touchstone.writtentest.SittingDesk;
import dev.touchstone.writtentest.SittingFixture;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Blanks to fill in and a judgement with its reason, on a phone. */
@JourneyTest
class BlanksAndReasonsIT {

    private static final int MAIL_WAIT = 60_000;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    QuestionBank bank;

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
        var opening = fixture.opening(QuestionType.NUMERIC, QuestionType.TRUE_FALSE);
        int before = mails.getReceivedMessages().length;
        application = fixture.screened(opening, "林晓");
        assertThat(mails.waitForIncomingEmail(MAIL_WAIT, before + 2)).isTrue();
        asked(1, "Q-0142");
        asked(2, "Q-0144");
    }

    @Test
    void whatIsFilledInAndWhyIsKeptWithTheTimeThatWasWorkedOnIt(Browser browser) {
        phone = browser.phone();
        new SittingPages(phone).checkIn(fixture.link(application, LinkPurpose.TEST));
        phone.locator("#q1 .blank-in").nth(0).fill("第二天");
        phone.locator("#q1 .blank-in").nth(1).pressSequentially("７");
        assertThat(phone.locator("#saved")).hasText("已保存");
        browser.screenshots(phone, "blanks");
        browser.assertAccessible(phone);
        phone.locator("#forth").click();
        phone.locator("#q2 .opt").nth(1).click();
        phone.locator("#q2 textarea").fill("这是诱导评价，不能做。");
        assertThat(phone.locator("#saved")).hasText("已保存");
        browser.screenshots(phone, "reason");
        browser.assertAccessible(phone);

        phone.reload();
        assertThat(phone.locator("#q1 .blank-in").nth(0)).hasValue("第二天");
        assertThat(phone.locator("#q2 textarea")).hasValue("这是诱导评价，不能做。");
        var answers = desk.view(application).questions();
        assertThat(answers.get(0).answer().blanks()).containsExactly("第二天", "７");
        assertThat(answers.get(0).answer().activeMillis()).isPositive();
        assertThat(answers.get(1).answer().truth()).isFalse();

        phone.locator("#forth").click();
        phone.locator("#hand-in button").click();
        phone.locator("#confirm [value=yes]").click();
        assertThat(phone.locator("h1")).hasText("已交卷");
        assertThat(fixture.openAnswers(application)).containsExactly("这是诱导评价，不能做。");
        assertThat(worked(2)).isGreaterThan(answers.get(1).answer().activeMillis());
    }

    private int worked(int position) {
        return jdbc.sql("""
                        select a.active_ms from writtentest.answer a join writtentest.sitting s on s.id = a.sitting
                         where s.application = :application and a.position = :position
                        """)
                .param("application", application.value())
                .param("position", position)
                .query(Integer.class)
                .single();
    }

    private void asked(int position, String number) {
        jdbc.sql("""
                        update writtentest.paper_question set question_version = :version
                         where position = :position and sitting in
                               (select id from writtentest.sitting where application = :application)
                        """)
                .param("version", bank.published(number).orElseThrow().id().value())
                .param("position", position)
                .param("application", application.value())
                .update();
    }
}
