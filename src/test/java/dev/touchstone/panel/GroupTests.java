package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@TouchstoneTest
class GroupTests {

    PanelFixture panels;

    @Autowired
    GroupDesk desk;

    @Autowired
    GroupViews views;

    @Autowired
    PanelViews panelViews;

    @Autowired
    Mailroom mailroom;

    @Autowired
    PanelDesk recruiter;

    @Autowired
    Panels stages;

    @Autowired
    Scheduling scheduling;

    @Autowired
    AdjustableClock clock;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
    }

    private PlanGroup group(
            PanelFixture.Opening opening, List<JobApplicationId> candidates, @Nullable JobApplicationId moderator) {
        return new PlanGroup(
                opening.job(),
                GroupKind.DISCUSSION,
                candidates,
                moderator,
                opening.interviewers(),
                List.of(panels.question()),
                start(),
                Duration.ofMinutes(60),
                "大会议室",
                null);
    }

    private Instant start() {
        return clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2));
    }

    private List<JobApplicationId> waiting(PanelFixture.Opening opening, int many) {
        return Stream.generate(() -> panels.waiting(opening)).limit(many).toList();
    }

    private GroupId booked(PlanGroup command) {
        var session = desk.begin(command);
        command.candidates().forEach(candidate -> desk.seat(session, command, candidate));
        panels.openDoors();
        return session;
    }

    @Test
    void everyObserverHasACardForEveryCandidateAtTheSameTime() {
        var opening = panels.opening(2);
        var candidates = waiting(opening, 4);
        var session = booked(group(opening, candidates, candidates.get(1)));
        var observer = opening.interviewers().get(0);
        var seen = views.find(session, observer).orElseThrow();
        assertThat(seen.members()).hasSize(4).allMatch(member -> member.seat() != null);
        assertThat(seen.members().get(1).moderator()).isTrue();
        assertThat(candidates).allSatisfy(one -> assertThat(
                        scheduling.current(one, Stage.PANEL).orElseThrow().startsAt())
                .isEqualTo(start()));
        assertThat(candidates.stream().map(one -> panels.card(one, observer))).doesNotHaveDuplicates();
        assertThat(views.observes(session, observer)).isTrue();
        assertThat(views.observes(session, opening.recruiter())).isFalse();
    }

    @Test
    void somebodyElseCannotHaveThesePeopleAtThatTime() {
        var opening = panels.opening(1);
        var candidates = waiting(opening, 2);
        booked(group(opening, candidates, null));
        var other = panels.waiting(opening);
        refused("scheduling.error.busy", () -> panels.plan(other, opening.interviewers(), start()));
        var second = waiting(opening, 2);
        var command = group(opening, second, null);
        var session = desk.begin(command);
        refused("scheduling.error.busy", () -> desk.seat(session, command, second.get(0)));
    }

    @Test
    void whoIsBookedAnewIntoAGroupLearnsOfItAndOfLeadingIt() {
        var opening = panels.opening(2);
        var alone = panels.invited(opening, start().minus(Duration.ofDays(1)));
        recruiter.askToMove(alone, "那天不行");
        panels.openDoors();
        var others = waiting(opening, 2);
        booked(group(opening, List.of(alone, others.get(0), others.get(1)), alone));
        assertThat(mailroom.mailsOf(alone.value()))
                .filteredOn(mail -> mail.kind().equals("interview-moved"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("另外 2 位候选人", "由您担任主持人"));
        assertThat(panelViews.groupNote(alone, Locale.SIMPLIFIED_CHINESE))
                .hasValueSatisfying(note -> assertThat(note).contains("由您担任主持人"));
        assertThat(panelViews.groupNote(others.get(0), Locale.ENGLISH))
                .contains("Group discussion with 2 other candidates.");
        recruiter.move(alone, start().plus(Duration.ofHours(5)));
        assertThat(panelViews.groupNote(alone, Locale.SIMPLIFIED_CHINESE)).isEmpty();
    }

    @Test
    void whoIsMovedLeavesTheGroup() {
        var opening = panels.opening(1);
        var candidates = waiting(opening, 3);
        var session = booked(group(opening, candidates, null));
        recruiter.move(candidates.get(0), start().plus(Duration.ofHours(5)));
        assertThat(views.of(candidates.get(0))).isEmpty();
        assertThat(views.find(session, opening.recruiter()).orElseThrow().members())
                .hasSize(2);
        assertThat(views.of(candidates.get(1)).orElseThrow().others()).isEqualTo(1);
    }

    @Test
    void whoHasWithdrawnIsNobodysCompanionAndThoseYetToBeBookedAre() {
        var opening = panels.opening(1);
        var candidates = waiting(opening, 3);
        var command = group(opening, candidates, null);
        var session = desk.begin(command);
        desk.seat(session, command, candidates.get(0));
        assertThat(views.of(candidates.get(0)).orElseThrow().others()).isEqualTo(2);
        desk.forget(session, candidates.get(2));
        desk.seat(session, command, candidates.get(1));
        assertThat(views.of(candidates.get(0)).orElseThrow().others()).isEqualTo(1);
        panels.openDoors();
        stages.cancel(candidates.get(1));
        assertThat(views.of(candidates.get(0)).orElseThrow().others()).isZero();
        assertThat(views.find(session, opening.recruiter()).orElseThrow().members())
                .hasSize(1);
    }

    @Test
    void whoIsInAnotherGroupStaysThereWhenTheNewOneCannotHaveThem() {
        var opening = panels.opening(1);
        var candidates = waiting(opening, 2);
        var session = booked(group(opening, candidates, null));
        var again = group(opening, candidates, null);
        var second = desk.begin(again);
        refused("panel.day.error.planned", () -> desk.seat(second, again, candidates.get(0)));
        desk.forget(second, candidates.get(0));
        assertThat(views.of(candidates.get(0)).orElseThrow().session()).isEqualTo(session);
    }

    @Test
    void turnsAreEachObserversOwn() {
        var opening = panels.opening(2);
        var candidates = waiting(opening, 2);
        var session = booked(group(opening, candidates, null));
        var first = opening.interviewers().get(0);
        var second = opening.interviewers().get(1);
        desk.count(session, candidates.get(0), first, true);
        desk.count(session, candidates.get(0), first, true);
        desk.count(session, candidates.get(0), first, false);
        desk.count(session, candidates.get(1), first, false);
        assertThat(turns(session, first)).containsExactly(1, 0);
        assertThat(turns(session, second)).containsExactly(0, 0);
        refused("panel.group.error.none", () -> desk.count(session, candidates.get(0), opening.recruiter(), true));
    }

    private List<Integer> turns(GroupId session, AccountId observer) {
        return views.find(session, observer).orElseThrow().members().stream()
                .map(GroupView.Member::turns)
                .toList();
    }

    @Test
    void oneCandidateIsNoGroupAndTheModeratorIsOneOfThem() {
        var opening = panels.opening(1);
        var candidates = waiting(opening, 2);
        refused("panel.group.error.size", () -> desk.begin(group(opening, candidates.subList(0, 1), null)));
        refused("panel.group.error.moderator", () -> desk.begin(group(opening, candidates, JobApplicationId.next())));
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
