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

    /** Gives everybody their part; only with a whole team can the job be opened. */
    void staff() {
        assertThat(page.locator("#preflight")).isVisible();
        choose("HIRING_MANAGER", "何静");
        choose("INTERVIEWER", "罗琳", "彭博", "沈越");
        choose("MARKER", "孟瑶");
        choose("APPROVER", "高远", "方岚");
        page.locator("#team form[action$='/team'] button").click();
        assertThat(page.locator("#preflight")).hasCount(0);
        assertThat(page.locator("main .alert.good").first()).isVisible();
    }

    void open() {
        page.locator("form[action$='/open'] button").click();
        page.locator("#confirm button[value=yes]").click();
        assertThat(page.locator("h1 .chip")).hasText("招聘中");
    }

    String applyUrl() {
        return page.locator(".alert.good a[href*='/apply/']").getAttribute("href");
    }

    private void choose(String role, String... names) {
        for (var name : names) {
            page.locator("#team label:has([name=%s])".formatted(role))
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .click();
        }
    }
}
