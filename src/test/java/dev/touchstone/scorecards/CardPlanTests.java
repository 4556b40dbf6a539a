package dev.touchstone.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.panel.PanelFixture;
import dev.touchstone.panel.PanelFixture.Opening;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a job decides about its cards, and that it holds for those that are made from then on only. */
@TouchstoneTest
class CardPlanTests {

    PanelFixture panels;

    @Autowired
    CardPlans plans;

    @Autowired
    Scorecards scorecards;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
    }

    @Test
    void theTotalIsWeightedAndALaterPlanDoesNotReachBack() {
        var opening = panels.opening(2);
        weigh(opening, 3);
        var before = invited(opening);
        weigh(opening, 5);
        submit(before, opening.interviewers().get(0), 4, 2);
        var result = scorecards.result(before, Stage.PANEL);
        assertThat(result.total()).isEqualByComparingTo("3.5"); // (3 × 4 + 1 × 2) ÷ 4
        assertThat(result.planVersion()).isEqualTo(1);
        assertThat(result.weightSum()).isEqualTo(4);
        var later = invited(opening);
        submit(later, opening.interviewers().get(0), 4, 1);
        assertThat(scorecards.result(later, Stage.PANEL).total()).isEqualByComparingTo("3.5"); // (5 × 4 + 1 × 1) ÷ 6
    }

    @Test
    void withoutAPlanAllWeighTheSame() {
        var opening = panels.opening(2);
        var application = invited(opening);
        submit(application, opening.interviewers().get(0), 4, 2);
        assertThat(scorecards.result(application, Stage.PANEL).total()).isEqualByComparingTo("3");
        assertThat(scorecards.result(application, Stage.PANEL).planVersion()).isZero();
    }

    @Test
    void aWeightNeedsAReasonAndStaysInItsRange() {
        var opening = panels.opening(1);
        assertRefused("scorecards.plan.error.reason", () -> change(opening, weights(3, " "), 0));
        assertRefused("scorecards.plan.error.weight", () -> change(opening, weights(9, "重要"), 0));
        assertThat(plans.of(opening.job())).isEqualTo(CardPlan.USUAL);
    }

    @Test
    void whoChangesAPlanThatWasChangedMeanwhileIsTold() {
        var opening = panels.opening(1);
        change(opening, weights(2, "客诉多"), 0);
        assertRefused("scorecards.plan.error.changed", () -> change(opening, weights(4, "更重要"), 0));
        assertThat(plans.of(opening.job()).weight("empathy")).isEqualTo(2);
    }

    @Test
    void undecidedIsARecommendationOnlyWhereTheJobAllowsIt() {
        var opening = panels.opening(2);
        var strict = invited(opening);
        assertThatThrownBy(() -> undecided(strict, opening.interviewers().get(0)))
                .isInstanceOfSatisfying(CardIncomplete.class, incomplete -> assertThat(incomplete.problems())
                        .containsOnlyKeys("recommendation"));
        plans.change(opening.job(), plan(false, true, false), opening.recruiter());
        var lenient = invited(opening);
        undecided(lenient, opening.interviewers().get(0));
        assertThat(scorecards.released(lenient, opening.recruiter()))
                .extracting(ReleasedCard::recommendation)
                .containsExactly(Recommendation.UNDECIDED);
    }

    @Test
    void heldCardsAreReadByNobodyUntilTheLastIsIn() {
        var opening = panels.opening(3);
        plans.change(opening.job(), plan(false, false, true), opening.recruiter());
        var application = invited(opening);
        submit(application, opening.interviewers().get(0), 4, 2);
        submit(application, opening.interviewers().get(1), 4, 2);
        assertThat(scorecards.released(application, opening.recruiter())).isEmpty();
        assertThat(scorecards.released(application, opening.interviewers().get(0)))
                .isEmpty();
        assertThat(scorecards.result(application, Stage.PANEL, opening.recruiter()))
                .isEqualTo(StageResult.NOTHING);
        assertThat(mvc.get()
                        .uri("/applications/%s/panel/debrief".formatted(application))
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(user(opening.recruiter().toString()).roles("RECRUITER")))
                .bodyText()
                .contains("还差 1 张")
                .doesNotContain("依据甲");
        submit(application, opening.interviewers().get(2), 4, 2);
        assertThat(scorecards.released(application, opening.recruiter())).hasSize(3);
    }

    @Test
    void heldCardsAreShownOnceTheStageHasEndedWithoutThemAll() {
        var opening = panels.opening(3);
        plans.change(opening.job(), plan(false, false, true), opening.recruiter());
        var application = invited(opening);
        submit(application, opening.interviewers().get(0), 4, 2);
        submit(application, opening.interviewers().get(1), 4, 2);
        clock.advance(Duration.ofDays(3));
        panels.openDoors();
        assertThat(scorecards.released(application, opening.recruiter())).hasSize(2);
        assertThat(scorecards.released(application, opening.interviewers().get(2)))
                .isEmpty();
    }

    @Test
    void anExpressCardFoldsItsQuestionsAway() {
        var opening = panels.opening(1);
        assertThat(card(opening, invited(opening))).doesNotContain("kit-questions");
        var another = panels.opening(1);
        plans.change(another.job(), plan(true, false, false), another.recruiter());
        assertThat(card(another, invited(another)))
                .contains("<details class=\"stack kit-questions\">", "rating.empathy");
    }

    @Test
    void aCardKeepsTheScaleItWasFilledInOn() {
        var opening = panels.opening(1);
        var card = panels.card(invited(opening), opening.interviewers().get(0));
        assertThat(jdbc.sql("select scale from scorecards.card where id = :id")
                        .param("id", card.value())
                        .query(String.class)
                        .single())
                .isEqualTo(RatingScale.ANCHORED_1_5.name());
    }

    @Test
    void thePlanPageKeepsWhatWasFilledInAndTellsWhatLacks() {
        var opening = panels.opening(1);
        var recruiter = user(opening.recruiter().toString()).roles("RECRUITER");
        var url = "/jobs/%s/plan/scorecards".formatted(opening.job());
        assertThat(mvc.get().uri(url).with(recruiter)).hasStatusOk().bodyText().contains("weight.empathy");
        var lacking = mvc.post()
                .uri(url)
                .param("version", "0")
                .param("weight.empathy", "4")
                .param("reason.empathy", "")
                .param("weight.compliance", "2")
                .param("reason.compliance", "大促期间规则多")
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(recruiter)
                .with(csrf());
        assertThat(lacking).hasStatus(422).bodyText().contains("请写明理由", "大促期间规则多");
        assertThat(mvc.post()
                        .uri(url)
                        .param("version", "0")
                        .param("held", "true")
                        .param("weight.empathy", "4")
                        .param("reason.empathy", "售后岗位")
                        .with(recruiter)
                        .with(csrf()))
                .hasRedirectedUrl("/jobs/%s#plan-scorecards".formatted(opening.job()));
        assertThat(plans.of(opening.job()))
                .isEqualTo(new CardPlan(
                        1, false, false, true, Map.of("empathy", new CardPlan.Weight(4, "售后岗位")), Map.of()));
    }

    private String card(Opening opening, JobApplicationId application) {
        var rater = opening.interviewers().get(0);
        var answer = mvc.get()
                .uri("/scorecards/" + panels.card(application, rater))
                .with(user(rater.toString()).roles("INTERVIEWER"))
                .exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private JobApplicationId invited(Opening opening) {
        clock.advance(Duration.ofDays(2));
        var application = panels.invited(opening, clock.instant().plus(Duration.ofHours(3)));
        panels.begin(application);
        return application;
    }

    private void submit(JobApplicationId application, AccountId rater, int empathy, int compliance) {
        submit(application, rater, empathy, compliance, Recommendation.YES);
    }

    private void undecided(JobApplicationId application, AccountId rater) {
        submit(application, rater, 3, 3, Recommendation.UNDECIDED);
    }

    private void submit(
            JobApplicationId application, AccountId rater, int empathy, int compliance, Recommendation word) {
        var ratings = Map.of(
                "empathy", new CardInput.Given(empathy, "依据甲"), "compliance", new CardInput.Given(compliance, "依据甲"));
        scorecards.submit(panels.card(application, rater), new CardInput(Set.of(), ratings, word, null, 0), rater);
    }

    private void weigh(Opening opening, int weight) {
        change(opening, weights(weight, "售后岗位"), plans.of(opening.job()).version());
    }

    private void change(Opening opening, Map<String, CardPlan.Weight> weights, int version) {
        plans.change(opening.job(), new CardPlan(version, false, false, false, weights, Map.of()), opening.recruiter());
    }

    private static Map<String, CardPlan.Weight> weights(int weight, String reason) {
        return Map.of("empathy", new CardPlan.Weight(weight, reason));
    }

    private static CardPlan plan(boolean express, boolean undecided, boolean held) {
        return new CardPlan(0, express, undecided, held, Map.of(), Map.of());
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
