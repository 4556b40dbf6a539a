package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.panel.PanelFixture.Opening;
import dev.touchstone.scorecards.AddQuote;
import dev.touchstone.scorecards.CardInput;
import dev.touchstone.scorecards.EvidenceTrails;
import dev.touchstone.scorecards.Quotes;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Which evidence, from which stage, by whom. */
@TouchstoneTest
class EvidenceTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    EvidenceTrails trails;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Quotes quotes;

    @Autowired
    Accounts accounts;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    private PanelFixture panels;
    private Opening opening;
    private JobApplicationId application;

    @BeforeEach
    void interviewed() {
        panels = beans.createBean(PanelFixture.class);
        opening = panels.opening(2);
        application = panels.invited(opening, clock.instant().plus(Duration.ofHours(1)));
        clock.advance(Duration.ofHours(2));
        submit(opening.interviewers().get(0));
    }

    @Test
    void everyTickAndRatingNamesItsQuestionItsStageAndItsRater() {
        var name = accounts.get(opening.interviewers().get(0)).name();
        assertThat(mvc.get()
                        .uri("/applications/{a}/evidence", application)
                        .with(user(opening.recruiter().toString()).roles("RECRUITER")))
                .hasStatusOk()
                .bodyText()
                .contains(name, "说明规则依据", "复述了三次问题", "小组面试");
        var trail = trails.of(application, opening.recruiter());
        assertThat(trail.findings())
                .filteredOn(finding -> !finding.points().isEmpty())
                .singleElement()
                .satisfies(finding -> assertThat(finding.competency().code()).isEqualTo("compliance"))
                .satisfies(finding -> assertThat(finding.points())
                        .singleElement()
                        .satisfies(seen -> assertThat(seen.rater()).isEqualTo(name)));
    }

    @Test
    void aPassageStandsUnderItsCompetencyWithTheWayToWhereItWasSaid() {
        var rater = opening.interviewers().get(1);
        var card = panels.card(application, rater);
        var point =
                scorecards.view(card, rater).questions().get(0).markingPoints().get(0);
        quotes.add(card, new AddQuote(point.id(), "您先别急，我帮您看", "/role-plays/" + card, 3, "语气稳"), rater);
        var page = "/applications/%s/evidence".formatted(application);
        var detail = "/applications/%s/panel/debrief/evidence".formatted(application);
        for (var path : List.of(page, detail)) {
            assertThat(mvc.get().uri(path).with(recruiter())).bodyText().doesNotContain("您先别急，我帮您看");
        }
        submit(rater);
        for (var path : List.of(page, detail)) {
            assertThat(mvc.get().uri(path).with(recruiter()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("您先别急，我帮您看", "href=\"/role-plays/%s#m3\"".formatted(card));
        }
    }

    @Test
    void theResultIsShownWithItsFormulaAndTheRowThatHit() {
        submit(opening.interviewers().get(1));
        assertThat(mvc.get()
                        .uri("/applications/%s/evidence".formatted(application))
                        .with(recruiter()))
                .hasStatusOk()
                .bodyText()
                .contains("2 张评分表", "4.00", "达到通过线，建议通过", "/panel/deliberation");
    }

    @Test
    void whoStillOwesACardSeesNothingOfIt() {
        var owes = opening.interviewers().get(1);
        assertThat(trails.of(application, owes))
                .satisfies(trail -> assertThat(trail.veiled()).isTrue())
                .satisfies(trail -> assertThat(trail.findings()).isEmpty());
        submit(owes);
        assertThat(trails.of(application, owes).findings()).isNotEmpty();
    }

    private RequestPostProcessor recruiter() {
        return user(opening.recruiter().toString()).roles("RECRUITER");
    }

    private void submit(AccountId interviewer) {
        var card = panels.card(application, interviewer);
        var view = scorecards.view(card, interviewer);
        var rule = view.questions().get(0).markingPoints().get(1).id();
        var filled = PanelFixture.complete(4, "复述了三次问题", view.input().version());
        scorecards.submit(
                card,
                new CardInput(Set.of(rule), filled.ratings(), filled.recommendation(), filled.note(), filled.version()),
                interviewer);
    }
}
