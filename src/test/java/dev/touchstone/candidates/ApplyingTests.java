package dev.touchstone.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobTeamFixture;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@TouchstoneTest
class ApplyingTests {

    @Autowired
    JobApplications applications;

    @Autowired
    Jobs jobs;

    @Autowired
    Accounts accounts;

    @Autowired
    Mailroom mailroom;

    @Autowired
    JdbcClient jdbc;

    private AccountId recruiter;
    private JobOpeningId job;

    @BeforeEach
    void openJob() {
        var staff = new JobTeamFixture(accounts, jobs);
        recruiter = staff.somebody(Role.RECRUITER);
        job = openJob(staff);
    }

    @Test
    void applyingFilesThePersonInScreeningAndConfirmsByMail() {
        var id = apply("陈晓", "Chen.Xiao@Example.cn ", "+86 138-0000-1111");
        var application = applications.get(id);
        assertThat(application.number()).matches("A-\\d{4}-\\d{6}");
        assertThat(application.stage()).isEqualTo(Stage.SCREENING);
        assertThat(applications.candidate(id))
                .extracting(Candidate::email, Candidate::phone)
                .containsExactly("chen.xiao@example.cn", "13800001111");
        assertThat(mailroom.mailsOf(id.value())).singleElement().satisfies(mail -> assertThat(mail.kind())
                .isEqualTo("application-received"));
    }

    @Test
    void aSecondRunningApplicationForTheJobIsRefused() {
        apply("王芳", "wf@example.cn", null);
        refused("candidates.error.alreadyApplied", () -> apply("王 芳", "WF@example.cn", "13900000000"));
    }

    @Test
    void theSameNumberUnderAnotherAddressIsRefusedToo() {
        apply("李雷", "ll@example.cn", "13900000001");
        refused("candidates.error.alreadyApplied", () -> apply("李雷", "other@example.cn", "139 0000 0001"));
    }

    @Test
    void whoWithdrewMayApplyAgainAndStaysTheSamePerson() {
        var first = apply("赵云", "zy@example.cn", null);
        applications.withdraw(first, null);
        var second = apply("赵云", "zy@example.cn", null);
        assertThat(applications.get(second).candidate())
                .isEqualTo(applications.get(first).candidate());
    }

    @Test
    void anApplicationNeverChangesTheContactDataOfAKnownPerson() {
        var first = apply("钱多", null, "13900000002");
        applications.withdraw(first, null);
        var second = apply("钱多", "stranger@example.cn", "13900000002");
        assertThat(applications.candidate(first).email()).isNull();
        assertThat(applications.get(second).candidate())
                .isNotEqualTo(applications.get(first).candidate());
    }

    @Test
    void ofTwoParallelApplicationsOneIsFiled() throws Exception {
        Callable<String> once = () -> {
            try {
                return apply("孙立", "sl@example.cn", "13900000003").toString();
            } catch (RefusedException refusal) {
                return refusal.key();
            }
        };
        var pool = Executors.newFixedThreadPool(4);
        var answers = pool.invokeAll(List.of(once, once, once, once)).stream()
                .map(future -> {
                    try {
                        return future.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        pool.shutdown();
        assertThat(answers)
                .filteredOn("candidates.error.alreadyApplied"::equals)
                .hasSize(3);
        assertThat(count("candidates.candidate where email = 'sl@example.cn'")).isEqualTo(1);
    }

    @Test
    void aClosedJobTakesNoApplication() {
        jobs.close(job);
        refused("jobs.error.notOpen", () -> apply("周一", "zhou1@example.cn", null));
        assertThat(count("candidates.candidate where email = 'zhou1@example.cn'"))
                .isZero();
    }

    @Test
    void withoutAddressAndNumberNobodyCanBeReached() {
        refused("candidates.error.noContact", () -> apply("吴名", " ", null));
    }

    @Test
    void rejectingKeepsTheReasonAndTheProposalThatWasShown() {
        var id = apply("郑重", "zz@example.cn", null);
        applications.propose(id, new StageProposal(Stage.SCREENING, null, "FAIL", "tooLow", true, false));
        applications.reject(id, Stage.SCREENING, "班次对不上", recruiter);
        assertThat(applications.get(id).status()).isEqualTo(ApplicationStatus.REJECTED);
        assertThat(applications.decisions(id)).singleElement().satisfies(decision -> {
            assertThat(decision.reason()).isEqualTo("班次对不上");
            assertThat(decision.by()).isEqualTo(recruiter);
            assertThat(decision.row()).isEqualTo("tooLow");
        });
        refused("candidates.error.ended", () -> applications.reject(id, Stage.SCREENING, "再来", recruiter));
        refused("candidates.error.ended", () -> applications.withdraw(id, null));
    }

    @Test
    void rejectingWithoutAReasonIsRefused() {
        var id = apply("冯远", "fy@example.cn", null);
        refused("candidates.error.reasonMissing", () -> applications.reject(id, Stage.SCREENING, " ", recruiter));
        assertThat(applications.get(id).isActive()).isTrue();
    }

    @Test
    void decidingAtAStageThatWasLeftIsRefused() {
        var id = apply("何平", "hp@example.cn", null);
        applications.enterStage(id, Stage.WRITTEN_TEST);
        refused("candidates.error.stageMoved", () -> applications.advance(id, Stage.SCREENING, null, recruiter));
        refused("candidates.error.stageMoved", () -> applications.reject(id, Stage.SCREENING, "经验不足", recruiter));
        assertThat(applications.get(id).isActive()).isTrue();
        assertThat(applications.visits(id))
                .extracting(StageVisit::stage)
                .containsExactly(Stage.SCREENING, Stage.WRITTEN_TEST);
    }

    @Test
    void theFirstEndWins() {
        var id = apply("施然", "sr@example.cn", null);
        applications.withdraw(id, "换了城市");
        applications.end(id, ApplicationStatus.HIRED);
        assertThat(applications.get(id).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
    }

    @Test
    void lockingOutsideATransactionIsAMistakeThatShows() {
        var id = apply("高亮", "gl@example.cn", null);
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> applications.lock(id));
    }

    private JobOpeningId openJob(JobTeamFixture staff) {
        var opened = staff.staffed(recruiter);
        jdbc.sql("update jobs.job set status = 'OPEN', opened_at = created_at where id = :id")
                .param("id", opened.value())
                .update();
        return opened;
    }

    private JobApplicationId apply(String name, String email, String phone) {
        return applications.apply(new Apply(job, name, email, phone, Language.ZH, 6, "官网", "BOTH", null, true));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
