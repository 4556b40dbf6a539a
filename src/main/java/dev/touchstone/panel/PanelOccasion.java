package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.StageOccasion;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells raters when and where the panel meets. */
@Component
class PanelOccasion implements StageOccasion {

    private static final Set<PanelState> AHEAD = Set.of(PanelState.PLANNED, PanelState.INVITED);

    private final PanelRows panels;
    private final Scheduling scheduling;
    private final Clock clock;

    PanelOccasion(PanelRows panels, Scheduling scheduling, Clock clock) {
        this.panels = panels;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    @Override
    public Stage stage() {
        return Stage.PANEL;
    }

    @Override
    public Map<JobApplicationId, Occasion> of(Collection<JobApplicationId> applications) {
        return scheduling.current(applications, Stage.PANEL).values().stream()
                .collect(Collectors.toMap(Appointment::application, this::occasion));
    }

    @Override
    public Optional<String> debrief(JobApplicationId application) {
        return Optional.of("/applications/%s/panel/debrief".formatted(application));
    }

    @Override
    public List<Attendance> upcoming(AccountId account) {
        var ahead = scheduling.upcoming(account).stream()
                .filter(at -> at.stage() == Stage.PANEL)
                .toList();
        if (ahead.isEmpty()) {
            return List.of();
        }
        var found = panels.of(ahead.stream().map(Appointment::application).toList()).stream()
                .filter(panel -> AHEAD.contains(panel.state()))
                .collect(Collectors.toMap(Panel::application, Function.identity()));
        return ahead.stream()
                .flatMap(at -> Stream.ofNullable(found.get(at.application()))
                        .flatMap(panel -> attendance(at, panel, account).stream()))
                .toList();
    }

    private Optional<Attendance> attendance(Appointment at, Panel panel, AccountId account) {
        return panel.seats().stream()
                .filter(seat -> seat.interviewer().equals(account) && seat.card() != null)
                .findFirst()
                .map(seat -> new Attendance(
                        at.application(), Part.INTERVIEWER, occasion(at), "/seats/%s/scorecard".formatted(seat.id())));
    }

    private Occasion occasion(Appointment at) {
        return new Occasion(
                at.startsAt(),
                at.endsAt(),
                at.place(),
                at.meetingLink(),
                "/seats/of/%s".formatted(at.application()),
                !at.startsAt().isAfter(clock.instant()));
    }
}
