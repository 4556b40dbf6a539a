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
import dev.touchstone.jobs.Stage;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A candidate appeals against the result they were shown, once; a recruiter answers, once. */
@TouchstoneTest
@RecordApplicationEvents
class AppealTests {

    private static final String WORDS = "第二题的答案和公司规则不符";
    private static final String ANSWER = "已经复核，评分无误";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ApplicationEvents facts;

    @Autowired
    AppealDesk desk;

    @Autowired
    ResultRules rules;

    @Autowired
    Markings markings;

    @Autowired
    WrittenTests tests;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Mailroom mailroom;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    Jobs jobs;

    private SittingFixture fixture;
    private Opening opening;
    private JobApplicationId application;

    @BeforeEach
    void release() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SHORT_ANSWER);
        application = fixture.handedIn(opening);
        markings.mark(
                MarkSitting.of(markings.view(tests.marking(application).orElseThrow()), Set.of(), Map.of()),
                opening.marker());
        rules.change(new ResultRule(opening.job(), ResultShown.PROFILE, false, false, 7));
    }

    @Test
    void bothSidesGetAMailAndTheTrailSaysItHappened() {
        desk.appeal(application, WORDS);
        desk.answer(application, ANSWER, opening.recruiter());
        assertThat(kinds()).contains("appeal-raised", "appeal-answered");
        assertThat(mailText("appeal-raised"))
                .contains("/applications/" + application)
                .doesNotContain(WORDS);
        assertThat(mailText("appeal-answered")).contains(ANSWER);
        assertThat(facts.stream(AppealRaised.class)).containsExactly(new AppealRaised(application));
        assertThat(facts.stream(AppealAnswered.class)).containsExactly(new AppealAnswered(application));
        assertThat(jdbc.sql("select string_agg(facts::text, '') from audit.entry where facts ->> 'application' = ?")
                        .param(application.toString())
                        .query(String.class)
                        .single())
                .doesNotContain(WORDS, ANSWER);
    }

    @Test
    void twoClicksAreOneAppeal() throws Exception {
        Callable<Boolean> click = () -> {
            desk.appeal(application, WORDS);
            return true;
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var done : pool.invokeAll(List.of(click, click))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(kinds()).containsOnlyOnce("appeal-raised");
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where event = 'AppealRaised' and facts ->> 'application' = ?")
                        .param(application.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        refuses("writtentest.appeal.error.again", () -> desk.appeal(application, "还有一点"));
    }

    @Test
    void anAnswerIsGivenOnce() {
        refuses("writtentest.appeal.error.none", () -> desk.answer(application, ANSWER, opening.recruiter()));
        desk.appeal(application, WORDS);
        desk.answer(application, ANSWER, opening.recruiter());
        desk.answer(application, ANSWER, opening.recruiter());
        refuses("writtentest.appeal.error.answered", () -> desk.answer(application, "改主意了", opening.recruiter()));
        assertThat(kinds()).containsOnlyOnce("appeal-answered");
        assertThat(desk.of(application).orElseThrow().answer()).isEqualTo(ANSWER);
    }

    @Test
    void theDatabaseKeepsWhatWasSaid() {
        desk.appeal(application, WORDS);
        desk.answer(application, ANSWER, opening.recruiter());
        for (var change : List.of(
                "set state = 'RAISED', answer = null, answered_by = null, answered_at = null",
                "set answer = '别的'",
                "set words = '别的'")) {
            assertThatThrownBy(() ->
                            jdbc.sql("update writtentest.appeal " + change).update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void theTimeIsWhatTheJobGives() {
        clock.advance(Duration.ofDays(6));
        assertThat(desk.mayAppeal(application)).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(desk.mayAppeal(application)).isFalse();
        refuses("writtentest.appeal.error.late", () -> desk.appeal(application, WORDS));
        rules.change(new ResultRule(opening.job(), ResultShown.PROFILE, false, false, 8));
        assertThat(desk.mayAppeal(application)).isTrue();
        rules.change(new ResultRule(opening.job(), ResultShown.PROFILE, false, false, 0));
        assertThat(desk.mayAppeal(application)).isFalse();
    }

    @Test
    void withoutAResultThereIsNothingToAppealAgainst() {
        rules.change(new ResultRule(opening.job(), ResultShown.NOTHING, false, false, 7));
        assertThat(desk.mayAppeal(application)).isFalse();
        refuses("writtentest.appeal.error.nothing", () -> desk.appeal(application, WORDS));
        assertThat(posted("/my/{a}/test-appeal", WORDS)).hasStatus(409);
        assertThat(desk.of(application)).isEmpty();
    }

    @Test
    void wordsAreNeededAndHaveAnEnd() {
        refuses("writtentest.appeal.error.words", () -> desk.appeal(application, "  "));
        refuses("writtentest.appeal.error.words", () -> desk.appeal(application, "长".repeat(2001)));
        assertThat(posted("/my/{a}/test-appeal", "")).hasStatus(422);
        assertThat(posted("/my/{a}/test-appeal", "行\r\n".repeat(999) + "完"))
                .as("a line's end counts once")
                .hasStatus3xxRedirection();
    }

    @Test
    void thePagesAskAnswerAndShowBoth() {
        assertThat(candidate()).bodyText().contains("对结果有异议？");
        assertThat(posted("/my/{a}/test-appeal", WORDS)).hasRedirectedUrl("/my/%s".formatted(application));
        assertThat(candidate()).bodyText().contains(WORDS, "待答复").doesNotContain("对结果有异议？");
        assertThat(section(opening.recruiter())).bodyText().contains(WORDS, "发送答复");
        assertThat(mvc.post()
                        .uri("/applications/{a}/written-test/appeal", application)
                        .with(staff.signedIn(opening.recruiter()))
                        .with(csrf())
                        .param("words", ANSWER)
                        .exchange())
                .hasRedirectedUrl("/applications/%s".formatted(application));
        assertThat(candidate()).bodyText().contains(ANSWER, "已答复");
        assertThat(section(opening.recruiter())).bodyText().contains(ANSWER).doesNotContain("发送答复");
    }

    @Test
    void anAppealStaysAnswerableWhenTheJobShowsNothingAnyMore() {
        desk.appeal(application, WORDS);
        rules.change(new ResultRule(opening.job(), ResultShown.NOTHING, false, false, 7));
        desk.answer(application, ANSWER, opening.recruiter());
        assertThat(mailText("appeal-answered")).contains(ANSWER);
    }

    @Test
    void whoOwesACardReadsNoAppealAndMarkersNeverDo() {
        desk.appeal(application, WORDS);
        assertThat(section(opening.marker())).hasStatus(403);
        scorecards.plan(new PlanCard(application, Stage.ROLE_PLAY, opening.recruiter(), List.of()));
        assertThat(section(opening.recruiter())).hasStatusOk().bodyText().doesNotContain(WORDS);
        refuses("writtentest.appeal.error.none", () -> desk.answer(application, ANSWER, opening.recruiter()));
    }

    @Test
    void whoMayBeAskedToMarkAnewLearnsOfTheAppealOnceItIsSettled() {
        var manager = new JobTeamFixture(accounts, jobs).somebody(Role.HIRING_MANAGER);
        jobs.assign(opening.job(), manager, TeamRole.HIRING_MANAGER);
        desk.appeal(application, WORDS);
        assertThat(section(manager)).hasStatusOk().bodyText().doesNotContain(WORDS, "申诉");
        assertThat(page(manager)).hasStatusOk().bodyText().doesNotContain("申诉");
        assertThat(page(opening.recruiter())).bodyText().contains("对笔试结果提出申诉");
        desk.answer(application, ANSWER, opening.recruiter());
        assertThat(section(manager)).hasStatusOk().bodyText().contains(WORDS, ANSWER);
    }

    private MvcTestResult page(AccountId who) {
        return mvc.get()
                .uri("/applications/{a}", application)
                .with(staff.signedIn(who))
                .exchange();
    }

    private List<String> kinds() {
        return mailroom.mailsOf(application.value()).stream()
                .map(MailView::kind)
                .toList();
    }

    private String mailText(String kind) {
        return jdbc.sql(
                        "select string_agg(subject || body_text, '') from mail.outbox where kind = ? and application = ?")
                .params(kind, application.value())
                .query(String.class)
                .single();
    }

    private MvcTestResult candidate() {
        return mvc.get()
                .uri("/my/{a}/test-result", application)
                .cookie(fixture.visit(application, LinkPurpose.PORTAL))
                .exchange();
    }

    private MvcTestResult posted(String path, String words) {
        return mvc.post()
                .uri(path, application)
                .cookie(fixture.visit(application, LinkPurpose.PORTAL))
                .with(csrf())
                .param("words", words)
                .exchange();
    }

    private MvcTestResult section(AccountId who) {
        return mvc.get()
                .uri("/applications/{a}/written-test/appeal", application)
                .with(staff.signedIn(who))
                .exchange();
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
