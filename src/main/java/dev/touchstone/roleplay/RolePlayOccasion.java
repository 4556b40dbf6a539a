package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.StageOccasion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells player and observers when and where the role-play is, and leads them to the room. */
@Component
class RolePlayOccasion implements StageOccasion {

    private static final Set<RolePlayState> BEGUN =
            Set.of(RolePlayState.RUNNING, RolePlayState.STOPPED, RolePlayState.ENDED);
    private static final Set<RolePlayState> AHEAD = Set.of(RolePlayState.SCHEDULED, RolePlayState.RUNNING);

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
    public Optional<Occasion> of(JobApplicationId application) {
        return rows.of(application).map(rolePlay -> occasion(scheduling.get(rolePlay.appointment()), rolePlay));
    }

    @Override
    public List<Attendance> upcoming(AccountId account) {
        return scheduling.upcoming(account).stream()
                .filter(at -> at.stage() == Stage.ROLE_PLAY)
                .filter(at -> scheduling.moveRequest(at.id()).isEmpty())
                .flatMap(at -> attendance(at, account).stream())
                .toList();
    }

    private Optional<Attendance> attendance(Appointment at, AccountId account) {
        return rows.of(at.application())
                .filter(rolePlay -> AHEAD.contains(rolePlay.state()))
                .map(rolePlay -> new Attendance(
                        at.application(),
                        rolePlay.isCustomer(account) ? Part.CUSTOMER : Part.OBSERVER,
                        occasion(at, rolePlay),
                        room(rolePlay)));
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
