package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The candidate is there, did not come, or the line broke; and what people are told around the time. */
@TouchstoneTest
class AttendanceTests {

    PanelFixture panels;

    @Autowired
    PanelAttendance attendance;

    @Autowired
    NoShowRules rules;

    @Autowired
    PanelDesk desk;

    @Autowired
    Panels facade;

    @Autowired
    Nudges nudges;

    @Autowired
    Jobs jobs;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Mailroom mailroom;

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
    void whoWasSeenCannotHaveStayedAway() {
        var application = panels.invited(panels.opening(1), tomorrow());
        refused("panel.error.early", () -> attendance.arrive(application));
        panels.begin(application);
        attendance.arrive(application);
        attendance.arrive(application);
        refused("panel.error.arrived", () -> attendance.miss(application));
        assertThat(panels.places(application)).containsOnly("userTask_fillScorecard");
    }

    @Test
    void whoWasRatedCannotHaveStayedAwayUnlessItWasAtAnotherTime() throws Exception {
        var opening = panels.opening(2);
        var rater = opening.interviewers().get(0);
        var application = panels.invited(opening, tomorrow());
        panels.begin(application);
        assertThat(section(application, opening)).contains("/panel/no-show");
        scorecards.submit(panels.card(application, rater), PanelFixture.complete(4, "依据", 0), rater);
        assertThat(section(application, opening)).doesNotContain("/panel/no-show");
        refused("panel.error.rated", () -> attendance.miss(application));
        attendance.breakOff(application, rater, "网络断了");
        desk.move(application, tomorrow());
        panels.openDoors();
        panels.begin(application);
        attendance.miss(application);
        assertThat(panels.places(application)).containsExactly("userTask_planPanel");
    }

    @Test
    void anotherTimeNeedsAnotherArrival() {
        var application = panels.invited(panels.opening(1), tomorrow());
        panels.begin(application);
        attendance.arrive(application);
        desk.move(application, tomorrow());
        panels.openDoors();
        panels.begin(application);
        attendance.miss(application);
        assertThat(panels.places(application)).containsExactly("userTask_planPanel");
    }

    @Test
    void afterAsManyNoShowsAsTheJobLetsPassSomebodyDecidesWhetherToGoOn() {
        var opening = panels.opening(1);
        rules.change(opening.job(), 2);
        var application = panels.invited(opening, tomorrow());
        miss(application);
        assertThat(panels.places(application)).containsExactly("userTask_planPanel");
        desk.move(application, tomorrow());
        panels.openDoors();
        miss(application);
        assertThat(panels.places(application)).containsExactly("userTask_panelMissed");
        desk.move(application, tomorrow());
        panels.openDoors();
        assertThat(panels.places(application)).containsExactly("userTask_fillScorecard");
    }

    @Test
    void aJobMayAskAfterTheFirst() {
        var opening = panels.opening(1);
        rules.change(opening.job(), 1);
        refused("panel.error.noShows", () -> rules.change(opening.job(), 0));
        var application = panels.invited(opening, tomorrow());
        miss(application);
        assertThat(panels.places(application)).containsExactly("userTask_panelMissed");
    }

    @Test
    void aBreakKeepsPeopleAndDraftsForAnotherTime() {
        var opening = panels.opening(2);
        var people = opening.interviewers();
        var application = panels.invited(opening, tomorrow());
        var card = panels.card(application, people.get(0));
        refused("panel.error.early", () -> attendance.breakOff(application, people.get(0), "断网"));
        panels.begin(application);
        scorecards.draft(card, PanelFixture.complete(3, "说到一半", 0), people.get(0));
        refused("panel.error.breakReason", () -> attendance.breakOff(application, people.get(0), "  "));
        attendance.breakOff(application, people.get(0), "候选人那边断网");
        assertThat(panels.places(application)).containsExactly("userTask_planPanel");
        refused("panel.error.state", () -> attendance.breakOff(application, people.get(1), "断网"));

        desk.move(application, tomorrow());
        panels.openDoors();
        assertThat(panels.card(application, people.get(0))).isEqualTo(card);
        assertThat(scorecards.view(card, people.get(0)).input().note()).isEqualTo("说到一半");
        assertThat(panels.places(application)).hasSize(2).containsOnly("userTask_fillScorecard");
    }

    @Test
    void interviewersSayItOnThePageOfTheirSeatAndNobodyElse() {
        var opening = panels.opening(2);
        var application = panels.invited(opening, tomorrow());
        panels.begin(application);
        var seat = panels.seats(application).get(0);
        var me = as(seat.interviewer());
        var other = as(panels.seats(application).get(1).interviewer());
        var url = "/seats/" + seat.id();
        assertThat(mvc.post().uri(url + "/arrival").with(other).with(csrf())).hasStatus(404);
        assertThat(mvc.post().uri(url + "/arrival").with(me).with(csrf())).hasRedirectedUrl(url);
        assertThat(mvc.get().uri(url).locale(Locale.SIMPLIFIED_CHINESE).with(me))
                .bodyText()
                .contains("候选人已到（", "技术中断")
                .doesNotContain("候选人没来");
        assertThat(mvc.post().uri(url + "/break").param("reason", "断电").with(me).with(csrf()))
                .hasRedirectedUrl(url);
        assertThat(mvc.get()
                        .uri("/applications/%s/panel".formatted(application))
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(user(opening.recruiter().toString()).roles("RECRUITER")))
                .bodyText()
                .contains("断电", "技术中断，待改期");
    }

    @Test
    void everybodyIsRemindedADayAndAnHourBeforeOnce() {
        var application = panels.invited(panels.opening(2), clock.instant().plus(Duration.ofDays(3)));
        clock.advance(Duration.ofDays(2).plusMinutes(1));
        panels.openDoors();
        assertThat(reminders(application))
                .containsExactlyInAnyOrder("interview-reminder", "interviewer-reminder", "interviewer-reminder");
        clock.advance(Duration.ofHours(23));
        panels.openDoors();
        assertThat(reminders(application)).hasSize(6);
        clock.advance(Duration.ofHours(2));
        panels.openDoors();
        assertThat(reminders(application)).hasSize(6);
    }

    @Test
    void aMovedInterviewMovesItsReminders() {
        var application = panels.invited(panels.opening(1), clock.instant().plus(Duration.ofDays(3)));
        desk.move(application, clock.instant().plus(Duration.ofDays(6)));
        panels.openDoors();
        clock.advance(Duration.ofDays(3));
        panels.openDoors();
        assertThat(reminders(application)).isEmpty();
        clock.advance(Duration.ofDays(2).plusMinutes(1));
        panels.openDoors();
        assertThat(reminders(application)).hasSize(2);
    }

    @Test
    void aReminderThatIsLateIsLeftOut() {
        var application = panels.invited(panels.opening(1), clock.instant().plus(Duration.ofDays(3)));
        clock.advance(Duration.ofDays(3).plusMinutes(1));
        panels.openDoors();
        assertThat(reminders(application)).isEmpty();
    }

    @Test
    void severalMissingCardsAreOneMailAnHour() {
        var opening = panels.opening(1);
        var who = opening.interviewers().get(0);
        var start = clock.instant().plus(Duration.ofHours(1));
        var first = panels.invited(opening, start);
        var second = panels.invited(opening, start.plus(Duration.ofMinutes(45)));
        var third = panels.invited(opening, start.plus(Duration.ofMinutes(90)));
        var asked =
                start.plus(Duration.ofMinutes(46)).plus(jobs.plan(opening.job()).scorecardReminderAfter());
        clock.travelTo(asked);
        panels.openDoors();
        assertThat(digests(who)).hasSize(1);
        clock.travelTo(asked.plus(Duration.ofMinutes(45)));
        panels.openDoors();
        nudges.sendDue();
        assertThat(digests(who)).hasSize(1);
        clock.travelTo(asked.plus(Duration.ofMinutes(90)));
        panels.openDoors();
        nudges.sendDue();
        nudges.sendDue();
        assertThat(digests(who)).hasSize(2);
        for (var application : List.of(first, second, third)) {
            assertThat(kinds(application)).doesNotContain("scorecard-reminder");
        }
    }

    @Test
    void oneMissingCardIsAskedForByName() {
        var opening = panels.opening(1);
        var application = panels.invited(opening, tomorrow());
        clock.advance(
                Duration.ofDays(1).plusMinutes(46).plus(jobs.plan(opening.job()).scorecardReminderAfter()));
        panels.openDoors();
        assertThat(kinds(application)).containsOnlyOnce("scorecard-reminder");
    }

    @Test
    void theRecruiterIsToldWhoseCardsAreMissing() {
        var opening = panels.opening(3);
        var application = panels.invited(opening, tomorrow());
        clock.advance(Duration.ofDays(3));
        panels.openDoors();
        assertThat(panels.places(application)).contains("userTask_extendOrReplace");
        assertThat(kinds(application)).containsOnlyOnce("scorecard-overdue");
    }

    private List<String> digests(AccountId who) {
        return jdbc.sql("select body_text from mail.outbox where kind = 'scorecard-digest' and business_key = :who")
                .param("who", who.toString())
                .query(String.class)
                .list();
    }

    private String section(JobApplicationId application, PanelFixture.Opening opening) throws Exception {
        var recruiter = user(opening.recruiter().toString()).roles("RECRUITER");
        return mvc.get()
                .uri("/applications/%s/panel".formatted(application))
                .with(recruiter)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private void miss(JobApplicationId application) {
        panels.begin(application);
        attendance.miss(application);
    }

    private List<String> reminders(JobApplicationId application) {
        return kinds(application).stream()
                .filter(kind -> kind.startsWith("interview") && kind.endsWith("-reminder"))
                .toList();
    }

    private List<String> kinds(JobApplicationId application) {
        return mailroom.mailsOf(application.value()).stream()
                .map(MailView::kind)
                .toList();
    }

    private Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    private static RequestPostProcessor as(AccountId account) {
        return user(account.toString()).roles("INTERVIEWER");
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
