package dev.touchstone.demo;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.CreateJob;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.questionbank.BankFile;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionDraft;
import dev.touchstone.questionbank.Track;
import dev.touchstone.roleplay.Scenarios;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Founds the demo's company: staff, question bank, scenarios, open jobs with their teams. */
@Component
@Profile("demo")
class DemoCompany {

    private final DemoContent content;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final QuestionBank bank;
    private final DemoPictures pictures;
    private final Scenarios scenarios;
    private final Jobs jobs;
    private final Clock clock;

    DemoCompany(
            DemoContent content,
            Accounts accounts,
            CurrentAccount current,
            QuestionBank bank,
            DemoPictures pictures,
            Scenarios scenarios,
            Jobs jobs,
            Clock clock) {
        this.content = content;
        this.accounts = accounts;
        this.current = current;
        this.bank = bank;
        this.pictures = pictures;
        this.scenarios = scenarios;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * What the seeder works with.
     *
     * @param staff by role, in the order of the file
     * @param jobs by track
     * @param questions by Chinese stem, so that made-up candidates can answer well
     */
    record Founded(
            Map<Role, List<AccountId>> staff, Map<Track, JobOpeningId> jobs, Map<String, QuestionDraft> questions) {

        AccountId any(Role role, int n) {
            var all = having(role);
            return all.get(n % all.size());
        }

        /** Everybody with the role; the demo's file has somebody for each. */
        List<AccountId> having(Role role) {
            return Objects.requireNonNull(staff.get(role), () -> "Nobody in the demo is " + role);
        }
    }

    Founded found() {
        var staff = hire();
        var questions = stock();
        pictures.hang();
        content.scripts().forEach(script -> scenarios.add(script.number(), script.script()));
        Map<Track, JobOpeningId> openings = new LinkedHashMap<>();
        var recruiters = Objects.requireNonNull(staff.get(Role.RECRUITER));
        for (var opening : content.openings()) {
            var recruiter = recruiters.get(openings.size() % recruiters.size());
            openings.put(opening.track(), current.as(recruiter, () -> open(opening, recruiter, staff)));
        }
        return new Founded(staff, openings, questions);
    }

    private Map<Role, List<AccountId>> hire() {
        Map<Role, List<AccountId>> staff = new EnumMap<>(Role.class);
        for (var colleague : content.people().staff()) {
            var id = accounts.register(
                    colleague.name(),
                    colleague.email(),
                    colleague.spoken(),
                    colleague.roles(),
                    UUID.randomUUID().toString());
            colleague.roles().forEach(role -> staff.merge(role, List.of(id), DemoCompany::joined));
        }
        return staff;
    }

    private Map<String, QuestionDraft> stock() {
        Map<String, QuestionDraft> byStem = new HashMap<>();
        try (var in = content.bank().getInputStream()) {
            for (var question : BankFile.read(in)) {
                bank.add(question.number(), question.draft(), null);
                byStem.put(question.draft().stem().zh(), question.draft());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo bank cannot be read", unreadable);
        }
        return byStem;
    }

    private JobOpeningId open(DemoContent.Opening opening, AccountId recruiter, Map<Role, List<AccountId>> staff) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var job = jobs.create(new CreateJob(
                opening.title(),
                opening.track(),
                opening.city().zh(),
                opening.headcount(),
                today.plusDays(opening.closesInDays()),
                opening.description(),
                recruiter));
        for (var role : TeamRole.values()) {
            staff.getOrDefault(Role.valueOf(role.name()), List.of()).stream()
                    .filter(member -> !(role == TeamRole.RECRUITER && member.equals(recruiter)))
                    .forEach(member -> jobs.assign(job, member, role));
        }
        jobs.open(job);
        return job;
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
