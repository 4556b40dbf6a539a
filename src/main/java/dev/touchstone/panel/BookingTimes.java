package dev.touchstone.panel;

import dev.touchstone.identity.Account;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.scheduling.OpenSlots;
import dev.touchstone.scheduling.OpenSlots.OpenSlot;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scheduling.SlotQuery;
import dev.touchstone.scorecards.Recusals;
import dev.touchstone.shell.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which times a candidate may choose from: on the half hour, not within the next hours, in the days the recruiter gave. */
@Component
class BookingTimes {

    /** Nobody is asked to an interview sooner than this. */
    static final Duration LEAD = Duration.ofHours(2);

    private static final int HALF_HOUR = 30;

    private final Scheduling scheduling;
    private final PanelTeams teams;
    private final Recusals recusals;
    private final Clock clock;
    private final ZoneId zone;

    BookingTimes(Scheduling scheduling, PanelTeams teams, Recusals recusals, Clock clock, Times times) {
        this.scheduling = scheduling;
        this.teams = teams;
        this.recusals = recusals;
        this.clock = clock;
        this.zone = times.zone();
    }

    /** The times at which enough people of the team can come now, each with who can. */
    List<OpenSlot> open(Booking booking, JobOpeningId job) {
        var recused = recusals.accounts(booking.application());
        var team = teams.candidates(job).stream()
                .map(Account::id)
                .filter(person -> !recused.contains(person))
                .toList();
        var lineup = booking.lineup().among(team);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var from = booking.from().isBefore(today) ? today : booking.from();
        if (!lineup.isPossible() || from.isAfter(booking.to())) {
            return List.of();
        }
        var query = new SlotQuery(booking.application(), lineup.needs(), booking.length(), from, booking.to());
        var soonest = clock.instant().plus(LEAD);
        return scheduling.search(query).slots().stream()
                .filter(open -> !open.slot().startsAt().isBefore(soonest))
                .filter(open -> open.slot().startsAt().atZone(zone).getMinute() % HALF_HOUR == 0)
                .toList();
    }

    Optional<OpenSlots.OpenSlot> at(Booking booking, JobOpeningId job, Instant start) {
        return open(booking, job).stream()
                .filter(open -> open.slot().startsAt().equals(start))
                .findFirst();
    }
}
