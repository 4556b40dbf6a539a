package dev.touchstone.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

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
import dev.touchstone.mail.Mailroom;
import dev.touchstone.shared.Language;
import dev.touchstone.testing.RenderedForm;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class CandidatePagesTests {

    private static final byte[] PDF = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JobApplications applications;

    @Autowired
    Documents documents;

    @Autowired
    CandidatePortal portal;

    @Autowired
    CandidateLinks links;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Jobs jobs;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private JobTeamFixture staff;
    private AccountId recruiter;
    private JobOpeningId job;
    private JobApplicationId application;

    @BeforeEach
    void somebodyApplies() {
        staff = new JobTeamFixture(accounts, jobs);
        recruiter = staff.somebody(Role.RECRUITER);
        job = staff.staffed(recruiter);
        jdbc.sql("update jobs.job set status = 'OPEN', opened_at = created_at where id = :id")
                .param("id", job.value())
                .update();
        application = applications.apply(new Apply(
                job, "欧阳静", UUID.randomUUID() + "@example.cn", null, Language.ZH, 18, "内推", "LATE", null, false));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 候选人", "en, Candidates"})
    void everyStaffPageRenders(String language, String word) {
        var draft = staff.draft(recruiter);
        var pages = List.of(
                "/jobs",
                "/jobs/new",
                "/jobs/" + job,
                "/jobs/" + draft,
                "/jobs/" + job + "/edit",
                "/jobs/" + job + "/thresholds",
                "/candidates",
                "/candidates?q=oyj&job=&stage=&status=",
                "/jobs/" + job + "/applications/new",
                "/jobs/" + job + "/applications/import",
                "/applications/" + application,
                "/applications/" + application + "/contact",
                "/applications/" + application + "/reject");
        for (var page : pages) {
            assertThat(get(page, language)).as(page).hasStatusOk().bodyText().contains(word);
        }
    }

    @Test
    void aWrongJobFormComesBackWithItsWords() {
        var answer = mvc.post()
                .uri("/jobs")
                .with(signedIn(recruiter, Role.RECRUITER))
                .with(csrf())
                .param("titleZh", "")
                .param("city", "成都")
                .param("headcount", "many")
                .param("closesOn", "2026-04-31")
                .param("version", "0")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer).bodyText().contains("请写职位名称", "人数是 1 到 9999 的整数", "日期写成", "成都");
    }

    @Test
    void aReminderAfterTheEndIsRefusedInTheForm() {
        var answer = mvc.post()
                .uri("/jobs/" + job + "/thresholds")
                .with(signedIn(recruiter, Role.RECRUITER))
                .with(csrf())
                .param("testPassMark", "60")
                .param("_testClear", "on")
                .param("_rolePlayClear", "on")
                .param("_panelClear", "on")
                .param("testExpiry", "24")
                .param("testReminderBefore", "24")
                .param("rolePlayReminderBefore", "24")
                .param("scorecardReminderAfter", "1")
                .param("scorecardDeadlineAfter", "24")
                .param("panelQuorum", "2")
                .param("offerExpiry", "72")
                .param("offerReminderBefore", "24")
                .exchange();
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("要早于到期时间");
    }

    @Test
    void othersDoNotSeeTheApplication() {
        var stranger = staff.somebody(Role.RECRUITER);
        var answer = mvc.get()
                .uri("/applications/" + application)
                .with(signedIn(stranger, Role.RECRUITER))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.FORBIDDEN);
        var list = mvc.get()
                .uri("/candidates")
                .with(signedIn(stranger, Role.RECRUITER))
                .exchange();
        assertThat(list).hasStatusOk().bodyText().doesNotContain("欧阳静");
    }

    @Test
    void theFormNamesWhoIsKnownAlready() {
        var phone = "139" + (10000000 + (int) (Math.random() * 80000000));
        var known = applications.apply(new Apply(job, "司马光", null, phone, Language.ZH, 0, null, null, null, false));
        var answer = get("/jobs/" + job + "/applications/known?phone=" + phone, "zh-CN");
        assertThat(answer).hasStatusOk().bodyText().contains("司马光", "/applications/" + known);
    }

    @Test
    void whoIsKnownFromAnotherTeamsJobIsNotNamed() {
        var phone = "138" + (10000000 + (int) (Math.random() * 80000000));
        var foreign = staff.draft(staff.somebody(Role.RECRUITER));
        jdbc.sql("update jobs.job set status = 'OPEN', opened_at = created_at where id = :id")
                .param("id", foreign.value())
                .update();
        var known = applications.apply(new Apply(foreign, "诸葛瑾", null, phone, Language.ZH, 0, null, null, null, false));
        var number = applications.get(known).number();
        assertThat(get("/jobs/" + job + "/applications/known?phone=" + phone, "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("这个联系方式已有人用过")
                .doesNotContain("诸葛瑾", known.toString(), number);
        var file = new MockMultipartFile(
                "file", "a.csv", "text/csv", ("姓名,手机\n石头," + phone).getBytes(StandardCharsets.UTF_8));
        assertThat(mvc.post()
                        .uri("/jobs/" + job + "/applications/import")
                        .multipart()
                        .file(file)
                        .with(signedIn(recruiter, Role.RECRUITER))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("这个联系方式在别的职位已有人用过")
                .doesNotContain("诸葛瑾", known.toString(), number);
    }

    @Test
    void rejectingNeedsAReasonAndShowsTheLetter() {
        var page = get("/applications/" + application + "/reject", "zh-CN");
        assertThat(page).bodyText().contains("关于您应聘的");
        var answer = mvc.post()
                .uri("/applications/" + application + "/reject")
                .param("from", "SCREENING")
                .with(signedIn(recruiter, Role.RECRUITER))
                .with(csrf())
                .param("reason", "  ")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(applications.get(application).isActive()).isTrue();
    }

    @Test
    void aFreshLinkIsShownOnceAndOpens() {
        var answer = mvc.post()
                .uri("/applications/" + application + "/links")
                .with(signedIn(recruiter, Role.RECRUITER))
                .with(csrf())
                .param("purpose", "PORTAL")
                .exchange();
        assertThat(answer).hasStatusOk().bodyText().contains("http://touchstone.test/c/");
        var test = mvc.post()
                .uri("/applications/" + application + "/links")
                .with(signedIn(recruiter, Role.RECRUITER))
                .with(csrf())
                .param("purpose", "TEST")
                .exchange();
        assertThat(test).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void filesAreDownloadsThatRunNothing() {
        assertThat(upload("简历.pdf", PDF)).hasStatus3xxRedirection();
        var file = documents.of(application).get(0);
        var answer = get("/applications/" + application + "/documents/" + file.id(), "zh-CN");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @ParameterizedTest
    @CsvSource({"photo.png", "cv.exe", "cv.docx", "cv.pdf.html"})
    void aFileThatIsNotWhatItsNameSaysIsRefused(String name) {
        assertThat(upload(name, PDF)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(documents.of(application)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/cron.d/cv.pdf",
                "..\\..\\cv.pdf",
                "cv\r\nSet-Cookie: a=b.pdf",
                "<img src=x>\".pdf",
                "=cmd|' /C calc'!A0.pdf"
            })
    void theNameOfAFileLeadsNowhere(String name) {
        assertThat(upload(name, PDF)).hasStatus3xxRedirection();
        var file = documents.of(application).get(0);
        assertThat(file.name())
                .doesNotContain("/", "\\", "\r", "\n", "<", ">", "\"", "|")
                .endsWith(".pdf");
        var answer = get("/applications/" + application + "/documents/" + file.id(), "zh-CN");
        assertThat(answer.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .doesNotContain("\r", "\n");
    }

    @Test
    void aFileOfMoreThanTenMegabytesIsRefused() {
        var large = Arrays.copyOf(PDF, Documents.LARGEST + 1);
        assertThat(upload("cv.pdf", large)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(documents.of(application)).isEmpty();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(upload("cv.pdf", new byte[0])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void theFirstVisitAsksForConsentAndThenLeadsOn() {
        var visit = visit();
        var asked = mvc.get().uri("/my/" + application).cookie(visit).exchange();
        assertThat(asked).hasStatus3xxRedirection();
        assertThat(Objects.requireNonNull(asked.getResponse().getRedirectedUrl()))
                .contains("/consent?next=");
        assertThat(mvc.get()
                        .uri("/my/" + application + "/consent")
                        .cookie(visit)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("同意并继续");
        mvc.post()
                .uri("/my/" + application + "/consent")
                .cookie(visit)
                .with(csrf())
                .param("next", "https://elsewhere.example")
                .exchange();
        assertThat(portal.consentedAt(application)).isPresent();
        for (var language : List.of("zh-CN", "en")) {
            var page = mvc.get()
                    .uri("/my/" + application)
                    .cookie(visit, new Cookie("language", language))
                    .exchange();
            assertThat(page).hasStatusOk().bodyText().contains("欧阳静");
        }
    }

    @Test
    void theContactIsTheRecruiterWhoActedLast() {
        var owner = accounts.get(recruiter);
        assertThat(portal()).bodyText().contains(owner.email());
        var colleague = staff.somebody(Role.RECRUITER);
        jobs.assign(job, colleague, TeamRole.RECRUITER);
        applications.advance(application, Stage.SCREENING, null, colleague);
        assertThat(portal())
                .bodyText()
                .contains(accounts.get(colleague).email())
                .doesNotContain(owner.email());
        jobs.unassign(job, colleague, TeamRole.RECRUITER);
        assertThat(portal()).bodyText().contains(owner.email());
    }

    private MvcTestResult portal() {
        portal.consent(application, Language.ZH);
        return mvc.get().uri("/my/" + application).cookie(visit()).exchange();
    }

    @Test
    void theCandidateWithdrawsOnlyAfterConfirming() {
        var visit = visit();
        assertThat(mvc.get()
                        .uri("/my/" + application + "/withdraw")
                        .cookie(visit)
                        .exchange())
                .hasStatusOk();
        assertThat(applications.get(application).isActive()).isTrue();
        mvc.post()
                .uri("/my/" + application + "/withdraw")
                .cookie(visit)
                .with(csrf())
                .param("reason", "搬家")
                .exchange();
        assertThat(applications.get(application).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
    }

    @Test
    void whoCameByTheLinkOfAStageReadsThatTheyHaveWithdrawn(@Autowired CandidatePortal portal) {
        portal.consent(application, Language.ZH);
        var visit = visit(LinkPurpose.TEST);
        for (int click = 0; click < 2; click++) {
            assertThat(mvc.post()
                            .uri("/my/" + application + "/withdraw")
                            .cookie(visit)
                            .with(csrf())
                            .exchange())
                    .hasRedirectedUrl("/my/" + application);
            links.revoke(application.value(), LinkPurpose.TEST); // what closing the stage does
        }
        assertThat(mvc.get().uri("/my/" + application).cookie(visit).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("您已退出应聘");
        assertThat(mvc.get().uri("/my/" + application + "/test").cookie(visit).exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLinkOpensTheOwnPageOnly() {
        var other = applications.apply(
                new Apply(job, "别人", UUID.randomUUID() + "@example.cn", null, Language.ZH, 0, null, null, null, true));
        assertThat(mvc.get().uri("/my/" + other).cookie(visit()).exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void thePublicPageFilesAnApplicationAndAnswersASecondOneAlike() {
        var number = jobs.get(job).number();
        var email = UUID.randomUUID() + "@example.cn";
        assertThat(mvc.get().uri("/apply/" + number).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("不用注册");
        var first = applyPublicly(number, email, "true");
        var second = applyPublicly(number, email, "true");
        assertThat(first).hasStatus3xxRedirection();
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(running(email)).isEqualTo(1);
        assertThat(mvc.get().uri("/apply/" + number + "/received").exchange()).hasStatusOk();
    }

    @Test
    void aNetworkAppliesTenTimesAnHourAndKeepsWhatWasTyped() {
        var number = jobs.get(job).number();
        for (int i = 0; i < 10; i++) {
            assertThat(applyPublicly(number, UUID.randomUUID() + "@example.cn", "true", "10.3.0.1"))
                    .hasStatus3xxRedirection();
        }
        var email = UUID.randomUUID() + "@example.cn";
        assertThat(applyPublicly(number, email, "true", "10.3.0.1"))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .containsHeader("Retry-After")
                .bodyText()
                .contains("试得太多了，请过", email);
        assertThat(running(email)).isZero();
        assertThat(applyPublicly(number, email, "true", "10.3.0.2")).hasStatus3xxRedirection();
    }

    @Test
    void withoutConsentThePublicPageFilesNothing() {
        var email = UUID.randomUUID() + "@example.cn";
        var answer = applyPublicly(jobs.get(job).number(), email, "false");
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("需要您同意隐私说明");
        assertThat(running(email)).isZero();
    }

    @Test
    void anotherLanguageKeepsWhatWasTyped() {
        var path = "/apply/" + jobs.get(job).number();
        var typed = mvc.post()
                .uri(path + "/language")
                .with(csrf())
                .param("name", "林小雨")
                .param("phone", "138001")
                .param("note", "周一可到岗")
                .param("to", "en")
                .exchange();
        assertThat(typed).hasRedirectedUrl(path);
        var page = mvc.get().uri(path).cookie(typed.getResponse().getCookies()).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("Touchstone · 杭州", "周一可到岗");
        var form = RenderedForm.of(page, path);
        assertThat(form.value("name")).isEqualTo("林小雨");
        assertThat(form.value("phone")).isEqualTo("138001");
    }

    @ParameterizedTest
    @CsvSource({
        "138001, false",
        "12345678901, false",
        "13800138000, true",
        "+86 138 0013 8000, true",
        "021-5555 6666, true",
        "+86 21 5555 6666, true",
        "55556666, false",
        "+852 5123 4567, true",
        "0044 20 7946 0958, true",
        "+86 12345, false"
    })
    void aNumberMustBeOneThatCanBeDialled(String phone, boolean right) {
        assertThat(Reachability.isPhone(phone)).isEqualTo(right);
    }

    @Test
    void theCvComesWithTheApplication() {
        var email = UUID.randomUUID() + "@example.cn";
        assertThat(applyWithCv(email, "我的简历.pdf", PDF)).hasStatus3xxRedirection();
        var id = new JobApplicationId(
                jdbc.sql("""
                        select a.id from candidates.application a
                          join candidates.candidate c on c.id = a.candidate where c.email = :email
                        """).param("email", email).query(UUID.class).single());
        assertThat(documents.of(id)).singleElement().satisfies(cv -> {
            assertThat(cv.name()).isEqualTo("我的简历.pdf");
            assertThat(cv.uploadedBy()).isNull();
        });
        assertThat(get("/applications/" + id, "zh-CN")).bodyText().contains("我的简历.pdf");
    }

    @Test
    void aCvThatIsNotWhatItsNameSaysFilesNothing() {
        var email = UUID.randomUUID() + "@example.cn";
        assertThat(applyWithCv(email, "cv.docx", PDF))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("内容要与扩展名一致", "林小雨");
        assertThat(running(email)).isZero();
    }

    private MvcTestResult applyWithCv(String email, String name, byte[] content) {
        return mvc.post()
                .uri("/apply/" + jobs.get(job).number())
                .multipart()
                .file(new MockMultipartFile("cv", name, "application/octet-stream", content))
                .with(csrf())
                .param("name", "林小雨")
                .param("email", email)
                .param("consented", "true")
                .exchange();
    }

    @Test
    void aDraftHasNoPublicPage() {
        var draft = jobs.get(staff.draft(recruiter)).number();
        assertThat(mvc.get().uri("/apply/" + draft).exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLostLinkIsMailedToTheAddressOfARunningApplicationOnly() {
        var address = Objects.requireNonNull(applications.candidate(application).email());
        portal.requested(address, Language.EN);
        portal.requested("nobody@example.cn", Language.EN);
        assertThat(mailroom.mailsOf(application.value()))
                .filteredOn(mail -> mail.kind().equals("portal-link"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.language()).isEqualTo(Language.EN));
        applications.reject(application, Stage.SCREENING, "名额已满", recruiter);
        portal.requested(address, Language.EN);
        assertThat(mailroom.mailsOf(application.value()))
                .filteredOn(mail -> mail.kind().equals("portal-link"))
                .hasSize(1);
    }

    private MvcTestResult applyPublicly(String number, String email, String consented) {
        return applyPublicly(number, email, consented, "127.0.0.1");
    }

    private MvcTestResult applyPublicly(String number, String email, String consented, String from) {
        return mvc.post()
                .uri("/apply/" + number)
                .remoteAddress(from)
                .with(csrf())
                .param("name", "林小雨")
                .param("email", email)
                .param("language", "ZH")
                .param("experienceMonths", "6")
                .param("consented", consented)
                .exchange();
    }

    private long running(String email) {
        return jdbc.sql("""
                        select count(*) from candidates.application a
                          join candidates.candidate c on c.id = a.candidate where c.email = :email
                        """).param("email", email).query(Long.class).single();
    }

    private MvcTestResult upload(String name, byte[] content) {
        return mvc.post()
                .uri("/applications/" + application + "/documents")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(signedIn(recruiter, Role.RECRUITER))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String uri, String language) {
        return mvc.get()
                .uri(uri)
                .cookie(new Cookie("language", language))
                .with(signedIn(recruiter, Role.RECRUITER))
                .exchange();
    }

    private Cookie visit() {
        return visit(LinkPurpose.PORTAL);
    }

    private Cookie visit(LinkPurpose purpose) {
        var url = links.issue(purpose, application.value(), clock.instant().plus(Duration.ofDays(1)));
        var opened = mvc.get().uri(url.substring(url.indexOf("/c/"))).exchange();
        return Objects.requireNonNull(opened.getResponse().getCookie("touchstone_visit"));
    }

    private static UserRequestPostProcessor signedIn(AccountId account, Role role) {
        return user(account.toString()).roles(role.name());
    }
}
