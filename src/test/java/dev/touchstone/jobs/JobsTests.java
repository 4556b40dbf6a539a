package dev.touchstone.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.testing.TouchstoneTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@TouchstoneTest
class JobsTests {

    @Autowired
    Jobs jobs;

    @Autowired
    JobAccess access;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentAccount current;

    private JobTeamFixture staff;
    private AccountId recruiter;

    @BeforeEach
    void staff() {
        staff = new JobTeamFixture(accounts, jobs);
        recruiter = staff.somebody(Role.RECRUITER);
    }

    @Test
    void aDraftTakesItsPlanFromTheTrackTemplate() {
        var job = staff.draft(recruiter);
        assertThat(jobs.get(job).number()).matches("J-\\d{4}-\\d{3}");
        assertThat(jobs.plan(job).gate(Stage.WRITTEN_TEST).passMark())
                .isEqualByComparingTo(jobs.template(job).testPassMark());
        assertThat(jobs.plan(job).testExpiry()).isPositive();
        assertThat(jobs.team(job, TeamRole.RECRUITER))
                .extracting(found -> found.id())
                .containsExactly(recruiter);
    }

    @Test
    void aJobWithoutATeamDoesNotOpen() {
        var job = staff.draft(recruiter);
        assertThat(jobs.problems(job))
                .extracting(PlanProblem::key)
                .contains("jobs.preflight.nobody.MARKER", "jobs.preflight.nobody.APPROVER");
        refused(Reason.CONFLICT, "jobs.error.incomplete", () -> jobs.open(job));
        assertThat(jobs.get(job).status()).isEqualTo(JobStatus.DRAFT);
    }

    @Test
    void aTestWithoutAPassMarkIsAPreflightProblem() {
        var job = staff.staffed(recruiter);
        var plan = jobs.plan(job);
        jobs.changePlan(with(plan, null));
        assertThat(jobs.problems(job)).extracting(PlanProblem::key).contains("jobs.preflight.noTestPassMark");
        jobs.changePlan(with(plan, new BigDecimal("72.5")));
        assertThat(jobs.problems(job)).extracting(PlanProblem::key).doesNotContain("jobs.preflight.noTestPassMark");
        assertThat(jobs.plan(job).gate(Stage.WRITTEN_TEST).passMark()).isEqualByComparingTo("72.5");
    }

    @Test
    void theLastRecruiterStays() {
        var job = staff.draft(recruiter);
        refused(Reason.CONFLICT, "jobs.error.lastRecruiter", () -> jobs.unassign(job, recruiter, TeamRole.RECRUITER));
        assertThat(jobs.team(job, TeamRole.RECRUITER)).hasSize(1);
    }

    @Test
    void theTeamBecomesExactlyWhatWasTickedOfPeopleWhoMay() {
        var job = staff.draft(recruiter);
        var stays = staff.somebody(Role.INTERVIEWER);
        var leaves = staff.somebody(Role.INTERVIEWER);
        jobs.assign(job, leaves, TeamRole.INTERVIEWER);
        jobs.staff(
                job,
                Map.of(
                        TeamRole.RECRUITER, Set.of(recruiter),
                        TeamRole.INTERVIEWER, Set.of(stays),
                        TeamRole.APPROVER, Set.of(stays)));
        assertThat(jobs.team(job, TeamRole.INTERVIEWER))
                .extracting(found -> found.id())
                .containsExactly(stays);
        assertThat(jobs.team(job)).doesNotContainKey(TeamRole.APPROVER);
        refused(
                Reason.CONFLICT,
                "jobs.error.lastRecruiter",
                () -> jobs.staff(job, Map.of(TeamRole.INTERVIEWER, Set.of(leaves))));
        assertThat(jobs.team(job, TeamRole.INTERVIEWER))
                .extracting(found -> found.id())
                .containsExactly(stays);
    }

    @Test
    void aPanelWithMoreSeatsThanInterviewersIsAPreflightProblem() {
        var job = staff.staffed(recruiter);
        assertThat(jobs.problems(job)).extracting(PlanProblem::key).contains("panel.plan.problem.tooFew");
        jobs.assign(job, staff.somebody(Role.INTERVIEWER), TeamRole.INTERVIEWER);
        jobs.assign(job, staff.somebody(Role.INTERVIEWER), TeamRole.INTERVIEWER);
        assertThat(jobs.problems(job)).extracting(PlanProblem::key).doesNotContain("panel.plan.problem.tooFew");
    }

    @Test
    void aStaleChangeIsRefused() {
        var job = jobs.get(staff.draft(recruiter));
        jobs.change(change(job, "上海"));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> jobs.change(change(job, "北京")));
        assertThat(jobs.get(job.id()).city()).isEqualTo("上海");
    }

    @Test
    void whoOnlyInterviewsOrMarksHasNoView() {
        var job = staff.draft(recruiter);
        var interviewer = staff.somebody(Role.INTERVIEWER);
        var marker = staff.somebody(Role.MARKER);
        jobs.assign(job, interviewer, TeamRole.INTERVIEWER);
        jobs.assign(job, marker, TeamRole.MARKER);
        assertThat(as(interviewer, () -> access.mayView(job))).isFalse();
        assertThat(as(marker, () -> access.mayView(job))).isFalse();
        assertThat(as(marker, () -> access.mayMark(job))).isTrue();
        assertThat(as(interviewer, () -> access.mayMark(job))).isFalse();
    }

    @Test
    void rightsHoldForTheOwnJobOnly() {
        var mine = staff.draft(recruiter);
        var other = staff.draft(staff.somebody(Role.RECRUITER));
        assertThat(as(recruiter, () -> access.mayRecruit(mine))).isTrue();
        assertThat(as(recruiter, () -> access.mayView(other))).isFalse();
        assertThat(as(recruiter, () -> access.mayRecruit("nonsense"))).isFalse();
        assertThat(access.mayView(mine)).as("nobody signed in").isFalse();
    }

    @Test
    void anAuditorLooksAndAnAdministratorActs() {
        var job = staff.draft(recruiter);
        var auditor = staff.somebody(Role.AUDITOR);
        var admin = staff.somebody(Role.ADMIN);
        assertThat(as(auditor, () -> access.mayView(job))).isTrue();
        assertThat(as(auditor, () -> access.mayDecide(job))).isFalse();
        assertThat(as(admin, () -> access.mayDecide(job) && access.mayApprove(job)))
                .isTrue();
    }

    @Test
    void leavingTheTeamEndsTheRightAtOnce() {
        var job = staff.draft(recruiter);
        var manager = staff.somebody(Role.HIRING_MANAGER);
        jobs.assign(job, manager, TeamRole.HIRING_MANAGER);
        assertThat(as(manager, () -> access.mayDecide(job))).isTrue();
        jobs.unassign(job, manager, TeamRole.HIRING_MANAGER);
        assertThat(as(manager, () -> access.mayDecide(job))).isFalse();
    }

    private boolean as(AccountId account, BooleanSupplier question) {
        return current.as(account, question::getAsBoolean);
    }

    private static JobPlan with(JobPlan plan, BigDecimal testPassMark) {
        return new JobPlan(
                plan.job(),
                List.of(new GatePlan(Stage.WRITTEN_TEST, testPassMark, true)),
                plan.testExpiry(),
                plan.testReminderBefore(),
                plan.rolePlayReminderBefore(),
                plan.scorecardReminderAfter(),
                plan.scorecardDeadlineAfter(),
                plan.panelQuorum(),
                plan.offerExpiry(),
                plan.offerReminderBefore());
    }

    private static ChangeJob change(JobOpening job, String city) {
        return new ChangeJob(job.id(), LocalizedText.zh("售后"), city, 2, null, job.description(), job.version());
    }

    private static void refused(Reason reason, String key, Runnable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
