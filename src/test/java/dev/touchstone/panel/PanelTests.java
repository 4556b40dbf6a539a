package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@TouchstoneTest
class PanelTests {

    PanelFixture panels;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
    }

    @Autowired
    PanelDesk desk;

    @Autowired
    Panels facade;

    @Autowired
    PanelAttendance attendance;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Mailroom mailroom;

    @Autowired
    AdjustableClock clock;

    @Test
    void invitingPostsOneCalendarMailEachAndOpensACardPerSeat() {
        var opening = panels.opening(3);
        var application = panels.invited(opening, tomorrow());
        assertThat(mailroom.mailsOf(application.value()))
                .extracting(MailView::kind)
                .containsOnlyOnce("interview-invitation")
                .filteredOn("interviewer-invitation"::equals)
                .hasSize(3);
        assertThat(facade.openSeats(application)).hasSize(3);
        assertThat(panels.places(application)).hasSize(3).containsOnly("userTask_fillScorecard");
    }

    @Test
    void theCandidateIsRemindedBeforeTheInterviewAndNeverAfterIt() {
        var reminded = panels.invited(panels.opening(1), tomorrow().plus(Duration.ofHours(8)));
        clock.advance(Duration.ofHours(9));
        panels.openDoors();
        assertThat(kinds(reminded)).containsOnlyOnce("interview-reminder");
        var late = panels.invited(panels.opening(1), tomorrow().plus(Duration.ofHours(8)));
        clock.advance(Duration.ofDays(3));
        panels.openDoors();
        assertThat(kinds(late)).contains("interview-invitation").doesNotContain("interview-reminder");
    }

    @Test
    void theLastCardConcludesThePanel() {
        var opening = panels.opening(2);
        var application = panels.invited(opening, tomorrow());
        opening.interviewers().forEach(interviewer -> submit(application, interviewer, 4));
        assertThat(panels.places(application)).containsExactly("userTask_decidePanel");
        assertThat(scorecards.result(application, Stage.PANEL).total()).isEqualByComparingTo("4");
    }

    @Test
    void aConcludedPanelLeavesItsPeopleFree() {
        var opening = panels.opening(1);
        var application = panels.invited(opening, clock.instant());
        clock.advance(Duration.ofMinutes(20));
        submit(application, opening.interviewers().get(0), 4);
        panels.invited(opening, clock.instant());
        assertThat(scheduling.current(application, Stage.PANEL).orElseThrow().endsAt())
                .isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void belowTheQuorumTheRecruiterIsAskedAndAQuorumConcludes() {
        var opening = panels.opening(3);
        var application = panels.invited(opening, tomorrow());
        submit(application, opening.interviewers().get(0), 3);
        clock.advance(Duration.ofDays(3));
        panels.openDoors();
        assertThat(panels.places(application)).contains("userTask_extendOrReplace");
        desk.extend(application, Duration.ofHours(4));
        submit(application, opening.interviewers().get(1), 5);
        clock.advance(Duration.ofHours(5));
        panels.openDoors();
        assertThat(panels.places(application)).containsExactly("userTask_decidePanel");
        assertThat(panels.seats(application)).filteredOn(Seat::missing).hasSize(1);
    }

    @Test
    void aCardAfterTheEndIsKeptAsLateAndNotCounted() {
        var opening = panels.opening(3);
        var application = panels.invited(opening, tomorrow());
        submit(application, opening.interviewers().get(0), 3);
        submit(application, opening.interviewers().get(1), 3);
        clock.advance(Duration.ofDays(3));
        panels.openDoors();
        submit(application, opening.interviewers().get(2), 5);
        assertThat(scorecards.result(application, Stage.PANEL).total()).isEqualByComparingTo("3");
        assertThat(scorecards.released(application, opening.interviewers().get(2)))
                .filteredOn(card -> !card.counted())
                .hasSize(1);
    }

    @Test
    void aMoveTellsEverybodyTheNewTimeUnderTheSameAppointment() {
        var opening = panels.opening(2);
        var application = panels.invited(opening, tomorrow());
        var before = scheduling.current(application, Stage.PANEL).orElseThrow();
        desk.move(application, tomorrow().plus(Duration.ofHours(3)));
        panels.openDoors();
        var after = scheduling.current(application, Stage.PANEL).orElseThrow();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.sequence()).isEqualTo(before.sequence() + 1);
        assertThat(kinds(application)).contains("interview-moved", "interviewer-moved");
        assertThat(facade.openSeats(application)).hasSize(2);
    }

    @Test
    void planningAnewDismissesOneAndInvitesAnother() {
        var opening = panels.opening(3);
        var people = opening.interviewers();
        var application = panels.waiting(opening);
        panels.plan(application, people.subList(0, 2), tomorrow());
        panels.openDoors();
        var card = panels.card(application, people.get(0));
        desk.askToMove(application, null);
        assertThat(panels.places(application)).containsExactly("userTask_planPanel");
        panels.plan(application, people.subList(1, 3), tomorrow().plus(Duration.ofDays(1)));
        panels.openDoors();
        notFound(() -> scorecards.view(card, people.get(0)));
        assertThat(kinds(application)).doesNotContain("interviewer-moved");
        assertThat(kinds(application))
                .filteredOn("interviewer-cancelled"::equals)
                .hasSize(2);
        assertThat(kinds(application))
                .filteredOn("interviewer-invitation"::equals)
                .hasSize(4);
        assertThat(panels.places(application)).hasSize(2).containsOnly("userTask_fillScorecard");
    }

    @Test
    void aTimeTheCandidateCannotMakeIsOffForEverybodyAtOnce() {
        var opening = panels.opening(2);
        var application = panels.invited(opening, tomorrow());
        int before = mailroom.mailsOf(application.value()).size();
        desk.askToMove(application, "周三晚上都可以");
        var mails = mailroom.mailsOf(application.value());
        assertThat(mails.subList(0, mails.size() - before))
                .extracting(MailView::kind, MailView::recipientAddress)
                .containsExactlyInAnyOrder(
                        tuple(
                                "interviewer-cancelled",
                                panels.email(opening.interviewers().get(0))),
                        tuple(
                                "interviewer-cancelled",
                                panels.email(opening.interviewers().get(1))),
                        tuple("interview-move-asked", panels.email(opening.recruiter())));
        assertThat(mails).noneMatch(mail -> mail.text().contains("周三晚上"));
        var other = panels.waiting(opening);
        panels.plan(other, opening.interviewers(), tomorrow()); // nobody is busy then any more
        facade.cancel(application);
        assertThat(kinds(application))
                .filteredOn(kind -> kind.endsWith("-cancelled"))
                .containsExactlyInAnyOrder("interview-cancelled", "interviewer-cancelled", "interviewer-cancelled");
    }

    @Test
    void whoDidNotComeIsPlannedAgainAndNobodyWaitsOutTheTime() {
        var opening = panels.opening(1);
        var application = panels.invited(opening, tomorrow());
        refused("panel.error.early", () -> attendance.miss(application));
        clock.advance(Duration.ofDays(1).plusMinutes(10));
        attendance.miss(application);
        assertThat(panels.places(application)).containsExactly("userTask_planPanel");
        panels.invited(opening, clock.instant());
    }

    @Test
    void aPanelHasOneTwoThreeOrFiveMembersOfTheTeam() {
        var opening = panels.opening(4);
        var application = panels.waiting(opening);
        refused("panel.error.size", () -> panels.plan(application, opening.interviewers(), tomorrow()));
        var stranger = panels.opening(1).interviewers();
        refused("panel.error.notInTeam", () -> panels.plan(application, stranger, tomorrow()));
        var two = opening.interviewers().subList(0, 2);
        refused(
                "panel.error.past",
                () -> panels.plan(application, two, clock.instant().minusSeconds(3600)));
    }

    @Test
    void cancellingTwiceTellsEverybodyOnce() {
        var opening = panels.opening(2);
        var application = panels.invited(opening, tomorrow());
        facade.cancel(application);
        facade.cancel(application);
        assertThat(kinds(application))
                .filteredOn(kind -> kind.endsWith("-cancelled"))
                .containsExactlyInAnyOrder("interview-cancelled", "interviewer-cancelled", "interviewer-cancelled");
        assertThat(scheduling.current(application, Stage.PANEL)).isEmpty();
    }

    private void submit(JobApplicationId application, AccountId interviewer, int rating) {
        panels.begin(application);
        scorecards.submit(panels.card(application, interviewer), PanelFixture.complete(rating, "证据", 0), interviewer);
    }

    private List<String> kinds(JobApplicationId application) {
        return mailroom.mailsOf(application.value()).stream()
                .map(MailView::kind)
                .toList();
    }

    private Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    private static void notFound(Runnable act) {
        refused("scorecards.error.notYours", act);
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
