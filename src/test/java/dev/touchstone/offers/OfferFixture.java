package dev.touchstone.offers;

import dev.touchstone.candidates.Apply;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageProposal;
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
import dev.touchstone.shared.Language;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Applications at the offer, with good results behind them: the grade table says INTERMEDIATE. */
public class OfferFixture {

    private final JobTeamFixture staff;
    private final Jobs jobs;
    private final JobApplications applications;
    private final OfferBands bands;
    private final OfferDesk desk;
    private final CandidateLinks links;
    private final RuntimeService runtime;
    private final Journey journey;
    private final JdbcClient jdbc;
    private final ObjectProvider<MockMvcTester> mvc;
    private final Clock clock;

    OfferFixture(
            Accounts accounts,
            Jobs jobs,
            JobApplications applications,
            OfferBands bands,
            OfferDesk desk,
            CandidateLinks links,
            RuntimeService runtime,
            Journey journey,
            JdbcClient jdbc,
            ObjectProvider<MockMvcTester> mvc,
            Clock clock) {
        this.staff = new JobTeamFixture(accounts, jobs);
        this.jobs = jobs;
        this.applications = applications;
        this.bands = bands;
        this.desk = desk;
        this.links = links;
        this.runtime = runtime;
        this.journey = journey;
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.clock = clock;
    }

    /** An open job with its recruiter and approvers. */
    public record Opening(JobOpeningId job, AccountId recruiter, List<AccountId> approvers) {}

    public Opening opening() {
        var recruiter = staff.somebody(Role.RECRUITER, Role.APPROVER);
        var job = staff.draft(recruiter);
        jobs.assign(job, recruiter, TeamRole.APPROVER);
        List<AccountId> approvers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            var approver = staff.somebody(Role.APPROVER);
            jobs.assign(job, approver, TeamRole.APPROVER);
            approvers.add(approver);
        }
        bands.change(job, List.of(band(Grade.JUNIOR, 5000, 7000), band(Grade.INTERMEDIATE, 7000, 10000)));
        jdbc.sql("update jobs.job set status = 'OPEN', opened_at = created_at where id = :id")
                .param("id", job.value())
                .update();
        return new Opening(job, recruiter, approvers);
    }

    private static Band band(Grade grade, int low, int high) {
        return new Band(grade, BigDecimal.valueOf(low), BigDecimal.valueOf(high), "CNY");
    }

    /** Waits for the recruiter to prepare it. */
    public JobApplicationId drafted(Opening opening) {
        return drafted(opening, "林晓", Language.ZH);
    }

    public JobApplicationId drafted(Opening opening, String name, Language language) {
        var id = applications.apply(new Apply(
                opening.job(), name, UUID.randomUUID() + "@example.cn", null, language, 12, null, null, null, true));
        propose(id, Stage.WRITTEN_TEST, "75");
        propose(id, Stage.ROLE_PLAY, "3.8");
        propose(id, Stage.PANEL, "3.9");
        runtime.startProcessInstanceByKey(
                "offer",
                id.toString(),
                Map.of(
                        "applicationId",
                        id.toString(),
                        "jobOpening",
                        opening.job().toString()));
        return id;
    }

    private void propose(JobApplicationId id, Stage stage, String total) {
        applications.propose(
                id, new StageProposal(stage, new BigDecimal(total), "PASS", "reachedPassMark", true, false));
    }

    public PrepareOffer preparation(Grade grade, @Nullable String reason, int pay) {
        var start = LocalDate.now(clock).plusDays(20);
        return new PrepareOffer(grade, reason, BigDecimal.valueOf(pay), 3, start, null);
    }

    /** Prepared in the band: one approval is asked for. */
    public JobApplicationId approving(Opening opening) {
        var id = drafted(opening);
        desk.prepare(id, preparation(Grade.INTERMEDIATE, null, 8000), opening.recruiter());
        return id;
    }

    /** Prepared above the band: two approvals are asked for. */
    public JobApplicationId approvingTwice(Opening opening) {
        var id = drafted(opening);
        desk.prepare(id, preparation(Grade.INTERMEDIATE, null, 20000), opening.recruiter());
        return id;
    }

    public JobApplicationId sent(Opening opening) {
        var id = approving(opening);
        desk.approve(id, 1, opening.approvers().get(0));
        runDue();
        return id;
    }

    public JobApplicationId sent(Opening opening, String name, Language language) {
        var id = drafted(opening, name, language);
        desk.prepare(id, preparation(Grade.INTERMEDIATE, null, 8000), opening.recruiter());
        desk.approve(id, 1, opening.approvers().get(0));
        runDue();
        return id;
    }

    public void runDue() {
        journey.runDue(clock.instant());
    }

    /** Where the offer’s own process waits. */
    public List<String> places(JobApplicationId id) {
        return jdbc.sql("""
                        select e.act_id_ from camunda.act_ru_execution e
                          join camunda.act_ru_execution root on root.id_ = e.proc_inst_id_
                         where root.business_key_ = :key and e.act_id_ is not null and e.is_active_
                           and e.act_id_ <> 'userTask_screenApplication'
                         order by 1
                        """).param("key", id.toString()).query(String.class).list();
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
