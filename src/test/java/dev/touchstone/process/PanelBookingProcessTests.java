package dev.touchstone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.panel.BookingInvitation;
import dev.touchstone.panel.PanelPlanned;
import dev.touchstone.panel.PanelTimesDeclined;
import dev.touchstone.panel.PanelTimesOffered;
import dev.touchstone.shared.RefusedException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PanelBookingProcessTests extends JourneyDriver {

    @BeforeEach
    void times() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        when(panelBookings.offer(any()))
                .thenReturn(Optional.of(
                        new BookingInvitation(now.plus(Duration.ofHours(24)), now.plus(Duration.ofHours(48)))));
    }

    private JobApplicationId offered() {
        var application = begun("panel-interview");
        happens(application, new PanelTimesOffered(application));
        return application;
    }

    private JobApplicationId choosing() {
        var application = offered();
        runJob(application, "serviceTask_offerPanelTimes");
        return application;
    }

    @Test
    void theCandidateChoosesAndTheInvitationsLeave() {
        var application = choosing();
        assertThat(places(application)).containsExactly("receiveTask_waitForPanelTime");
        assertThat(step(application)).isEqualTo("receiveTask_waitForPanelTime");
        happens(application, new PanelPlanned(application));
        assertThat(places(application)).containsExactly("serviceTask_invitePanel");
        assertThat(jobsAt(application, "event_timesExpired")).isEmpty();
    }

    @Test
    void whoIsNotSuitedLeadsBackToTheRecruiter() {
        var application = choosing();
        happens(application, new PanelTimesDeclined(application));
        assertThat(places(application)).containsExactly("userTask_planPanel");
        happens(application, new PanelPlanned(application));
        assertThat(places(application)).containsExactly("serviceTask_invitePanel");
    }

    @Test
    void whoSaysNothingIsRemindedOnceAndRejectedByNobody() {
        var application = choosing();
        runJob(application, "event_timesReminderDue");
        verify(panelBookings).remind(application);
        assertThat(places(application)).containsExactly("receiveTask_waitForPanelTime");
        runJob(application, "event_timesExpired");
        verify(panelBookings).expire(application);
        assertThat(places(application)).containsExactly("userTask_planPanel");
        assertThat(status(application)).isEqualTo("ACTIVE");
    }

    @Test
    void aTimeThatTheRecruiterSetsWhileTheDoorIsPendingIsReadByTheDoor() {
        var application = offered();
        happens(application, new PanelPlanned(application));
        when(panelBookings.offer(application)).thenReturn(Optional.empty());
        runJob(application, "serviceTask_offerPanelTimes");
        assertThat(places(application)).containsExactly("serviceTask_invitePanel");
        verify(panelBookings, never()).remind(any());
    }

    @Test
    void timesCanBeOfferedAgainAfterTheyExpired() {
        var application = choosing();
        runJob(application, "event_timesExpired");
        happens(application, new PanelTimesOffered(application));
        runJob(application, "serviceTask_offerPanelTimes");
        assertThat(places(application)).containsExactly("receiveTask_waitForPanelTime");
    }

    @Test
    void nobodyDeclinesTimesThatWereNotOffered() {
        var application = begun("panel-interview");
        assertThatThrownBy(() -> happens(application, new PanelTimesDeclined(application)))
                .isInstanceOf(RefusedException.class);
    }
}
