package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.touchstone.candidates.JobApplicationId;
import java.util.List;
import java.util.regex.Pattern;

/** A colleague at the desk: one browser, signed in once. */
final class StaffPages {

    private static final Pattern PAGE_OF_AN_APPLICATION = Pattern.compile(".*/applications/[0-9a-f-]{36}$");

    private final Page page;

    private StaffPages(Page page) {
        this.page = page;
    }

    static StaffPages signIn(Page page, String email) {
        page.navigate("/sign-in");
        page.fill("#email", email);
        page.fill("#password", Company.PASSWORD);
        page.locator("main button.primary").click();
        page.waitForURL("**/inbox");
        return new StaffPages(page);
    }

    Page page() {
        return page;
    }

    Locator main() {
        return page.locator("main").first();
    }

    /** Opens the only thing of this kind that waits in the inbox; looks again until the journey has put it there. */
    void takeFromInbox(String kind) {
        var item = page.locator("section[aria-labelledby=userTask_%s] .inbox-item".formatted(kind));
        page.waitForCondition(() -> {
            page.navigate("/inbox");
            return item.count() == 1;
        });
        item.click();
        page.waitForURL(url -> !url.contains("/inbox"));
    }

    void seeNothingInInbox() {
        page.navigate("/inbox");
        assertThat(page.locator("main .inbox-item")).hasCount(0);
    }

    void open(JobApplicationId application) {
        page.navigate("/applications/" + application);
    }

    /** Lets the application, whose page is open, go on from its gate. */
    void advance(String reason) {
        page.fill("#advance-reason", reason);
        page.locator("section[aria-labelledby=gate] button.primary").click();
        assertThat(page.locator(".toast")).containsText("已进入下一环节");
        assertThat(page).hasURL(PAGE_OF_AN_APPLICATION);
    }

    void confirm() {
        page.locator("#confirm button[value=yes]").click();
    }

    /** Fills the scorecard that is open and submits it: the same rating everywhere. */
    void fillCard(int rating, String evidence) {
        for (var point : page.locator("label.mp:not(.fault):not(.critical)").all()) {
            point.click();
        }
        for (var competency : page.locator(".rating:not(#overall)").all()) {
            competency.locator(".rate label").nth(rating - 1).click();
            competency.locator("textarea").fill(evidence);
        }
        page.locator("#overall .rate label").nth(2).click();
        page.locator(".foot button.primary").click();
        assertThat(page.locator(".alert.good")).containsText("提交");
    }

    /** The column of a stage on the job's board holds exactly these people. */
    void seeOnBoard(String job, String stage, String... names) {
        page.navigate("/jobs/%s/board".formatted(job));
        assertThat(page.locator("section[aria-labelledby=col-%s] .card b".formatted(stage)))
                .containsText(List.of(names).toArray(String[]::new));
    }
}
