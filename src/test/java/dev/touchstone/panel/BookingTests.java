package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.Availability;
import dev.touchstone.scheduling.AvailabilityDesk;
import dev.touchstone.scheduling.Holding;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Together;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@TouchstoneTest
class BookingTests {

    private static final int CROWD = 50;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    PanelFixture panels;

    @Autowired
    BookingDesk desk;

    @Autowired
    BookingViews views;

    @Autowired
    PanelDesk recruiter;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Holding holding;

    @Autowired
    AvailabilityDesk availability;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AdjustableClock clock;

    @Autowired
    Mailroom mailroom;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
    }

    private OfferTimes times(JobApplicationId application, Lineup lineup) {
        var today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
        return new OfferTimes(
                application,
                lineup,
                List.of(panels.question()),
                Duration.ofMinutes(30),
                "三楼会议室",
                null,
                today.plusDays(1),
                today.plusDays(7),
                clock.instant().plus(Duration.ofHours(48)),
                1,
                Duration.ofHours(24));
    }

    private JobApplicationId choosing(PanelFixture.Opening opening, Lineup lineup) {
        var application = panels.waiting(opening);
        desk.offer(times(application, lineup));
        panels.openDoors();
        return application;
    }

    private JobApplicationId choosing(PanelFixture.Opening opening) {
        return choosing(opening, Lineup.all(opening.interviewers()));
    }

    /** The n-th time there is now. */
    private Instant time(JobApplicationId application, int n) {
        return views.of(application).orElseThrow().slots().get(n).startsAt();
    }

    private Appointment interview(JobApplicationId application) {
        return scheduling.current(application, Stage.PANEL).orElseThrow();
    }

    private void book(JobApplicationId application, Instant start) {
        book(application, start, SHANGHAI);
    }

    private void book(JobApplicationId application, Instant start, ZoneId zone) {
        desk.hold(application, start);
        desk.confirm(application, zone);
        panels.openDoors();
    }

    private List<String> kinds(JobApplicationId application) {
        return mailroom.mailsOf(application.value()).stream()
                .map(MailView::kind)
                .filter(kind -> !kind.equals("application-received"))
                .toList();
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    @Test
    void theCandidateChoosesConfirmsAndEverybodyIsInvited() {
        var opening = panels.opening(2);
        var application = choosing(opening);
        assertThat(kinds(application)).containsExactly("interview-times");
        assertThat(views.choice(application)).isEqualTo(BookingViews.Choice.FIRST);
        var start = time(application, 2);
        book(application, start);
        assertThat(interview(application).startsAt()).isEqualTo(start);
        assertThat(interview(application).staff()).containsExactlyInAnyOrderElementsOf(opening.interviewers());
        assertThat(kinds(application)).contains("interview-invitation", "interviewer-invitation");
        assertThat(panels.places(application))
                .containsOnly("userTask_fillScorecard")
                .hasSize(2);
        assertThat(views.choice(application)).isNotEqualTo(BookingViews.Choice.FIRST);
    }

    @Test
    void anyTwoOfFourComeWithASeniorAmongThem() {
        var opening = panels.opening(4);
        var people = new LinkedHashMap<AccountId, Presence>();
        opening.interviewers().forEach(person -> people.put(person, Presence.POSSIBLE));
        var senior = opening.interviewers().get(3);
        people.put(senior, Presence.SENIOR);
        var busy = opening.interviewers().get(0);
        var other = panels.waiting(opening);
        var application = choosing(opening, new Lineup(people, 2));
        var start = time(application, 0);
        panels.plan(other, List.of(busy), start);
        book(application, start);
        assertThat(interview(application).staff()).hasSize(2).contains(senior).doesNotContain(busy);
    }

    @Test
    void aKeptTimeIsNobodyElsesUntilItLapses() {
        var opening = panels.opening(1);
        var first = choosing(opening);
        var second = choosing(opening);
        var third = panels.waiting(opening);
        var start = time(first, 0);
        desk.hold(first, start);
        assertThat(views.of(second).orElseThrow().slots())
                .noneMatch(slot -> slot.startsAt().equals(start));
        refused("panel.booking.error.taken", () -> desk.hold(second, start));
        refused("scheduling.error.busy", () -> panels.plan(third, opening.interviewers(), start));
        clock.advance(BookingDesk.KEPT);
        refused("panel.booking.error.lapsed", () -> desk.confirm(first, SHANGHAI));
        book(second, start);
        assertThat(interview(second).startsAt()).isEqualTo(start);
    }

    @Test
    void whoChoosesAnotherTimeLetsTheFirstGo() {
        var opening = panels.opening(1);
        var first = choosing(opening);
        var second = choosing(opening);
        var start = time(first, 0);
        desk.hold(first, start);
        desk.hold(first, time(first, 4));
        desk.hold(second, start);
        assertThat(holding.of(second).orElseThrow().slot().startsAt()).isEqualTo(start);
    }

    @Test
    void ofFiftyWhoChooseOneTimeAtOnceExactlyOneGetsIt() throws Exception {
        var opening = panels.opening(2);
        List<JobApplicationId> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            crowd.add(choosing(opening));
        }
        var start = time(crowd.get(0), 0);
        var answers = Together.all(crowd.stream()
                .<Callable<String>>map(application -> () -> {
                    desk.hold(application, start);
                    desk.confirm(application, SHANGHAI);
                    return "booked";
                })
                .toList());
        assertThat(answers).containsOnlyOnce("booked");
        assertThat(answers).filteredOn("panel.booking.error.taken"::equals).hasSize(CROWD - 1);
        assertThat(crowd.stream().flatMap(application -> scheduling.current(application, Stage.PANEL).stream()))
                .hasSize(1);
    }

    @Test
    void anotherTimeMayBeChosenAsOftenAsItWasSaidAndNotAtTheLastMoment() {
        var application = choosing(panels.opening(1));
        var first = time(application, 40);
        book(application, first);
        var before = interview(application);
        assertThat(views.choice(application)).isEqualTo(BookingViews.Choice.ANOTHER);
        var second = time(application, 50);
        desk.hold(application, second);
        assertThat(interview(application).startsAt()).isEqualTo(first);
        desk.confirm(application, SHANGHAI);
        panels.openDoors();
        assertThat(interview(application).startsAt()).isEqualTo(second);
        assertThat(interview(application).id()).isEqualTo(before.id());
        assertThat(interview(application).sequence()).isGreaterThan(before.sequence());
        assertThat(kinds(application)).contains("interview-moved", "interviewer-moved");
        refused("panel.booking.error.noMoves", () -> desk.hold(application, first));
        var late = choosing(panels.opening(1));
        book(late, time(late, 40));
        clock.travelTo(interview(late).startsAt().minus(Duration.ofHours(23)));
        assertThat(views.choice(late)).isEqualTo(BookingViews.Choice.NONE);
        refused(
                "panel.booking.error.notice",
                () -> desk.hold(late, interview(late).startsAt()));
    }

    @Test
    void everybodyReadsTheTimeWhereTheyLive() {
        var opening = panels.opening(1);
        var interviewer = opening.interviewers().get(0);
        var moscow = availability.of(interviewer);
        availability.change(
                interviewer,
                new Availability(
                        ZoneId.of("Europe/Moscow"), moscow.weekly(), moscow.exceptions(), moscow.buffer(), null),
                availability.version(interviewer));
        var application = choosing(opening);
        book(application, time(application, 2), BERLIN);
        assertThat(views.zone(application)).contains(BERLIN);
        assertThat(mail(application, "interview-invitation")).contains("（北京时间），即", "中欧");
        assertThat(mail(application, "interviewer-invitation")).contains("（北京时间），即", "莫斯科");
    }

    private String mail(JobApplicationId application, String kind) {
        return jdbc.sql("select body_text from mail.outbox where application = :id and kind = :kind")
                .param("id", application.value())
                .param("kind", kind)
                .query(String.class)
                .single();
    }

    @Test
    void theRecruiterMaySetTheTimeMeanwhile() {
        var opening = panels.opening(1);
        var application = choosing(opening);
        desk.hold(application, time(application, 0));
        var own = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(2));
        panels.plan(application, opening.interviewers(), own);
        panels.openDoors();
        refused("panel.booking.error.closed", () -> desk.confirm(application, SHANGHAI));
        assertThat(interview(application).startsAt()).isEqualTo(own);
        assertThat(panels.places(application)).containsExactly("userTask_fillScorecard");
    }

    @Test
    void noTimeThatSuitsLeadsBackToTheRecruiterWithTheReason() {
        var application = choosing(panels.opening(1));
        desk.decline(application, " 周末可以 ");
        assertThat(panels.places(application)).containsExactly("userTask_planPanel");
        assertThat(views.state(application).orElseThrow().note()).isEqualTo("周末可以");
        refused("panel.booking.error.closed", () -> desk.hold(application, clock.instant()));
    }

    @Test
    void theTimeForChoosingEndsAndRejectsNobody() {
        var opening = panels.opening(1);
        var application = choosing(opening);
        var start = time(application, 60);
        clock.advance(Duration.ofHours(25));
        panels.openDoors();
        assertThat(kinds(application)).containsExactlyInAnyOrder("interview-times", "interview-times-reminder");
        clock.advance(Duration.ofHours(23));
        refused("panel.booking.error.over", () -> desk.hold(application, start));
        clock.advance(BookingDesk.KEPT);
        panels.openDoors();
        assertThat(panels.places(application)).containsExactly("userTask_planPanel");
        assertThat(views.state(application).orElseThrow().expired()).isTrue();
        desk.offer(times(application, Lineup.all(opening.interviewers())));
        panels.openDoors();
        assertThat(views.choice(application)).isEqualTo(BookingViews.Choice.FIRST);
    }

    @Test
    void whatWasKeptInTimeMayBeConfirmedALittleLater() {
        var application = choosing(panels.opening(1));
        clock.advance(Duration.ofHours(48).minus(Duration.ofMinutes(1)));
        var start = time(application, 0);
        desk.hold(application, start);
        clock.advance(Duration.ofMinutes(5));
        desk.confirm(application, SHANGHAI);
        panels.openDoors();
        assertThat(interview(application).startsAt()).isEqualTo(start);
    }

    @Test
    void timesWithoutAnyOrWithNumbersThatDoNotAddUpAreNotOffered() {
        var opening = panels.opening(1);
        var application = panels.waiting(opening);
        var lineup = Lineup.all(opening.interviewers());
        refused("panel.error.size", () -> desk.offer(times(application, new Lineup(lineup.people(), 4))));
        refused("panel.error.lineup", () -> desk.offer(times(application, new Lineup(lineup.people(), 2))));
        var stranger = panels.opening(1).interviewers();
        refused("panel.error.notInTeam", () -> desk.offer(times(application, Lineup.all(stranger))));
        assertThat(panels.places(application)).containsExactly("userTask_planPanel");
    }
}
