package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A role-play between two browsers at once. */
final class Talk {

    static final String PLAYER = "罗琳";
    static final String OBSERVER = "彭博";

    private final Page customer;
    private final Page candidate;

    Talk(Page customer, Page candidate) {
        this.customer = customer;
        this.candidate = candidate;
    }

    /** Both follow the links of their letters; the customer starts, and the candidate's page follows by itself. */
    void meet(String customersLink, String candidatesLink) {
        candidate.navigate(candidatesLink);
        candidate.waitForURL("**/role-play");
        customer.navigate(customersLink);
        customer.locator("form[action$='/start'] button").click();
        assertThat(customer.locator("#composer textarea")).isVisible();
        assertThat(candidate.locator("#composer textarea")).isVisible();
    }

    void exchange(String question, String answer) {
        say(customer, question);
        assertThat(lastBubble(candidate)).hasText(question);
        say(candidate, answer);
        assertThat(lastBubble(customer)).hasText(answer);
    }

    /** The customers leave, and the candidate has nothing to hand over. */
    void end() {
        customer.locator(".head form[action$='/closing'] button").click();
        customer.locator("#confirm button[value=yes]").click();
        assertThat(candidate.locator("#hand-over")).isVisible();
        customer.locator(".head form[action$='/end'] button").click();
        customer.locator("#confirm button[value=yes]").click();
        assertThat(customer.locator("ol.replay li:not(.sys)")).hasCount(4);
        assertThat(candidate.locator("#composer")).hasCount(0);
    }

    private static void say(Page page, String text) {
        page.fill("#composer textarea", text);
        page.keyboard().press("Enter");
    }

    private static Locator lastBubble(Page page) {
        return page.locator("[data-conversation='1'] .bubble").last();
    }
}
