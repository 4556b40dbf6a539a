package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageProposal;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.scorecards.PlanCard;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
@RecordApplicationEvents
class SittingDeskTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ApplicationEvents facts;

    @Autowired
    SittingDesk desk;

    @Autowired
    WrittenTests tests;

    @Autowired
    TestReports reports;

    @Autowired
    JobApplications applications;

    @Autowired
    Scorecards scorecards;

    @Autowired
    QuestionBank bank;

    @Autowired
    Mailroom mailroom;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    AdjustableClock clock;

    private SittingFixture fixture;
    private Opening mixed;

    @BeforeEach
    void open() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        mixed = fixture.opening(
                QuestionType.SINGLE_CHOICE,
                QuestionType.MULTIPLE_CHOICE,
                QuestionType.TRUE_FALSE,
                QuestionType.SHORT_ANSWER);
    }

    @Test
    void invitingTwiceKeepsThePaperAndTheMail() {
        var application = fixture.invited(mixed);
        tests.invite(application);
        assertThat(mails(application)).containsOnlyOnce("test-invitation");
    }

    @Test
    void handingInTwiceIsOneFact() {
        var application = fixture.sitting(mixed);
        fixture.answerAll(application);
        desk.submit(application);
        desk.submit(application);
        assertThat(facts.stream(SittingSubmitted.class)
                        .filter(fact -> fact.application().equals(application)))
                .containsExactly(new SittingSubmitted(application, true));
        assertThat(fixture.step(application)).isEqualTo("userTask_markOpenAnswers");
    }

    @Test
    void aPaperWithoutOpenAnswersIsMarkedAtOnce() throws IOException {
        var application = fixture.handedIn(fixture.opening(QuestionType.SINGLE_CHOICE, QuestionType.TRUE_FALSE));
        assertThat(desk.view(application).state()).isEqualTo(SittingState.MARKED);
        assertThat(applications.proposal(application, Stage.WRITTEN_TEST))
                .map(StageProposal::total)
                .hasValueSatisfying(total ->
                        assertThat(total).isBetween(java.math.BigDecimal.ZERO, java.math.BigDecimal.valueOf(100)));
        assertThat(fixture.step(application)).isEqualTo("userTask_decideTest");
    }

    @Test
    void anEmptyPaperEarnsNothingAndWaitsForNobody() {
        var application = fixture.sitting(mixed);
        desk.submit(application);
        assertThat(reports.of(application, mixed.recruiter()).orElseThrow().total())
                .isZero();
    }

    @Test
    void theCandidateSeesNoKeyAndTheOrderOfTheirOwnPaper() {
        var application = fixture.sitting(mixed);
        var first = desk.view(application).questions().get(0);
        assertThat(first.choices()).extracting(SittingView.Choice::letter).startsWith("A", "B");
        assertThat(desk.view(application).questions())
                .isEqualTo(desk.view(application).questions());
        var page = mvc.get()
                .uri("/my/{a}/test", application)
                .cookie(fixture.visit(application, LinkPurpose.TEST))
                .exchange();
        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .doesNotContain("解析")
                .doesNotContain("data-key")
                .contains(first.stem().zh().substring(0, 6));
    }

    @Test
    void readingTheLinkStartsNothingHoweverOften() {
        var application = fixture.invited(mixed);
        var visit = fixture.visit(application, LinkPurpose.TEST);
        for (int i = 0; i < 5; i++) {
            assertThat(mvc.head().uri("/my/{a}/test", application).cookie(visit))
                    .hasStatusOk();
            assertThat(mvc.get().uri("/my/{a}/test", application).cookie(visit)).hasStatusOk();
        }
        assertThat(desk.view(application).state()).isEqualTo(SittingState.INVITED);
    }

    @Test
    void thePagesWorkFromCheckInToTheEnd() {
        var application = fixture.invited(mixed);
        var visit = fixture.visit(application, LinkPurpose.TEST);
        for (int i = 0; i < 2; i++) {
            assertThat(mvc.post()
                            .uri("/my/{a}/test/start", application)
                            .cookie(visit)
                            .with(csrf()))
                    .hasRedirectedUrl("/my/%s/test".formatted(application));
        }
        assertThat(mvc.post()
                        .uri("/my/{a}/test/answers", application)
                        .cookie(visit)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"position\": 4, \"revision\": 3, \"choices\": [], \"truth\": null,"
                                + " \"text\": \"好\"}"))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"revision\": 3, \"page\": 0}");
        for (int i = 0; i < 2; i++) {
            assertThat(mvc.post()
                            .uri("/my/{a}/test/submission", application)
                            .cookie(visit)
                            .with(csrf()))
                    .hasRedirectedUrl("/my/%s/test".formatted(application));
        }
        assertThat(mvc.get().uri("/my/{a}/test", application).cookie(visit))
                .bodyText()
                .contains("已交卷");
        assertThat(mvc.post()
                        .uri("/my/{a}/test/answers", application)
                        .cookie(visit)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON)
                        .content("{\"position\": 4, \"revision\": 4, \"text\": \"晚了\"}"))
                .hasStatus(409);
    }

    @Test
    void anExpiredInvitationIsExplainedAndIssuedAgainByTheRecruiter() {
        var application = fixture.invited(mixed);
        refuses("writtentest.error.stillValid", () -> tests.renew(application));
        clock.advance(Duration.ofDays(4));
        fixture.runDue();
        assertThat(fixture.step(application)).isEqualTo("userTask_testInvitationExpired");
        assertThat(mvc.get().uri("/my/{a}/test", application).cookie(fixture.visit(application, LinkPurpose.TEST)))
                .bodyText()
                .contains("已过期");
        refuses("writtentest.error.expired", () -> desk.start(application));

        assertThat(section(application)).bodyText().contains("重新邀请");
        assertThat(mvc.post()
                        .uri("/applications/{a}/written-test/invitation", application)
                        .with(staff.signedIn(mixed.recruiter()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        fixture.runDue();
        desk.start(application);
        assertThat(mails(application)).filteredOn("test-invitation"::equals).hasSize(2);
    }

    @Test
    void moreTimeKeepsTheSittingOpen() {
        var application = fixture.sitting(mixed);
        tests.extend(application, 20, "隔壁施工", mixed.recruiter());
        clock.advance(Duration.ofMinutes(50));
        fixture.runDue();
        assertThat(desk.view(application).state()).isEqualTo(SittingState.OPEN);
        assertThat(desk.save(application, new Answer(4, 1, List.of(), null, "还在写"))
                        .revision())
                .isEqualTo(1);
        clock.advance(Duration.ofMinutes(11));
        fixture.runDue();
        assertThat(desk.view(application).state()).isEqualTo(SittingState.SUBMITTED);
    }

    @Test
    void theStatusPageLeadsBackIntoTheTestWhereTheVisitMayOpenIt() {
        var application = fixture.sitting(mixed);
        var way = "href=\"/my/%s/test\"".formatted(application);
        assertThat(status(application, LinkPurpose.PORTAL))
                .bodyText()
                .doesNotContain(way)
                .contains("/my/%s/test-link".formatted(application));
        assertThat(status(application, LinkPurpose.TEST)).bodyText().contains(way);
        fixture.answerAll(application);
        desk.submit(application);
        assertThat(status(application, LinkPurpose.TEST)).bodyText().doesNotContain(way);
    }

    private MvcTestResult status(JobApplicationId application, LinkPurpose purpose) {
        return mvc.get()
                .uri("/my/{a}/test-status", application)
                .cookie(fixture.visit(application, purpose))
                .exchange();
    }

    @Test
    void aLostLinkIsMailedAgainButNotInARow() {
        var application = fixture.invited(mixed);
        var visit = fixture.visit(application, LinkPurpose.PORTAL);
        assertThat(mvc.get().uri("/my/{a}/test-status", application).cookie(visit))
                .bodyText()
                .contains("/my/%s/test-link".formatted(application));
        assertThat(mvc.post()
                        .uri("/my/{a}/test-link", application)
                        .cookie(visit)
                        .with(csrf()))
                .hasRedirectedUrl("/my/%s".formatted(application));
        assertThat(mvc.post()
                        .uri("/my/{a}/test-link", application)
                        .cookie(visit)
                        .with(csrf()))
                .hasStatus(429);
        clock.advance(Duration.ofMinutes(2));
        desk.mailLink(application);
        assertThat(mails(application)).filteredOn("test-link"::equals).hasSize(2);
    }

    @Test
    void whoOwesACardSeesNoResult() {
        var application = fixture.handedIn(mixed);
        tests.marking(application).orElseThrow();
        var markings = beans.getBean(Markings.class);
        var marking = markings.view(tests.marking(application).orElseThrow());
        markings.mark(MarkSitting.of(marking, java.util.Set.of(), java.util.Map.of()), mixed.marker());
        var total = Objects.requireNonNull(
                        reports.of(application, mixed.recruiter()).orElseThrow().total())
                .stripTrailingZeros()
                .toPlainString();
        assertThat(section(application)).bodyText().contains("<b class=\"big\">%s</b>".formatted(total));

        scorecards.plan(new PlanCard(
                application,
                Stage.PANEL,
                mixed.recruiter(),
                List.of(bank.published("Q-0033").orElseThrow().id())));
        assertThat(reports.of(application, mixed.recruiter()).orElseThrow().total())
                .isNull();
        assertThat(section(application))
                .bodyText()
                .doesNotContain("class=\"big\"")
                .doesNotContain("<table");
    }

    @Test
    void answersAreNotShownBesideTheNameBeforeTheyAreMarked() {
        var application = fixture.handedIn(mixed);
        assertThat(section(application)).bodyText().doesNotContain("给出两个方案").contains("匿名批阅");
    }

    @Test
    void anotherJobsRecruiterSeesNothing() throws IOException {
        var application = fixture.invited(mixed);
        var other = fixture.opening(QuestionType.SHORT_ANSWER);
        assertThat(mvc.get().uri("/applications/{a}/written-test", application).with(staff.signedIn(other.recruiter())))
                .hasStatus(403);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult section(JobApplicationId application) {
        return mvc.get()
                .uri("/applications/{a}/written-test", application)
                .with(staff.signedIn(mixed.recruiter()))
                .exchange();
    }

    private List<String> mails(JobApplicationId application) {
        return mailroom.mailsOf(application.value()).stream()
                .map(MailView::kind)
                .toList();
    }

    private static void refuses(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
