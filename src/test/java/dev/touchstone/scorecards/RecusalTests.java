package dev.touchstone.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.panel.PanelDesk;
import dev.touchstone.panel.PanelFixture;
import dev.touchstone.panel.PanelView.SeatView;
import dev.touchstone.panel.PanelViews;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayFixture;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who must not rate a candidate says so, gives the card back, and has nothing more to do with it. */
@TouchstoneTest
class RecusalTests {

    PanelFixture panels;
    RolePlayFixture plays;

    @Autowired
    Recusals recusals;

    @Autowired
    Scorecards scorecards;

    @Autowired
    PanelDesk desk;

    @Autowired
    PanelViews views;

    @Autowired
    JobApplications applications;

    @Autowired
    AdjustableClock clock;

    @Autowired
    Scheduling scheduling;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    void fixtures(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
        plays = beans.createBean(RolePlayFixture.class);
    }

    @Test
    void theCardGoesBackAndTheRecruiterIsAskedForASubstitute() {
        var opening = panels.opening(2);
        var application = panels.invited(opening, soon());
        var relative = opening.interviewers().get(0);
        var card = panels.card(application, relative);
        var seat = seat(application, relative).id();
        recusals.declare(card, Recusal.Kind.RELATIVE, "表弟", relative);
        assertThat(read("/scorecards/" + card, relative, "INTERVIEWER")).contains("不是给你的");
        assertThat(read("/inbox", relative, "INTERVIEWER")).doesNotContain("填写面试评分表");
        assertThat(read("/inbox", opening.recruiter(), "RECRUITER")).contains("缺一位面试官，请找人接替");
        assertThat(jdbc.sql(
                                "select body_text from mail.outbox where kind = 'interviewer-recused' and recipient_address = :to")
                        .param("to", panels.email(opening.recruiter()))
                        .query(String.class)
                        .single())
                .contains("申报了回避", "/applications/" + application)
                .doesNotContain("表弟");
        assertThat(mvc.get()
                        .uri("/seats/%s/scorecard".formatted(seat))
                        .with(user(opening.recruiter().toString()).roles("RECRUITER")))
                .hasRedirectedUrl("/applications/" + application);
    }

    @Test
    void theSubstituteGetsACardAndTheTask() {
        var opening = panels.opening(3);
        var application = panels.waiting(opening);
        var seated = opening.interviewers().subList(0, 2);
        panels.plan(application, seated, soon());
        panels.openDoors();
        var substitute = opening.interviewers().get(2);
        recusals.declare(panels.card(application, seated.get(0)), Recusal.Kind.OWN_REFERRAL, null, seated.get(0));
        desk.swap(application, seat(application, seated.get(0)).id(), substitute);
        panels.begin(application);
        assertThat(read("/inbox", substitute, "INTERVIEWER")).contains("填写面试评分表");
        assertThat(read("/inbox", opening.recruiter(), "RECRUITER")).doesNotContain("请换人");
        for (var rater : List.of(seated.get(1), substitute)) {
            scorecards.submit(panels.card(application, rater), PanelFixture.complete(4, null, 0), rater);
        }
        assertThat(panels.places(application)).containsExactly("userTask_decidePanel");
    }

    @Test
    void whoDeclaredIsFreeAtTheTimeAtOnceAndToldOnce() {
        var opening = panels.opening(3);
        var application = panels.waiting(opening);
        var seated = opening.interviewers().subList(0, 2);
        panels.plan(application, seated, soon());
        panels.openDoors();
        var relative = seated.get(0);
        recusals.declare(panels.card(application, relative), Recusal.Kind.RELATIVE, null, relative);
        assertThat(scheduling.upcoming(relative)).isEmpty();
        assertThat(scheduling.upcoming(seated.get(1))).hasSize(1);
        assertThat(cancelled(relative)).singleElement().asString().contains("METHOD:CANCEL");
        desk.swap(
                application,
                seat(application, relative).id(),
                opening.interviewers().get(2));
        assertThat(cancelled(relative)).hasSize(1);
    }

    private List<String> cancelled(AccountId person) {
        return jdbc.sql(
                        "select calendar_ics from mail.outbox where kind = 'interviewer-cancelled' and recipient_address = ?")
                .param(panels.email(person))
                .query(String.class)
                .list();
    }

    @Test
    void whoDeclaredIsNeverSeatedAgain() {
        var opening = panels.opening(3);
        var application = panels.waiting(opening);
        var seated = opening.interviewers().subList(0, 2);
        panels.plan(application, seated, soon());
        panels.openDoors();
        var relative = seated.get(0);
        recusals.declare(panels.card(application, relative), Recusal.Kind.RELATIVE, null, relative);
        desk.swap(
                application,
                seat(application, relative).id(),
                opening.interviewers().get(2));
        assertThat(views.of(applications.get(application)).orElseThrow().substitutes())
                .noneMatch(account -> account.id().equals(relative));
        assertRefused(
                "scorecards.error.recused",
                () -> desk.swap(application, seat(application, seated.get(1)).id(), relative));
        assertRefused(
                "scorecards.error.recused", () -> panels.plan(application, List.of(relative, seated.get(1)), soon()));
        assertRefused(
                "scorecards.error.recused",
                () -> scorecards.plan(new PlanCard(application, Stage.PANEL, relative, List.of())));
    }

    @Test
    void noNewTimeIsSetWhileASeatWaitsForASubstitute() {
        var opening = panels.opening(2);
        var application = panels.invited(opening, soon());
        var relative = opening.interviewers().get(0);
        recusals.declare(panels.card(application, relative), Recusal.Kind.RELATIVE, null, relative);
        assertRefused("scorecards.error.recused", () -> desk.move(application, soon()));
    }

    @Test
    void whoDeclaredReadsNoResultWhateverElseTheyAre(@Autowired Jobs jobs) {
        var opening = panels.opening(2);
        var relative = opening.interviewers().get(0);
        jobs.assign(opening.job(), relative, TeamRole.HIRING_MANAGER);
        var application = panels.invited(opening, soon());
        panels.begin(application);
        recusals.declare(panels.card(application, relative), Recusal.Kind.OTHER, "合租", relative);
        var other = opening.interviewers().get(1);
        scorecards.submit(panels.card(application, other), PanelFixture.complete(4, "金丝雀", 0), other);
        assertThat(scorecards.veiled(application, relative)).isTrue();
        assertThat(scorecards.released(application, relative)).isEmpty();
        assertThat(read("/applications/%s/debrief".formatted(application), relative, "HIRING_MANAGER"))
                .contains("申报过回避")
                .doesNotContain("金丝雀");
    }

    @Test
    void aSubmittedCardIsNotGivenBack() {
        var opening = panels.opening(2);
        var application = panels.invited(opening, soon());
        panels.begin(application);
        var rater = opening.interviewers().get(0);
        var card = panels.card(application, rater);
        scorecards.submit(card, PanelFixture.complete(4, null, 0), rater);
        assertRefused(
                "scorecards.recusal.error.submitted", () -> recusals.declare(card, Recusal.Kind.RELATIVE, null, rater));
        assertThat(recusals.of(application)).isEmpty();
    }

    @Test
    void whatTiesTheTwoIsForTheRecruiterAndNowhereInTheAuditTrail(@Autowired Jobs jobs) {
        var opening = panels.opening(2);
        var application = panels.invited(opening, soon());
        var relative = opening.interviewers().get(0);
        var manager = opening.interviewers().get(1);
        jobs.assign(opening.job(), manager, TeamRole.HIRING_MANAGER);
        recusals.declare(panels.card(application, relative), Recusal.Kind.RELATIVE, "表弟王某", relative);
        var section = "/applications/%s/panel".formatted(application);
        assertThat(read(section, opening.recruiter(), "RECRUITER")).contains("亲属", "表弟王某", "请换一位同事");
        assertThat(read(section, manager, "HIRING_MANAGER")).contains("已申报回避").doesNotContain("亲属", "表弟王某");
        assertThat(jdbc.sql("select facts::text from audit.entry where event = 'ConflictDeclared'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(facts -> facts.contains("RELATIVE") || facts.contains("表弟"));
    }

    @Test
    void thePageShowsNothingOfTheKitAndAsksWhatTheTieIs() {
        var opening = panels.opening(2);
        var application = panels.invited(opening, soon());
        var rater = opening.interviewers().get(0);
        var url = "/scorecards/%s/recusal".formatted(panels.card(application, rater));
        assertThat(read(url, rater, "INTERVIEWER")).contains("由我内推").doesNotContain("已拆封的商品");
        assertThat(mvc.post()
                        .uri(url)
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(user(rater.toString()).roles("INTERVIEWER"))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("请选一种关系");
        assertThat(mvc.post()
                        .uri(url)
                        .param("kind", "OWN_REFERRAL")
                        .with(user(rater.toString()).roles("INTERVIEWER"))
                        .with(csrf()))
                .hasRedirectedUrl("/scorecards");
        assertThat(recusals.accounts(application)).containsExactly(rater);
    }

    @Test
    void nobodyWaitsForTheCardOfAnObserverWhoDeclared(@Autowired RolePlayDesk rolePlays) {
        var opening = plays.opening(2);
        var application = plays.running(opening);
        rolePlays.end(plays.id(application));
        var relative = opening.observers().get(0);
        recusals.declare(plays.card(application, relative), Recusal.Kind.RELATIVE, null, relative);
        assertThat(plays.places(application)).containsExactly("userTask_observeRolePlay");
        plays.submit(application, opening.observers().get(1), 4);
        assertThat(plays.places(application)).containsExactly("userTask_decideRolePlay");
    }

    private SeatView seat(JobApplicationId application, AccountId interviewer) {
        return views.of(applications.get(application)).orElseThrow().seats().stream()
                .filter(seat -> seat.interviewer().id().equals(interviewer))
                .findFirst()
                .orElseThrow();
    }

    private String read(String url, AccountId reader, String role) {
        var response = mvc.get()
                .uri(url)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(user(reader.toString()).roles(role))
                .exchange()
                .getResponse();
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Instant soon() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
