package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.scheduling.OpenSlots.Hindrance;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who cannot come hands over, or leaves the seat to the recruiter. */
@TouchstoneTest
class HandoverTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    PanelFixture panels;

    @Autowired
    SeatHandovers handovers;

    @Autowired
    PanelDesk desk;

    @Autowired
    PanelViews views;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Accounts accounts;

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
    void handingOverGivesTheSeatToTheColleagueAndTellsOnlyTheTwo() {
        var opening = panels.opening(3);
        var people = opening.interviewers();
        var application = invited(opening, people.subList(0, 2));
        var card = panels.card(application, people.get(0));
        int before = mailroom.mailsOf(application.value()).size();
        handovers.handOver(seat(application, people.get(0)), people.get(0), people.get(2), "出差");

        refused("scorecards.error.notYours", () -> scorecards.view(card, people.get(0)));
        assertThat(scorecards.view(panels.card(application, people.get(2)), people.get(2)))
                .isNotNull();
        assertThat(news(application, before))
                .extracting(MailView::kind)
                .containsExactlyInAnyOrder("interviewer-cancelled", "interviewer-invitation");
        assertThat(news(application, before))
                .extracting(MailView::recipientAddress)
                .containsExactlyInAnyOrder(panels.email(people.get(0)), panels.email(people.get(2)));
        assertThat(holders(application))
                .containsExactlyInAnyOrder(
                        people.get(1).toString(), people.get(2).toString());
        assertThat(scheduling.upcoming(people.get(0))).isEmpty();
        assertThat(scheduling.upcoming(people.get(2))).hasSize(1);
        assertThat(scheduling.current(application, Stage.PANEL).orElseThrow().sequence())
                .isEqualTo(1);
    }

    @Test
    void decliningKeepsTheInterviewAndAsksTheRecruiterOnceHoweverManyDecline() {
        var opening = panels.opening(4);
        var people = opening.interviewers();
        var application = invited(opening, people.subList(0, 3));
        var card = panels.card(application, people.get(0));
        int before = mailroom.mailsOf(application.value()).size();
        handovers.decline(seat(application, people.get(0)), people.get(0), "  生病了 ");

        refused("scorecards.error.notYours", () -> scorecards.view(card, people.get(0)));
        assertThat(news(application, before))
                .extracting(MailView::kind)
                .containsExactlyInAnyOrder("interviewer-cancelled", "interviewer-declined");
        assertThat(panels.places(application)).containsOnlyOnce("userTask_replaceInterviewer");
        assertThat(holders(application))
                .containsOnly(people.get(1).toString(), people.get(2).toString());
        assertThat(scheduling.upcoming(people.get(0))).isEmpty();

        handovers.decline(seatOf(application, 1), people.get(1), null);
        assertThat(panels.places(application)).containsOnlyOnce("userTask_replaceInterviewer");
        desk.swap(application, seatOf(application, 0), people.get(3));
        assertThat(panels.places(application)).contains("userTask_replaceInterviewer");
        desk.swap(application, seatOf(application, 1), opening.recruiter());
        assertThat(panels.places(application)).hasSize(3).containsOnly("userTask_fillScorecard");
        assertThat(holders(application)).hasSize(3);
    }

    @Test
    void decliningTwiceIsHarmless() {
        var opening = panels.opening(2);
        var application = panels.invited(opening, workday(1));
        var seat = seatOf(application, 0);
        var who = panels.seats(application).get(0).interviewer();
        handovers.decline(seat, who, null);
        int after = mailroom.mailsOf(application.value()).size();
        handovers.decline(seat, who, null);
        assertThat(mailroom.mailsOf(application.value())).hasSize(after);
    }

    @Test
    void nobodyGivesAwayAnothersSeat() {
        var opening = panels.opening(3);
        var people = opening.interviewers();
        var application = invited(opening, people.subList(0, 2));
        var seat = seat(application, people.get(0));
        refused("panel.error.noSeat", () -> handovers.decline(seat, people.get(1), null));
        refused("panel.error.noSeat", () -> handovers.handOver(seat, people.get(1), people.get(2), null));
        refused("panel.error.noSeat", () -> handovers.view(seat, people.get(2)));
        assertThat(panels.seats(application)).noneMatch(Seat::isDeclined);
    }

    @Test
    void whoHandedInACardStays() {
        var opening = panels.opening(2);
        var application = panels.invited(opening, workday(1));
        var who = panels.seats(application).get(0).interviewer();
        panels.begin(application);
        scorecards.submit(panels.card(application, who), PanelFixture.complete(4, "依据", 0), who);
        refused("panel.error.ownCardIn", () -> handovers.decline(seatOf(application, 0), who, null));
    }

    @Test
    void whoIsFreeComesFirstAndWhoIsNotIsShownWithTheReason() {
        var opening = panels.opening(3);
        var people = opening.interviewers();
        var start = workday(1);
        var application = panels.waiting(opening);
        panels.plan(application, people.subList(0, 1), start);
        panels.openDoors();
        var other = panels.waiting(opening);
        panels.plan(other, people.subList(1, 2), start);
        var substitutes = handovers.view(seatOf(application, 0), people.get(0)).substitutes();
        assertThat(substitutes.get(0).isFree()).isTrue();
        assertThat(substitutes)
                .filteredOn(one -> one.person().id().equals(people.get(1)))
                .extracting(Substitute::hindrance)
                .containsExactly(Hindrance.BUSY);
        refused(
                "scheduling.error.busy",
                () -> handovers.handOver(seatOf(application, 0), people.get(0), people.get(1), null));
        assertThat(panels.card(application, people.get(0))).isNotNull();
    }

    @Test
    void anotherTimeAsksThemAgainWhoCouldNotComeAtTheLast() {
        var opening = panels.opening(2);
        var people = opening.interviewers();
        var application = panels.invited(opening, workday(1));
        handovers.decline(seat(application, people.get(0)), people.get(0), null);
        desk.move(application, workday(2));
        panels.openDoors();
        assertThat(panels.seats(application)).noneMatch(Seat::isDeclined).allMatch(seat -> seat.card() != null);
        assertThat(holders(application))
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(AccountId::toString).toList());
        assertThat(scheduling.upcoming(people.get(0))).hasSize(1);
        assertThat(panels.places(application)).containsOnly("userTask_fillScorecard");
    }

    @Test
    void whoCanComeAfterAllGetsTheSeatBack() {
        var opening = panels.opening(2);
        var who = opening.interviewers().get(0);
        var application = panels.invited(opening, workday(1));
        var seat = seat(application, who);
        handovers.decline(seat, who, null);
        desk.swap(application, seat, who);
        assertThat(panels.seats(application)).noneMatch(Seat::isDeclined);
        assertThat(panels.places(application)).containsOnly("userTask_fillScorecard");
        assertThat(scheduling.upcoming(who)).hasSize(1);
    }

    @Test
    void anOpenSeatIsRecordedAsMissingWhenTheQuorumConcludes() {
        var opening = panels.opening(3);
        var people = opening.interviewers();
        var application = panels.invited(opening, workday(1));
        handovers.decline(seat(application, people.get(0)), people.get(0), null);
        panels.begin(application);
        for (var who : people.subList(1, 3)) {
            scorecards.submit(panels.card(application, who), PanelFixture.complete(4, "依据", 0), who);
        }
        clock.advance(Duration.ofDays(3));
        panels.openDoors();
        assertThat(panels.places(application)).containsExactly("userTask_decidePanel");
        assertThat(panels.seats(application)).filteredOn(Seat::missing).hasSize(1);
    }

    @RepeatedTest(5)
    void twoWhoHandOverToTheSameColleagueAtOnceAreDecidedByWhoWasFirst() throws Exception {
        var opening = panels.opening(3);
        var people = opening.interviewers();
        var application = invited(opening, people.subList(0, 2));
        var seats =
                people.subList(0, 2).stream().map(who -> seat(application, who)).toList();
        var answers = together(List.of(
                () -> done(() -> handovers.handOver(seats.get(0), people.get(0), people.get(2), null)),
                () -> done(() -> handovers.handOver(seats.get(1), people.get(1), people.get(2), null))));
        assertThat(answers).containsOnlyOnce("done").contains("panel.error.alreadySits");
        assertThat(holders(application)).hasSize(2).contains(people.get(2).toString());
    }

    @RepeatedTest(5)
    void decliningWhileTheCardIsHandedInIsOneOrTheOther() throws Exception {
        var opening = panels.opening(2);
        var application = panels.invited(opening, workday(1));
        var who = panels.seats(application).get(0).interviewer();
        var card = panels.card(application, who);
        panels.begin(application);
        var answers = together(List.of(
                () -> done(() -> handovers.decline(seatOf(application, 0), who, null)),
                () -> done(() -> scorecards.submit(card, PanelFixture.complete(4, "依据", 0), who))));
        assertThat(answers).containsOnlyOnce("done");
        var seat = panels.seats(application).get(0);
        assertThat(seat.isDeclined()).isEqualTo(answers.get(0).equals("done"));
        assertThat(seat.isOpen()).isEqualTo(seat.isDeclined());
    }

    @Test
    void thePageNeedsNoScriptAndTheRecruiterSeesWhatBecameOfTheSeat() {
        var opening = panels.opening(3);
        var people = opening.interviewers();
        var application = invited(opening, people.subList(0, 2));
        var seat = seat(application, people.get(0));
        var me = as(people.get(0), "INTERVIEWER");
        assertThat(mvc.get().uri("/seats/of/%s".formatted(application)).with(me))
                .hasRedirectedUrl("/seats/" + seat);
        assertThat(mvc.get()
                        .uri("/seats/" + seat)
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(me))
                .hasStatusOk()
                .bodyText()
                .contains(accounts.get(people.get(2)).name(), "那时有空", "我来不了");
        assertThat(mvc.get().uri("/seats/" + seat).with(as(people.get(1), "INTERVIEWER")))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/seats/%s/decline".formatted(seat))
                        .param("reason", "长".repeat(301))
                        .with(me)
                        .with(csrf()))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri("/seats/%s/decline".formatted(seat))
                        .param("reason", "孩子发烧")
                        .with(me)
                        .with(csrf()))
                .hasRedirectedUrl("/inbox");
        assertThat(mvc.get().uri("/seats/" + seat).with(me)).hasStatus(404);
        assertThat(mvc.get()
                        .uri("/applications/%s/panel".formatted(application))
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(as(opening.recruiter(), "RECRUITER")))
                .bodyText()
                .contains("空缺", "孩子发烧", "谁那时有空");
        assertThat(mvc.get()
                        .uri("/applications/%s/panel/seats/%s/swap".formatted(application, seat))
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(as(opening.recruiter(), "RECRUITER")))
                .hasStatusOk()
                .bodyText()
                .contains(accounts.get(people.get(2)).name(), "那时有空");
    }

    private JobApplicationId invited(PanelFixture.Opening opening, List<AccountId> people) {
        var application = panels.waiting(opening);
        panels.plan(application, people, workday(1));
        panels.openDoors();
        return application;
    }

    /** Ten in the morning of a working day some days ahead. */
    private Instant workday(int days) {
        var day = clock.instant().atZone(SHANGHAI).toLocalDate().plusDays(days);
        while (day.getDayOfWeek() == DayOfWeek.SUNDAY || day.minusDays(days).getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day.atTime(LocalTime.of(10, 0)).atZone(SHANGHAI).toInstant();
    }

    private SeatId seat(JobApplicationId application, AccountId interviewer) {
        return panels.seats(application).stream()
                .filter(seat -> seat.interviewer().equals(interviewer))
                .map(Seat::id)
                .findFirst()
                .orElseThrow();
    }

    private SeatId seatOf(JobApplicationId application, int position) {
        return panels.seats(application).get(position).id();
    }

    private List<MailView> news(JobApplicationId application, int before) {
        var all = mailroom.mailsOf(application.value());
        return all.subList(0, all.size() - before);
    }

    /** Who has a scorecard task. */
    private List<String> holders(JobApplicationId application) {
        return jdbc.sql("""
                        select t.assignee_ from camunda.act_ru_task t
                          join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
                         where e.business_key_ = :key and t.task_def_key_ = 'userTask_fillScorecard'
                           and t.assignee_ is not null
                        """)
                .param("key", application.toString())
                .query(String.class)
                .list();
    }

    private static String done(Runnable act) {
        act.run();
        return "done";
    }

    private static List<String> together(List<Callable<String>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        var pool = Executors.newFixedThreadPool(acts.size());
        try {
            List<String> answers = new ArrayList<>();
            var running = acts.stream()
                    .map(act -> pool.submit(() -> {
                        start.await();
                        try {
                            return act.call();
                        } catch (RefusedException refusal) {
                            return refusal.key();
                        }
                    }))
                    .toList();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static RequestPostProcessor as(AccountId account, String role) {
        return user(account.toString()).roles(role);
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
