package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** A candidate's test in a browser. */
final class SittingPages {

    private final Page page;

    SittingPages(Page page) {
        this.page = page;
    }

    /** Opens the link of the letter, reads the rules and starts. */
    void checkIn(String link) {
        page.navigate(link);
        page.waitForURL("**/test");
        page.locator("main button.primary").click();
        assertThat(page.locator("#timer")).containsText(":");
    }

    int questions() {
        return page.locator(".question").count();
    }

    /** Types into the first open question and waits until the server has it; tells its number. */
    String writeIntoFirstOpenQuestion(String text) {
        var number = page.locator(".question:has(textarea)").first().getAttribute("data-position");
        goTo(number);
        page.fill("#q%s textarea".formatted(number), text);
        assertThat(page.locator("#saved")).containsText("已保存");
        return number;
    }

    void seesText(String number, String text) {
        goTo(number);
        assertThat(page.locator("#q%s textarea".formatted(number))).hasValue(text);
    }

    /** Answers whatever is not answered yet, one question after the other. */
    void answerTheRest(String text) {
        goTo("1");
        for (int i = 1; i <= questions(); i++) {
            var question = page.locator("#q" + i);
            assertThat(question).isVisible();
            answer(i, text);
            page.locator("#forth").click();
        }
        assertThat(page.locator("#left-text")).isVisible();
        assertThat(page.locator(".dots a.done")).hasCount(questions());
        assertThat(page.locator("#saved")).containsText("已保存");
    }

    void handIn() {
        page.locator("#hand-in button").click();
        page.locator("#confirm button[value=yes]").click();
        assertThat(page.locator("h1")).containsText("交卷");
    }

    private void answer(int number, String text) {
        var fields = page.locator("#q%d textarea".formatted(number)).all();
        if (fields.isEmpty()) {
            page.locator("#q%d label.opt".formatted(number)).first().click();
        }
        fields.stream().filter(field -> field.inputValue().isBlank()).forEach(field -> field.fill(text));
    }

    /** By the overview, as a candidate would. */
    private void goTo(String number) {
        while (page.locator("#forth").isVisible()) {
            page.locator("#forth").click();
        }
        page.locator(".dots a[data-go='%s']".formatted(number)).click();
        assertThat(page.locator("#q" + number)).isVisible();
    }
}
