package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.scorecards.EvidenceTrails;
import dev.touchstone.scorecards.ReleasedCard;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A handed-in test is opened again: what stays, what is taken back, and who comes too late. */
@TouchstoneTest
class ReopeningTests {

    private static final String WHY = "候选人来电说停电";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ReopeningDesk desk;

    @Autowired
    SittingDesk sitting;

    @Autowired
    WrittenTests tests;

    @Autowired
    TestLetters letters;

    @Autowired
    TestPlans plans;

    @Autowired
    SectionDesk sections;

    @Autowired
    Markings markings;

    @Autowired
    TestReports reports;

    @Autowired
    Attendance attendance;

    @Autowired
    SittingRules rules;

    @Autowired
    ResultRules results;

    @Autowired
    JobApplications applications;

    @Autowired
    Scorecards scorecards;

    @Autowired
    EvidenceTrails trails;

    @Autowired
    Mailroom mailroom;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;
    private Opening opening;

    @BeforeEach
    void open() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SINGLE_CHOICE, QuestionType.SHORT_ANSWER);
    }

    @Test
    void whatWaitsForItsMarkerRunsAgainWithAllItsAnswers() {
        var application = fixture.handedIn(opening);
        reopen(application);
        assertThat(fixture.step(application)).isEqualTo("receiveTask_waitForSubmission");
        assertThat(sitting.view(application).secondsLeft()).isBetween(1790L, 1800L);
        assertThat(sitting.view(application).questions())
                .allMatch(question -> question.answer().isGiven());
        sitting.save(application, new Answer(2, 9, List.of(), null, "补充一句"));
        sitting.submit(application);
        assertThat(fixture.step(application)).isEqualTo("userTask_markOpenAnswers");
        assertThat(fixture.openAnswers(application)).containsExactly("补充一句");
    }

    @Test
    void itsNewDeadlineHandsIn() {
        var application = fixture.handedIn(opening);
        reopen(application);
        clock.advance(Duration.ofMinutes(30).plus(Sitting.GRACE).plusSeconds(1));
        fixture.runDue();
        assertThat(fixture.step(application)).isEqualTo("userTask_markOpenAnswers");
    }

    @Test
    void marksCardsAndProposalAreTakenBackAndKept() {
        var application = marked();
        assertThat(cards(application)).hasSize(2).allMatch(ReleasedCard::counted);
        assertThat(fixture.step(application)).isEqualTo("userTask_decideTest");

        reopen(application);

        assertThat(reports.of(application, opening.recruiter()).orElseThrow().total())
                .isNull();
        assertThat(cards(application)).hasSize(2).noneMatch(ReleasedCard::counted);
        assertThat(trails.of(application, opening.recruiter()).findings()).isEmpty();
        assertThat(applications.proposal(application, Stage.WRITTEN_TEST)).isEmpty();
        assertThat(scorecards.result(application, Stage.WRITTEN_TEST).criticalHit())
                .isFalse();
        assertThat(kept("mark", application)).isZero();
        assertThat(kept("taken_back_mark", application)).isEqualTo(2);
        assertThat(desk.of(application)).singleElement().satisfies(reopening -> {
            assertThat(reopening.reason()).isEqualTo(WHY);
            assertThat(reopening.by()).isEqualTo(opening.recruiter());
            assertThat(reopening.total()).isPositive();
        });

        sitting.submit(application);
        mark(application, Set.of());
        assertThat(cards(application))
                .hasSize(4)
                .filteredOn(ReleasedCard::counted)
                .hasSize(2);
        assertThat(fixture.step(application)).isEqualTo("userTask_decideTest");
        assertThat(applications.proposal(application, Stage.WRITTEN_TEST)).isPresent();
    }

    @Test
    void theCandidateGetsALinkThatWorksHoweverLateItIs() {
        var application = fixture.handedIn(opening);
        clock.advance(Duration.ofDays(40));
        reopen(application);
        assertThat(mailroom.mailsOf(application.value()))
                .extracting(MailView::kind)
                .containsOnlyOnce("test-reopened");
        assertThat(letters.renew("test-reopened", "", application.value())).isPresent();
        assertThat(mvc.get().uri("/my/{a}/test", application).cookie(fixture.visit(application, LinkPurpose.TEST)))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"q1\"");
    }

    @Test
    void theTimeItWasClosedIsNoLostConnection() {
        rules.giveBack(opening.job(), 60);
        var application = fixture.invited(opening);
        sitting.start(application);
        attendance.open(application, new SignOfLife(0, false, "phone", "10.0.0.1", List.of()));
        fixture.answerAll(application);
        sitting.submit(application);
        clock.advance(Duration.ofHours(5));
        reopen(application);
        clock.advance(Duration.ofMinutes(2));
        assertThat(attendance
                        .open(application, new SignOfLife(0, false, "phone", "10.0.0.1", List.of()))
                        .givenBack())
                .isZero();
    }

    @Test
    void aDoubleClickIsOneAndASecondRecruiterIsTold() {
        var application = fixture.handedIn(opening);
        reopen(application);
        reopen(application);
        assertThat(desk.of(application)).hasSize(1);
        refuses("writtentest.reopen.error.notHandedIn", () -> desk.reopen(application, 60, WHY, opening.recruiter()));
        refuses("writtentest.reopen.error.notHandedIn", () -> desk.reopen(application, 30, WHY, opening.marker()));
        clock.advance(Duration.ofMinutes(2));
        refuses("writtentest.reopen.error.notHandedIn", () -> reopen(application));
        assertThat(mailroom.mailsOf(application.value()))
                .extracting(MailView::kind)
                .containsOnlyOnce("test-reopened");
    }

    @Test
    void whatIsDecidedIsNotReopened() {
        var application = marked();
        applications.advance(application, Stage.WRITTEN_TEST, "可以", opening.recruiter());
        assertThat(desk.mayReopen(application)).isFalse();
        refuses("writtentest.reopen.error.decided", () -> reopen(application));
        var rejected = fixture.handedIn(opening);
        applications.reject(rejected, Stage.WRITTEN_TEST, "不合适", opening.recruiter());
        refuses("writtentest.reopen.error.decided", () -> reopen(rejected));
        var running = fixture.sitting(opening);
        refuses("writtentest.reopen.error.notHandedIn", () -> reopen(running));
    }

    @Test
    void whoHasSeenWhatIsRightSitsNoMore() {
        var application = marked();
        assertThat(section(application)).bodyText().contains("id=\"reopen\"");
        results.change(new ResultRule(opening.job(), ResultShown.PROFILE, false, true, 7));
        assertThat(section(application)).bodyText().contains("不能再重新开放").doesNotContain("id=\"reopen\"");
        refuses("writtentest.reopen.error.explained", () -> reopen(application));
    }

    @Test
    void whoSawWhatIsRightUnderAnEarlierRuleSitsNoMoreEither() {
        var application = marked();
        results.change(new ResultRule(opening.job(), ResultShown.PROFILE, false, true, 7));
        results.change(new ResultRule(opening.job(), ResultShown.PASSED, true, false, 7));
        assertThat(section(application)).bodyText().contains("不能再重新开放").doesNotContain("id=\"reopen\"");
        refuses("writtentest.reopen.error.explained", () -> reopen(application));
        var later = marked();
        assertThat(section(later))
                .as("marked when nothing was explained any more")
                .bodyText()
                .contains("id=\"reopen\"");
    }

    @Test
    void withoutAReasonOrForTooLongNothingIsReopened() {
        var application = fixture.handedIn(opening);
        refuses("writtentest.reopen.error.noReason", () -> desk.reopen(application, 30, " ", opening.recruiter()));
        for (int minutes : new int[] {4, 1441, -1}) {
            refuses(
                    "writtentest.reopen.error.minutes",
                    () -> desk.reopen(application, minutes, WHY, opening.recruiter()));
        }
        assertThat(fixture.step(application)).isEqualTo("userTask_markOpenAnswers");
    }

    @Test
    void aMarkerWhoComesTooLateIsToldThatThePaperWillComeBack() {
        var application = fixture.handedIn(opening);
        var marking = tests.marking(application).orElseThrow();
        reopen(application);
        refuses("writtentest.reopen.error.marking", () -> markings.mark(command(marking, Set.of()), opening.marker()));
        assertThat(mvc.post()
                        .uri("/markings/{m}", marking)
                        .param("nothing", "2")
                        .with(staff.signedIn(opening.marker()))
                        .with(csrf()))
                .hasStatus(409);
        sitting.submit(application);
        mark(application, Set.of());
        assertThat(fixture.step(application)).isEqualTo("userTask_decideTest");
    }

    /** Whoever is first: the test ends open, with no mark that counts, and nobody meets an error of the machine. */
    @Test
    void aMarkerAndTwoRecruitersInTheSameSecondEndWithOneOpenTest() throws Exception {
        var other = new AccountId(java.util.UUID.randomUUID());
        for (int round = 0; round < 5; round++) {
            var application = fixture.handedIn(opening);
            var marking = tests.marking(application).orElseThrow();
            var outcomes = together(
                    () -> markings.mark(command(marking, Set.of()), opening.marker()),
                    () -> desk.reopen(application, 30, WHY, opening.recruiter()),
                    () -> desk.reopen(application, 45, WHY, other));
            assertThat(outcomes.subList(1, 3))
                    .as("one of the recruiters")
                    .containsOnlyOnce("done")
                    .containsOnlyOnce("writtentest.reopen.error.notHandedIn");
            assertThat(outcomes.get(0)).isIn("done", "writtentest.reopen.error.marking");
            assertThat(sitting.view(application).state()).isEqualTo(SittingState.OPEN);
            assertThat(fixture.step(application)).isEqualTo("receiveTask_waitForSubmission");
            assertThat(cards(application)).noneMatch(ReleasedCard::counted);
            assertThat(desk.of(application)).hasSize(1);
        }
    }

    @Test
    void recruitersOfTheJobDoItAndNobodyElse() throws IOException {
        var application = fixture.handedIn(opening);
        var stranger = fixture.opening(QuestionType.SHORT_ANSWER).recruiter();
        assertThat(posted(application, stranger, "30", WHY)).hasStatus(403);
        assertThat(posted(application, opening.marker(), "30", WHY)).hasStatus(403);
        assertThat(posted(application, opening.recruiter(), "30", " ")).hasStatus3xxRedirection();
        assertThat(desk.of(application)).isEmpty();
        assertThat(posted(application, opening.recruiter(), "4", WHY)).hasStatus4xxClientError();
        assertThat(section(application)).bodyText().contains("id=\"reopen\"");
        assertThat(posted(application, opening.recruiter(), "30", WHY)).hasStatus3xxRedirection();
        assertThat(section(application))
                .bodyText()
                .contains(WHY)
                .contains("第 1 次重新开放")
                .doesNotContain("id=\"reopen\"");
    }

    @Test
    void whereSectionsAreTakenInOrderTheOneTheCandidateWasInOpens() {
        plans.change(new Blueprint(
                opening.job(),
                40,
                List.of(
                        PaperSectionTests.section(5, QuestionType.SHORT_ANSWER),
                        PaperSectionTests.section(5, QuestionType.SHORT_ANSWER),
                        PaperSectionTests.section(5, QuestionType.SHORT_ANSWER))));
        var application = fixture.sitting(opening);
        sections.next(application, 1, Map.of());
        clock.advance(Duration.ofMinutes(7));
        sitting.submit(application);
        reopen(application);
        assertThat(sitting.view(application).questions())
                .extracting(SittingView.Question::position)
                .containsExactly(2);
        sitting.save(application, new Answer(2, 1, List.of(), null, "接着写"));
        refuses("writtentest.error.closed", () -> sitting.save(application, new Answer(1, 5, List.of(), null, "回头改")));
    }

    private JobApplicationId marked() {
        var application = fixture.handedIn(opening);
        var marking = markings.view(tests.marking(application).orElseThrow());
        var expected = marking.open().stream()
                .flatMap(open -> open.question().markingPoints().stream())
                .filter(point -> point.kind() == PointKind.EXPECTED)
                .map(MarkingPoint::id)
                .collect(Collectors.toSet());
        mark(application, expected);
        return application;
    }

    private void mark(JobApplicationId application, Set<MarkingPointId> ticks) {
        markings.mark(command(tests.marking(application).orElseThrow(), ticks), opening.marker());
    }

    private static MarkSitting command(MarkingId marking, Set<MarkingPointId> ticks) {
        return new MarkSitting(marking, MarkingRound.FIRST, Set.of(1, 2), ticks, Map.of());
    }

    private void reopen(JobApplicationId application) {
        desk.reopen(application, 30, WHY, opening.recruiter());
    }

    private List<ReleasedCard> cards(JobApplicationId application) {
        return scorecards.released(application, opening.recruiter());
    }

    private int kept(String table, JobApplicationId application) {
        return jdbc.sql(
                        "select count(*) from writtentest.%s m join writtentest.sitting s on s.id = m.sitting where s.application = ?"
                                .formatted(table))
                .param(application.value())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult posted(JobApplicationId application, AccountId who, String minutes, String reason) {
        return mvc.post()
                .uri("/applications/{a}/written-test/reopening", application)
                .with(staff.signedIn(who))
                .with(csrf())
                .param("minutes", minutes)
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult section(JobApplicationId application) {
        return mvc.get()
                .uri("/applications/{a}/written-test/reopening", application)
                .with(staff.signedIn(opening.recruiter()))
                .exchange();
    }

    private static List<String> together(Runnable... acts) throws Exception {
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            List<Callable<Boolean>> calls =
                    List.of(acts).stream().map(ReopeningTests::call).toList();
            var outcomes = new java.util.ArrayList<String>();
            for (var result : threads.invokeAll(calls)) {
                outcomes.add(outcome(result));
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<Boolean> call(Runnable act) {
        return () -> {
            act.run();
            return true;
        };
    }

    private static String outcome(Future<Boolean> result) throws InterruptedException {
        try {
            result.get();
            return "done";
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof RefusedException refused
                    ? refused.key()
                    : String.valueOf(failed.getCause());
        }
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
