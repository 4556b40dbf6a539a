package dev.touchstone.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobTeamFixture;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.Paging;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TouchstoneTest
class CandidateImportTests {

    @Autowired
    CandidateImport imports;

    @Autowired
    JobApplications applications;

    @Autowired
    CandidateSearch search;

    @Autowired
    CurrentAccount current;

    @Autowired
    Jobs jobs;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private JobOpeningId job;

    @BeforeEach
    void openJob() {
        var staff = new JobTeamFixture(accounts, jobs);
        job = staff.staffed(staff.somebody(Role.RECRUITER));
        jdbc.sql("update jobs.job set status = 'OPEN', opened_at = created_at where id = :id")
                .param("id", job.value())
                .update();
    }

    @Test
    void aGoodFileIsFiledAndFiledOnceOnly() {
        var file = "姓名,手机,邮箱\n白露,13700000001,bl@example.cn\n谷雨,13700000002,\n";
        assertThat(imports.preview(job, file).ready()).isTrue();
        assertThat(imports.run(job, file)).isEqualTo(2);
        var again = imports.preview(job, file);
        assertThat(again.skipped()).isEqualTo(2);
        assertThat(imports.run(job, file)).isZero();
        assertThat(filed()).isEqualTo(2);
    }

    @Test
    void oneWrongRowKeepsTheWholeFileOut() {
        var file = "姓名,手机\n立夏,13700000003\n小满,123\n";
        assertThat(imports.preview(job, file).wrong()).isEqualTo(1);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> imports.run(job, file))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("candidates.import.hasProblems"));
        assertThat(filed()).isZero();
    }

    @Test
    void aPersonTwiceInTheFileIsFiledOnce() {
        var file = "姓名,手机,邮箱\n芒种,13700000004,mz@example.cn\n芒种,137-0000-0004,\n";
        var preview = imports.preview(job, file);
        assertThat(preview.rows().get(1).repeats()).isEqualTo(2);
        assertThat(imports.run(job, file)).isEqualTo(1);
    }

    @Test
    void whoAppliedForAnotherJobIsKnownButNew() {
        imports.run(job, "姓名,邮箱\n夏至,xz@example.cn\n");
        openJob();
        var preview = imports.preview(job, "姓名,邮箱\n夏至,XZ@example.cn\n");
        assertThat(preview.rows().get(0).known()).isNotNull();
        assertThat(preview.fresh()).isEqualTo(1);
    }

    @Test
    void consentIsNotAssumedForImportedPeople() {
        imports.run(job, "姓名,邮箱\n小暑,xs@example.cn\n");
        assertThat(jdbc.sql("""
                                select count(*) from candidates.consent c
                                  join candidates.application a on a.id = c.application where a.job = :job
                                """).param("job", job.value()).query(Long.class).single())
                .isZero();
    }

    @Test
    void theListFindsWithinTheOwnJobsOnly() {
        imports.run(job, "姓名,手机\n大暑晴,13700009876\n");
        var owner = jobs.get(job).owner();
        var stranger = new JobTeamFixture(accounts, jobs).somebody(Role.RECRUITER);
        var filter = new CandidateFilter("dsq", null, null, null);
        var paging = new Paging(0, 50);
        assertThat(current.as(owner, () -> search.find(filter, paging)).items())
                .extracting(FoundApplication::name)
                .containsExactly("大暑晴");
        assertThat(current.as(stranger, () -> search.find(filter, paging)).items())
                .isEmpty();
        var byNumber = new CandidateFilter(
                current.as(owner, () -> search.find(filter, paging))
                        .items()
                        .get(0)
                        .number(),
                null,
                null,
                null);
        assertThat(current.as(owner, () -> search.find(byNumber, paging)).items())
                .hasSize(1);
    }

    @Test
    void erasingLeavesNothingToFindAndTwiceIsHarmless() {
        var id =
                applications.apply(new Apply(job, "处暑", "cs@example.cn", null, Language.ZH, 0, "内推", null, "备注", true));
        var person = applications.get(id).candidate().value();
        var data = new CandidateData(jdbc, java.time.Clock.systemUTC());
        assertThat(data.exportOf(person)).containsKeys("person", "applications", "consents");
        data.erase(person);
        data.erase(person);
        assertThat(jdbc.sql("select c::text from candidates.candidate c where id = :id")
                        .param("id", person)
                        .query(String.class)
                        .single())
                .doesNotContain("处暑", "cs@example.cn", "chushu");
    }

    private long filed() {
        return jdbc.sql("select count(*) from candidates.application where job = :job")
                .param("job", job.value())
                .query(Long.class)
                .single();
    }
}
