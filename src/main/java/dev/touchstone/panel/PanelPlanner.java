package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scheduling.OpenSlots;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scheduling.SlotQuery;
import dev.touchstone.shell.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a recruiter chooses from when planning a panel. */
@Service
@Transactional(readOnly = true)
public class PanelPlanner {

    private static final int DAYS = 7;
    private static final int HALF_HOUR = 30;
    private static final OpenSlots.Reasons NO_REASONS = new OpenSlots.Reasons(false, Map.of(), null, List.of());

    private final PanelPlans plans;
    private final PanelTeams teams;
    private final QuestionOwners owners;
    private final Scheduling scheduling;
    private final Jobs jobs;
    private final Competencies competencies;
    private final Clock clock;
    private final ZoneId zone;

    PanelPlanner(
            PanelPlans plans,
            PanelTeams teams,
            QuestionOwners owners,
            Scheduling scheduling,
            Jobs jobs,
            Competencies competencies,
            Clock clock,
            Times times) {
        this.plans = plans;
        this.teams = teams;
        this.owners = owners;
        this.scheduling = scheduling;
        this.jobs = jobs;
        this.competencies = competencies;
        this.clock = clock;
        this.zone = times.zone();
    }

    /** What the planning page offers for an application. */
    public Choices choices(JobApplication application) {
        var job = jobs.get(application.job());
        var plan = plans.of(job.id());
        var published = plans.published();
        var proposed = plan.among(published);
        return new Choices(
                plan,
                teams.candidates(job.id()),
                Stream.concat(proposed.stream(), PanelPlans.suiting(job.track(), published).stream())
                        .distinct()
                        .toList(),
                proposed,
                jobs.template(job.track()).competencies().stream()
                        .map(competencies::get)
                        .toList());
    }

    /** When the candidate and enough of them are free in the coming week, on the half hour, or why they never are. */
    public FreeTimes freeTimes(JobApplicationId application, Lineup lineup, Duration length, List<Account> people) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var found =
                scheduling.search(new SlotQuery(application, lineup.needs(), length, today, today.plusDays(DAYS - 1)));
        var byId = people.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        var reasons = Objects.requireNonNullElse(found.reasons(), NO_REASONS);
        return new FreeTimes(
                days(found, byId),
                reasons.people().entrySet().stream()
                        .flatMap(person -> Stream.ofNullable(byId.get(person.getKey()))
                                .map(account -> new FreeTimes.Obstacle(account, person.getValue())))
                        .toList(),
                reasons.candidateBusy(),
                reasons.nearest(),
                reasons.missing().stream()
                        .flatMap(person -> Stream.ofNullable(byId.get(person)))
                        .toList());
    }

    /** Who comes at a time: all who were chosen, or as many of them as are needed, first those who are free. */
    public List<AccountId> people(JobApplicationId application, Lineup lineup, Instant start, Duration length) {
        var everybody = List.copyOf(lineup.people().keySet());
        if (lineup.size() >= everybody.size()) {
            return everybody;
        }
        var day = LocalDate.ofInstant(start, zone);
        var free =
                scheduling
                        .search(new SlotQuery(application, lineup.needs(), length, day, day.plusDays(1)))
                        .slots()
                        .stream()
                        .filter(open -> open.slot().startsAt().equals(start))
                        .map(OpenSlots.OpenSlot::people)
                        .findFirst()
                        .orElse(everybody);
        return lineup.pick(free, person -> scheduling.upcoming(person).size());
    }

    /** Who leads which question: as chosen, else given out evenly among those who come. */
    public Map<QuestionVersionId, AccountId> owners(
            List<QuestionVersionId> questions, List<AccountId> people, Map<QuestionVersionId, AccountId> chosen) {
        return owners.proposed(questions, people, chosen);
    }

    private List<FreeTimes.Day> days(OpenSlots found, Map<AccountId, Account> people) {
        return found.slots().stream()
                .filter(open -> open.slot().startsAt().atZone(zone).getMinute() % HALF_HOUR == 0)
                .map(open -> new FreeTimes.Time(
                        open.slot(),
                        open.people().stream()
                                .flatMap(person -> Stream.ofNullable(people.get(person)))
                                .toList()))
                .collect(Collectors.groupingBy(
                        time -> LocalDate.ofInstant(time.slot().startsAt(), zone), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new FreeTimes.Day(day.getKey().atStartOfDay(zone).toInstant(), day.getValue()))
                .toList();
    }

    /**
     * What a recruiter chooses from.
     *
     * @param plan the job’s plan: usual size and length
     * @param people who may interview: the job’s interviewers first
     * @param questions those of the job’s plan first, in their order, then the others by number
     * @param proposed the questions the job’s plan proposes
     * @param competencies those of the job’s track
     */
    public record Choices(
            PanelPlan plan,
            List<Account> people,
            List<QuestionVersion> questions,
            List<QuestionVersion> proposed,
            List<Competency> competencies) {

        /** The chosen questions with who leads them: as chosen, else given out evenly among these people. */
        public List<AskedQuestion> asked(
                Collection<QuestionVersionId> chosen,
                List<AccountId> interviewers,
                Map<QuestionVersionId, AccountId> owners) {
            var asked = questions.stream()
                    .filter(question -> chosen.contains(question.id()))
                    .toList();
            var coming = people.stream()
                    .filter(person -> interviewers.contains(person.id()))
                    .collect(Collectors.toMap(Account::id, Function.identity()));
            var leading = QuestionOwners.propose(
                    asked, interviewers.stream().filter(coming::containsKey).toList(), owners);
            return IntStream.range(0, asked.size())
                    .mapToObj(i -> new AskedQuestion(
                            i + 1,
                            asked.get(i),
                            null,
                            coming.get(leading.get(asked.get(i).id()))))
                    .toList();
        }

        /** How far they reach the competencies of the job’s track. */
        public List<Coverage> coverage(List<AskedQuestion> asked) {
            return Coverage.of(competencies, asked);
        }
    }
}
