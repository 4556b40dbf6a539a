package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Page;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.panel.PanelFixture;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@JourneyTest
class PanelIsHeldIT {

    private static final String PASSWORD = "a long enough pass phrase";
    private static final long LONGEST_WAIT = 30_000;

    @Autowired
    GreenMail mails;

    @Autowired
    Scorecards scorecards;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void threeInterviewOneIsSwappedAndTheRecruiterDecides(Browser browser) {
        var panels = beans.createBean(PanelFixture.class);
        panels.bankOfTheTrack();
        var opening = panels.opening(4);
        var application = panels.waiting(opening);
        var recruiter = browser.desktop();
        signIn(recruiter, panels.email(opening.recruiter()));

        planNow(browser, recruiter, application);
        assertThat(mails.waitForIncomingEmail(LONGEST_WAIT, 5)).isTrue(); // received, candidate, three interviewers
        candidateLooks(browser);

        recruiter.navigate("/applications/%s/panel".formatted(application));
        recruiter.locator(".seats details summary").first().click();
        recruiter.locator(".seats details[open] button").click();
        recruiter.waitForURL("**/applications/" + application);

        var seated = opening.interviewers().stream()
                .filter(account -> isSeated(panels, application, account))
                .toList();
        assertThat(seated).hasSize(3);
        fillByHand(browser, panels, seated.get(0));
        for (var other : seated.subList(1, 3)) {
            scorecards.submit(
                    panels.card(application, other),
                    PanelFixture.complete(other.equals(seated.get(1)) ? 5 : 3, "讲了一件退换货的事，先安抚再给方案。", 0),
                    other);
        }
        decide(browser, recruiter, application);
    }

    private static void planNow(Browser browser, Page recruiter, JobApplicationId application) {
        browser.tolerate("status of 422");
        recruiter.navigate("/applications/%s/panel/plan".formatted(application));
        recruiter.locator("main button.primary").click();
        assertThat(recruiter.locator(".alert.bad")).isVisible();
        for (int i = 0; i < 3; i++) {
            recruiter.locator("label.choice").nth(i).click();
        }
        assertThat(recruiter.locator(".slot").first()).isVisible();
        recruiter.fill("#place", "三楼会议室");
        browser.screenshots(recruiter, "plan");
        browser.assertAccessible(recruiter);
        recruiter.setViewportSize(390, 844);
        browser.screenshot(recruiter, "plan-phone");
        recruiter.setViewportSize(1280, 800);
        recruiter.locator("button[name=now]").click();
        recruiter.locator("#confirm button[value=yes]").click();
        recruiter.waitForURL("**/applications/" + application);
        browser.screenshot(recruiter, "application");
    }

    private void candidateLooks(Browser browser) {
        var mail = Arrays.stream(mails.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .map(text -> text.replace("=\r\n", ""))
                .filter(text -> text.contains("/c/") && text.contains("METHOD:REQUEST"))
                .findFirst()
                .orElseThrow();
        var link = Pattern.compile("http://localhost:\\d+/c/[A-Za-z0-9_-]{43}").matcher(mail);
        assertThat(link.find()).isTrue();
        var candidate = browser.phone();
        candidate.navigate(link.group());
        candidate.waitForURL("**/interview");
        browser.screenshots(candidate, "interview");
        browser.assertAccessible(candidate);
    }

    private static void fillByHand(Browser browser, PanelFixture panels, AccountId interviewer) {
        var phone = browser.phone();
        signIn(phone, panels.email(interviewer));
        phone.navigate("/scorecards");
        browser.screenshots(phone, "my-cards");
        phone.locator("a.main").first().click();
        phone.locator("label.mp").first().click();
        phone.locator("#c-empathy .rate label").nth(3).click();
        phone.fill("textarea[name='note.empathy']", "先道歉，再复述客户的问题。");
        assertThat(phone.locator("#saved")).containsText("已保存");
        browser.screenshots(phone, "card-phone");
        phone.reload();
        assertThat(phone.locator("textarea[name='note.empathy']")).hasValue("先道歉，再复述客户的问题。");

        phone.setViewportSize(1280, 800);
        browser.screenshots(phone, "card");
        browser.assertAccessible(phone);
        phone.locator(".foot button.primary").click();
        assertThat(phone.locator(".alert.bad")).isVisible();
        assertThat(phone.locator("#c-compliance")).hasClass(Pattern.compile(".*is-bad.*"));
        browser.screenshot(phone, "card-missing");
        phone.locator("#c-compliance .rate label.no").click();
        phone.locator("#overall .rate label").nth(2).click();
        phone.locator(".foot button.primary").click();
        assertThat(phone.locator(".alert.good")).isVisible();
        browser.screenshots(phone, "card-done");
    }

    private static void decide(Browser browser, Page recruiter, JobApplicationId application) {
        recruiter.navigate("/applications/%s/panel/debrief".formatted(application));
        assertThat(recruiter.locator(".matrix tbody tr")).hasCount(3);
        browser.screenshots(recruiter, "debrief");
        browser.assertAccessible(recruiter);
        recruiter.setViewportSize(390, 844);
        browser.screenshot(recruiter, "debrief-phone");
        recruiter.setViewportSize(1280, 800);
        recruiter.fill("#reason", "表达清楚，处理投诉有章法。");
        recruiter.locator(".form-foot .primary").click();
        recruiter.waitForURL("**/applications/" + application);
    }

    private static boolean isSeated(PanelFixture panels, JobApplicationId application, AccountId account) {
        try {
            panels.card(application, account);
            return true;
        } catch (java.util.NoSuchElementException notSeated) {
            return false;
        }
    }

    private static void signIn(Page page, String email) {
        page.navigate("/me");
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        page.locator("main button.primary").click();
        page.waitForURL("**/me");
    }
}
