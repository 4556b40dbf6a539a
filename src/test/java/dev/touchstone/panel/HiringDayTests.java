package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scheduling.Availability;
import dev.touchstone.scheduling.AvailabilityDesk;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@TouchstoneTest
class HiringDayTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    PanelFixture panels;

    @Autowired
    HiringDays days;

    @Autowired
    HiringDayDesk desk;

    @Autowired
    AvailabilityDesk availabilities;

    @Autowired
    Scheduling scheduling;

    @Autowired
    AdjustableClock clock;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
    }

    private LocalDate monday() {
        return LocalDate.ofInstant(clock.instant(), ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private HiringDay day(PanelFixture.Opening opening, List<HiringDay.Room> rooms) {
        return new HiringDay(
                opening.job(),
                monday(),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                LocalTime.NOON,
                LocalTime.of(13, 0),
                Duration.ofMinutes(25),
                Duration.ofMinutes(5),
                rooms);
    }

    private static List<HiringDay.Room> oneEach(List<AccountId> people) {
        return people.stream()
                .map(person -> new HiringDay.Room("房间", List.of(person)))
                .toList();
    }

    private List<JobApplicationId> waiting(PanelFixture.Opening opening, int many) {
        List<JobApplicationId> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(panels.waiting(opening));
        }
        return all;
    }

    private void book(PanelFixture.Opening opening, HiringDay day, DayPlan.Place place) {
        desk.book(
                opening.job(),
                new PlanPanel(
                        place.application(),
                        day.rooms().get(place.cell().room()).interviewers(),
                        List.of(panels.question()),
                        place.cell().start(),
                        day.length(),
                        day.rooms().get(place.cell().room()).name(),
                        null));
    }

    @Test
    void fortyCandidatesGetThreeRoomsInOneGo() {
        var opening = panels.opening(3);
        var candidates = waiting(opening, 40);
        var day = day(opening, oneEach(opening.interviewers()));
        var plan = days.plan(day, candidates);
        assertThat(plan.times()).hasSize(16);
        assertThat(plan.places()).hasSize(40);
        assertThat(plan.places()).extracting(DayPlan.Place::cell).doesNotHaveDuplicates();
        assertThat(plan.left()).isEmpty();
        plan.places().forEach(place -> book(opening, day, place));
        assertThat(candidates)
                .allMatch(one -> scheduling.current(one, Stage.PANEL).isPresent());
        assertThat(days.waiting(opening.job())).isEmpty();
    }

    @Test
    void interviewsNeedNotBeginOnAQuarterOfAnHour() {
        var opening = panels.opening(1);
        var candidates = waiting(opening, 3);
        var day = new HiringDay(
                opening.job(),
                monday(),
                LocalTime.of(9, 0),
                LocalTime.of(11, 30),
                null,
                null,
                Duration.ofMinutes(45),
                Duration.ofMinutes(5),
                oneEach(opening.interviewers()));
        var plan = days.plan(day, candidates);
        assertThat(plan.closed()).isEmpty();
        assertThat(plan.places()).hasSize(3);
    }

    @Test
    void whoIsBusyClosesTheRoomAndWhoDoesNotFitIsNamed() {
        var opening = panels.opening(1);
        var other = panels.waiting(opening);
        var nine = monday().atTime(9, 0).atZone(ZONE).toInstant();
        panels.plan(other, opening.interviewers(), nine);
        var candidates = waiting(opening, 16);
        var plan = days.plan(day(opening, oneEach(opening.interviewers())), candidates);
        assertThat(plan.busy(nine, 0)).containsExactly(opening.interviewers().get(0));
        assertThat(plan.places()).hasSize(14);
        assertThat(plan.left()).containsExactly(candidates.get(14), candidates.get(15));
        assertThat(plan.places()).extracting(DayPlan.Place::application).doesNotContain(other);
    }

    @Test
    void aCandidateWhoIsElsewhereIsPlacedWhenTheyAreFree() {
        var opening = panels.opening(2);
        var first = opening.interviewers().get(0);
        var candidates = waiting(opening, 2);
        var day = new HiringDay(
                opening.job(),
                monday(),
                LocalTime.of(9, 0),
                LocalTime.of(10, 0),
                null,
                null,
                Duration.ofMinutes(30),
                Duration.ZERO,
                oneEach(List.of(first)));
        scheduling.book(new dev.touchstone.scheduling.Book(
                candidates.get(0),
                Stage.ROLE_PLAY,
                List.of(opening.interviewers().get(1)),
                monday().atTime(9, 0).atZone(ZONE).toInstant(),
                Duration.ofMinutes(20),
                null,
                null));
        var plan = days.plan(day, candidates);
        assertThat(plan.left()).isEmpty();
        assertThat(plan.at(monday().atTime(9, 0).atZone(ZONE).toInstant(), 0)).contains(candidates.get(1));
    }

    @Test
    void theDayItselfCountsTowardsWhatAnInterviewerMayHave() {
        var opening = panels.opening(2);
        var capped = opening.interviewers().get(0);
        var usual = availabilities.of(capped);
        availabilities.change(
                capped,
                new Availability(usual.zone(), usual.weekly(), usual.exceptions(), Duration.ZERO, 3),
                availabilities.version(capped));
        panels.plan(
                panels.waiting(opening),
                List.of(capped),
                monday().atTime(17, 0).atZone(ZONE).toInstant());
        var candidates = waiting(opening, 8);
        var day = day(opening, oneEach(opening.interviewers()));
        var plan = days.plan(day, candidates);
        assertThat(plan.limits()).containsExactly(Map.entry(0, 2));
        assertThat(plan.places()).hasSize(8);
        assertThat(plan.places()).filteredOn(place -> place.cell().room() == 0).hasSize(2);
        var alone = days.plan(day(opening, oneEach(List.of(capped))), candidates);
        assertThat(alone.places()).hasSize(2);
        assertThat(alone.left()).hasSize(6);
    }

    @Test
    void somebodyInTwoRoomsAndARoomWithoutPeopleAreRefused() {
        var opening = panels.opening(1);
        var person = opening.interviewers().get(0);
        var candidates = waiting(opening, 1);
        refused("panel.day.error.twice", () -> days.plan(day(opening, oneEach(List.of(person, person))), candidates));
        refused("panel.day.error.rooms", () -> days.plan(day(opening, List.of()), candidates));
        refused(
                "panel.day.error.rooms",
                () -> days.plan(day(opening, List.of(new HiringDay.Room("空", List.of()))), candidates));
    }

    @Test
    void aPanelThatWasPlannedMeanwhileAndAnApplicationOfAnotherJobAreRefused() {
        var opening = panels.opening(1);
        var candidates = waiting(opening, 1);
        var day = day(opening, oneEach(opening.interviewers()));
        var place = days.plan(day, candidates).places().get(0);
        book(opening, day, place);
        refused("panel.day.error.planned", () -> book(opening, day, place));
        var foreign = waiting(panels.opening(1), 1).get(0);
        refused("panel.error.none", () -> book(opening, day, new DayPlan.Place(place.cell(), foreign)));
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
