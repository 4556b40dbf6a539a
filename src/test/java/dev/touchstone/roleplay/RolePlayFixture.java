package dev.touchstone.roleplay;

import static org.awaitility.Awaitility.await;

import dev.touchstone.candidates.Apply;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.hiring.Journey;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobTeamFixture;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionDraft;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import dev.touchstone.scorecards.CardInput;
import dev.touchstone.scorecards.Recommendation;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings an application to its role-play: a staffed job, a scenario, and the stage's process waiting to be booked. */
public class RolePlayFixture {

    /** Words only the customer's player and the raters may read. */
    public static final List<String> SECRETS =
            List.of("CANARY-GOAL", "CANARY-HIDDEN", "CANARY-OPENING", "CANARY-CUE", "CANARY-ENDING", "CANARY-POINT");

    private final Accounts accounts;
    private final Jobs jobs;
    private final JobApplications applications;
    private final QuestionBank bank;
    private final Scenarios scenarios;
    private final RolePlayDesk desk;
    private final Scorecards scorecards;
    private final CandidateLinks links;
    private final RuntimeService runtime;
    private final Journey journey;
    private final JdbcClient jdbc;
    private final AdjustableClock clock;
    private boolean jobExecutor;

    RolePlayFixture(
            Accounts accounts,
            Jobs jobs,
            JobApplications applications,
            QuestionBank bank,
            Scenarios scenarios,
            RolePlayDesk desk,
            Scorecards scorecards,
            CandidateLinks links,
            RuntimeService runtime,
            Journey journey,
            JdbcClient jdbc,
            AdjustableClock clock) {
        this.accounts = accounts;
        this.jobs = jobs;
        this.applications = applications;
        this.bank = bank;
        this.scenarios = scenarios;
        this.desk = desk;
        this.scorecards = scorecards;
        this.links = links;
        this.runtime = runtime;
        this.journey = journey;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An open job with its recruiter; the first interviewer plays, the next ones observe. */
    public record Opening(JobOpeningId job, AccountId recruiter, AccountId player, List<AccountId> observers) {}

    public Opening opening(int observers) {
        var staff = new JobTeamFixture(accounts, jobs);
        var recruiter = staff.somebody(Role.RECRUITER);
        var job = staff.draft(recruiter);
        List<AccountId> people = new ArrayList<>();
        for (int i = 0; i <= observers; i++) {
            var person = staff.somebody(Role.INTERVIEWER);
            jobs.assign(job, person, TeamRole.INTERVIEWER);
            people.add(person);
        }
        jdbc.sql("update jobs.job set status = 'OPEN', opened_at = created_at where id = :id")
                .param("id", job.value())
                .update();
        return new Opening(job, recruiter, people.get(0), people.subList(1, people.size()));
    }

    public AccountId interviewerElsewhere() {
        return new JobTeamFixture(accounts, jobs).somebody(Role.INTERVIEWER);
    }

    /** An application whose journey waits for the booking. */
    public JobApplicationId waiting(Opening opening) {
        var id = applied(opening);
        runtime.startProcessInstanceByKey(
                "role-play",
                id.toString(),
                Map.of(
                        "applicationId",
                        id.toString(),
                        "jobOpening",
                        opening.job().toString()));
        jdbc.sql("update candidates.application set stage = 'ROLE_PLAY' where id = :id")
                .param("id", id.value())
                .update();
        return id;
    }

    /** An application that has not come to its role-play. */
    public JobApplicationId applied(Opening opening) {
        return applications.apply(new Apply(
                opening.job(), "林晓", UUID.randomUUID() + "@example.cn", null, Language.ZH, 6, null, null, null, true));
    }

    public void book(JobApplicationId application, Opening opening, Instant start) {
        desk.schedule(
                application,
                new ScheduleRolePlay(
                        List.of(PlannedConversation.byHand(scenario())),
                        opening.player(),
                        opening.observers(),
                        start,
                        30,
                        1,
                        "二楼接待室"));
    }

    /** Books for this moment, and lets the invitations go out. */
    public void bookNow(JobApplicationId application, Opening opening) {
        book(application, opening, clock.instant());
        openDoors();
    }

    /** Books for tomorrow, and lets the invitations go out. */
    public JobApplicationId invited(Opening opening) {
        var application = waiting(opening);
        book(application, opening, tomorrow());
        openDoors();
        return application;
    }

    /** A talk that runs. */
    public JobApplicationId running(Opening opening) {
        var application = invited(opening);
        desk.start(id(application));
        return application;
    }

    /** A desk of scripts that runs since just now; its customers come after these seconds. */
    public JobApplicationId scripted(Opening opening, int... after) {
        var application = scriptedInvitation(opening, after);
        desk.practised(application);
        desk.startAlone(application);
        return application;
    }

    /** A desk of scripts with a person who may speak for them. */
    public JobApplicationId scripted(Opening opening, AccountId player, int... after) {
        var application = scriptedInvitation(opening, player, after);
        desk.start(id(application));
        return application;
    }

    /** A desk of scripts whose time has come. */
    public JobApplicationId scriptedInvitation(Opening opening, int... after) {
        return scriptedInvitation(opening, null, after);
    }

    private JobApplicationId scriptedInvitation(Opening opening, @Nullable AccountId player, int... after) {
        var application = waiting(opening);
        var number = playable();
        desk.schedule(
                application,
                new ScheduleRolePlay(
                        IntStream.of(after)
                                .mapToObj(seconds -> new PlannedConversation(
                                        number, Conversation.Mode.SCRIPT, Duration.ofSeconds(seconds)))
                                .toList(),
                        player,
                        opening.observers(),
                        clock.instant(),
                        30,
                        1,
                        null));
        openDoors();
        return application;
    }

    /** Number of a question with a script that plays by itself. */
    public String playable() {
        return scenarios.all().stream()
                .filter(scenario -> scenario.script().play() != null)
                .findFirst()
                .map(Scenario::number)
                .orElseGet(() -> written(SampleScript.script()));
    }

    public void say(JobApplicationId application, Message.Author author, String text) {
        desk.say(id(application), author, Saying.now(UUID.randomUUID(), text));
    }

    /** For a whole application, whose job executor opens the doors. */
    public RolePlayFixture withJobExecutor() {
        jobExecutor = true;
        return this;
    }

    /** Lets the invitations go out. */
    public void openDoors() {
        if (jobExecutor) {
            await().until(this::everybodyIsInvited);
        } else {
            journey.runDue(clock.instant());
        }
    }

    private boolean everybodyIsInvited() {
        return jdbc.sql("""
                        select not exists (select 1 from roleplay.role_play
                                            where state = 'SCHEDULED' and invited_sequence is null)
                        """).query(Boolean.class).single();
    }

    public RolePlayId id(JobApplicationId application) {
        return desk.of(application).orElseThrow().id();
    }

    public String email(AccountId account) {
        return accounts.get(account).email();
    }

    /** A fresh link of a candidate, as a path. */
    public String link(JobApplicationId application, LinkPurpose purpose) {
        var url = links.issue(purpose, application.value(), clock.instant().plus(Duration.ofDays(2)));
        return java.net.URI.create(url).getPath();
    }

    public ScorecardId card(JobApplicationId application, AccountId observer) {
        return desk.of(application).orElseThrow().observers().stream()
                .filter(one -> one.account().equals(observer))
                .map(RolePlay.Observer::card)
                .findFirst()
                .orElseThrow();
    }

    public void submit(JobApplicationId application, AccountId observer, int rating) {
        var given = new CardInput.Given(rating, "先道歉，再核对订单。");
        scorecards.submit(
                card(application, observer),
                new CardInput(Set.of(), Map.of("empathy", given, "compliance", given), Recommendation.YES, null, 0),
                observer);
    }

    /** Definition keys of the user tasks that wait in the stage's process. */
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

    public Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    /** Number of a question with a script. */
    public String scenario() {
        return scenarios.all().stream()
                .filter(scenario -> scenario.script().play() == null)
                .findFirst()
                .map(Scenario::number)
                .orElseGet(() -> written(script()));
    }

    private String written(Scenario.Script script) {
        var number = bank.version(bank.add(question(), null)).number();
        scenarios.add(number, script);
        return number;
    }

    private static QuestionDraft question() {
        return new QuestionDraft(
                QuestionType.ROLE_PLAY,
                Track.AFTER_SALES,
                2,
                BigDecimal.TEN,
                "empathy",
                null,
                LocalizedText.zh("包裹破损，客户要求全额退款。"),
                List.of(),
                Set.of(),
                null,
                LocalizedText.zh("先安抚，再看照片，给两个方案。"),
                null,
                null,
                null,
                null,
                List.of(
                        point("CANARY-POINT 先道歉", "empathy", PointKind.EXPECTED),
                        point("CANARY-POINT 说明依据", "compliance", PointKind.EXPECTED),
                        point("CANARY-POINT 辱骂客户", "empathy", PointKind.CRITICAL)));
    }

    private static QuestionDraft.Point point(String text, String competency, PointKind kind) {
        var points = kind == PointKind.CRITICAL ? BigDecimal.ZERO : BigDecimal.valueOf(5);
        return new QuestionDraft.Point(LocalizedText.zh(text), points, competency, kind, null);
    }

    private static Scenario.Script script() {
        return new Scenario.Script(
                text("破损的咖啡杯", "The broken cups"),
                Scenario.Channel.AFTER_SALES,
                null,
                15,
                new Scenario.Persona(
                        text("陈女士", "Ms Chen"),
                        2,
                        5,
                        text("全额退款 CANARY-GOAL", "A full refund CANARY-GOAL"),
                        List.of(new Scenario.HiddenFact(
                                "one", text("其实只碎了一只 CANARY-HIDDEN", "Only one is broken CANARY-HIDDEN")))),
                text("客户收到一套咖啡杯，说碎了，语气很急。", "A customer got a set of cups, says it is broken, and is upset."),
                new Scenario.OrderPanel(
                        List.of(
                                new Scenario.Fact(text("订单号", "Order"), text("20261118-0027", "20261118-0027")),
                                new Scenario.Fact(
                                        text("商品", "Item"), text("手绘咖啡杯四只装", "Hand-painted cups, set of four"))),
                        List.of(new Scenario.Event(30, text("已签收", "Signed for"))),
                        List.of(new Scenario.Fact(text("实付", "Paid"), text("168 元", "168 yuan"))),
                        List.of(new Scenario.Fact(text("库存", "Stock"), text("12 套", "12 sets")))),
                List.of(
                        new Scenario.Policy(
                                text("破损包赔", "Breakage"),
                                text(
                                        "签收 48 小时内凭照片补发或按件退款。",
                                        "With a photo within 48 hours: a new one or money for the piece.")),
                        new Scenario.Policy(text("优惠券", "Vouchers"), text("每单最多一张。", "At most one per order."))),
                new Scenario.Budget(new BigDecimal("20"), "CNY", text("20 元以内", "Up to 20 yuan")),
                List.of(text("你们的杯子全碎了！ CANARY-OPENING", "Your cups are all broken! CANARY-OPENING")),
                List.of(new Scenario.Cue(
                        text("要照片时", "When asked for a photo"),
                        text("我哪有空拍？ CANARY-CUE", "No time for that! CANARY-CUE"))),
                List.of(new Scenario.Ending(
                        "calm",
                        Scenario.Tone.GOOD,
                        text("答应补发就消气 CANARY-ENDING", "Calms down with a new one CANARY-ENDING"),
                        List.of())),
                null);
    }

    private static LocalizedText text(String zh, String en) {
        return new LocalizedText(zh, en);
    }
}
