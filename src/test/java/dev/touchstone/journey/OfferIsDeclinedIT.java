package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@JourneyTest
class OfferIsDeclinedIT {

    @Autowired
    GreenMail mails;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void theCandidateDeclinesAndTheRecruiterReadsWhy(Browser browser) {
        var post = new Postbox(mails);
        var company = beans.createBean(Company.class).found();
        var shortcuts = beans.createBean(Shortcuts.class);
        var application = shortcuts.applied(company.opening());
        var link = shortcuts.offered(application, company, post);

        var candidate = browser.phone();
        candidate.navigate(link);
        candidate.waitForURL("**/offer");
        assertThat(candidate.locator(".offer-letter")).containsText(Shortcuts.NAME);
        candidate.locator(".answers a[href$=refusal]").click();
        browser.assertAccessible(candidate);
        candidate.fill("#reason", "找到离家更近的工作了");
        candidate.locator("main button.danger").click();
        assertThat(candidate.locator(".alert")).containsText("谢绝");
        assertThat(candidate.locator(".answers")).hasCount(0);
        browser.screenshots(candidate, "declined");

        var recruiter = StaffPages.signIn(browser.desktop(), Company.RECRUITER);
        assertThat(recruiter.main()).not().containsText(Shortcuts.NAME);
        recruiter.open(application);
        assertThat(recruiter.main().locator("h1")).containsText("已谢绝");
        assertThat(recruiter.main()).containsText("找到离家更近的工作了");
    }
}
