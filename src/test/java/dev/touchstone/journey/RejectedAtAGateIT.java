package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@JourneyTest
class RejectedAtAGateIT {

    private static final String REASON = "基础题失分较多，情景题没有给出方案";

    @Autowired
    GreenMail mails;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void afterTheTestWithALetterReadBefore(Browser browser) {
        browser.tolerate("status of 404");
        var post = new Postbox(mails);
        var company = beans.createBean(Company.class).found();
        var shortcuts = beans.createBean(Shortcuts.class);
        var application = shortcuts.applied(company.opening());
        shortcuts.sat(application, company, post);

        var recruiter = StaffPages.signIn(browser.desktop(), Company.RECRUITER);
        recruiter.takeFromInbox("decideTest");
        assertThat(recruiter.main().locator("section[aria-labelledby=gate]")).containsText("/ 100");
        browser.screenshots(recruiter.page(), "gate");
        var preview = reject(browser, recruiter);

        assertThat(recruiter.main().locator("h1")).containsText("未通过");
        assertThat(recruiter.main()).containsText(REASON);
        var letter = post.await(Shortcuts.EMAIL, "关于您应聘的");
        assertThat(letter.text()).doesNotContain(REASON);
        assertThat(letter.subject()).isEqualTo(preview);
        recruiter.seeNothingInInbox();
        everythingIsClosed(browser, post);
    }

    private static String reject(Browser browser, StaffPages recruiter) {
        recruiter
                .main()
                .locator("section[aria-labelledby=gate] a[href$=reject]")
                .click();
        assertThat(recruiter.main().locator(".mail-body")).containsText(Shortcuts.NAME);
        var subject = recruiter.main().locator(".mail-head b").innerText();
        browser.screenshots(recruiter.page(), "preview");
        browser.assertAccessible(recruiter.page());
        recruiter.page().fill("#reason", REASON);
        recruiter.main().locator("button.danger").click();
        assertThat(recruiter.page().locator(".toast")).containsText("已淘汰");
        return subject;
    }

    private static void everythingIsClosed(Browser browser, Postbox post) {
        var candidate = browser.phone();
        candidate.navigate(post.await(Shortcuts.EMAIL, "已收到").link());
        assertThat(candidate.locator("main")).containsText("这一次没有继续");
        assertThat(candidate.locator("main")).not().containsText(REASON);
        assertThat(candidate.locator("a[href$=withdraw]")).hasCount(0);
        candidate.navigate(post.await(Shortcuts.EMAIL, "笔试").link());
        assertThat(candidate.locator("h1")).hasText("这个链接打不开了");
    }
}
