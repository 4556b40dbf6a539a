package dev.touchstone.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Candidates who are hired, every step by the request its page sends. Between the steps the doors are waited for. */
final class ProductJourney {

    private static final String REASON = "表达清楚，处理投诉有章法";
    private static final int MOST_APPROVALS = 4;

    private final Product product;
    private final UUID job;
    private final JdbcClient jdbc;
    private final Visitor recruiter;
    private final Visitor marker;
    private final List<UUID> interviewers;
    private final List<Visitor> interviewing = new ArrayList<>();
    private final List<Visitor> approvers = new ArrayList<>();
    private final String scenario;
    private final List<String> questions;

    ProductJourney(Product product) throws Exception {
        this.product = product;
        this.job = product.company().other();
        this.jdbc = product.database().jdbc();
        this.recruiter = product.recruiter();
        this.marker = product.colleague(product.team("MARKER").get(0));
        this.interviewers = product.team("INTERVIEWER").subList(0, 3);
        for (var interviewer : interviewers) {
            interviewing.add(product.colleague(interviewer));
        }
        for (var approver : product.team("APPROVER")) {
            approvers.add(product.colleague(approver));
        }
        this.scenario = text("select scenario from roleplay.plan_conversation where number = 1 and job = :id", job);
        this.questions = jdbc.sql("""
                        select distinct q.question_version::text
                          from panel.panel_question q
                          join panel.panel p on p.id = q.panel
                         where p.id = (select id from panel.panel order by id limit 1)
                        """).query(String.class).list();
    }

    void run(int number, JourneyTimes times) throws Exception {
        var person = Person.of(40_000_000 + number);
        var at = new String[1];
        times.time(Step.APPLY, () -> at[0] = Product.apply(recruiter, job, person));
        recruiter.land();
        var id = UUID.fromString(at[0]);
        var page = "/applications/" + id;
        act(times, Step.SCREEN, recruiter, page + "/advance", List.of("from", "SCREENING"));
        var candidate = sit(id, person, times);
        act(times, Step.DECIDE_TEST, recruiter, page + "/advance", List.of("from", "WRITTEN_TEST", "reason", REASON));
        play(id, times);
        act(times, Step.DECIDE_ROLE_PLAY, recruiter, page + "/advance", List.of("from", "ROLE_PLAY", "reason", REASON));
        interview(id, times);
        act(times, Step.DECIDE_PANEL, recruiter, page + "/panel/debrief/advance", List.of("reason", REASON));
        offer(id, person, candidate, times);
        freeCalendars(id);
    }

    /** Sends a form and opens the page that follows, which is not timed. */
    private static void act(JourneyTimes times, Step step, Visitor who, String path, List<String> form)
            throws Exception {
        times.time(step, () -> who.post(path, form));
        who.land();
    }

    private Visitor sit(UUID id, Person person, JourneyTimes times) throws Exception {
        await(id, "receiveTask_waitForStart");
        var candidate = Visitor.candidate(
                product.application().address(), product.letters().link(person.email(), "笔试"));
        var test = "/my/%s/test".formatted(id);
        act(times, Step.START_TEST, candidate, test + "/start", List.of());
        var answered = answerForTheMarker(id, candidate);
        act(times, Step.SUBMIT_TEST, candidate, test + "/submission", List.of());
        var marking = text("select marking::text from writtentest.sitting where application = :id", id);
        act(times, Step.MARK, marker, "/markings/" + marking, List.of("nothing", String.valueOf(answered)));
        return candidate;
    }

    /** A paper without an open answer would mark itself: the position of the one that was given. */
    private int answerForTheMarker(UUID id, Visitor candidate) throws Exception {
        var position = jdbc.sql("""
                        select min(p.position)
                          from writtentest.paper_question p
                          join writtentest.sitting s on s.id = p.sitting
                          join questionbank.question_version v on v.id = p.question_version
                         where s.application = :id
                           and v.type in ('SHORT_ANSWER', 'CASE_ANALYSIS', 'SCENARIO')
                        """).param("id", id).query(Integer.class).single();
        candidate.postJson(
                "/my/%s/test/answers".formatted(id),
                "{\"position\":%d,\"revision\":1,\"choices\":[],\"truth\":null,\"text\":\"先道歉，再查物流\"}"
                        .formatted(position));
        return position;
    }

    private void play(UUID id, JourneyTimes times) throws Exception {
        var booking = List.of(
                "scenario",
                scenario,
                "customer",
                interviewers.get(0).toString(),
                "observers",
                interviewers.get(1).toString(),
                "now",
                "true",
                "minutes",
                "30");
        act(times, Step.SCHEDULE_ROLE_PLAY, recruiter, "/applications/%s/role-play/schedule".formatted(id), booking);
        await(id, "receiveTask_waitForRolePlay");
        var room = "/role-plays/"
                + text("select id::text from roleplay.role_play where application = :id and state = 'SCHEDULED'", id);
        interviewing.get(0).post(room + "/start", List.of());
        act(times, Step.END_ROLE_PLAY, interviewing.get(0), room + "/end", List.of());
        submit(id, 1, Step.OBSERVE, times);
        freeCalendars(id);
    }

    private void interview(UUID id, JourneyTimes times) throws Exception {
        var plan = new ArrayList<String>();
        interviewers.forEach(interviewer -> plan.addAll(List.of("interviewers", interviewer.toString())));
        questions.forEach(question -> plan.addAll(List.of("questions", question)));
        plan.addAll(List.of("minutes", "30", "now", "true"));
        act(times, Step.PLAN_PANEL, recruiter, "/applications/%s/panel/plan".formatted(id), plan);
        await(id, "userTask_fillScorecard");
        submit(id, 0, Step.FIRST_CARD, times);
        submit(id, 1, Step.SECOND_CARD, times);
        submit(id, 2, Step.THIRD_CARD, times);
    }

    private void submit(UUID id, int interviewer, Step step, JourneyTimes times) throws Exception {
        var card = jdbc.sql("""
                        select id from scorecards.card
                         where application = :id and rater = :rater and state in ('PLANNED', 'DRAFT')
                        """)
                .param("id", id)
                .param("rater", interviewers.get(interviewer))
                .query(UUID.class)
                .single();
        var form = CardSuite.form(product.database(), card);
        act(times, step, interviewing.get(interviewer), "/scorecards/" + card, form);
    }

    private void offer(UUID id, Person person, Visitor candidate, JourneyTimes times) throws Exception {
        var page = "/applications/%s/offer".formatted(id);
        var pay = text("select trunc(low)::text from offers.band where job = :id and grade = 'JUNIOR'", job);
        var offer = List.of(
                "grade", "JUNIOR",
                "gradeReason", "先从初级做起",
                "monthlyPay", pay,
                "probationMonths", "3",
                "startsOn", LocalDate.now().plusDays(12).toString());
        act(times, Step.PREPARE_OFFER, recruiter, page + "/preparation", offer);
        approve(id, page, times);
        await(id, "receiveTask_waitForAnswer");
        candidate.open(product.letters().link(person.email(), "录用通知"));
        act(times, Step.ACCEPT, candidate, "/my/%s/offer/acceptance".formatted(id), List.of("name", person.name()));
    }

    private void approve(UUID id, String page, JourneyTimes times) throws Exception {
        for (int i = 0; i < MOST_APPROVALS && step(id).equals("userTask_approveOffer"); i++) {
            var approver = approvers.get(i);
            act(times, Step.APPROVE, approver, page + "/approval/yes", List.of("revision", "1"));
        }
    }

    /** Waits for the door that leads to a step. */
    private void await(UUID id, String step) throws InterruptedException {
        for (int i = 0; i < 3000; i++) {
            if (step(id).equals(step)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new IllegalStateException("Application %s waits at %s, not at %s".formatted(id, step(id), step));
    }

    private String step(UUID id) {
        return text("select coalesce(step, '') from candidates.application where id = :id", id);
    }

    /** The next candidate meets the same people a second later. */
    private void freeCalendars(UUID id) {
        jdbc.sql("""
                        delete from scheduling.attendance
                         where staff and appointment in (select id from scheduling.appointment where application = :id)
                        """).param("id", id).update();
    }

    private String text(String query, UUID id) {
        return jdbc.sql(query).param("id", id).query(String.class).single();
    }
}
