package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobTeamFixture;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Candidates ask for what they need before they start; a recruiter answers, and the clock and the page follow. */
@TouchstoneTest
@RecordApplicationEvents
class AccommodationTests {

    private static final Needs HALF_AND_LARGE = new Needs(50, Set.of(Need.LARGE_TEXT));

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ApplicationEvents facts;

    @Autowired
    AccommodationDesk accommodations;

    @Autowired
    SittingDesk desk;

    @Autowired
    Sittings sittings;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Accounts accounts;

    @Autowired
    Jobs jobs;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture tests;
    private Opening opening;
    private JobApplicationId application;

    @BeforeEach
    void open() throws IOException {
        tests = beans.createBean(SittingFixture.class);
        opening = tests.opening(QuestionType.SHORT_ANSWER, QuestionType.SINGLE_CHOICE);
        application = tests.invited(opening);
    }

    @Test
    void extraTimeGrantedBeforeTheStartMakesThePaperLonger() {
        accommodations.ask(application, HALF_AND_LARGE, null);
        accommodations.grant(application, HALF_AND_LARGE, null, opening.recruiter());
        desk.start(application);
        assertThat(sitting().minutes()).isEqualTo(60);
        assertThat(desk.view(application).secondsLeft()).isBetween(3590L, 3600L);
        clock.advance(Duration.ofMinutes(59));
        tests.runDue();
        assertThat(sitting().state()).as("the journey's timer knows").isEqualTo(SittingState.OPEN);
    }

    @Test
    void extraTimeGrantedWhileTheTestRunsMovesDeadlineAndTimer() {
        accommodations.ask(application, new Needs(25, Set.of()), null);
        desk.start(application);
        var deadline = sitting().deadline();
        accommodations.grant(application, new Needs(25, Set.of()), null, opening.recruiter());
        assertThat(sitting().deadline()).isEqualTo(deadline.plus(Duration.ofMinutes(10)));
        clock.advance(Duration.ofMinutes(45));
        tests.runDue();
        assertThat(sitting().state()).isEqualTo(SittingState.OPEN);
        clock.advance(Duration.ofMinutes(6));
        tests.runDue();
        assertThat(sitting().byDeadline()).isTrue();
    }

    @Test
    void anotherAnswerCountsFromThePapersOwnMinutes() {
        accommodations.ask(application, HALF_AND_LARGE, null);
        accommodations.grant(application, new Needs(100, Set.of()), null, opening.recruiter());
        assertThat(sitting().minutes()).isEqualTo(80);
        accommodations.grant(application, new Needs(25, Set.of()), null, opening.recruiter());
        assertThat(sitting().minutes()).isEqualTo(50);
        accommodations.decline(application, "名额有限", opening.recruiter());
        assertThat(sitting().minutes()).isEqualTo(40);
    }

    @Test
    void whoSitsAlreadyGetsMoreAndNeverLess() {
        accommodations.ask(application, HALF_AND_LARGE, null);
        accommodations.grant(application, HALF_AND_LARGE, null, opening.recruiter());
        desk.start(application);
        refuses("writtentest.needs.error.tooLate", () -> accommodations.decline(application, "x", opening.recruiter()));
        accommodations.grant(application, new Needs(100, Set.of()), null, opening.recruiter());
        assertThat(sitting().minutes()).isEqualTo(80);
        desk.submit(application);
        refuses(
                "writtentest.needs.error.tooLate",
                () -> accommodations.grant(application, new Needs(100, Set.of()), null, opening.recruiter()));
    }

    @Test
    void askingIsForBeforeTheStartAndBeforeTheAnswer() {
        refuses("writtentest.needs.error.empty", () -> accommodations.ask(application, Needs.NONE, null));
        accommodations.ask(application, Needs.NONE, "左手不便");
        accommodations.ask(application, HALF_AND_LARGE, "左手不便");
        assertThat(accommodations.of(application).orElseThrow().asked()).isEqualTo(HALF_AND_LARGE);
        accommodations.decline(application, "请来电商量", opening.recruiter());
        refuses("writtentest.needs.error.answered", () -> accommodations.ask(application, HALF_AND_LARGE, null));
        var other = tests.sitting(opening);
        refuses("writtentest.needs.error.late", () -> accommodations.ask(other, HALF_AND_LARGE, null));
        refuses("writtentest.needs.error.none", () -> accommodations.decline(other, "x", opening.recruiter()));
    }

    @Test
    void bothSidesGetAMailThatDoesNotSayWhatIsNeeded() {
        accommodations.ask(application, HALF_AND_LARGE, "眼疾");
        accommodations.grant(application, HALF_AND_LARGE, "已安排", opening.recruiter());
        assertThat(mailroom.mailsOf(application.value()))
                .extracting(MailView::kind)
                .contains("accommodation-asked", "accommodation-granted");
        assertThat(jdbc.sql(
                                "select string_agg(subject || body_text, '') from mail.outbox where kind = 'accommodation-asked'")
                        .query(String.class)
                        .single())
                .doesNotContain("眼疾");
    }

    @Test
    void theTrailSaysThatItWasAnsweredAndNotWhatFor() {
        accommodations.ask(application, HALF_AND_LARGE, "眼疾");
        accommodations.grant(application, HALF_AND_LARGE, "已安排", opening.recruiter());
        assertThat(facts.stream(AccommodationAnswered.class)).contains(new AccommodationAnswered(application, true));
        assertThat(jdbc.sql("select string_agg(facts::text, '') from audit.entry where facts ->> 'application' = ?")
                        .param(application.toString())
                        .query(String.class)
                        .single())
                .doesNotContain("眼疾", "LARGE_TEXT", "已安排");
    }

    @Test
    void everyRecruiterHasItInTheInboxUntilItIsAnswered() {
        var absent = new JobTeamFixture(accounts, jobs).somebody(Role.RECRUITER);
        jobs.assign(opening.job(), absent, TeamRole.RECRUITER);
        assertThat(inbox(absent)).bodyText().doesNotContain("答复笔试便利申请");
        accommodations.ask(application, HALF_AND_LARGE, "眼疾");
        assertThat(inbox(absent))
                .bodyText()
                .contains("答复笔试便利申请", "/inbox/ACCOMMODATION-" + application)
                .doesNotContain("眼疾");
        assertThat(inbox(opening.marker())).bodyText().doesNotContain("答复笔试便利申请");
        assertThat(mailroom.mailsOf(application.value()).stream()
                        .filter(mail -> mail.kind().equals("accommodation-asked"))
                        .map(MailView::recipientAddress))
                .contains(accounts.get(absent).email());
        accommodations.grant(application, HALF_AND_LARGE, null, opening.recruiter());
        assertThat(inbox(absent)).bodyText().doesNotContain("答复笔试便利申请");
    }

    @Test
    void whatCanNoLongerBeAnsweredWaitsForNobody() {
        accommodations.ask(application, HALF_AND_LARGE, null);
        clock.advance(Duration.ofDays(60));
        assertThat(inbox(opening.recruiter())).bodyText().doesNotContain("答复笔试便利申请");
    }

    @Test
    void theHistoryTellsRecruitersThatAndTheDeadlinesHandIn() {
        accommodations.ask(application, HALF_AND_LARGE, "眼疾");
        accommodations.grant(application, HALF_AND_LARGE, null, opening.recruiter());
        desk.start(application);
        clock.advance(Duration.ofMinutes(61));
        tests.runDue();
        assertThat(sitting().byDeadline()).isTrue();
        assertThat(page("/applications/" + application, opening.recruiter()))
                .bodyText()
                .contains("申请笔试便利", "同意笔试便利申请", "笔试时间到，系统代为交卷")
                .doesNotContain("眼疾");
        var approver = new JobTeamFixture(accounts, jobs).somebody(Role.APPROVER);
        jobs.assign(opening.job(), approver, TeamRole.APPROVER);
        assertThat(page("/applications/" + application, approver))
                .bodyText()
                .contains("笔试时间到，系统代为交卷")
                .doesNotContain("同意笔试便利");
    }

    @Test
    void onlyRecruitersKnowOfTheMailsAboutIt() {
        accommodations.ask(application, HALF_AND_LARGE, "眼疾");
        accommodations.grant(application, HALF_AND_LARGE, null, opening.recruiter());
        var mail = mailroom.mailsOf(application.value()).stream()
                .filter(one -> one.kind().equals("accommodation-granted"))
                .findFirst()
                .orElseThrow();
        assertThat(page("/applications/" + application, opening.recruiter()))
                .bodyText()
                .contains("您的笔试便利申请已通过", "申请了笔试便利", "/mails/" + mail.id());
        assertThat(page("/mails/" + mail.id(), opening.recruiter())).hasStatusOk();
        for (var role : Set.of(TeamRole.HIRING_MANAGER, TeamRole.APPROVER)) {
            var colleague = new JobTeamFixture(accounts, jobs).somebody(Role.valueOf(role.name()));
            jobs.assign(opening.job(), colleague, role);
            assertThat(page("/applications/" + application, colleague))
                    .hasStatusOk()
                    .bodyText()
                    .contains("的在线笔试")
                    .doesNotContain("便利", mail.id().toString());
            assertThat(page("/mails/" + mail.id(), colleague)).hasStatus(403);
            assertThat(page("/mails/%s/chip".formatted(mail.id()), colleague)).hasStatus(403);
        }
    }

    private MvcTestResult inbox(AccountId who) {
        return page("/inbox", who);
    }

    private MvcTestResult page(String path, AccountId who) {
        return mvc.get().uri(path).with(staff.signedIn(who)).exchange();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "25, 10", "50, 20", "100, 40"})
    void extraTimeIsAShareOfThePapersMinutes(int percent, int minutes) {
        assertThat(new Needs(percent, Set.of()).minutesOf(40)).isEqualTo(minutes);
        assertThat(new Needs(25, Set.of()).minutesOf(30)).as("rounded up").isEqualTo(8);
    }

    @Test
    void thePagesAskAnswerAndShowLargeLetters() {
        assertThat(asked("percent", "33")).hasStatus(422);
        assertThat(asked("percent", "0")).hasStatus3xxRedirection();
        assertThat(accommodations.of(application)).as("nothing was named").isEmpty();
        assertThat(asked("needs", "LARGE_TEXT")).hasStatus3xxRedirection();
        assertThat(test()).bodyText().contains("等待招聘专员答复").doesNotContain("\"stack large\"");
        assertThat(section(opening.recruiter())).bodyText().contains("待答复", "大字体");

        assertThat(answered("decline", "words", " ")).hasStatus3xxRedirection();
        assertThat(accommodations.of(application).orElseThrow().state()).isEqualTo(AccommodationState.ASKED);
        assertThat(answered("grant", "needs", "LARGE_TEXT")).hasStatus3xxRedirection();
        assertThat(test()).bodyText().contains("申请已通过", "\"stack large\"");
        desk.start(application);
        assertThat(test()).bodyText().contains("class=\"large\"");
    }

    @Test
    void onlyRecruitersOfTheJobSeeWhatIsNeeded() {
        accommodations.ask(application, HALF_AND_LARGE, "眼疾");
        assertThat(section(opening.marker())).hasStatus(403);
        assertThat(section(opening.recruiter())).bodyText().contains("眼疾");
    }

    @Test
    void theSameRequestAgainAsksNobodyTwiceAndManyChangesEnd() {
        accommodations.ask(application, HALF_AND_LARGE, null);
        accommodations.ask(application, HALF_AND_LARGE, null);
        assertThat(accommodations.of(application).orElseThrow().changes()).isEqualTo(1);
        for (int change = 2; change <= 5; change++) {
            accommodations.ask(application, HALF_AND_LARGE, "第%d次".formatted(change));
        }

        refuses("writtentest.needs.error.tooOften", () -> accommodations.ask(application, HALF_AND_LARGE, "又改了"));

        assertThat(accommodations.of(application).orElseThrow().words()).isEqualTo("第5次");
    }

    private MvcTestResult asked(String field, String value) {
        return mvc.post()
                .uri("/my/{a}/test/needs", application)
                .cookie(tests.visit(application, LinkPurpose.TEST))
                .with(csrf())
                .param(field, value)
                .exchange();
    }

    private MvcTestResult answered(String how, String field, String value) {
        return mvc.post()
                .uri("/applications/{a}/written-test/accommodation/{how}", application, how)
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf())
                .param(field, value)
                .exchange();
    }

    private MvcTestResult test() {
        return mvc.get()
                .uri("/my/{a}/test", application)
                .cookie(tests.visit(application, LinkPurpose.TEST))
                .exchange();
    }

    private MvcTestResult section(AccountId who) {
        return mvc.get()
                .uri("/applications/{a}/written-test/course", application)
                .with(staff.signedIn(who))
                .exchange();
    }

    private Sitting sitting() {
        return sittings.of(application).orElseThrow();
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
