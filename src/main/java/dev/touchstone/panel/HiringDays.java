package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scheduling.Slot;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills a hiring day: every waiting candidate gets a room and a time, as far as people are free. Books nothing. */
@Service
@Transactional(readOnly = true)
public class HiringDays {

    private static final int MOST_ROOMS = 10;
    private static final int MANY = Integer.MAX_VALUE;

    private final WaitingForPanel waiting;
    private final PanelTeams teams;
    private final Scheduling scheduling;
    private final Clock clock;
    private final ZoneId zone;

    HiringDays(WaitingForPanel waiting, PanelTeams teams, Scheduling scheduling, Clock clock, Times times) {
        this.waiting = waiting;
        this.teams = teams;
        this.scheduling = scheduling;
        this.clock = clock;
        this.zone = times.zone();
    }

    /** Applications of a job whose panel is to be planned, the longest waiting first. */
    public List<JobApplicationId> waiting(JobOpeningId job) {
        return waiting.of(job);
    }

    /** Who may interview for a job. */
    public List<Account> people(JobOpeningId job) {
        return teams.candidates(job);
    }

    /**
     * A plan of the day. Refuses UNUSABLE a day without a room or a time, and somebody who would be in two rooms.
     *
     * @param candidates whom to place; only those who wait are
     */
    public DayPlan plan(HiringDay day, Collection<JobApplicationId> candidates) {
        check(day);
        var times = day.starts().stream()
                .map(start -> day.day().atTime(start).atZone(zone).toInstant())
                .filter(start -> start.isAfter(clock.instant()))
                .toList();
        if (times.isEmpty()) {
            throw unusable("panel.day.error.times", "No time on " + day.day());
        }
        var free = free(day, times);
        var open = new ArrayList<DayPlan.Cell>();
        var closed = new ArrayList<DayPlan.Closed>();
        times.forEach(start -> sort(day, start, free, open, closed));
        var wanted = waiting.of(day.job()).stream().filter(candidates::contains).toList();
        var limits = limits(day, times);
        var places = DayMatching.of(open, wanted, suits(day, wanted, times), room -> limits.getOrDefault(room, MANY));
        var placed = places.stream().map(DayPlan.Place::application).collect(Collectors.toSet());
        return new DayPlan(
                times,
                places,
                closed,
                limits,
                wanted.stream().filter(one -> !placed.contains(one)).toList());
    }

    private void check(HiringDay day) {
        var everybody = day.rooms().stream()
                .flatMap(room -> room.interviewers().stream())
                .toList();
        if (day.rooms().isEmpty()
                || day.rooms().size() > MOST_ROOMS
                || day.rooms().stream()
                        .anyMatch(room ->
                                !PanelPlans.SIZES.contains(room.interviewers().size()))) {
            throw unusable(
                    "panel.day.error.rooms", "%d rooms".formatted(day.rooms().size()));
        }
        if (new HashSet<>(everybody).size() < everybody.size()) {
            throw unusable("panel.day.error.twice", "Somebody is in two rooms");
        }
        var team = teams.candidates(day.job()).stream().map(Account::id).collect(Collectors.toSet());
        if (!team.containsAll(everybody)) {
            throw unusable("panel.error.notInTeam", "Not all of %s interview".formatted(everybody));
        }
    }

    /** At which of the times each interviewer can come. */
    private Map<AccountId, Set<Instant>> free(HiringDay day, List<Instant> times) {
        var people = day.rooms().stream()
                .flatMap(room -> room.interviewers().stream())
                .toList();
        var free = new HashMap<AccountId, Set<Instant>>();
        for (var start : times) {
            var hindrances = scheduling.hindrances(people, new Slot(start, start.plus(day.length())));
            people.stream().filter(person -> hindrances.get(person) == null).forEach(person -> free.computeIfAbsent(
                            person, key -> new HashSet<>())
                    .add(start));
        }
        return free;
    }

    /** How many each room takes: as many as whoever of its people may have the fewest more that day; absent without a bound. */
    private Map<Integer, Integer> limits(HiringDay day, List<Instant> times) {
        var whole = new Slot(times.get(0), times.get(times.size() - 1).plus(day.length()));
        var left = scheduling.placesLeft(
                day.rooms().stream()
                        .flatMap(room -> room.interviewers().stream())
                        .toList(),
                whole);
        var limits = new HashMap<Integer, Integer>();
        for (int room = 0; room < day.rooms().size(); room++) {
            for (var person : day.rooms().get(room).interviewers()) {
                if (left.containsKey(person)) {
                    limits.merge(room, left.get(person), Math::min);
                }
            }
        }
        return Map.copyOf(limits);
    }

    private static void sort(
            HiringDay day,
            Instant start,
            Map<AccountId, Set<Instant>> free,
            List<DayPlan.Cell> open,
            List<DayPlan.Closed> closed) {
        for (int room = 0; room < day.rooms().size(); room++) {
            var cell = new DayPlan.Cell(start, room);
            var busy = day.rooms().get(room).interviewers().stream()
                    .filter(person -> !free.getOrDefault(person, Set.of()).contains(start))
                    .toList();
            if (busy.isEmpty()) {
                open.add(cell);
            } else {
                closed.add(new DayPlan.Closed(cell, busy));
            }
        }
    }

    private BiPredicate<JobApplicationId, DayPlan.Cell> suits(
            HiringDay day, List<JobApplicationId> wanted, List<Instant> times) {
        var whole = new Slot(times.get(0), times.get(times.size() - 1).plus(day.length()));
        var elsewhere = scheduling.booked(wanted, whole);
        return (application, cell) -> elsewhere.getOrDefault(application, List.of()).stream()
                .noneMatch(busy ->
                        busy.overlaps(new Slot(cell.start(), cell.start().plus(day.length()))));
    }

    private static RefusedException unusable(String key, String message) {
        return new RefusedException(Reason.UNUSABLE, key, message, MOST_ROOMS);
    }
}
