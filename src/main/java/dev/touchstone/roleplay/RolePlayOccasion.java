package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.StageOccasion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells player and observers when and where the role-play is, and leads them to the room. */
@Component
class RolePlayOccasion implements StageOccasion {

    private static final Set<RolePlayState> BEGUN =
            Set.of(RolePlayState.RUNNING, RolePlayState.PAUSED, RolePlayState.STOPPED, RolePlayState.ENDED);
    private static final Set<RolePlayState> AHEAD =
            Set.of(RolePlayState.SCHEDULED, RolePlayState.RUNNING, RolePlayState.PAUSED);

    private final RolePlayRows rows;
    private final Scheduling scheduling;

    RolePlayOccasion(RolePlayRows rows, Scheduling scheduling) {
        this.rows = rows;
        this.scheduling = scheduling;
    }

    @Override
    public Stage stage() {
        return Stage.ROLE_PLAY;
    }

    @Override
    public Map<JobApplicationId, Occasion> of(Collection<JobApplicationId> applications) {
        var rolePlays = rows.of(applications);
        var at = scheduling.all(rolePlays.stream().map(RolePlay::appointment).toList());
        return rolePlays.stream()
                .collect(Collectors.toMap(
                        RolePlay::application,
                        rolePlay -> occasion(Objects.requireNonNull(at.get(rolePlay.appointment())), rolePlay)));
    }

    @Override
    public List<Attendance> upcoming(AccountId account) {
        var ahead = scheduling.upcoming(account).stream()
                .filter(at -> at.stage() == Stage.ROLE_PLAY)
                .toList();
        if (ahead.isEmpty()) {
            return List.of();
        }
        var moving = scheduling.askedToMove(ahead.stream().map(Appointment::id).toList());
        var rolePlays = rows.of(ahead.stream().map(Appointment::application).toList()).stream()
                .filter(rolePlay -> AHEAD.contains(rolePlay.state()))
                .collect(Collectors.toMap(RolePlay::application, Function.identity()));
        return ahead.stream()
                .filter(at -> !moving.contains(at.id()))
                .flatMap(at -> Stream.ofNullable(rolePlays.get(at.application()))
                        .map(rolePlay -> attendance(at, rolePlay, account)))
                .toList();
    }

    private static Attendance attendance(Appointment at, RolePlay rolePlay, AccountId account) {
        return new Attendance(
                at.application(),
                rolePlay.isCustomer(account) ? Part.CUSTOMER : Part.OBSERVER,
                occasion(at, rolePlay),
                room(rolePlay));
    }

    private static Occasion occasion(Appointment at, RolePlay rolePlay) {
        return new Occasion(
                at.startsAt(),
                at.endsAt(),
                at.place(),
                at.meetingLink(),
                room(rolePlay),
                BEGUN.contains(rolePlay.state()));
    }

    private static String room(RolePlay rolePlay) {
        return "/role-plays/%s".formatted(rolePlay.id());
    }
}
