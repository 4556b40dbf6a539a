package dev.touchstone.security;

import dev.touchstone.candidates.Documents;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageProposal;
import dev.touchstone.hiring.Journey;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.offers.Band;
import dev.touchstone.offers.Grade;
import dev.touchstone.offers.OfferBands;
import dev.touchstone.offers.OfferDesk;
import dev.touchstone.offers.PrepareOffer;
import dev.touchstone.panel.PanelFixture;
import dev.touchstone.questionbank.BankFile;
import dev.touchstone.questionbank.BankImports;
import dev.touchstone.questionbank.Imported;
import dev.touchstone.questionbank.KeyCorrections;
import dev.touchstone.questionbank.Option;
import dev.touchstone.questionbank.PictureSamples;
import dev.touchstone.questionbank.Pictures;
import dev.touchstone.questionbank.ProposeCorrection;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.Track;
import dev.touchstone.roleplay.Message;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayFixture;
import dev.touchstone.scorecards.CardInput;
import dev.touchstone.scorecards.CardPlan;
import dev.touchstone.scorecards.CardPlans;
import dev.touchstone.scorecards.Recommendation;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Staff;
import dev.touchstone.writtentest.MarkSitting;
import dev.touchstone.writtentest.MarkingView;
import dev.touchstone.writtentest.Markings;
import dev.touchstone.writtentest.SittingFixture;
import dev.touchstone.writtentest.WrittenTests;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One job and one application that went the whole way, with the ids of everything they left behind and words nobody
 * else writes in every place where raters write. Two of five panel members still owe their card: one is an interviewer
 * only, the other holds every role there is.
 */
final class World {

    private static final int TYPED = 99;

    static final String NAME = "Wendelin Kranich";

    static final String MARKERS_WORDS = "canary-of-the-marker";
    static final String OBSERVERS_WORDS = "canary-of-the-observer";
    static final String EVIDENCE = "canary-of-the-panel-evidence";
    static final String CLOSING_WORDS = "canary-of-the-panel-closing";
    static final String GRADE_REASON = "canary-of-the-grade";
    static final String RECOMMENDATION = "坚决不录用";

    /** 37.31 as it is written anywhere. */
    private static final String TEST_TOTAL = "37.3";

    private static final String ROLE_PLAY_RATING = "模拟 4.3";
    private static final String PANEL_TOTAL = "2.17";

    /** Everything that a rater who still owes a card must not read. */
    static final List<String> RESULTS = List.of(
            MARKERS_WORDS,
            OBSERVERS_WORDS,
            EVIDENCE,
            CLOSING_WORDS,
            TEST_TOTAL,
            ROLE_PLAY_RATING,
            PANEL_TOTAL,
            RECOMMENDATION,
            GRADE_REASON);

    private final SittingFixture sittings;
    private final RolePlayFixture rolePlays;
    private final PanelFixture panels;
    private final Services services;

    /** What everybody adds to everything they write. */
    private final String tail;

    private final SittingFixture.Opening opening;
    private final AccountId manager;
    private final AccountId reader;
    private final AccountId approver;
    private final AccountId blind;
    private final AccountId blindInEveryRole;
    private final List<AccountId> colleagues;
    private final JobApplicationId application;
    private final JobApplicationId another;

    private World(AutowireCapableBeanFactory beans, String tail) throws IOException {
        this.tail = tail;
        sittings = beans.createBean(SittingFixture.class);
        rolePlays = beans.createBean(RolePlayFixture.class);
        panels = beans.createBean(PanelFixture.class);
        services = beans.createBean(Services.class);
        opening = sittings.opening(QuestionType.SINGLE_CHOICE, QuestionType.SHORT_ANSWER);
        manager = member(Role.HIRING_MANAGER, TeamRole.HIRING_MANAGER);
        approver = member(Role.APPROVER, TeamRole.APPROVER);
        blind = member(Role.INTERVIEWER, TeamRole.INTERVIEWER);
        blindInEveryRole = services.staff.hire("唐朵", Role.values());
        reader = services.staff.hire("何静", Role.values());
        for (var role : TeamRole.values()) {
            services.jobs.assign(opening.job(), blindInEveryRole, role);
            services.jobs.assign(opening.job(), reader, role);
        }
        colleagues = Stream.generate(() -> member(Role.INTERVIEWER, TeamRole.INTERVIEWER))
                .limit(3)
                .toList();
        application = handedIn();
        another = sittings.invited(opening);
    }

    /** The panel runs, three of its five cards are in. */
    static World atThePanel(AutowireCapableBeanFactory beans) throws IOException {
        return atThePanel(beans, "");
    }

    private static World atThePanel(AutowireCapableBeanFactory beans, String tail) throws IOException {
        var world = new World(beans, tail);
        world.mark();
        world.playTheRole();
        world.holdThePanel();
        world.total(Stage.PANEL, PANEL_TOTAL);
        return world;
    }

    /** The panel runs, three of its five cards are in, and the job shows none before all are. */
    static World withCardsHeldBack(AutowireCapableBeanFactory beans) throws IOException {
        var world = new World(beans, "");
        world.services.cardPlans.change(
                world.opening.job(),
                new CardPlan(0, false, false, true, Map.of(), Map.of()),
                world.opening.recruiter());
        world.mark();
        world.playTheRole();
        world.holdThePanel();
        return world;
    }

    /** The panel was concluded without the two cards, and the offer is out. */
    static World withAnOffer(AutowireCapableBeanFactory beans) throws IOException {
        return withAnOffer(beans, "");
    }

    /** The same, and everybody adds this to everything they write. */
    static World withAnOffer(AutowireCapableBeanFactory beans, String tail) throws IOException {
        var world = atThePanel(beans, tail);
        world.offer();
        return world;
    }

    private AccountId member(Role role, TeamRole teamRole) {
        var account = services.staff.hire("苏禾" + tail, role);
        services.jobs.assign(opening.job(), account, teamRole);
        return account;
    }

    private JobApplicationId handedIn() throws IOException {
        var id = sittings.invited(opening, NAME + tail);
        services.documents.add(id, "canary.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), opening.recruiter());
        services.imports.readText(
                "一、简答题\n1. 顾客说没有收到赠品%s，怎么回复？\n答案：先致歉，再核实%s。\n".formatted(tail, tail),
                Track.GENERAL,
                "empathy",
                opening.recruiter());
        sittings.handIn(id);
        drawAlone(id);
        return id;
    }

    /**
     * Puts a copy of the question that a key marks onto the paper, which no other paper has: the page of its correction shows
     * everybody who had the question.
     */
    private void drawAlone(JobApplicationId id) throws IOException {
        var drawn = markedByKey(id);
        try (var file = Files.newInputStream(Path.of("config/demo/bank.json"))) {
            var draft = BankFile.read(file).stream()
                    .filter(question -> question.draft().stem().equals(drawn.stem()))
                    .findFirst()
                    .orElseThrow()
                    .draft();
            services.jdbc
                    .sql("""
                            update writtentest.paper_question q set question_version = :own
                              from writtentest.sitting s
                             where s.id = q.sitting and s.application = :application and q.question_version = :drawn
                            """)
                    .param("own", services.bank.add(draft, null).value())
                    .param("application", id.value())
                    .param("drawn", drawn.id().value())
                    .update();
        }
    }

    private void mark() {
        var marking = services.tests.marking(application).orElseThrow();
        var comments = services.markings.view(marking).open().stream()
                .collect(Collectors.toMap(MarkingView.Open::position, open -> MARKERS_WORDS + tail));
        services.markings.mark(MarkSitting.of(services.markings.view(marking), Set.of(), comments), opening.marker());
        total(Stage.WRITTEN_TEST, "37.31");
        services.jdbc
                .sql("update writtentest.sitting set total = :total where application = :id")
                .param("total", new BigDecimal("37.31"))
                .param("id", application.value())
                .update();
        typed();
        services.applications.advance(application, Stage.WRITTEN_TEST, "值得再看一看", opening.recruiter());
        runDue();
    }

    /** A typing test at the end of the paper. */
    private void typed() {
        services.jdbc
                .sql("""
                        insert into writtentest.paper_question (sitting, position, section_zh, question_version, points, option_order)
                        select id, :position, '打字', :version, 1, '{}' from writtentest.sitting where application = :application
                        """)
                .param("position", TYPED)
                .param(
                        "version",
                        services.bank.published("Q-0132").orElseThrow().id().value())
                .param("application", application.value())
                .update();
    }

    private void playTheRole() {
        var playing = new RolePlayFixture.Opening(opening.job(), opening.recruiter(), blind, colleagues);
        rolePlays.book(application, playing, rolePlays.tomorrow());
        rolePlays.openDoors();
        var id = rolePlays.id(application);
        services.rolePlayDesk.start(id);
        rolePlays.say(application, Message.Author.CUSTOMER, "你们的杯子碎了！" + tail);
        rolePlays.say(application, Message.Author.CANDIDATE, "很抱歉，我马上核实。" + tail);
        services.rolePlayDesk.end(id);
        int[][] values = {{4, 5}, {5, 4}, {4, 4}};
        for (int i = 0; i < values.length; i++) {
            var observer = colleagues.get(i);
            submit(rolePlays.card(application, observer), observer, values[i], OBSERVERS_WORDS + tail, OBSERVERS_WORDS);
        }
        runDue();
        services.applications.advance(application, Stage.ROLE_PLAY, "值得再看一看", opening.recruiter());
        runDue();
    }

    private void holdThePanel() {
        var members = Stream.concat(Stream.of(blind, blindInEveryRole), colleagues.stream())
                .toList();
        panels.plan(application, members, services.clock.instant().plus(Duration.ofDays(2)));
        panels.openDoors();
        panels.begin(application);
        int[][] values = {{1, 2}, {3, 2}, {2, 3}};
        for (int i = 0; i < values.length; i++) {
            var colleague = colleagues.get(i);
            submit(panels.card(application, colleague), colleague, values[i], EVIDENCE + tail, CLOSING_WORDS + tail);
        }
    }

    private void submit(ScorecardId card, AccountId rater, int[] values, String evidence, String closing) {
        var ratings = Map.of(
                "empathy", new CardInput.Given(values[0], evidence),
                "compliance", new CardInput.Given(values[1], evidence));
        services.scorecards.submit(card, new CardInput(Set.of(), ratings, Recommendation.STRONG_NO, closing, 0), rater);
    }

    private void offer() {
        services.clock.advance(Duration.ofDays(10));
        runDue();
        services.applications.advance(application, Stage.PANEL, "值得再看一看" + tail, manager);
        runDue();
        services.bands.change(
                opening.job(),
                List.of(new Band(Grade.JUNIOR, BigDecimal.valueOf(5000), BigDecimal.valueOf(9000), "CNY")));
        var start = LocalDate.now(services.clock).plusDays(30);
        services.offers.prepare(
                application,
                new PrepareOffer(Grade.JUNIOR, GRADE_REASON + tail, BigDecimal.valueOf(8173), 3, start, null),
                opening.recruiter());
        services.offers.approve(application, 1, approver);
        runDue();
    }

    private void total(Stage stage, String total) {
        services.applications.propose(
                application, new StageProposal(stage, new BigDecimal(total), "PASS", "reachedPassMark", true, false));
    }

    private void runDue() {
        services.journey.runDue(services.clock.instant());
    }

    /** May read everything and owes nothing. */
    AccountId reader() {
        return reader;
    }

    /** A panel member and observer whose cards are in. */
    AccountId colleague() {
        return colleagues.get(0);
    }

    AccountId marker() {
        return opening.marker();
    }

    AccountId blind() {
        return blind;
    }

    AccountId blindInEveryRole() {
        return blindInEveryRole;
    }

    JobApplicationId application() {
        return application;
    }

    /** What leads to the person: a marker must not come across it. */
    List<String> traces() {
        var row = services.applications.get(application);
        var person = services.applications.candidate(application);
        return List.of(NAME, row.number(), application.toString(), person.id().toString(), "" + person.email());
    }

    ScorecardId cardOf(AccountId panelMember) {
        return panels.card(application, panelMember);
    }

    /** A link of the candidate, as a path. */
    String link(LinkPurpose purpose) {
        return rolePlays.link(application, purpose);
    }

    /** A link of somebody who applied for the same job, as a path. */
    String linkOfAnother(LinkPurpose purpose) {
        return rolePlays.link(another, purpose);
    }

    /** A member of another job’s team, in this one role or, without any, in all that a team has. */
    AccountId outsider(@Nullable TeamRole only) {
        var roles = only == null
                ? EnumSet.complementOf(EnumSet.of(Role.ADMIN, Role.AUDITOR))
                : EnumSet.of(Role.valueOf(only.name()));
        var account = services.staff.hire("罗一", roles.toArray(Role[]::new));
        var elsewhere = panels.opening(0).job();
        (only == null ? EnumSet.allOf(TeamRole.class) : EnumSet.of(only))
                .forEach(role -> services.jobs.assign(elsewhere, account, role));
        return account;
    }

    /** The question of the paper that a key marks, with another key proposed for it. */
    private String correction(QuestionVersion version) {
        var other = version.options().stream()
                .map(Option::label)
                .filter(label -> !version.key().contains(label))
                .findFirst()
                .orElseThrow();
        return services.corrections
                .propose(
                        new ProposeCorrection(
                                version.question(), Set.of(version.id()), Set.of(other), null, null, "印错了" + tail),
                        opening.recruiter())
                .toString();
    }

    private QuestionVersion markedByKey(JobApplicationId id) {
        return services
                .bank
                .versions(ids(
                                id,
                                "select p.question_version from writtentest.paper_question p"
                                        + " join writtentest.sitting s on s.id = p.sitting where s.application = :application")
                        .stream()
                        .map(QuestionVersionId::of)
                        .toList())
                .stream()
                .filter(version -> version.type() == QuestionType.SINGLE_CHOICE)
                .findFirst()
                .orElseThrow();
    }

    /** An interview with several candidates that the application is part of. */
    /** Something that was done for many questions. */
    private String work() {
        var id = UUID.randomUUID();
        services.jdbc
                .sql("""
                        insert into questionbank.work (id, act, words, created_by, created_at, total, done, succeeded, finished_at)
                        values (:id, 'TAG', '大促', :by, now(), 2, 2, 2, now())
                        """)
                .param("id", id)
                .param("by", opening.recruiter().value())
                .update();
        return id.toString();
    }

    private String group() {
        var session = UUID.nameUUIDFromBytes(application.toString().getBytes(StandardCharsets.UTF_8));
        services.jdbc
                .sql("""
                        with session as (
                            insert into panel.group_session (id, job, kind, planned_at)
                            select :session, a.job, 'INTERVIEW', now() from candidates.v_place a where a.id = :application
                            on conflict do nothing returning id)
                        insert into panel.group_member (application, session, position) select :application, id, 0 from session
                        """)
                .param("session", session)
                .param("application", application.value())
                .update();
        return session.toString();
    }

    /** What stands in the braces of an address, for every name that is used there. */
    Map<String, List<String>> ids() {
        var batch = services.imports.recent(1).get(0).id();
        var marked = markedByKey(application);
        return Map.ofEntries(
                Map.entry("application", List.of(application.toString())),
                Map.entry("job", List.of(opening.job().toString())),
                Map.entry("number", List.of(services.jobs.get(opening.job()).number())),
                Map.entry("account", List.of(colleagues.get(0).toString())),
                Map.entry("card", ids("select id from scorecards.card where application = :application")),
                Map.entry(
                        "seat",
                        ids(
                                "select s.id from panel.seat s join panel.panel p on p.id = s.panel where p.application = :application")),
                Map.entry("group", List.of(group())),
                Map.entry("marking", ids("select marking from writtentest.sitting where application = :application")),
                Map.entry("rolePlay", List.of(rolePlays.id(application).toString())),
                Map.entry("tag", List.of(UUID.randomUUID().toString())),
                Map.entry("set", List.of("kettle-lid")),
                Map.entry("document", ids("select id from candidates.document where application = :application")),
                Map.entry(
                        "mail",
                        services.mailroom.mailsOf(application.value()).stream()
                                .map(mail -> mail.id().toString())
                                .toList()),
                Map.entry("task", ids("""
                        select t.id_ from camunda.act_hi_taskinst t
                          join camunda.act_hi_procinst p on p.id_ = t.proc_inst_id_
                         where p.business_key_ = cast(:application as text)
                        """)),
                Map.entry(
                        "model",
                        List.of(
                                "candidate-journey",
                                "written-test",
                                "marking",
                                "role-play",
                                "panel-interview",
                                "panel-booking",
                                "offer")),
                Map.entry(
                        "stage", Arrays.stream(Stage.values()).map(Stage::name).toList()),
                Map.entry(
                        "question",
                        questions(
                                marked,
                                "select distinct v.question from questionbank.question_version v join scorecards.card_question q"
                                        + " on q.question_version = v.id join scorecards.card c on c.id = q.card"
                                        + " where c.application = :application")),
                Map.entry("state", List.of("always")),
                Map.entry("conversation", List.of("1")),
                Map.entry("correction", List.of(correction(marked))),
                Map.entry("batch", List.of(batch.toString())),
                Map.entry("work", List.of(work())),
                Map.entry("position", List.of(String.valueOf(TYPED))),
                Map.entry(
                        "version",
                        ids("select q.question_version from writtentest.paper_question q join writtentest.sitting s"
                                + " on s.id = q.sitting where s.application = :application")),
                Map.entry("hash", List.of(services.pictures.keep(PictureSamples.png(8, 8, 0)))),
                Map.entry(
                        "item",
                        Imported.items(services.imports, batch).stream()
                                .map(item -> item.id().toString())
                                .toList()),
                Map.entry("token", List.of(link(LinkPurpose.PORTAL).substring("/c/".length()))));
    }

    private List<String> questions(QuestionVersion one, String sql) {
        return Stream.concat(Stream.of(one.question().toString()), ids(sql).stream())
                .distinct()
                .toList();
    }

    private List<String> ids(String sql) {
        return ids(application, sql);
    }

    private List<String> ids(JobApplicationId id, String sql) {
        return services.jdbc
                .sql(sql)
                .param("application", id.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The application’s own services. */
    record Services(
            Staff staff,
            Jobs jobs,
            JobApplications applications,
            Documents documents,
            BankImports imports,
            QuestionBank bank,
            KeyCorrections corrections,
            Pictures pictures,
            WrittenTests tests,
            Markings markings,
            RolePlayDesk rolePlayDesk,
            Scorecards scorecards,
            CardPlans cardPlans,
            OfferBands bands,
            OfferDesk offers,
            Mailroom mailroom,
            Journey journey,
            JdbcClient jdbc,
            AdjustableClock clock) {}
}
