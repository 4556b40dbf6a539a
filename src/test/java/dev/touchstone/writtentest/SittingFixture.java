package dev.touchstone.writtentest;

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
import dev.touchstone.jobs.Stage;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.questionbank.BankFile;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An open job on the demo bank, and applications that the journey brought to their test. */
public class SittingFixture {

    private final JobTeamFixture staff;
    private final Jobs jobs;
    private final JobApplications applications;
    private final QuestionBank bank;
    private final TestPlans plans;
    private final SittingDesk desk;
    private final WrittenTests tests;
    private final Markings markings;
    private final CandidateLinks links;
    private final Journey journey;
    private final JdbcClient jdbc;
    private final ObjectProvider<MockMvcTester> mvc;
    private final Clock clock;

    SittingFixture(
            Accounts accounts,
            Jobs jobs,
            JobApplications applications,
            QuestionBank bank,
            TestPlans plans,
            SittingDesk desk,
            WrittenTests tests,
            Markings markings,
            CandidateLinks links,
            Journey journey,
            JdbcClient jdbc,
            ObjectProvider<MockMvcTester> mvc,
            Clock clock) {
        this.staff = new JobTeamFixture(accounts, jobs);
        this.jobs = jobs;
        this.applications = applications;
        this.bank = bank;
        this.plans = plans;
        this.desk = desk;
        this.tests = tests;
        this.markings = markings;
        this.links = links;
        this.journey = journey;
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.clock = clock;
    }

    /** An open job with those who matter for its test. */
    public record Opening(JobOpeningId job, AccountId recruiter, AccountId marker) {}

    /** Fills the bank once per class. */
    public void fillBank() throws IOException {
        if (bank.published("Q-0001").isEmpty()) {
            try (var in = Files.newInputStream(Path.of("config/demo/bank.json"))) {
                BankFile.read(in).forEach(question -> bank.add(question.number(), question.draft(), null));
            }
        }
    }

    /** A job whose paper has one question of each type. */
    public Opening opening(QuestionType... types) throws IOException {
        fillBank();
        var recruiter = staff.somebody(Role.RECRUITER);
        var marker = staff.somebody(Role.MARKER);
        var job = staff.draft(recruiter);
        jobs.assign(job, marker, TeamRole.MARKER);
        if (types.length > 0) {
            plans.change(new Blueprint(
                    job, 40, Arrays.stream(types).map(type -> section(1, type)).toList()));
        }
        jdbc.sql("update jobs.job set status = 'OPEN', opened_at = created_at where id = :id")
                .param("id", job.value())
                .update();
        return new Opening(job, recruiter, marker);
    }

    static Blueprint.Section section(int count, QuestionType... types) {
        return new Blueprint.Section(
                LocalizedText.zh("第一部分"), List.of(types), List.of(), count, BigDecimal.valueOf(10));
    }

    /** Screened and through the door: the invitation is posted. */
    public JobApplicationId invited(Opening opening) {
        return invited(opening, "林晓");
    }

    public JobApplicationId invited(Opening opening, String name) {
        var id = screened(opening, name);
        runDue();
        return id;
    }

    /** Screened: the door to the test is a job of the engine. */
    public JobApplicationId screened(Opening opening, String name) {
        var id = applications.apply(new Apply(
                opening.job(), name, UUID.randomUUID() + "@example.cn", null, Language.ZH, 6, null, null, null, true));
        applications.advance(id, Stage.SCREENING, null, opening.recruiter());
        return id;
    }

    public JobApplicationId sitting(Opening opening) {
        var id = invited(opening);
        desk.start(id);
        return id;
    }

    /** Handed in with something written for every question. */
    public JobApplicationId handedIn(Opening opening) {
        var id = invited(opening);
        handIn(id);
        return id;
    }

    /** Starts, writes something for every question, submits. */
    public void handIn(JobApplicationId id) {
        desk.start(id);
        answerAll(id);
        desk.submit(id);
    }

    public void start(JobApplicationId id) {
        desk.start(id);
    }

    public void submit(JobApplicationId id) {
        desk.submit(id);
    }

    public void answerAll(JobApplicationId id) {
        for (var question : desk.view(id).questions()) {
            desk.save(id, given(question));
        }
    }

    private static Answer given(SittingView.Question question) {
        if (!question.gaps().isEmpty()) {
            return Answer.ofBlanks(
                    question.position(), 1, Collections.nCopies(question.gaps().size(), "7"));
        }
        var open = question.isOpen();
        var choices = question.choices().isEmpty()
                ? List.<String>of()
                : List.of(question.choices().get(0).label());
        var truth = question.type() == QuestionType.TRUE_FALSE ? Boolean.TRUE : null;
        return new Answer(question.position(), 1, choices, truth, open ? "先安抚，再核实订单，给出两个方案。" : null);
    }

    /** What the marker will read of a paper that was handed in. */
    public List<String> openAnswers(JobApplicationId id) {
        var marking = markings.view(tests.marking(id).orElseThrow());
        return marking.open().stream().map(MarkingView.Open::answer).toList();
    }

    /** What is due now: doors and timers. */
    public void runDue() {
        journey.runDue(clock.instant());
    }

    /** The step the journey waits at. */
    public String step(JobApplicationId id) {
        return Objects.requireNonNull(applications.get(id).step());
    }

    /** The cookie of a candidate who opened a link of the purpose. */
    public Cookie visit(JobApplicationId id, LinkPurpose purpose) {
        var opened = mvc.getObject().get().uri(link(id, purpose)).exchange();
        return Objects.requireNonNull(opened.getResponse().getCookie("touchstone_visit"));
    }

    /** The path of a link such as candidates get by mail. */
    public String link(JobApplicationId id, LinkPurpose purpose) {
        var link = links.issue(purpose, id.value(), clock.instant().plus(Duration.ofDays(30)));
        return URI.create(link).getPath();
    }
}
