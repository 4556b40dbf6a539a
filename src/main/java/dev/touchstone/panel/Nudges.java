package dev.touchstone.panel;

import dev.touchstone.identity.AccountId;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.shared.Command;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Asks interviewers for cards that are missing: one mail an hour at the most, about everything that is missing then. What is asked
 * within the hour waits for its end.
 */
@Component
class Nudges {

    static final Duration PAUSE = Duration.ofHours(1);

    private final NudgeRows rows;
    private final PanelRows panels;
    private final PanelLetters letters;
    private final Scheduling scheduling;
    private final Clock clock;

    Nudges(NudgeRows rows, PanelRows panels, PanelLetters letters, Scheduling scheduling, Clock clock) {
        this.rows = rows;
        this.panels = panels;
        this.letters = letters;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    @Command
    public void want(Collection<AccountId> interviewers) {
        rows.want(interviewers, clock.instant());
    }

    /** Writes to everybody who may be asked now. Harmless on many nodes. */
    @Command
    public void sendDue() {
        var now = clock.instant();
        rows.due(now.minus(PAUSE)).forEach(interviewer -> {
            var missing = missing(interviewer, now);
            if (!missing.isEmpty()) {
                letters.askForCards(interviewer, missing, now);
            }
            rows.settle(interviewer, missing.isEmpty() ? null : now);
        });
    }

    /** A card that is missing, with its interview. */
    record Missing(Panel panel, Seat seat, Appointment at) {}

    private List<Missing> missing(AccountId interviewer, Instant now) {
        var open = panels.owedBy(interviewer);
        var times = scheduling.all(open.stream().map(Panel::appointment).toList());
        return open.stream()
                .flatMap(panel -> panel.openSeats().stream()
                        .filter(seat -> seat.interviewer().equals(interviewer) && seat.card() != null)
                        .map(seat -> new Missing(panel, seat, Objects.requireNonNull(times.get(panel.appointment())))))
                .filter(missing -> !missing.at().endsAt().isAfter(now))
                .toList();
    }
}
