package dev.touchstone.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.touchstone.candidates.Apply;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobTeamFixture;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.shared.DomainEvent;
import dev.touchstone.shared.Language;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class AuditPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JobApplications applications;

    @Autowired
    Jobs jobs;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentAccount current;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    private JobTeamFixture staff;
    private AccountId recruiter;
    private JobOpeningId job;

    @BeforeEach
    void openJob() {
        staff = new JobTeamFixture(accounts, jobs);
        recruiter = staff.somebody(Role.RECRUITER);
        job = staff.staffed(recruiter);
        jdbc.sql("update jobs.job set status = 'OPEN', opened_at = created_at where id = :id")
                .param("id", job.value())
                .update();
    }

    @Test
    void entriesAreSentencesThatLeadToTheirApplication() {
        var application = applications.apply(
                new Apply(job, "程野", UUID.randomUUID() + "@example.cn", null, Language.ZH, 0, null, null, null, true));
        jobs.assign(job, staff.somebody(Role.MARKER), TeamRole.MARKER);
        assertThat(page("zh-CN", ""))
                .hasStatusOk()
                .bodyText()
                .contains("提交应聘", applications.get(application).number(), "/applications/" + application)
                .contains("周敏 加入招聘团队：阅卷人")
                .doesNotContain("<td data-label=\"事件\">JobTeamChanged");
        assertThat(page("en", "")).bodyText().contains("周敏 joined the hiring team: Marker");
    }

    @Test
    void theTrailIsNarrowedByPersonKindAndDay() {
        current.as(recruiter, () -> {
            jobs.assign(job, staff.somebody(Role.APPROVER), TeamRole.APPROVER);
            return true;
        });
        jobs.assign(job, staff.somebody(Role.INTERVIEWER), TeamRole.INTERVIEWER);
        assertThat(page("zh-CN", "?actor=" + recruiter))
                .hasStatusOk()
                .bodyText()
                .contains("加入招聘团队：审批人")
                .doesNotContain("加入招聘团队：面试官");
        assertThat(page("zh-CN", "?event=JobCreated"))
                .bodyText()
                .contains("<td data-label=\"事件\">新建职位")
                .doesNotContain("加入招聘团队");
        assertThat(page("zh-CN", "?from=2001-01-01&to=2001-01-02")).bodyText().contains("没有符合条件的记录");
    }

    @Test
    void anUnknownKindKeepsItsName() {
        jdbc.sql("insert into audit.entry (at, event, facts) values (now(), 'SomethingNew', '{}')")
                .update();
        assertThat(page("zh-CN", "")).hasStatusOk().bodyText().contains("SomethingNew");
    }

    @Test
    void everyEventHasASentenceAndANameInBothLanguages() {
        var events = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.touchstone")
                        .stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .toList();
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(events).isNotEmpty().allSatisfy(event -> {
                assertThat(text("audit.kind." + event, locale)).isNotEmpty();
                assertThat(text("audit.event." + event, locale) + text("audit.event." + event + ".true", locale))
                        .as(event)
                        .isNotEmpty();
            });
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, new Object[] {"", "", ""}, "", locale);
    }

    private MvcTestResult page(String language, String query) {
        return mvc.get()
                .uri("/audit" + query)
                .cookie(new Cookie("language", language))
                .with(user(staff.somebody(Role.AUDITOR).toString()).roles("AUDITOR"))
                .exchange();
    }
}
