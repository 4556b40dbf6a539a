package dev.touchstone.journey;

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
import dev.touchstone.questionbank.Track;
import dev.touchstone.roleplay.Scenario;
import dev.touchstone.roleplay.Scenarios;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The company of the stories: colleagues, a filled question bank, scenarios. Made by {@code
 * AutowireCapableBeanFactory.createBean}, so that the tests share one context.
 */
final class Company {

    static final String PASSWORD = "a long enough pass phrase";
    static final String RECRUITER = "zhou.min@example.test";
    static final String MARKER = "meng.yao@example.test";
    static final String MANAGER = "he.jing@example.test";
    static final List<String> INTERVIEWERS =
            List.of("luo.lin@example.test", "peng.bo@example.test", "shen.yue@example.test");
    static final List<String> APPROVERS = List.of("gao.yuan@example.test", "fang.lan@example.test");

    private final Accounts accounts;
    private final CurrentAccount current;
    private final QuestionBank bank;
    private final Scenarios scenarios;
    private final Jobs jobs;
    private final JsonMapper json;
    private final Map<TeamRole, List<AccountId>> staff = new EnumMap<>(TeamRole.class);

    Company(
            Accounts accounts,
            CurrentAccount current,
            QuestionBank bank,
            Scenarios scenarios,
            Jobs jobs,
            JsonMapper json) {
        this.accounts = accounts;
        this.current = current;
        this.bank = bank;
        this.scenarios = scenarios;
        this.jobs = jobs;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Hires everybody and fills the bank and the scenarios. */
    Company found() {
        hire("周敏", RECRUITER, TeamRole.RECRUITER);
        hire("何静", MANAGER, TeamRole.HIRING_MANAGER);
        hire("罗琳", INTERVIEWERS.get(0), TeamRole.INTERVIEWER);
        hire("彭博", INTERVIEWERS.get(1), TeamRole.INTERVIEWER);
        hire("沈越", INTERVIEWERS.get(2), TeamRole.INTERVIEWER);
        hire("孟瑶", MARKER, TeamRole.MARKER);
        hire("高远", APPROVERS.get(0), TeamRole.APPROVER);
        hire("方岚", APPROVERS.get(1), TeamRole.APPROVER);
        stock();
        return this;
    }

    /** An open job for after-sales agents with everybody in its team. */
    JobOpeningId opening() {
        return current.as(recruiter(), () -> {
            var job = jobs.create(new CreateJob(
                    new LocalizedText("售后客服", "After-sales agent"),
                    Track.AFTER_SALES,
                    "武汉",
                    3,
                    null,
                    new LocalizedText("接手不太高兴的顾客，把事情办完。", "Take over unhappy customers and see things through."),
                    recruiter()));
            staff.forEach((role, people) -> people.stream()
                    .filter(person -> role != TeamRole.RECRUITER)
                    .forEach(person -> jobs.assign(job, person, role)));
            jobs.open(job);
            return job;
        });
    }

    AccountId recruiter() {
        return having(TeamRole.RECRUITER).get(0);
    }

    List<AccountId> having(TeamRole role) {
        return Objects.requireNonNull(staff.get(role));
    }

    private void hire(String name, String email, TeamRole role) {
        var id = accounts.register(name, email, Language.ZH, Set.of(Role.valueOf(role.name())), PASSWORD);
        staff.merge(
                role,
                List.of(id),
                (some, more) -> List.copyOf(java.util.stream.Stream.concat(some.stream(), more.stream())
                        .toList()));
    }

    private void stock() {
        try (var in = new ClassPathResource("config/demo/bank.json").getInputStream()) {
            BankFile.read(in).forEach(question -> bank.add(question.number(), question.draft(), null));
            var numbers = read(new TypeReference<List<Numbered>>() {});
            var scripts = read(new TypeReference<List<Scenario.Script>>() {});
            for (int i = 0; i < numbers.size(); i++) {
                scenarios.add(numbers.get(i).number(), scripts.get(i));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private <T> T read(TypeReference<T> type) throws IOException {
        try (var in = new ClassPathResource("config/demo/scenarios.json").getInputStream()) {
            return json.readValue(in, type);
        }
    }

    private record Numbered(String number) {}
}
