package dev.touchstone.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobTeamFixture;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.testing.RenderedForm;
import dev.touchstone.testing.TouchstoneTest;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A recruiter adds one person, with the form exactly as the page renders it. */
@TouchstoneTest
class AddingACandidateTests {

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

    @BeforeEach
    void openJob() {
        var staff = new JobTeamFixture(accounts, jobs);
        recruiter = staff.somebody(Role.RECRUITER);
        job = staff.staffed(recruiter);
        jdbc.sql("update jobs.job set status = 'OPEN', opened_at = created_at where id = :id")
                .param("id", job.value())
                .update();
    }

    @Test
    void theFilledFormFilesTheApplication() {
        var email = UUID.randomUUID() + "@example.cn";
        var answer = form().type("name", "柳如烟")
                .type("phone", "138 0013 8000")
                .type("email", email)
                .type("experienceMonths", "18")
                .type("shift", "LATE")
                .type("source", "内推")
                .type("note", "下周一可到岗")
                .send(mvc, recruiter());
        assertThat(answer).hasStatus3xxRedirection();
        var page = page(Objects.requireNonNull(answer.getResponse().getRedirectedUrl()));
        assertThat(page).hasStatusOk().bodyText().contains("柳如烟", email, "13800138000", "18 个月", "下周一可到岗");
    }

    @Test
    void aNameAndANumberAreEnough() {
        var answer = form().type("name", "柳如烟").type("phone", "13900139001").send(mvc, recruiter());
        assertThat(answer).hasStatus3xxRedirection();
    }

    @Test
    void aBlankFormSaysWhatIsMissing() {
        assertThat(form().send(mvc, recruiter()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写姓名", "手机和邮箱至少填一个");
    }

    @Test
    void aNameAloneKeepsItAndAsksForAWayToReachThePerson() {
        var answer = form().type("name", "柳如烟").send(mvc, recruiter());
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(RenderedForm.of(answer, path()).value("name")).isEqualTo("柳如烟");
        assertThat(answer).bodyText().contains("手机和邮箱至少填一个").doesNotContain("请写姓名");
    }

    private RenderedForm form() {
        return RenderedForm.of(page(path()), path());
    }

    private String path() {
        return "/jobs/" + job + "/applications/new";
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(recruiter()).exchange();
    }

    private UserRequestPostProcessor recruiter() {
        return user(recruiter.toString()).roles("RECRUITER");
    }
}
