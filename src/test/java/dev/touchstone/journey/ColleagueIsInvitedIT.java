package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Page;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import dev.touchstone.testing.Staff;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class ColleagueIsInvitedIT {

    private static final String COLLEAGUE = "he.jing@example.test";
    private static final String PASSWORD = "three paper boats";
    private static final int LONGEST_WAIT = 20_000;

    @Autowired
    GreenMail mails;

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Test
    void aColleagueIsInvitedSignsInAndIsShutOut(Browser browser) {
        browser.tolerate("status of 403");
        browser.tolerate("status of 422");
        var administrator = browser.desktop();
        var email = accounts.get(staff.hire("林晓", Role.ADMIN)).email();
        signIn(administrator, email, Staff.PASSWORD);

        invite(browser, administrator);

        var colleague = browser.phone();
        setPassword(browser, colleague, linkInTheMail());
        signIn(colleague, COLLEAGUE, PASSWORD);
        colleague.navigate("/me");
        assertThat(colleague.locator("main")).containsText("阅卷人");
        assertThat(colleague.navigate("/accounts").status()).isEqualTo(403);

        administrator.navigate("/accounts");
        administrator.getByText("何静").click();
        administrator.locator("button.danger").click();
        administrator.locator("#confirm button.primary, #confirm button.danger").click();
        assertThat(administrator.locator("main .chip").first()).hasText("已停用");
        colleague.navigate("/me");
        assertThat(colleague).hasURL(Pattern.compile(".*/sign-in"));
    }

    private static void invite(Browser browser, Page administrator) {
        administrator.navigate("/accounts");
        administrator.getByText("邀请同事").click();
        administrator.locator("main button.primary").click();
        assertThat(administrator.locator("main .error").first()).isVisible();
        administrator.fill("#name", "何静");
        administrator.fill("#email", COLLEAGUE);
        administrator
                .locator("label.choice", new Page.LocatorOptions().setHasText("阅卷人"))
                .click();
        browser.assertAccessible(administrator);
        administrator.locator("main button.primary").click();
        assertThat(administrator.locator(".toast")).containsText("何静");
        assertThat(administrator.locator("tr", new Page.LocatorOptions().setHasText("何静")))
                .containsText("待接受邀请");
        browser.screenshots(administrator, "accounts");
    }

    private static void setPassword(Browser browser, Page colleague, String link) {
        colleague.navigate(link);
        browser.screenshots(colleague, "invitation");
        browser.assertAccessible(colleague);
        colleague.fill("#password", "12345678");
        colleague.fill("#repeat", "12345678");
        colleague.locator("main button.primary").click();
        assertThat(colleague.locator(".error")).containsText("太常见");
        colleague.fill("#password", PASSWORD);
        colleague.fill("#repeat", PASSWORD);
        colleague.locator("main button.primary").click();
        assertThat(colleague.locator(".alert.good")).isVisible();
    }

    private static void signIn(Page page, String email, String password) {
        page.navigate("/me"); // leads to the sign-in page and, after it, back
        page.fill("#email", email);
        page.fill("#password", password);
        page.locator("main button.primary").click();
        page.waitForURL("**/me");
    }

    private String linkInTheMail() {
        assertThat(mails.waitForIncomingEmail(LONGEST_WAIT, 1)).isTrue();
        var text = GreenMailUtil.getWholeMessage(mails.getReceivedMessages()[0]).replace("=\r\n", "");
        var link = Pattern.compile("http://localhost:\\d+/invitations/[A-Za-z0-9_-]{43}")
                .matcher(text);
        return link.find() ? link.group() : fail("No link in the mail");
    }
}
