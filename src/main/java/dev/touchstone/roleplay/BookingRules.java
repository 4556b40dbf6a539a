package dev.touchstone.roleplay;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.AppointmentId;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who can be booked for a role-play, and when. */
@Component
class BookingRules {

    /** A form filled in for "now" is sent a little later. */
    private static final Duration FORM_TIME = Duration.ofMinutes(15);

    private final Jobs jobs;
    private final Scheduling scheduling;
    private final Clock clock;

    BookingRules(Jobs jobs, Scheduling scheduling, Clock clock) {
        this.jobs = jobs;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    /** Everybody of the staff who attends, each once; refuses UNUSABLE unless all interview for the job. */
    List<AccountId> people(ScheduleRolePlay command, JobOpeningId job) {
        var team =
                jobs.team(job, TeamRole.INTERVIEWER).stream().map(Account::id).toList();
        var people = Stream.concat(Stream.ofNullable(command.customer()), command.observers().stream())
                .distinct()
                .toList();
        if (command.observers().isEmpty() || !team.containsAll(people)) {
            throw new RefusedException(
                    Reason.UNUSABLE, "roleplay.error.notInTeam", "%s cannot play for %s".formatted(people, job));
        }
        return people;
    }

    /** The start; refuses UNUSABLE when it is over. */
    Instant future(Instant startsAt) {
        if (startsAt.isBefore(clock.instant().minus(FORM_TIME))) {
            throw new RefusedException(Reason.UNUSABLE, "roleplay.error.past", "Start " + startsAt);
        }
        return startsAt;
    }

    /** Refuses CONFLICT while the candidate waits for another time. */
    void standing(AppointmentId appointment) {
        if (scheduling.moveRequest(appointment).isPresent()) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "roleplay.error.moveAsked",
                    "A new time of %s is asked for".formatted(appointment));
        }
    }

    /** Refuses CONFLICT before the start: nobody can have missed it yet. */
    void begun(Appointment appointment) {
        if (clock.instant().isBefore(appointment.startsAt())) {
            throw new RefusedException(Reason.CONFLICT, "roleplay.error.early", "Begins " + appointment.startsAt());
        }
    }
}
