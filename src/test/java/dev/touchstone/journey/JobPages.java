package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Drafting a job, gathering its team, opening it. */
final class JobPages {

    private final Page page;
    private String id = "";

    JobPages(Page page) {
        this.page = page;
    }

    String id() {
        return id;
    }

    void draft(String title, String track) {
        page.navigate("/jobs/new");
        page.fill("#titleZh", title);
        page.selectOption("#track", track);
        page.fill("#city", "武汉");
        page.fill("#headcount", "2");
        page.fill("#descriptionZh", "接手不太高兴的顾客，把事情办完。");
        page.locator("main button.primary").click();
        page.waitForURL(Pattern.compile(".*/jobs/[0-9a-f-]{36}$"));
        id = page.url().replaceAll(".*/", "");
    }

    /** Whoever may take a role takes it; until then the job cannot be opened. */
    void staff() {
        assertThat(page.locator("#preflight")).isVisible();
        while (addForms().count() > 0) {
            addForms().first().locator("button").click();
            assertThat(page.locator(".toast")).isVisible();
        }
        assertThat(page.locator("main .alert.good").first()).isVisible();
        assertThat(page.locator("#preflight")).hasCount(0);
    }

    void open() {
        page.locator("form[action$='/open'] button").click();
        page.locator("#confirm button[value=yes]").click();
        assertThat(page.locator("h1 .chip")).hasText("招聘中");
    }

    String applyUrl() {
        return page.locator(".alert.good a[href*='/apply/']").getAttribute("href");
    }

    private Locator addForms() {
        return page.locator("#team form[action$='/team']");
    }
}
