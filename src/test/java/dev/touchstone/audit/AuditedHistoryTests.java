package dev.touchstone.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.ApplicationStatus;
import dev.touchstone.candidates.Apply;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageProposal;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobTeamFixture;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.Language;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The history on the application page, as far as the trail tells it. */
@TouchstoneTest
class AuditedHistoryTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JobApplications applications;

    @Autowired
    Jobs jobs;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private AccountId recruiter;
    private JobOpeningId job;
    private JobApplicationId application;

    @BeforeEach
    void somebodyApplies() {
        var staff = new JobTeamFixture(accounts, jobs);
        recruiter = staff.somebody(Role.RECRUITER);
        job = staff.staffed(recruiter);
        jdbc.sql("update jobs.job set status = 'OPEN', opened_at = created_at where id = :id")
                .param("id", job.value())
                .update();
        application = applications.apply(
                new Apply(job, "程野", UUID.randomUUID() + "@example.cn", null, Language.ZH, 0, null, null, null, true));
    }

    @Test
    void theHistoryTellsOfPapersCardsPanelsAndOffersButNeverOfRatings() {
        happened("SittingSubmitted", "\"toBeMarked\": true");
        happened("SittingMarked", "\"toBeMarked\": true");
        happened("RolePlayEnded", "\"x\": 1");
        happened(
                "ScorecardSubmitted",
                "\"card\": \"%s\", \"stage\": \"PANEL\", \"rater\": \"%s\"".formatted(UUID.randomUUID(), recruiter));
        applications.propose(
                application, new StageProposal(Stage.PANEL, new BigDecimal("4.37"), "PASS", "x", true, false));
        happened("OfferPrepared", "\"x\": 1");
        happened("OfferAnswered", "\"accepted\": true");
        applications.end(application, ApplicationStatus.HIRED);

        assertThat(page("zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("笔试交卷", "阅卷完成", "情景模拟已进行", "小组面试：交来评分表", "小组面试：结果已汇总")
                .contains("录用方案提交审批", "候选人接受录用", "已录用")
                .doesNotContain("4.37");
        assertThat(page("en")).bodyText().contains("Test handed in", "scorecard handed in", "Candidate accepted");
    }

    @Test
    void theHistoryOfAnotherApplicationStaysThere() {
        happened("SittingSubmitted", "\"toBeMarked\": true");
        application = applications.apply(
                new Apply(job, "别人", UUID.randomUUID() + "@example.cn", null, Language.ZH, 0, null, null, null, true));
        assertThat(page("zh-CN")).bodyText().contains("提交应聘").doesNotContain("笔试交卷");
    }

    @Test
    void theStageItIsInComesFirstAndWhatIsOverIsALine() {
        applications.enterStage(application, Stage.ROLE_PLAY);
        applications.propose(
                application, new StageProposal(Stage.WRITTEN_TEST, new BigDecimal("45.60"), "PASS", "x", true, false));
        var page = new String(page("zh-CN").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(page)
                .containsSubsequence(
                        "/role-play\"", "/process\"", "<details class=\"box candidates-fold\"", "45.6 / 100");
        assertThat(page).containsSubsequence("/role-play\"", "/written-test\"", "还没到", "/panel\"");
    }

    private void happened(String event, String facts) {
        jdbc.sql("insert into audit.entry (at, event, facts) values (now(), :event, cast(:facts as jsonb))")
                .param("event", event)
                .param("facts", "{\"application\": \"%s\", %s}".formatted(application, facts))
                .update();
    }

    private MvcTestResult page(String language) {
        return mvc.get()
                .uri("/applications/" + application)
                .cookie(new Cookie("language", language))
                .with(user(recruiter.toString()).roles("RECRUITER"))
                .exchange();
    }
}
