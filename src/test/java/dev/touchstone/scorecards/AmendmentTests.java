package dev.touchstone.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.panel.PanelFixture;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A submitted card is changed by its rater only, with a reason, and nothing that was written is lost. */
@TouchstoneTest
@RecordApplicationEvents
class AmendmentTests {

    PanelFixture panels;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Amendments amendments;

    @Autowired
    JobApplications applications;

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
    void theNewVersionCountsWhileTheStageRunsAndTheOldOneIsKept(@Autowired ApplicationEvents events) {
        var panel = panel(2);
        var rater = panel.rater(0);
        submit(panel, 0, 2);
        amend(panel, 0, 4, "听错了，回放后更正");
        assertThat(scorecards.result(panel.application(), Stage.PANEL).total()).isEqualByComparingTo("4");
        var versions = amendments.own(panel.card(0), rater);
        assertThat(versions).extracting(CardChange::reason).containsExactly(null, "听错了，回放后更正");
        assertThat(versions).extracting(CardChange::stands).containsExactly(false, true);
        assertThat(versions.get(1).differences())
                .filteredOn(each -> each.kind() == CardChange.Kind.RATING)
                .extracting(CardChange.Difference::before, CardChange.Difference::after)
                .containsOnly(tuple("2", "4"));
        assertThat(events.stream(ScorecardAmended.class)).singleElement().satisfies(fact -> assertThat(fact.counted())
                .isTrue());
    }

    @Test
    void aThirdVersionIsToldBesideTheSecond() {
        var panel = panel(2);
        submit(panel, 0, 2);
        amend(panel, 0, 4, "第一次更正");
        amend(panel, 0, 3, "第二次更正");
        assertThat(amendments.own(panel.card(0), panel.rater(0)).get(2).differences())
                .filteredOn(each -> each.kind() == CardChange.Kind.RATING)
                .extracting(CardChange.Difference::before)
                .containsOnly("4");
        assertThat(scorecards.result(panel.application(), Stage.PANEL).total()).isEqualByComparingTo("3");
    }

    @Test
    void withoutAReasonOrAChangeNothingIsWritten() {
        var panel = panel(2);
        submit(panel, 0, 2);
        assertRefused("scorecards.error.noReason", () -> amend(panel, 0, 4, "  "));
        assertRefused("scorecards.error.noChange", () -> amend(panel, 0, 2, "没改"));
        assertThatThrownBy(() -> amendments.amend(
                        panel.card(0),
                        new CardInput(Set.of(), Map.of(), Recommendation.NO, null, version(panel, 0)),
                        "漏填",
                        panel.rater(0)))
                .isInstanceOf(CardIncomplete.class);
        assertThat(amendments.own(panel.card(0), panel.rater(0))).isEmpty();
    }

    @Test
    void nobodyElseChangesIt() {
        var panel = panel(2);
        submit(panel, 0, 2);
        assertRefused(
                "scorecards.error.notYours",
                () -> amendments.amend(panel.card(0), PanelFixture.complete(5, "好", 1), "更正", panel.rater(1)));
        assertRefused(
                "scorecards.error.notYours",
                () -> amendments.amend(panel.card(0), PanelFixture.complete(5, "好", 1), "更正", panel.recruiter()));
    }

    @Test
    void anOpenCardIsSimplyFilledIn() {
        var panel = panel(2);
        assertRefused(
                "scorecards.error.notSubmitted",
                () -> amendments.amend(panel.card(0), PanelFixture.complete(4, null, 0), "更正", panel.rater(0)));
    }

    @Test
    void afterTheStageHasEndedItIsKeptAndTheResultStays() {
        var panel = panel(1);
        submit(panel, 0, 2);
        assertThat(amendments.effect(panel.card(0), panel.rater(0))).isEqualTo(Amendments.Effect.KEPT);
        amend(panel, 0, 4, "想了一夜");
        assertThat(scorecards.result(panel.application(), Stage.PANEL).total()).isEqualByComparingTo("2");
        assertThat(amendments.released(panel.application(), panel.recruiter()).get(panel.card(0)))
                .extracting(CardChange::counted, CardChange::stands)
                .containsExactly(tuple(true, true), tuple(false, false));
        assertThat(amendments
                        .view(panel.card(0), panel.rater(0))
                        .input()
                        .ratings()
                        .get("empathy"))
                .extracting(CardInput.Given::value)
                .isEqualTo(4);
    }

    @Test
    void afterTheDecisionItStaysAsItIs() {
        var panel = panel(1);
        submit(panel, 0, 4);
        applications.advance(panel.application(), Stage.PANEL, "可以", panel.recruiter());
        assertRefused("scorecards.error.decided", () -> amend(panel, 0, 2, "反悔"));
    }

    @Test
    void ofTwoChangesFromTheSamePageTheSecondIsToldOf() {
        var panel = panel(2);
        submit(panel, 0, 2);
        var stale = version(panel, 0);
        amend(panel, 0, 4, "更正");
        assertThatThrownBy(() ->
                        amendments.amend(panel.card(0), PanelFixture.complete(3, null, stale), "另一处", panel.rater(0)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void theDatabaseOverwritesNoVersion() {
        var panel = panel(2);
        submit(panel, 0, 2);
        amend(panel, 0, 4, "更正");
        assertThatThrownBy(() -> jdbc.sql("update scorecards.version_rating set value = 5 where card = :card")
                        .param("card", panel.card(0).value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoOwesACardReadsNoVersion() {
        var panel = panel(3);
        submit(panel, 0, 2);
        amend(panel, 0, 4, "更正");
        assertThat(amendments.released(panel.application(), panel.rater(1))).isEmpty();
        submit(panel, 1, 3);
        assertThat(amendments.released(panel.application(), panel.rater(1))).containsOnlyKeys(panel.card(0));
    }

    @Test
    void thePageAsksForTheReasonKeepsTheWordsAndShowsEveryVersion() {
        var panel = panel(2);
        submit(panel, 0, 2);
        var url = "/scorecards/%s/amendment".formatted(panel.card(0));
        var rater = as(panel.rater(0));
        assertThat(mvc.get().uri(url).with(rater)).hasStatusOk().bodyText().contains("修改理由");
        var blank = post(url, rater, " ");
        assertThat(blank).hasStatus(422).bodyText().contains("请写明为什么修改", "复述了两遍");
        assertThat(post(url, rater, "听了回放")).hasRedirectedUrl("/scorecards/" + panel.card(0));
        assertThat(mvc.get()
                        .uri("/scorecards/" + panel.card(0))
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(rater))
                .bodyText()
                .contains("听了回放", "第 1 版", "第 2 版", "复述了两遍");
        assertThat(mvc.get().uri(url).with(as(panel.rater(1)))).hasStatus(404);
        for (var page : List.of("/panel/debrief", "/evidence")) {
            assertThat(mvc.get()
                            .uri("/applications/" + panel.application() + page)
                            .locale(Locale.SIMPLIFIED_CHINESE)
                            .with(user(panel.recruiter().toString()).roles("RECRUITER")))
                    .as(page)
                    .bodyText()
                    .contains("听了回放", "第 2 版");
        }
    }

    private MvcTestResult post(String url, UserRequestPostProcessor rater, String reason) {
        return mvc.post()
                .uri(url)
                .param("version", "1")
                .param("rating.empathy", "5")
                .param("note.empathy", "复述了两遍")
                .param("rating.compliance", "none")
                .param("recommendation", "YES")
                .param("reason", reason)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(rater)
                .with(csrf())
                .exchange();
    }

    private static UserRequestPostProcessor as(AccountId account) {
        return user(account.toString()).roles("INTERVIEWER");
    }

    private void submit(RunningPanel panel, int seat, int rating) {
        scorecards.submit(
                panel.card(seat), PanelFixture.complete(rating, null, version(panel, seat)), panel.rater(seat));
    }

    private void amend(RunningPanel panel, int seat, int rating, String reason) {
        amendments.amend(
                panel.card(seat), PanelFixture.complete(rating, null, version(panel, seat)), reason, panel.rater(seat));
    }

    private int version(RunningPanel panel, int seat) {
        return scorecards.view(panel.card(seat), panel.rater(seat)).input().version();
    }

    private RunningPanel panel(int interviewers) {
        var opening = panels.opening(interviewers);
        var application = panels.invited(opening, clock.instant().plus(Duration.ofDays(1)));
        panels.begin(application);
        return new RunningPanel(application, opening);
    }

    /** A panel that meets now. */
    private final class RunningPanel {

        private final JobApplicationId application;
        private final PanelFixture.Opening opening;

        RunningPanel(JobApplicationId application, PanelFixture.Opening opening) {
            this.application = application;
            this.opening = opening;
        }

        JobApplicationId application() {
            return application;
        }

        AccountId recruiter() {
            return opening.recruiter();
        }

        AccountId rater(int seat) {
            return opening.interviewers().get(seat);
        }

        ScorecardId card(int seat) {
            return panels.card(application, rater(seat));
        }
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
