package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.roleplay.Message.Author;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@TouchstoneTest
@RecordApplicationEvents
class RolePlayTests {

    RolePlayFixture plays;

    @Autowired
    RolePlayDesk desk;

    @Autowired
    RolePlays facade;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Mailroom mailroom;

    @Autowired
    AdjustableClock clock;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        plays = beans.createBean(RolePlayFixture.class);
    }

    @Test
    void bookingIsOneFactAndTheDoorInvitesEverybodyOnce(ApplicationEvents events) {
        var opening = plays.opening(2);
        var application = plays.invited(opening);
        assertThat(events.stream(RolePlayScheduled.class)).hasSize(1);
        assertThat(kinds(application))
                .containsOnlyOnce("role-play-invitation")
                .containsOnlyOnce("customer-invitation")
                .filteredOn("observer-invitation"::equals)
                .hasSize(2);
        assertThat(facade.openObservers(application)).containsExactlyInAnyOrderElementsOf(opening.observers());
        assertThat(plays.places(application)).isEmpty();
    }

    @Test
    void aMoveKeepsTheCalendarEntryAndTellsCandidatePlayerAndObservers() {
        var opening = plays.opening(2);
        var application = plays.invited(opening);
        var before = scheduling.current(application, Stage.ROLE_PLAY).orElseThrow();
        desk.move(application, plays.tomorrow().plus(Duration.ofHours(2)));
        plays.openDoors();
        var after = scheduling.current(application, Stage.ROLE_PLAY).orElseThrow();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.sequence()).isEqualTo(before.sequence() + 1);
        assertThat(kinds(application))
                .containsOnlyOnce("role-play-moved", "customer-invitation")
                .filteredOn("interviewer-moved"::equals)
                .hasSize(3);
        assertThat(mailroom.mailsOf(application.value()))
                .filteredOn(
                        mail -> mail.calendar() != null && mail.calendar().ics().contains("SEQUENCE:1"))
                .hasSize(4)
                .allSatisfy(mail -> assertThat(mail.calendar().ics()).contains("UID:" + before.id()));
    }

    @Test
    void aCandidateWhoAsksForAnotherTimeGetsItUnderTheSameEntry() {
        var opening = plays.opening(2);
        var application = plays.invited(opening);
        var before = scheduling.current(application, Stage.ROLE_PLAY).orElseThrow();
        desk.askToMove(application, null);
        assertThat(plays.places(application)).containsExactly("userTask_scheduleRolePlay");
        var fewer = new RolePlayFixture.Opening(
                opening.job(),
                opening.recruiter(),
                opening.player(),
                opening.observers().subList(0, 1));
        plays.book(application, fewer, plays.tomorrow().plus(Duration.ofDays(1)));
        plays.openDoors();
        assertThat(scheduling
                        .current(application, Stage.ROLE_PLAY)
                        .orElseThrow()
                        .id())
                .isEqualTo(before.id());
        assertThat(kinds(application))
                .contains("role-play-moved")
                .containsOnlyOnce("interviewer-cancelled")
                .doesNotContain("role-play-cancelled");
        assertThat(starts(application, "interviewer-cancelled")).isEqualTo(starts(application, "customer-invitation"));
        assertThat(facade.openObservers(application))
                .containsExactly(fewer.observers().get(0));
    }

    /** When the calendar part of the only mail of a kind says it begins. */
    private String starts(JobApplicationId application, String kind) {
        return mailroom.mailsOf(application.value()).stream()
                .filter(mail -> mail.kind().equals(kind))
                .map(MailView::calendar)
                .filter(Objects::nonNull)
                .flatMap(part -> part.ics().lines())
                .filter(line -> line.startsWith("DTSTART;"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoDidNotComeIsBookedAgain() {
        var opening = plays.opening(1);
        var application = plays.invited(opening);
        refused("roleplay.error.early", () -> desk.missed(application));
        var start = plays.tomorrow();
        clock.advance(Duration.ofDays(1).plusMinutes(10));
        desk.missed(application);
        assertThat(plays.places(application)).containsExactly("userTask_rolePlayMissed");
        refused("roleplay.error.state.MISSED", () -> desk.missed(application));
        plays.book(application, opening, start); // the time of the first one is free again
        plays.openDoors();
        assertThat(plays.places(application)).isEmpty();
        desk.start(plays.id(application));
        assertThat(desk.of(application).orElseThrow().state()).isEqualTo(RolePlayState.RUNNING);
    }

    @Test
    void onlyTheTeamCanBeBookedAndOnlyForLater() {
        var opening = plays.opening(1);
        var application = plays.waiting(opening);
        var stranger = List.of(plays.interviewerElsewhere());
        var foreign = new RolePlayFixture.Opening(opening.job(), opening.recruiter(), opening.player(), stranger);
        refused("roleplay.error.notInTeam", () -> plays.book(application, foreign, plays.tomorrow()));
        refused(
                "roleplay.error.past",
                () -> plays.book(application, opening, plays.tomorrow().minus(Duration.ofDays(2))));
        assertThat(desk.of(application)).isEmpty();
        assertThat(plays.places(application)).containsExactly("userTask_scheduleRolePlay");
    }

    @Test
    void startingAndEndingTwiceIsHarmless(ApplicationEvents events) {
        var application = plays.running(plays.opening(1));
        var id = plays.id(application);
        var startedAt = desk.get(id).startedAt();
        clock.advance(Duration.ofMinutes(1));
        desk.start(id);
        assertThat(desk.get(id).startedAt()).isEqualTo(startedAt);
        desk.end(id);
        desk.end(id);
        assertThat(events.stream(RolePlayEnded.class)).hasSize(1);
        refused("roleplay.error.state.ENDED", () -> desk.start(id));
        assertThat(plays.places(application)).containsExactly("userTask_observeRolePlay");
    }

    @Test
    void aTalkThatEndsEarlyLeavesEverybodyFree() {
        var opening = plays.opening(1);
        var application = plays.waiting(opening);
        plays.book(application, opening, clock.instant());
        plays.openDoors();
        desk.start(plays.id(application));
        clock.advance(Duration.ofMinutes(8));
        desk.end(plays.id(application));
        plays.book(plays.waiting(opening), opening, clock.instant());
        assertThat(scheduling
                        .get(desk.of(application).orElseThrow().appointment())
                        .endsAt())
                .isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void aTalkTheCandidateStoppedCountsWhenTheRecruiterSaysSo() {
        var opening = plays.opening(1);
        var application = plays.running(opening);
        desk.stop(application);
        desk.stop(application);
        refused("roleplay.error.notRunning", () -> plays.say(application, Author.CUSTOMER, "在吗"));
        assertThat(plays.places(application)).containsExactly("userTask_rolePlayMissed");
        desk.count(application);
        assertThat(plays.places(application)).containsExactly("userTask_observeRolePlay");
        plays.submit(application, opening.observers().get(0), 4);
        assertThat(plays.places(application)).containsExactly("userTask_decideRolePlay");
    }

    @Test
    void aStoppedTalkThatIsHeldAgainLeavesNoRatingBehind() {
        var opening = plays.opening(1);
        var application = plays.running(opening);
        plays.submit(application, opening.observers().get(0), 1);
        desk.stop(application);
        plays.book(application, opening, plays.tomorrow());
        plays.openDoors();
        assertThat(plays.places(application)).isEmpty();
        assertThat(scorecards.result(application, Stage.ROLE_PLAY).cards()).isZero();
        assertThat(facade.openObservers(application)).hasSize(1);
    }

    @Test
    void nobodySpeaksBeforeTheStartOrAfterTheEnd() {
        var application = plays.invited(plays.opening(1));
        refused("roleplay.error.notRunning", () -> plays.say(application, Author.CANDIDATE, "在吗"));
        desk.start(plays.id(application));
        plays.say(application, Author.CUSTOMER, "在吗");
        refused("roleplay.error.text", () -> plays.say(application, Author.CANDIDATE, "  \n"));
        refused("roleplay.error.text", () -> plays.say(application, Author.CANDIDATE, "好".repeat(2001)));
        desk.end(plays.id(application));
        refused("roleplay.error.notRunning", () -> plays.say(application, Author.CANDIDATE, "还有"));
        assertThat(desk.talk(plays.id(application))).hasSize(1);
    }

    @Test
    void nobodyRatesATalkThatHasNotBegun() {
        var opening = plays.opening(1);
        var application = plays.invited(opening);
        var observer = opening.observers().get(0);
        refused("scorecards.error.tooEarly.ROLE_PLAY", () -> plays.submit(application, observer, 4));
        desk.start(plays.id(application));
        plays.submit(application, observer, 4);
        assertThat(scorecards.isSubmitted(plays.card(application, observer))).isTrue();
    }

    @Test
    void aCardSentDuringTheTalkCountsWhenItEnds() {
        var opening = plays.opening(1);
        var application = plays.running(opening);
        plays.submit(application, opening.observers().get(0), 4);
        assertThat(plays.places(application)).isEmpty();
        desk.end(plays.id(application));
        plays.openDoors();
        assertThat(plays.places(application)).containsExactly("userTask_decideRolePlay");
        assertThat(scorecards.result(application, Stage.ROLE_PLAY).total()).isEqualByComparingTo("4");
    }

    @Test
    void aCardAfterTheConclusionIsKeptButNotCounted() {
        var opening = plays.opening(2);
        var application = plays.running(opening);
        desk.end(plays.id(application));
        plays.submit(application, opening.observers().get(0), 3);
        assertThat(plays.places(application)).containsExactly("userTask_observeRolePlay");
        clock.advance(Duration.ofDays(5));
        plays.openDoors();
        assertThat(plays.places(application)).containsExactly("userTask_decideRolePlay");
        plays.submit(application, opening.observers().get(1), 5);
        assertThat(scorecards.result(application, Stage.ROLE_PLAY).total()).isEqualByComparingTo("3");
        assertThat(scorecards.released(application, opening.observers().get(1)))
                .filteredOn(card -> !card.counted())
                .hasSize(1);
    }

    @Test
    void cancellingTwiceTellsEverybodyOnceAndShutsTheDoor() {
        var application = plays.invited(plays.opening(1));
        var id = plays.id(application);
        facade.cancel(application);
        facade.cancel(application);
        assertThat(kinds(application))
                .filteredOn(kind -> kind.endsWith("-cancelled"))
                .containsExactlyInAnyOrder("role-play-cancelled", "interviewer-cancelled", "interviewer-cancelled");
        assertThat(desk.of(application)).isEmpty();
        refused("roleplay.error.state.CANCELLED", () -> desk.start(id));
    }

    private List<String> kinds(JobApplicationId application) {
        return mailroom.mailsOf(application.value()).stream()
                .map(MailView::kind)
                .toList();
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
