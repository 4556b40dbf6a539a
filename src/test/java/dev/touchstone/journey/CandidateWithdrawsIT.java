package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@JourneyTest
class CandidateWithdrawsIT {

    private static final String REASON = "找到离家更近的工作了";

    @Autowired
    GreenMail mails;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void inTheMiddleOfTheTest(Browser browser) {
        browser.tolerate("status of 404");
        var post = new Postbox(mails);
        var company = beans.createBean(Company.class).found();
        var shortcuts = beans.createBean(Shortcuts.class);
        var job = company.opening();
        var application = shortcuts.applied(job);
        var testLink = shortcuts.invitedToTest(application, company, post);

        var phone = browser.phone();
        var sitting = new SittingPages(phone);
        sitting.checkIn(testLink);
        sitting.writeIntoFirstOpenQuestion("先道歉，再查物流。");

        withdrawByTheOwnPage(browser, post.await(Shortcuts.EMAIL, "已收到").link());
        post.await(Shortcuts.EMAIL, "已撤回");
        linkIsDead(phone, testLink);
        recruiterReadsIt(browser, application, job.toString());
    }

    private static void withdrawByTheOwnPage(Browser browser, String link) {
        var computer = browser.desktop();
        computer.navigate(link);
        assertThat(computer.locator(".way [aria-current=step]")).containsText("笔试");
        computer.locator("a[href$=withdraw]").click();
        computer.fill("#reason", REASON);
        browser.assertAccessible(computer);
        computer.locator("main button.danger").click();
        assertThat(computer.locator("main")).containsText("您已退出应聘");
        browser.screenshots(computer, "withdrawn");
    }

    private static void linkIsDead(Page phone, String link) {
        phone.reload();
        assertThat(phone.locator(".question")).hasCount(0);
        phone.navigate(link);
        assertThat(phone.locator("h1")).hasText("这个链接打不开了");
    }

    private static void recruiterReadsIt(Browser browser, JobApplicationId application, String job) {
        var recruiter = StaffPages.signIn(browser.desktop(), Company.RECRUITER);
        recruiter.seeNothingInInbox();
        recruiter.open(application);
        assertThat(recruiter.main().locator("h1")).containsText("已退出");
        assertThat(recruiter.main()).containsText(REASON);
        recruiter.page().navigate("/jobs/%s/board".formatted(job));
        assertThat(recruiter.main().locator(".card")).hasCount(0);
    }
}
