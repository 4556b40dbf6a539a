package dev.touchstone.panel;

import dev.touchstone.candidates.Apply;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.hiring.Journey;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobTeamFixture;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionDraft;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.Track;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.CardInput;
import dev.touchstone.scorecards.Recommendation;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings an application to its panel: a staffed job, a question, and the panel’s process waiting to be planned. Made by
 * {@code AutowireCapableBeanFactory.createBean}, so that tests keep sharing one context.
 */
public class PanelFixture {

    private static final int MOST_TRIES = 5;

    private final Accounts accounts;
    private final Jobs jobs;
    private final JobApplications applications;
    private final QuestionBank bank;
    private final PanelDesk desk;
    private final PanelRows rows;
    private final RuntimeService runtime;
    private final Journey journey;
    private final JdbcClient jdbc;
    private final Scheduling scheduling;
    private final AdjustableClock clock;

    PanelFixture(
            Accounts accounts,
            Jobs jobs,
            JobApplications applications,
            QuestionBank bank,
            PanelDesk desk,
            PanelRows rows,
            RuntimeService runtime,
            Journey journey,
            JdbcClient jdbc,
            Scheduling scheduling,
            AdjustableClock clock) {
        this.accounts = accounts;
        this.jobs = jobs;
        this.applications = applications;
        this.bank = bank;
        this.desk = desk;
        this.rows = rows;
        this.runtime = runtime;
        this.journey = journey;
        this.jdbc = jdbc;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    /** A job that is open, with its recruiter and interviewers. */
    public record Opening(JobOpeningId job, AccountId recruiter, List<AccountId> interviewers) {}

    public Opening opening(int interviewers) {
        var staff = new JobTeamFixture(accounts, jobs);
        var recruiter = staff.somebody(Role.RECRUITER);
        var job = staff.draft(recruiter);
        List<AccountId> people = new ArrayList<>();
        for (int i = 0; i < interviewers; i++) {
            var person = staff.somebody(Role.INTERVIEWER);
            jobs.assign(job, person, TeamRole.INTERVIEWER);
            people.add(person);
        }
        jdbc.sql("update jobs.job set status = 'OPEN', opened_at = created_at where id = :id")
                .param("id", job.value())
                .update();
        return new Opening(job, recruiter, people);
    }

    /** An application that has not come to its panel. */
    public JobApplicationId applied(Opening opening) {
        return applications.apply(new Apply(
                opening.job(), "林晓", UUID.randomUUID() + "@example.cn", null, Language.ZH, 6, null, null, null, true));
    }

    /** An application whose journey waits at “plan the panel”. */
    public JobApplicationId waiting(Opening opening) {
        var id = applied(opening);
        runtime.startProcessInstanceByKey(
                "panel-interview",
                id.toString(),
                Map.of(
                        "applicationId",
                        id.toString(),
                        "jobOpening",
                        opening.job().toString()));
        jdbc.sql("update candidates.application set stage = 'PANEL' where id = :id")
                .param("id", id.value())
                .update();
        return id;
    }

    /** Plans, and lets the invitations go out. */
    public JobApplicationId invited(Opening opening, Instant start) {
        var application = waiting(opening);
        plan(application, opening.interviewers(), start);
        openDoors();
        return application;
    }

    public void plan(JobApplicationId application, List<AccountId> interviewers, Instant start) {
        plan(application, interviewers, start, question());
    }

    void plan(JobApplicationId application, List<AccountId> interviewers, Instant start, QuestionVersionId question) {
        plan(application, interviewers, start, List.of(question));
    }

    public void plan(
            JobApplicationId application,
            List<AccountId> interviewers,
            Instant start,
            List<QuestionVersionId> questions) {
        desk.plan(new PlanPanel(application, interviewers, questions, start, Duration.ofMinutes(45), "三楼会议室", null));
    }

    /** Waits until the interview begins. */
    public void begin(JobApplicationId application) {
        var start =
                scheduling.get(rows.of(application).orElseThrow().appointment()).startsAt();
        if (start.isAfter(clock.instant())) {
            clock.travelTo(start);
        }
    }

    /** Lets the invitations go out; where the job executor runs, too, it may have been quicker with one of them. */
    public void openDoors() {
        for (int tries = 1; ; tries++) {
            try {
                journey.runDue(clock.instant());
                return;
            } catch (OptimisticLockingException done) {
                if (tries == MOST_TRIES) {
                    throw done;
                }
            }
        }
    }

    /** Puts two of the questions into the bank that a job of the fixture's track plans to ask. */
    public void bankOfTheTrack() {
        for (var number : List.of("Q-0034", "Q-0036")) {
            if (bank.published(number).isEmpty()) {
                bank.add(number, draft(), null);
            }
        }
    }

    public String email(JobApplicationId application) {
        return Objects.requireNonNull(applications.candidate(application).email());
    }

    public String email(AccountId account) {
        return accounts.get(account).email();
    }

    /** A question with two competencies, four expected points and one critical fault. */
    public QuestionVersionId question() {
        return bank.add(draft(), null);
    }

    private static QuestionDraft draft() {
        return new QuestionDraft(
                QuestionType.INTERVIEW,
                Track.GENERAL,
                2,
                BigDecimal.TEN,
                "empathy",
                null,
                new LocalizedText(
                        "客户坚持要退已拆封的商品，你怎么谈？", "A customer insists on returning an opened item. What do you say?"),
                List.of(),
                Set.of(),
                null,
                LocalizedText.zh("先安抚，再核对规则，给两个方案。"),
                null,
                LocalizedText.zh("追问：客户要是继续投诉呢？"),
                LocalizedText.zh("婚育、籍贯、健康。"),
                null,
                List.of(
                        point("先道歉并复述问题", "empathy", PointKind.EXPECTED),
                        point("说明规则依据", "compliance", PointKind.EXPECTED),
                        point("承诺做不到的事", "compliance", PointKind.FAULT),
                        point("辱骂客户", "empathy", PointKind.CRITICAL)));
    }

    /** A complete card: the same rating for everything. */
    public static CardInput complete(int rating, @Nullable String note, int version) {
        Map<String, CardInput.Given> ratings = new HashMap<>();
        for (var competency : List.of("empathy", "compliance")) {
            ratings.put(competency, new CardInput.Given(rating, note));
        }
        return new CardInput(Set.of(), ratings, Recommendation.YES, note, version);
    }

    public ScorecardId card(JobApplicationId application, AccountId interviewer) {
        return seats(application).stream()
                .filter(seat -> seat.interviewer().equals(interviewer))
                .map(Seat::card)
                .findFirst()
                .orElseThrow();
    }

    List<Seat> seats(JobApplicationId application) {
        return rows.of(application).map(Panel::seats).orElse(Collections.emptyList());
    }

    /** Definition keys of the user tasks that wait in the panel’s process. */
    public List<String> places(JobApplicationId application) {
        return jdbc.sql("""
                        select t.task_def_key_ from camunda.act_ru_task t
                          join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
                         where e.business_key_ = :key and t.task_def_key_ <> 'userTask_screenApplication'
                         order by 1
                        """)
                .param("key", application.toString())
                .query(String.class)
                .list();
    }

    private static QuestionDraft.Point point(String text, String competency, PointKind kind) {
        var points = kind == PointKind.CRITICAL ? BigDecimal.ZERO : BigDecimal.valueOf(5);
        return new QuestionDraft.Point(LocalizedText.zh(text), points, competency, kind, null);
    }
}
