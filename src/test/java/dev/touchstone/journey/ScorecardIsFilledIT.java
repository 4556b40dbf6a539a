package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.touchstone.identity.AccountId;
import dev.touchstone.panel.PanelFixture;
import dev.touchstone.scorecards.CardPlan;
import dev.touchstone.scorecards.CardPlans;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** An interviewer at their card: by keys alone, in two windows, without a network, with notes that tell the time. */
@JourneyTest
class ScorecardIsFilledIT {

    private static final String PASSWORD = "a long enough pass phrase";
    private static final LocatorAssertions.IsVisibleOptions WITHIN_FIVE_SECONDS =
            new LocatorAssertions.IsVisibleOptions().setTimeout(5000);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    CardPlans plans;

    @Autowired
    Scorecards scorecards;

    @Autowired
    AdjustableClock clock;

    private PanelFixture panels;
    private AccountId rater;
    private ScorecardId card;

    @BeforeEach
    void aCardOfAnExpressPlan() {
        panels = beans.createBean(PanelFixture.class);
        var opening = panels.opening(2);
        plans.change(opening.job(), new CardPlan(0, true, false, false, Map.of(), Map.of()), opening.recruiter());
        var application = panels.waiting(opening);
        panels.plan(application, opening.interviewers(), clock.instant().plus(Duration.ofHours(1)));
        panels.openDoors();
        panels.begin(application);
        rater = opening.interviewers().get(0);
        card = panels.card(application, rater);
    }

    @Test
    void aKeyForEveryCompetencyOneForTheRecommendationAndOneToSubmit(Browser browser) {
        var page = open(browser.desktop());
        browser.assertAccessible(page);
        browser.screenshots(page, "express");
        page.keyboard().press("4");
        page.keyboard().press("3");
        page.keyboard().press("3");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".alert.good")).isVisible();
        assertThat(scorecards.isSubmitted(card)).isTrue();
    }

    @Test
    void keysThatWereSwitchedOffDoNothing(Browser browser) {
        var page = open(browser.desktop());
        page.locator("details.keys summary").click();
        page.locator("#keys-on").uncheck();
        page.locator("h1").click();
        page.keyboard().press("4");
        assertThat(page.locator("[name='rating.empathy']:checked, [name='rating.compliance']:checked"))
                .hasCount(0);
    }

    @Test
    void aWindowThatWasOvertakenSaysSoAndItsWordsAreNotLost(Browser browser) {
        browser.tolerate("409");
        var one = open(browser.desktop());
        var other = open(one.context().newPage(), false);
        other.fill("textarea[name=note]", "第二个窗口写的");
        assertThat(other.locator("#saved")).containsText("已保存");
        one.fill("textarea[name=note]", "第一个窗口写的");
        assertThat(one.locator("#elsewhere")).isVisible();
        assertThat(one.locator("#hand-in")).isDisabled();
        one.click("#go-on");
        assertThat(one.locator("textarea[name=note]")).hasValue("第二个窗口写的");
        assertThat(one.locator("#left")).containsText("没存上去");
        one.click("#left-use");
        assertThat(one.locator("textarea[name=note]")).hasValue("第一个窗口写的");
        assertThat(one.locator("#saved")).containsText("已保存");
        assertThat(scorecards.view(card, rater).input().note()).isEqualTo("第一个窗口写的");
    }

    @Test
    void withoutANetworkItSaysSoWithinSecondsAndSendsAfterwards(Browser browser) {
        browser.tolerate("ERR_INTERNET_DISCONNECTED");
        var phone = open(browser.phone());
        phone.context().setOffline(true);
        assertThat(phone.locator("#offline")).isVisible(WITHIN_FIVE_SECONDS);
        phone.fill("textarea[name=note]", "断网时写的");
        browser.screenshots(phone, "card-offline");
        phone.context().setOffline(false);
        assertThat(phone.locator("#offline")).isHidden();
        assertThat(phone.locator("#saved")).containsText("已保存");
        assertThat(scorecards.view(card, rater).input().note()).isEqualTo("断网时写的");
    }

    @Test
    void everyLineOfTheNotesBeginsWithItsTime(Browser browser) {
        var phone = open(browser.phone());
        phone.click("#pad-open");
        phone.keyboard().insertText("开场很稳");
        phone.keyboard().press("Enter");
        phone.keyboard().insertText("先安抚再核对");
        assertThat(phone.locator("[name=pad]"))
                .hasValue(Pattern.compile("\\[\\d\\d:\\d\\d] 开场很稳\n\\[\\d\\d:\\d\\d] 先安抚再核对"));
        browser.screenshots(phone, "card-notes");
        assertThat(phone.locator("#saved")).containsText("已保存");
        phone.reload();
        phone.click("#pad-open");
        assertThat(phone.locator("[name=pad]")).hasValue(Pattern.compile("先安抚再核对"));
    }

    private Page open(Page page) {
        return open(page, true);
    }

    private Page open(Page page, boolean signIn) {
        if (signIn) {
            page.navigate("/me");
            page.fill("#email", panels.email(rater));
            page.fill("#password", PASSWORD);
            page.locator("main button.primary").click();
            page.waitForURL("**/me");
        }
        page.navigate("/scorecards/" + card);
        return page;
    }
}
