package dev.touchstone.hiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.ApplicationStatus;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageProposal;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.RenderedForm;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class JourneyPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JobApplications applications;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    private BoardFixture fixture;
    private StagesAgree stagesAgree;
    private AccountId recruiter;
    private JobOpeningId job;

    @Autowired
    void make(AutowireCapableBeanFactory factory) {
        fixture = factory.createBean(BoardFixture.class);
        stagesAgree = factory.createBean(StagesAgree.class);
    }

    @BeforeEach
    void openJob() {
        recruiter = fixture.recruiter();
        job = fixture.open(recruiter);
    }

    private MvcTestResult get(AccountId who, String role, String path, Object... variables) {
        return mvc.get()
                .uri(path, variables)
                .with(user(who.toString()).roles(role))
                .exchange();
    }

    @Test
    void theInboxHoldsTheJobsOfThePersonOnly() {
        fixture.applied(job, "林晓");
        var stranger = fixture.recruiter();
        assertThat(get(recruiter, "RECRUITER", "/inbox"))
                .hasStatusOk()
                .bodyText()
                .contains("林晓", "初筛");
        assertThat(get(stranger, "RECRUITER", "/inbox"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("林晓");
    }

    @Test
    void aPileAtOneStageHidesNothingAtAnother() {
        for (int person = 10; person < 40; person++) {
            fixture.applied(job, "候选人" + person);
        }
        var later = fixture.applied(job, "后到的人");
        runtime.createProcessInstanceByKey("panel-interview")
                .businessKey(later.toString())
                .setVariable("jobOpening", job.toString())
                .setVariable("applicationId", later.toString())
                .startBeforeActivity("userTask_planPanel")
                .execute();
        assertThat(get(recruiter, "RECRUITER", "/inbox"))
                .hasStatusOk()
                .bodyText()
                .contains("32 件事等你处理", "候选人10", "候选人29", "后到的人", "查看全部 31 件")
                .doesNotContain("候选人30");
        assertThat(get(recruiter, "RECRUITER", "/inbox?kind=userTask_screenApplication"))
                .hasStatusOk()
                .bodyText()
                .contains("31 件事等你处理", "候选人10", "候选人39", "后到的人")
                .doesNotContain("查看全部");
        assertThat(get(recruiter, "RECRUITER", "/inbox?kind=userTask_screenApplication&page=1"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("候选人10");
    }

    @Test
    void whatCameWithinTheHourIsMarkedAsNew() {
        fixture.applied(job, "林晓");
        assertThat(get(recruiter, "RECRUITER", "/inbox")).bodyText().contains(">新</span>");
        clock.advance(Duration.ofMinutes(61));
        assertThat(get(recruiter, "RECRUITER", "/inbox"))
                .bodyText()
                .contains("林晓")
                .doesNotContain(">新</span>");
    }

    @Test
    void theLinkOfATaskLeadsToWhereItIsDone() {
        var application = fixture.applied(job, "林晓");
        var task = taskOf(application);
        assertThat(get(recruiter, "RECRUITER", "/inbox/{task}", task)).hasRedirectedUrl("/applications/" + application);
        assertThat(get(fixture.recruiter(), "RECRUITER", "/inbox/{task}", task)).hasRedirectedUrl("/inbox");
    }

    @Test
    void aMarkerSeesACodeAndNeverThePerson() {
        var application = fixture.applied(job, "不可见的名字");
        var marker = fixture.marker(job);
        runtime.createProcessInstanceByKey("marking")
                .businessKey(application.toString())
                .setVariable("jobOpening", job.toString())
                .setVariable("applicationId", application.toString())
                .startBeforeActivity("userTask_markOpenAnswers")
                .execute();
        var marking = fixture.handedIn(application, "K7-20");
        assertThat(get(marker, "MARKER", "/inbox"))
                .hasStatusOk()
                .bodyText()
                .contains("阅卷", "K7-20")
                .doesNotContain("不可见的名字", applications.get(application).number(), application.toString());
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(application.toString())
                .taskDefinitionKey("userTask_markOpenAnswers")
                .singleResult()
                .getId();
        assertThat(get(marker, "MARKER", "/inbox/{task}", task)).hasRedirectedUrl("/markings/" + marking);
    }

    private String taskOf(JobApplicationId application) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(application.toString())
                .singleResult()
                .getId();
    }

    @Test
    void theBoardShowsEverybodyWithWhatTheyWaitFor() {
        fixture.applied(job, "许可");
        assertThat(get(recruiter, "RECRUITER", "/jobs/{job}/board", job))
                .hasStatusOk()
                .bodyText()
                .contains("许可", "等招聘专员初筛", "1 年经验", "早晚班均可");
        assertThat(get(recruiter, "RECRUITER", "/jobs/{job}/board/list?stage=SCREENING", job))
                .hasStatusOk()
                .bodyText()
                .contains("许可");
    }

    @Test
    void whoOnlyMarksHasNoBoard() {
        var marker = fixture.somebody(Role.MARKER);
        assertThat(get(marker, "MARKER", "/jobs/{job}/board", job)).hasStatus(403);
    }

    @Test
    void aLongColumnGoesOnWhereTheBoardStopped() {
        for (var person = 0; person < 22; person++) {
            fixture.applied(job, "候选人" + person);
        }
        assertThat(get(recruiter, "RECRUITER", "/jobs/{job}/board", job))
                .bodyText()
                .contains("候选人19")
                .doesNotContain("候选人20");
        assertThat(get(recruiter, "RECRUITER", "/jobs/{job}/board/SCREENING?page=1", job))
                .hasStatusOk()
                .bodyText()
                .contains("候选人20", "候选人21")
                .doesNotContain("<html");
    }

    @Test
    void manyAreRejectedOneByOneWithAReason() {
        var one = fixture.applied(job, "何子轩");
        var two = fixture.applied(job, "唐宁");
        var chosen = mvc.post()
                .uri("/jobs/{job}/board/review", job)
                .param("ids", one.toString(), two.toString())
                .param("action", "REJECT")
                .with(user(recruiter.toString()).roles("RECRUITER"))
                .with(csrf())
                .exchange();
        assertThat(chosen).hasRedirectedUrl("/jobs/" + job + "/board/review");
        var review = mvc.get()
                .uri("/jobs/{job}/board/review", job)
                .cookie(chosen.getResponse().getCookies())
                .with(user(recruiter.toString()).roles("RECRUITER"))
                .exchange();
        assertThat(review).hasStatusOk().bodyText().contains("何子轩", "唐宁", "候选人会收到");
        assertThat(applications.get(one).isActive()).isTrue();

        assertThat(decide("REJECT", "", one, two)).hasStatus(422);
        assertThat(decide("REJECT", "缺少售后经验", one, two)).hasRedirectedUrl("/jobs/" + job + "/board");

        assertThat(applications.get(one).status()).isEqualTo(ApplicationStatus.REJECTED);
        assertThat(applications.get(two).status()).isEqualTo(ApplicationStatus.REJECTED);
    }

    @Test
    void whatCannotGoOnDoesNotStopTheOthers() {
        var ready = fixture.applied(job, "郑爽");
        var gone = fixture.applied(job, "吴敏");
        applications.withdraw(gone, null);
        assertThat(decide("ADVANCE", "", gone, ready)).hasRedirectedUrl("/jobs/" + job + "/board");
        assertThat(applications.get(ready).stage()).isEqualTo(Stage.WRITTEN_TEST);
        assertThat(applications.get(gone).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
    }

    @Test
    void goingOnAgainstTheProposalTakesAReason() {
        var application = fixture.applied(job, "程一");
        propose(application, "FAIL");
        var page = get(recruiter, "RECRUITER", "/applications/{a}", application);
        var form = RenderedForm.of(page, "/applications/" + application + "/advance");
        assertThat(form.send(mvc, user(recruiter.toString()).roles("RECRUITER")))
                .hasStatus(422)
                .bodyText()
                .contains("继续要写明理由");
        assertThat(decide("ADVANCE", " ", application))
                .hasStatus(422)
                .bodyText()
                .contains("请写明为什么继续");
        assertThat(applications.get(application).stage()).isEqualTo(Stage.SCREENING);

        assertThat(form.type("reason", "电话里聊过，值得一试")
                        .send(mvc, user(recruiter.toString()).roles("RECRUITER")))
                .hasRedirectedUrl("/applications/" + application);
        assertThat(get(recruiter, "RECRUITER", "/applications/{a}", application))
                .bodyText()
                .contains("电话里聊过，值得一试");
    }

    @Test
    void manyOfWhomSomeAreNotProposedToPassGoOnWithAReason() {
        var proposed = fixture.applied(job, "程二");
        var left = fixture.applied(job, "程三");
        propose(proposed, "PASS");
        propose(left, "ASK");
        assertThat(decide("ADVANCE", "", proposed)).hasRedirectedUrl("/jobs/" + job + "/board");
        assertThat(decide("ADVANCE", "", left)).hasStatus(422);
        assertThat(decide("ADVANCE", "人手紧，先安排笔试", left)).hasRedirectedUrl("/jobs/" + job + "/board");
        assertThat(applications.get(left).stage()).isEqualTo(Stage.WRITTEN_TEST);
    }

    private void propose(JobApplicationId application, String proposal) {
        applications.propose(
                application, new StageProposal(Stage.SCREENING, null, proposal, "askAPerson", true, false));
    }

    @Test
    void decisionsOnAPageThatShowsAnEarlierStageAreRefused() {
        var application = fixture.applied(job, "程四");
        var alone = RenderedForm.of(
                get(recruiter, "RECRUITER", "/applications/{a}/reject", application),
                "/applications/" + application + "/reject");
        var selection = select("REJECT", application);
        var many = RenderedForm.of(
                mvc.get()
                        .uri("/jobs/{job}/board/review", job)
                        .cookie(selection.getResponse().getCookies())
                        .with(user(recruiter.toString()).roles("RECRUITER"))
                        .exchange(),
                "/jobs/" + job + "/board/decisions");
        applications.advance(application, Stage.SCREENING, null, recruiter);

        assertThat(alone.type("reason", "经验不足")
                        .send(mvc, user(recruiter.toString()).roles("RECRUITER")))
                .hasStatus(409)
                .bodyText()
                .contains("刚刚进入了别的环节", "href=\"/applications/" + application + "\"");
        assertThat(many.type("reason", "经验不足")
                        .send(mvc, user(recruiter.toString()).roles("RECRUITER")))
                .hasRedirectedUrl("/jobs/" + job + "/board");
        assertThat(applications.get(application).isActive()).isTrue();
        assertThat(applications.get(application).stage()).isEqualTo(Stage.WRITTEN_TEST);
    }

    private MvcTestResult select(String action, JobApplicationId application) {
        return mvc.post()
                .uri("/jobs/{job}/board/review", job)
                .param("ids", application.toString())
                .param("action", action)
                .with(user(recruiter.toString()).roles("RECRUITER"))
                .with(csrf())
                .exchange();
    }

    @Test
    void applicationsOfOtherJobsAreLeftAlone() {
        var other = fixture.applied(fixture.open(fixture.recruiter()), "外人");
        decide("REJECT", "不是我的职位", other);
        assertThat(applications.get(other).isActive()).isTrue();
    }

    private MvcTestResult decide(String action, String reason, JobApplicationId... ids) {
        return mvc.post()
                .uri("/jobs/{job}/board/decisions", job)
                .param(
                        "ids",
                        Arrays.stream(ids)
                                .map(id -> id + "@" + applications.get(id).stage())
                                .toArray(String[]::new))
                .param("action", action)
                .param("reason", reason)
                .with(user(recruiter.toString()).roles("RECRUITER"))
                .with(csrf())
                .exchange();
    }

    @Test
    void theProcessPageKnowsThePlaceThroughTheCalledModel() {
        var application = fixture.applied(job, "刘佳宁");
        applications.advance(application, Stage.SCREENING, null, recruiter);
        assertThat(get(recruiter, "RECRUITER", "/applications/{a}/process", application))
                .hasStatusOk()
                .bodyText()
                .contains("data-here=\"serviceTask_inviteToTest\"", "正在发送笔试邀请");
        assertThat(get(recruiter, "RECRUITER", "/applications/{a}/process?model=candidate-journey", application))
                .bodyText()
                .contains("data-here=\"callActivity_writtenTest\"", "data-done=\"userTask_screenApplication\"");
        assertThat(get(recruiter, "RECRUITER", "/applications/{a}/process/offer.bpmn", application))
                .hasStatusOk()
                .bodyText()
                .contains("serviceTask_sendOffer");
    }

    @Test
    void theListOfJobsSaysHowManyAreInProgressHiredAndWanted() {
        fixture.applied(job, "林晓");
        fixture.applied(job, "许可");
        applications.end(fixture.applied(job, "郑爽"), ApplicationStatus.HIRED);
        applications.end(fixture.applied(job, "唐宁"), ApplicationStatus.WITHDRAWN);
        assertThat(get(recruiter, "RECRUITER", "/jobs"))
                .bodyText()
                .containsPattern("data-label=\"应聘中\">2<")
                .containsPattern("data-label=\"已录用\">1<")
                .containsPattern("data-label=\"招聘人数\">3<");
    }

    @Test
    void theListTellsWhoWasHiredAndWhoHasEnded() {
        assertThat(get(recruiter, "RECRUITER", "/jobs/{job}/board", job))
                .bodyText()
                .contains("还没有人应聘");
        applications.end(fixture.applied(job, "郑爽"), ApplicationStatus.HIRED);
        applications.withdraw(fixture.applied(job, "唐宁"), null);

        assertThat(get(recruiter, "RECRUITER", "/jobs/{job}/board", job))
                .bodyText()
                .doesNotContain("还没有人应聘")
                .contains("没有进行中的应聘", "1 人已录用，1 人以别的方式结束", "/board/list?over=HIRED", "/board/list?over=ENDED");
        assertThat(get(recruiter, "RECRUITER", "/jobs/{job}/board/list?over=HIRED", job))
                .hasStatusOk()
                .bodyText()
                .contains("郑爽")
                .doesNotContain("唐宁");
        assertThat(get(recruiter, "RECRUITER", "/jobs/{job}/board/list?over=ENDED", job))
                .hasStatusOk()
                .bodyText()
                .contains("唐宁", "已退出")
                .doesNotContain("郑爽");
    }

    @Test
    void theDiagramSpeaksTheLanguageOfItsReader() {
        var application = fixture.applied(job, "孟瑶");
        assertThat(diagram(application, "zh-CN")).bodyText().contains("name=\"阅卷\"", "name=\"有\"");
        assertThat(diagram(application, "en"))
                .bodyText()
                .contains("name=\"Marking\"", "name=\"yes\"")
                .doesNotContainPattern("name=\"[^\"]*\\p{IsHan}[^\"]*\" (attachedToRef|camunda|sourceRef)");
    }

    private MvcTestResult diagram(JobApplicationId application, String language) {
        return mvc.get()
                .uri("/applications/{a}/process/written-test.bpmn", application)
                .cookie(new Cookie("language", language))
                .with(user(recruiter.toString()).roles("RECRUITER"))
                .exchange();
    }

    @Test
    void aStepThatFailsIsShownWithItsCauseAndTriedAgain() {
        var application = fixture.applied(job, "王思远");
        applications.advance(application, Stage.SCREENING, null, recruiter);
        var door = doorOf(application);
        fail(door);
        assertThat(get(recruiter, "RECRUITER", "/stuck-steps"))
                .hasStatusOk()
                .bodyText()
                .contains("王思远", "正在发送笔试邀请", "等人处理");
        assertThat(get(fixture.recruiter(), "RECRUITER", "/stuck-steps"))
                .bodyText()
                .doesNotContain("王思远");

        assertThat(retry(recruiter, door)).hasRedirectedUrl("/stuck-steps");

        var job = management.createJobQuery().jobId(door).singleResult();
        assertThat(job.getRetries()).isOne();
        assertThat(job.getDuedate()).isBeforeOrEqualTo(Date.from(clock.instant()));
    }

    @Test
    void aTryByHandKeepsThoseThatWereLeft() {
        var application = fixture.applied(job, "王思远");
        applications.advance(application, Stage.SCREENING, null, recruiter);
        var door = doorOf(application);
        fail(door);
        management.setJobRetries(door, 4);

        retry(recruiter, door);

        var job = management.createJobQuery().jobId(door).singleResult();
        assertThat(job.getRetries()).isEqualTo(4);
        assertThat(job.getDuedate()).isBeforeOrEqualTo(Date.from(clock.instant()));
    }

    @Test
    void theEngineAndTheRowsAgreeOnWhereEverybodyIs() {
        var screened = fixture.applied(job, "甲");
        applications.advance(fixture.applied(job, "乙"), Stage.SCREENING, null, recruiter);
        applications.reject(fixture.applied(job, "丙"), Stage.SCREENING, "经验不符", recruiter);
        applications.withdraw(fixture.applied(job, "丁"), null);
        assertThat(stagesAgree.disagreements(List.of(job))).isEmpty();

        write(screened, Stage.PANEL);
        assertThat(stagesAgree.disagreements(List.of(job)))
                .singleElement()
                .asString()
                .contains(screened.toString());
        write(screened, Stage.SCREENING);
    }

    private void write(JobApplicationId application, Stage stage) {
        jdbc.sql("update candidates.application set stage = :stage where id = :id")
                .param("stage", stage.name())
                .param("id", application.value())
                .update();
    }

    @Test
    void aStrangerCannotRetry() {
        var application = fixture.applied(job, "王思远");
        applications.advance(application, Stage.SCREENING, null, recruiter);
        var door = doorOf(application);
        fail(door);
        assertThat(retry(fixture.recruiter(), door)).hasStatus(409);
        assertThat(management.createJobQuery().jobId(door).singleResult().getRetries())
                .isZero();
    }

    private MvcTestResult retry(AccountId who, String door) {
        return mvc.post()
                .uri("/stuck-steps/{door}/retry", door)
                .with(user(who.toString()).roles("RECRUITER"))
                .with(csrf())
                .exchange();
    }

    private String doorOf(JobApplicationId application) {
        return management.createJobQuery().messages().active().list().stream()
                .filter(door -> journeyOf(door.getProcessInstanceId()).equals(application.toString()))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private String journeyOf(String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(process)
                .singleResult()
                .getBusinessKey();
    }

    /** As the executor leaves a job behind that used up its tries. */
    private void fail(String door) {
        jdbc.sql("""
                        update camunda.act_ru_job
                           set retries_ = 0, exception_msg_ = 'No paper can be drawn',
                               failed_act_id_ = 'serviceTask_inviteToTest'
                         where id_ = :id
                        """).param("id", door).update();
    }
}
