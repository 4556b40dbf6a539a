package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Importing a document into the question bank, and publishing what a colleague handed in. */
final class BankPages {

    private final Page page;

    BankPages(Page page) {
        this.page = page;
    }

    /** Uploads the document, sees this many questions in the preview and hands them all in. */
    void importDocument(String file, int questions) {
        page.navigate("/question-bank/imports/new");
        page.setInputFiles("#file", Path.of(file));
        page.locator("main button.primary").click();
        page.waitForURL("**/question-bank/imports/*");
        assertThat(page.locator("main .sub").first()).containsText(String.valueOf(questions));
        assertThat(page.locator("main article")).hasCount(questions);
        page.locator("form[action$='/acceptance'] button.primary").click();
        assertThat(page.locator("h1 .chip")).hasClass("chip g");
    }

    /** Publishes all of these questions at once that wait for review. */
    void publish(int questions) {
        page.navigate("/questions/reviews");
        assertThat(page.locator("main article")).hasCount(questions);
        page.locator("[data-check-all]").check();
        page.locator("#many button.primary").click();
        assertThat(page.locator("main article")).hasCount(0);
    }
}
