package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.panel.JobDebrief.Person;
import dev.touchstone.panel.JobDebrief.Show;
import dev.touchstone.panel.PanelFixture.Opening;
import dev.touchstone.scorecards.RankRange;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The people of a job side by side, and how far their interviewers agree. */
@TouchstoneTest
class JobDebriefTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JobDebriefs debriefs;

    @Autowired
    PanelAgreements agreements;

    @Autowired
    Scorecards scorecards;

    @Autowired
    JobApplications applications;

    @Autowired
    Accounts accounts;

    @Autowired
    Jobs jobs;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    private PanelFixture panels;
    private Opening opening;

    @BeforeEach
    void anOpening() {
        panels = beans.createBean(PanelFixture.class);
        opening = panels.opening(2);
    }

    @Test
    void whoCannotBeToldApartSharesARank() {
        var best = interviewed(5, 5);
        var near = interviewed(5, 4);
        var far = interviewed(2, 2);
        assertThat(rank(best)).isEqualTo(new RankRange(1, 2));
        assertThat(rank(near)).isEqualTo(new RankRange(1, 2));
        assertThat(rank(far)).isEqualTo(new RankRange(3, 3));
        assertThat(person(near).total()).isEqualTo(4.5);
        assertThat(person(near).spread()).isEqualTo(1);
        assertThat(person(near).yes()).isEqualTo(2);
        assertThat(mvc.get().uri(page("")).with(recruiter()))
                .hasStatusOk()
                .bodyText()
                .contains("1–2", "4.50", "±", "录用 2");
    }

    @Test
    void nobodyIsRankedWhileNobodyWasRatedTwice() {
        var once = interviewed(5);
        assertThat(person(once).rank()).isNull();
        assertThat(person(once).half()).isNull();
        assertThat(person(once).total()).isEqualTo(5);
        assertThat(mvc.get().uri(page("")).with(recruiter())).bodyText().contains("不排名次");
    }

    @Test
    void aPersonWhoseCardTheReaderOwesHasNoResultHereOrInTheAgreement() {
        var reader = opening.interviewers().get(1);
        jobs.assign(opening.job(), reader, TeamRole.HIRING_MANAGER);
        var owed = interviewed(4);
        var handedIn = interviewed(2, 3);
        var seen = debriefs.of(opening.job(), Show.ALL, reader);
        assertThat(seen.veiled()).isEqualTo(1);
        assertThat(seen.people())
                .filteredOn(person -> person.application().equals(owed))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.veiled()).isTrue();
                    assertThat(person.total()).isNull();
                    assertThat(person.competencies()).isEmpty();
                    assertThat(person.yes()).isZero();
                });
        assertThat(seen.people())
                .filteredOn(person -> person.application().equals(handedIn))
                .singleElement()
                .satisfies(person -> assertThat(person.total()).isEqualTo(2.5));
        assertThat(mvc.get().uri(page("?show=ALL")).with(user(reader.toString()).roles("HIRING_MANAGER")))
                .bodyText()
                .contains("你的评分表未交")
                .doesNotContain("4.00");
    }

    @Test
    void tabsNamesAndOrdersChooseWhoIsShown() {
        var one = interviewed(2, 2);
        var other = interviewed(4, 4);
        applications.reject(one, Stage.PANEL, "承诺了做不到的事", opening.recruiter());
        var first = applications.get(one).number();
        var second = applications.get(other).number();
        assertThat(mvc.get().uri(page("")).with(recruiter()))
                .bodyText()
                .contains(second)
                .doesNotContain(first);
        assertThat(mvc.get().uri(page("?show=OUT")).with(recruiter()))
                .bodyText()
                .contains(first)
                .doesNotContain(second);
        for (var sort : new String[] {"total", "name", "spread", "test", "rolePlay", "empathy", "nonsense"}) {
            assertThat(mvc.get().uri(page("?show=ALL&sort=" + sort)).with(recruiter()))
                    .hasStatusOk()
                    .bodyText()
                    .contains(first, second);
        }
        assertThat(mvc.get().uri(page("?show=ALL&q=" + first)).with(recruiter()))
                .bodyText()
                .contains("panel/debrief\">")
                .doesNotContain(other.toString());
    }

    @Test
    void theBestStandFirstAndWhoHasNoResultLast() {
        var low = interviewed(2, 2);
        var high = interviewed(4, 4);
        var none = panels.waiting(opening);
        var body = mvc.get().uri(page("")).with(recruiter()).exchange();
        assertThat(body).bodyText().containsSubsequence(high.toString(), low.toString(), none.toString());
    }

    @Test
    void ofFewPeopleTheRatingsThemselvesAreShown() {
        interviewed(5, 4);
        interviewed(2, 3);
        var agreement = agreements.of(opening.job(), opening.recruiter());
        assertThat(agreement.panels()).isEqualTo(2);
        assertThat(agreement.lines()).hasSize(3).allSatisfy(line -> {
            assertThat(line.people()).isEqualTo(2);
            assertThat(line.ratings()).isEqualTo(4);
            assertThat(line.alpha()).isNull();
            assertThat(line.raw()).hasSize(2);
        });
        assertThat(agreement.lines().get(0).gap()).isEqualTo(1);
        assertThat(agreement.teams()).singleElement().satisfies(team -> assertThat(team.compared())
                .isEqualTo(4));
        assertThat(mvc.get()
                        .uri("/jobs/%s/panel-agreement".formatted(opening.job()))
                        .with(recruiter()))
                .hasStatusOk()
                .bodyText()
                .contains(accounts.get(opening.interviewers().get(0)).name(), "人数太少", "Krippendorff");
    }

    @Test
    void fromTenPeopleOnThereIsACoefficient() {
        for (int i = 0; i < PanelAgreement.FEWEST; i++) {
            interviewed(2 + i % 3, 2 + i % 3);
        }
        var agreement = agreements.of(opening.job(), opening.recruiter());
        assertThat(agreement.lines())
                .filteredOn(line -> line.competency() != null)
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.alpha()).isEqualTo(1);
                    assertThat(line.raw()).isEmpty();
                });
        assertThat(agreement.teams()).singleElement().satisfies(team -> assertThat(team.alpha())
                .isEqualTo(1));
    }

    /** One card of each interviewer, in the order of their seats. */
    private JobApplicationId interviewed(int... ratings) {
        var application = panels.invited(opening, clock.instant().plus(Duration.ofHours(1)));
        panels.begin(application);
        for (int i = 0; i < ratings.length; i++) {
            AccountId rater = opening.interviewers().get(i);
            scorecards.submit(panels.card(application, rater), PanelFixture.complete(ratings[i], "看到的依据", 0), rater);
        }
        return application;
    }

    private Person person(JobApplicationId application) {
        return debriefs.of(opening.job(), Show.ALL, opening.recruiter()).people().stream()
                .filter(person -> person.application().equals(application))
                .findFirst()
                .orElseThrow();
    }

    private RankRange rank(JobApplicationId application) {
        return Objects.requireNonNull(person(application).rank());
    }

    private String page(String query) {
        return "/jobs/%s/debrief%s".formatted(opening.job(), query);
    }

    private RequestPostProcessor recruiter() {
        return user(opening.recruiter().toString()).roles("RECRUITER");
    }
}
