package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.panel.PanelFixture.Opening;
import dev.touchstone.scorecards.CalibrationLog;
import dev.touchstone.scorecards.RaterHealth;
import dev.touchstone.scorecards.RaterHealth.Bent;
import dev.touchstone.scorecards.RaterHealths;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How people rate: five interviewers, the first of them lower than the others by about two. */
@TouchstoneTest
class RaterHealthTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    RaterHealths healths;

    @Autowired
    List<CalibrationLog> calibrations;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    private PanelFixture panels;
    private Opening opening;

    @BeforeEach
    void anOpening() {
        panels = beans.createBean(PanelFixture.class);
        opening = panels.opening(5);
    }

    @Test
    void whoRatesLowerThanTheOthersIsSevereButNotAsFarAsTheirMean() {
        rounds(RaterHealth.FEWEST).forEach(this::conclude);
        assertThat(healths.own(severe())).hasValueSatisfying(health -> {
            assertThat(health.figures().cards()).isEqualTo(RaterHealth.FEWEST);
            assertThat(health.figures().others()).isEqualTo(4);
            assertThat(health.figures().apart()).isLessThan(-1);
            assertThat(health.severity()).isStrictlyBetween(health.figures().apart(), 0.0);
            assertThat(health.bent()).isEqualTo(Bent.SEVERE);
            assertThat(health.latency()).isBetween(Duration.ofHours(2), Duration.ofMinutes(121));
            assertThat(health.figures().values()).containsExactly(0, 6, 4, 0, 0);
            assertThat(health.recent()).isEqualTo(RaterHealth.FEWEST);
            assertThat(health.name()).isNull();
        });
        assertThat(healths.overview(opening.recruiter(), List.of(opening.job())))
                .hasSize(5)
                .filteredOn(health -> health.bent() == Bent.SEVERE)
                .extracting(health -> health.figures().rater(), RaterHealth::name)
                .containsExactly(tuple(severe(), accounts.get(severe()).name()));
        theOwnPageNamesNobody();
        theOverviewIsForWhoRunsTheInterviews();
    }

    @Test
    void aStageThatHasNotEndedTellsNothing() {
        var waiting = rounds(RaterHealth.FEWEST);
        assertThat(healths.own(severe())).isEmpty();
        assertThat(healths.overview(opening.recruiter(), List.of(opening.job())))
                .isEmpty();
        conclude(waiting.get(0));
        assertThat(healths.own(severe()))
                .hasValueSatisfying(
                        health -> assertThat(health.figures().cards()).isEqualTo(1));
    }

    @Test
    void fewCardsTellNothingOfAnybody() {
        rounds(RaterHealth.FEWEST - 1).forEach(this::conclude);
        assertThat(healths.own(severe())).hasValueSatisfying(health -> {
            assertThat(health.isEnough()).isFalse();
            assertThat(health.severity()).isNull();
            assertThat(health.latency()).isNull();
        });
        assertThat(mvc.get().uri("/me/ratings").with(user(severe().toString()).roles("INTERVIEWER")))
                .hasStatusOk()
                .bodyText()
                .contains("已有 4 张评分表，满 5 张")
                .doesNotContain("偏严", "标准差");
    }

    private void theOwnPageNamesNobody() {
        var page = assertThat(mvc.get()
                        .uri("/me/ratings")
                        .with(user(severe().toString()).roles("INTERVIEWER")))
                .hasStatusOk()
                .bodyText()
                .contains("偏严", "4 位同事", "/calibrations/");
        opening.interviewers().stream()
                .filter(other -> !other.equals(severe()))
                .map(other -> accounts.get(other).email())
                .forEach(page::doesNotContain);
    }

    @Test
    void whoRatedNothingIsToldSo() {
        assertThat(mvc.get()
                        .uri("/me/ratings")
                        .with(user(opening.recruiter().toString()).roles("RECRUITER")))
                .hasStatusOk()
                .bodyText()
                .contains("已有 0 张评分表");
    }

    private void theOverviewIsForWhoRunsTheInterviews() {
        var name = accounts.get(severe()).name();
        assertThat(mvc.get()
                        .uri("/raters")
                        .with(user(opening.recruiter().toString()).roles("RECRUITER")))
                .hasStatusOk()
                .bodyText()
                .contains(name, "偏严");
        var elsewhere = panels.opening(1);
        assertThat(mvc.get()
                        .uri("/raters")
                        .with(user(elsewhere.recruiter().toString()).roles("RECRUITER")))
                .hasStatusOk()
                .bodyText()
                .contains("还没有可以统计的评分表");
        assertThat(mvc.get().uri("/raters").with(user(severe().toString()).roles("INTERVIEWER")))
                .hasStatus(403);
    }

    @Test
    void exercisesNobodyDidTellNothingButTheirNames() {
        assertThat(calibrations.stream()
                        .flatMap(log -> log.of(severe()).stream())
                        .toList())
                .isNotEmpty()
                .allSatisfy(exercise -> {
                    assertThat(exercise.done()).isFalse();
                    assertThat(exercise.gap()).isNull();
                });
    }

    private AccountId severe() {
        return opening.interviewers().get(0);
    }

    private List<JobApplicationId> rounds(int rounds) {
        return IntStream.range(0, rounds).mapToObj(this::interviewed).toList();
    }

    /** The first gives 2 or 3 in turn, the others 4, and one of them 3 in between; all two hours after the end. */
    private JobApplicationId interviewed(int round) {
        var application = panels.invited(opening, clock.instant().plus(Duration.ofHours(1)));
        panels.begin(application);
        clock.advance(Duration.ofMinutes(45).plusHours(2));
        for (var rater : opening.interviewers()) {
            int place = opening.interviewers().indexOf(rater);
            int rating = place == 0 ? 2 + round % 2 : place == 1 + round % 4 ? 3 : 4;
            scorecards.submit(panels.card(application, rater), PanelFixture.complete(rating, null, 0), rater);
        }
        return application;
    }

    /** The application went on. */
    private void conclude(JobApplicationId application) {
        jdbc.sql("update candidates.application set stage = 'OFFER' where id = :id")
                .param("id", application.value())
                .update();
    }
}
