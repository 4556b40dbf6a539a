package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@JourneyTest
class OfferExpiresIT {

    private static final Duration PAST_THE_EXPIRY = Duration.ofHours(73);

    @Autowired
    GreenMail mails;

    @Autowired
    AdjustableClock clock;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void theRecruiterIsAskedExtendsAndTheCandidateAccepts(Browser browser) {
        var post = new Postbox(mails);
        var company = beans.createBean(Company.class).found();
        var shortcuts = beans.createBean(Shortcuts.class);
        var application = shortcuts.applied(company.opening());
        shortcuts.offered(application, company, post);

        clock.advance(PAST_THE_EXPIRY);
        var recruiter = StaffPages.signIn(browser.desktop(), Company.RECRUITER);
        recruiter.takeFromInbox("offerExpired");
        assertThat(recruiter.main()).containsText("已过期");
        recruiter.main().locator("form[action$='/offer/extension'] button").click();
        assertThat(recruiter.page().locator(".toast")).containsText("期限已延长");

        accept(browser, post.await(Shortcuts.EMAIL, "提醒：录用通知").link());
        recruiter.open(application);
        assertThat(recruiter.main().locator("h1")).containsText("已录用");
        recruiter.seeNothingInInbox();
    }

    private static void accept(Browser browser, String link) {
        var candidate = browser.phone();
        candidate.navigate(link);
        candidate.waitForURL("**/offer");
        browser.screenshots(candidate, "offer");
        candidate.locator(".answers a.primary").click();
        candidate.fill("#name", Shortcuts.NAME);
        candidate.locator("main button.primary").click();
        assertThat(candidate.locator(".alert.good")).containsText("接受录用");
    }
}
