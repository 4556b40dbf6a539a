package dev.touchstone.panel;

import dev.touchstone.jobs.Stage;
import dev.touchstone.scheduling.AppointmentAnswered;
import dev.touchstone.scheduling.CalendarAnswer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who declines the invitation in their calendar declines the seat, as if they had said so on its page. */
@Component
class SeatReplies {

    private final PanelRows panels;
    private final SeatHandovers handovers;

    SeatReplies(PanelRows panels, SeatHandovers handovers) {
        this.panels = panels;
        this.handovers = handovers;
    }

    @EventListener
    void on(AppointmentAnswered fact) {
        var account = fact.account();
        if (fact.stage() != Stage.PANEL || account == null || fact.answer() != CalendarAnswer.DECLINED) {
            return;
        }
        panels.of(fact.application())
                .filter(panel -> panel.state() == PanelState.INVITED)
                .flatMap(panel -> panel.openSeats().stream()
                        .filter(seat -> seat.interviewer().equals(account) && !seat.isDeclined())
                        .findFirst())
                .ifPresent(seat -> handovers.decline(seat.id(), account, null));
    }
}
