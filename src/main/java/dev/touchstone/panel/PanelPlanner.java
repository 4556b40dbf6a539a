package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scheduling.Slot;
import dev.touchstone.shell.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a recruiter chooses from when planning a panel. */
@Service
@Transactional(readOnly = true)
public class PanelPlanner {

    private static final int DAYS = 7;
    private static final int HALF_HOUR = 30;

    private final PanelPlans plans;
    private final PanelTeams teams;
    private final Scheduling scheduling;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Competencies competencies;
    private final Clock clock;
    private final ZoneId zone;

    PanelPlanner(
            PanelPlans plans,
            PanelTeams teams,
            Scheduling scheduling,
            JobApplications applications,
            Jobs jobs,
            Competencies competencies,
            Clock clock,
            Times times) {
        this.plans = plans;
        this.teams = teams;
        this.scheduling = scheduling;
        this.applications = applications;
        this.jobs = jobs;
        this.competencies = competencies;
        this.clock = clock;
        this.zone = times.zone();
    }

    /** Who may interview: the job’s interviewers first. */
    public List<Account> people(JobApplicationId application) {
        return teams.candidates(applications.get(application).job());
    }

    /** The job’s plan: usual size and length. */
    public PanelPlan plan(JobApplicationId application) {
        return plans.of(applications.get(application).job());
    }

    /** Questions to choose from: those of the job’s plan first, in their order, then the others by number. */
    public List<QuestionVersion> questions(JobApplicationId application) {
        var job = applications.get(application).job();
        return Stream.concat(plans.questions(job).stream(), plans.choices(job).stream())
                .distinct()
                .toList();
    }

    /** The questions the job’s plan proposes. */
    public List<QuestionVersion> proposed(JobApplicationId application) {
        return plans.questions(applications.get(application).job());
    }

    /** For each competency of the job’s track, how many of the chosen questions probe it. */
    public List<Coverage> coverage(JobApplicationId application, Collection<QuestionVersionId> chosen) {
        var asked = questions(application).stream()
                .filter(question -> chosen.contains(question.id()))
                .toList();
        return jobs.template(applications.get(application).job()).competencies().stream()
                .map(code -> new Coverage(competencies.get(code), probes(asked, code)))
                .toList();
    }

    /** When the candidate and all of them are free in the coming week, on the half hour. */
    public FreeTimes freeTimes(
            JobApplicationId application, List<AccountId> interviewers, Duration length, List<Account> people) {
        var chosen = people.stream()
                .filter(person -> interviewers.contains(person.id()))
                .toList();
        var days = new TreeMap<LocalDate, List<Slot>>(slots(application, interviewers, length).stream()
                .collect(Collectors.groupingBy(slot -> LocalDate.ofInstant(slot.startsAt(), zone))));
        var full = days.isEmpty()
                ? chosen.stream()
                        .filter(person ->
                                slots(application, List.of(person.id()), length).isEmpty())
                        .toList()
                : List.<Account>of();
        return new FreeTimes(
                days.entrySet().stream()
                        .map(day -> new FreeTimes.Day(
                                day.getKey().atStartOfDay(zone).toInstant(), day.getValue()))
                        .toList(),
                full);
    }

    private List<Slot> slots(JobApplicationId application, List<AccountId> interviewers, Duration length) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return scheduling.freeSlots(application, interviewers, length, today, today.plusDays(DAYS - 1)).stream()
                .filter(slot -> slot.startsAt().atZone(zone).getMinute() % HALF_HOUR == 0)
                .toList();
    }

    private static long probes(List<QuestionVersion> questions, String competency) {
        return questions.stream()
                .filter(question -> question.markingPoints().stream()
                        .anyMatch(point -> point.competency().equals(competency)))
                .count();
    }

    /** A competency and how many chosen questions probe it. */
    public record Coverage(Competency competency, long questions) {}
}
