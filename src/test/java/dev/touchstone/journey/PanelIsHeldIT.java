package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.panel.PanelFixture;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
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

        recruiter.navigate("/applications/" + application);
        recruiter.locator("#seats details summary").first().click();
        recruiter.locator("#seats details[open] button").click();
        assertThat(recruiter.locator(".toast")).containsText("已换人");

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
        calendarsFollowTheSwap();
        decide(browser, recruiter, application);
    }

    /** The calendar is an alternative of the text, never a file; who was swapped out gets the same entry cancelled. */
    private void calendarsFollowTheSwap() {
        assertThat(mails.waitForIncomingEmail(LONGEST_WAIT, 7)).isTrue();
        var calendars = Arrays.stream(mails.getReceivedMessages())
                .map(PanelIsHeldIT::calendar)
                .flatMap(Optional::stream)
                .toList();
        assertThat(calendars).hasSize(6);
        assertThat(calendars)
                .filteredOn(text -> text.contains("METHOD:CANCEL"))
                .singleElement()
                .satisfies(cancel -> assertThat(cancel).contains("SEQUENCE:1", "STATUS:CANCELLED"));
        assertThat(calendars)
                .filteredOn(text -> text.contains("METHOD:REQUEST") && text.contains("SEQUENCE:0"))
                .hasSize(4);
        assertThat(calendars)
                .filteredOn(text -> text.contains("METHOD:REQUEST") && text.contains("SEQUENCE:1"))
                .hasSize(1);
        assertThat(calendars.stream().map(PanelIsHeldIT::uid).distinct()).hasSize(1);
    }

    private static Optional<String> calendar(MimeMessage message) {
        try {
            return calendarIn(message);
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Optional<String> calendarIn(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        for (int i = 0; i < parts.getCount(); i++) {
            var one = parts.getBodyPart(i);
            if (one.isMimeType("text/calendar")) {
                assertThat(part.getContentType()).startsWith("multipart/alternative");
                assertThat(one.getContentType()).containsPattern("method=\"?(REQUEST|CANCEL)");
                return Optional.of(new String(one.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            var deeper = calendarIn(one);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    private static String uid(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
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
                .filter(message -> calendar(message)
                        .filter(text -> text.contains("METHOD:REQUEST"))
                        .isPresent())
                .map(GreenMailUtil::getWholeMessage)
                .map(text -> text.replace("=\r\n", ""))
                .filter(text -> text.contains("/c/"))
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
        assertThat(phone.locator("#c-compliance textarea"))
                .hasCSS("border-top-color", borderOf(phone.locator("#c-empathy textarea")));
        browser.screenshot(phone, "card-missing");
        phone.locator("#c-compliance .rate label.no").click();
        phone.locator("#overall .rate label").nth(2).click();
        phone.locator(".foot button.primary").click();
        assertThat(phone.locator(".alert.good")).isVisible();
        assertThat(phone.locator("#c-empathy textarea")).hasValue("先道歉，再复述客户的问题。");
        assertThat(phone.locator("#c-compliance textarea, #overall textarea")).hasCount(0);
        browser.screenshots(phone, "card-done");
        phone.locator("button[name=language]").click();
        assertThat(phone.locator("h1")).containsText("scorecard");
        browser.screenshot(phone, "card-done-en");
    }

    private static String borderOf(Locator field) {
        return String.valueOf(field.evaluate("one => getComputedStyle(one).borderTopColor"));
    }

    private static void decide(Browser browser, Page recruiter, JobApplicationId application) {
        recruiter.navigate("/applications/%s/panel/debrief".formatted(application));
        assertThat(recruiter.locator(".matrix tbody tr")).hasCount(3);
        browser.screenshots(recruiter, "debrief");
        browser.assertAccessible(recruiter);
        recruiter.setViewportSize(390, 844);
        browser.screenshot(recruiter, "debrief-phone");
        recruiter.setViewportSize(1280, 800);
        recruiter.locator("button[name=language]").click();
        assertThat(recruiter.locator("h1")).containsText("Debrief");
        browser.screenshot(recruiter, "debrief-en");
        recruiter.fill("#reason", "表达清楚，处理投诉有章法。");
        recruiter.locator(".form-foot .primary").click();
        recruiter.waitForURL("**/applications/" + application);
    }

    private static boolean isSeated(PanelFixture panels, JobApplicationId application, AccountId account) {
        try {
            panels.card(application, account);
            return true;
        } catch (NoSuchElementException notSeated) {
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
