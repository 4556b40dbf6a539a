package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.roleplay.RolePlayFixture;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A desk of several customers in a candidate's, a player's and an observer's browser. */
@JourneyTest
class DeskIsServedIT {

    private static final String PASSWORD = "a long enough pass phrase";
    private static final String SORRY = "非常抱歉，让您等了六天";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void threeScriptedCustomersAreServedAtOnceAfterPractising(Browser browser) {
        var plays = beans.createBean(RolePlayFixture.class).withJobExecutor();
        var opening = plays.opening(1);
        var application = plays.scriptedInvitation(opening, 0, 1, 2);
        var candidate = browser.desktop();
        candidate.navigate(plays.link(application, LinkPurpose.ROLE_PLAY));
        browser.screenshots(candidate, "desk-before");
        browser.assertAccessible(candidate);
        practise(browser, candidate);
        candidate.locator("form[action$='/start'] button").click();
        candidate.locator("#confirm button[value=yes]").click();

        var observer = browser.desktop();
        signIn(observer, plays, opening.observers().get(0));
        observer.navigate("/role-plays/" + plays.id(application));

        assertThat(candidate.locator("#queue li")).hasCount(3);
        answer(candidate, 1);
        answer(candidate, 2);
        assertThat(candidate.locator("[data-conversation='2'] .in").last()).containsText("那在哪儿？");
        look(browser, candidate);
        goOffline(browser, candidate);
        assertThat(candidate.locator(".is-waiting")).hasCount(0);
        assertThat(candidate.locator("[data-conversation='3'] .in").last()).containsText("那在哪儿？");
        assertThat(observer.locator("[data-conversation='3'] .in")).hasCount(1);
        takeOver(observer, candidate);
        for (var page : List.of(candidate, observer)) {
            inOrderAndOnce(page);
        }
        candidate.reload();
        assertThat(candidate.locator("#queue li")).hasCount(3);
        assertThat(candidate.locator("[data-conversation='3'] .out")).hasCount(1);
        inOrderAndOnce(candidate);
        handOver(browser, candidate);
        assertThat(observer.locator(".replay").first()).isVisible();
    }

    @Test
    void aColleagueSpeaksForTheScriptAndHandsBack(Browser browser) {
        var plays = beans.createBean(RolePlayFixture.class).withJobExecutor();
        var opening = plays.opening(1);
        var application = plays.scripted(opening, opening.player(), 0, 1);
        var candidate = browser.desktop();
        candidate.navigate(plays.link(application, LinkPurpose.ROLE_PLAY));
        var player = browser.desktop();
        signIn(player, plays, opening.player());
        player.navigate("/role-plays/" + plays.id(application));
        var observer = browser.desktop();
        signIn(observer, plays, opening.observers().get(0));
        observer.navigate("/role-plays/" + plays.id(application));

        player.keyboard().press("Alt+1");
        assertThat(player.locator("#composer textarea")).isDisabled();
        browser.screenshots(player, "desk-player");
        browser.assertAccessible(player);
        player.locator("[data-customer='1'] [data-when=SCRIPT] button").click();
        assertThat(player.locator("#composer textarea")).isEnabled();
        player.fill("#composer textarea", "换个人来跟你说");
        assertThat(candidate.locator("#typing")).not().isEmpty();
        player.locator("#composer textarea").press("Enter");
        assertThat(candidate.locator("[data-conversation='1'] .in").last()).containsText("换个人来跟你说");
        assertThat(player.locator("[data-conversation='1'] .out .receipt").last())
                .hasText("✓✓");
        answer(candidate, 1);
        assertThat(player.locator("[data-conversation='1'] .in").last()).containsText(SORRY);
        player.locator("[data-customer='1'] [data-when=HUMAN] button").click();
        assertThat(candidate.locator("[data-conversation='1'] .in").last()).containsText("那在哪儿？");
        assertThat(observer.locator("[data-conversation='1'] .out").last()).containsText(SORRY);
        observer.setViewportSize(390, 844);
        browser.screenshot(observer, "desk-observer-phone");

        candidate
                .locator(".more", new Page.LocatorOptions().setHas(candidate.locator("#reason")))
                .click();
        candidate.fill("#reason", "断网");
        candidate.locator("form:has(#reason) button").click();
        assertThat(candidate.locator("#paused")).isVisible();
        assertThat(candidate.locator("#composer textarea")).isDisabled();
        browser.screenshots(candidate, "desk-paused");
        browser.assertAccessible(candidate);
        candidate.locator("form:has(input[name=over]) button").click();
        assertThat(candidate.locator("#paused")).isHidden();
    }

    @Test
    void aCandidateWhoDoesNotComeIsRecorded(Browser browser) {
        var plays = beans.createBean(RolePlayFixture.class).withJobExecutor();
        var opening = plays.opening(1);
        var application = plays.waiting(opening);
        plays.bookNow(application, opening);
        var player = browser.desktop();
        signIn(player, plays, opening.player());
        player.navigate("/role-plays/" + plays.id(application));
        player.locator("form[action$='/no-show'] button").click();
        player.locator("#confirm button[value=yes]").click();
        player.waitForURL("**/inbox");
        Assertions.assertThat(plays.places(application)).containsExactly("userTask_rolePlayMissed");
    }

    private static void practise(Browser browser, Page candidate) {
        candidate.locator("a[href$='/practice']").click();
        assertThat(candidate.locator("#queue li")).hasCount(2);
        assertThat(candidate.locator("[data-conversation='1'] .in")).hasCount(1);
        browser.screenshots(candidate, "desk-practice");
        browser.assertAccessible(candidate);
        candidate.fill("#composer textarea", "您好，今天能发");
        candidate.locator("#composer textarea").press("Enter");
        assertThat(candidate.locator("[data-conversation='1'] .in")).hasCount(2);
        candidate.locator("#practised").click();
        candidate.waitForURL("**/role-play");
    }

    private static void answer(Page candidate, int number) {
        candidate.keyboard().press("Alt+" + number);
        assertThat(candidate.locator("#queue [aria-current=true]")).hasAttribute("aria-keyshortcuts", "Alt+" + number);
        candidate.fill("#composer textarea", SORRY);
        candidate.locator("#composer textarea").press("Enter");
    }

    private static void goOffline(Browser browser, Page candidate) {
        candidate.context().setOffline(true);
        browser.tolerate("ERR_INTERNET_DISCONNECTED");
        answer(candidate, 3);
        assertThat(candidate.locator("[data-conversation='3'] .is-waiting")).hasCount(1);
        candidate.context().setOffline(false);
    }

    /** Nobody plays at this desk: who observes speaks for a script, and lets it go on. */
    private static void takeOver(Page observer, Page candidate) {
        observer.keyboard().press("Alt+3");
        assertThat(observer.locator("#composer textarea")).isDisabled();
        observer.locator("[data-customer='3'] [data-when=SCRIPT] button").click();
        observer.fill("#composer textarea", "我换个人跟你说");
        observer.locator("#composer textarea").press("Enter");
        assertThat(candidate.locator("[data-conversation='3'] .in").last()).containsText("我换个人跟你说");
        observer.locator("[data-customer='3'] [data-when=HUMAN] button").click();
        assertThat(observer.locator("#composer textarea")).isDisabled();
    }

    private static void handOver(Browser browser, Page candidate) {
        for (int number : List.of(1, 2, 3)) {
            candidate.keyboard().press("Alt+" + number);
            var away = candidate.locator("[data-customer='%d'] form button".formatted(number));
            if (away.isVisible()) { // else the customer has left already
                away.click();
                candidate.locator("#confirm button[value=yes]").click();
            }
            assertThat(candidate.locator("#queue li:nth-child(%d) button".formatted(number)))
                    .hasClass(Pattern.compile("is-gone"));
        }
        candidate.keyboard().press("Alt+0");
        candidate.fill("#note-0", "三位顾客都在催物流，明天上午要跟进。");
        assertThat(candidate.locator("#hand-over [data-saved]")).hasText("已保存");
        browser.screenshots(candidate, "desk-hand-over");
        browser.assertAccessible(candidate);
        candidate.locator("#finish button").click();
        candidate.locator("#confirm button[value=yes]").click();
        assertThat(candidate.locator("#desk")).hasCount(0);
    }

    private static void look(Browser browser, Page candidate) {
        browser.screenshots(candidate, "desk-three");
        browser.assertAccessible(candidate);
        candidate.setViewportSize(390, 844);
        browser.screenshots(candidate, "desk-three-phone");
        browser.assertAccessible(candidate);
        candidate.setViewportSize(1280, 800);
    }

    /** Every message is there once, in the order of its number. */
    private static void inOrderAndOnce(Page page) {
        var numbers = numbers(page, "#chats li[data-number]");
        Assertions.assertThat(numbers)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        for (int conversation : List.of(1, 2, 3)) {
            Assertions.assertThat(numbers(page, "[data-conversation='%d'] li[data-number]".formatted(conversation)))
                    .isSorted();
        }
    }

    private static List<Integer> numbers(Page page, String lines) {
        var numbers = (List<?>) page.locator(lines).evaluateAll("all => all.map(line => line.dataset.number)");
        return numbers.stream().map(String::valueOf).map(Integer::valueOf).toList();
    }

    private static void signIn(Page page, RolePlayFixture plays, AccountId account) {
        page.navigate("/me");
        page.fill("#email", plays.email(account));
        page.fill("#password", PASSWORD);
        page.locator("main button.primary").click();
        page.waitForURL(Pattern.compile(".*/me"));
    }
}
