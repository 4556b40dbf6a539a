package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
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
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.scorecards.ReleasedCard;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An appeal that is let through leads to new marks by somebody else, and they to a new result. */
@TouchstoneTest
class AppealRemarkTests {

    private static final String WORDS = "第一题我写到了安抚";
    private static final String ANSWER = "同意复核第一题";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    AppealDesk desk;

    @Autowired
    ResultRules rules;

    @Autowired
    Markings markings;

    @Autowired
    MarkingQueue queue;

    @Autowired
    ReopeningDesk reopening;

    @Autowired
    WrittenTests tests;

    @Autowired
    TestReports reports;

    @Autowired
    Scorecards scorecards;

    @Autowired
    JobApplications applications;

    @Autowired
    Jobs jobs;

    @Autowired
    Accounts accounts;

    @Autowired
    Mailroom mailroom;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;
    private Opening opening;
    private AccountId other;
    private JobApplicationId application;
    private MarkingId marking;
    private int first;
    private int second;

    @BeforeEach
    void appeal() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SHORT_ANSWER, QuestionType.CASE_ANALYSIS);
        other = colleague(Role.MARKER, TeamRole.MARKER);
        application = fixture.handedIn(opening);
        marking = tests.marking(application).orElseThrow();
        markings.mark(MarkSitting.of(markings.view(marking), Set.of(), Map.of(1, "没有看到安抚")), opening.marker());
        rules.change(new ResultRule(opening.job(), ResultShown.PROFILE, false, false, 7));
        desk.appeal(application, WORDS);
        first = markings.view(marking).open().get(0).position();
        second = markings.view(marking).open().get(1).position();
    }

    private AccountId colleague(Role role, TeamRole inTeam) {
        var colleague = new JobTeamFixture(accounts, jobs).somebody(role);
        jobs.assign(opening.job(), colleague, inTeam);
        return colleague;
    }

    @Test
    void theAnswerGoesToAnotherMarkerWhoSeesNothingOfTheFirst() {
        accept(first);
        assertThat(queue.papers(other)).containsExactly(new QueuedPaper(marking, code(), MarkingRound.APPEAL, 1));
        assertThat(queue.papers(opening.marker())).isEmpty();
        assertThat(markings.view(marking, opening.marker()).barred()).isTrue();

        var view = markings.view(marking, other);
        assertThat(view.marked()).isFalse();
        assertThat(view.open()).singleElement().satisfies(open -> {
            assertThat(open.position()).isEqualTo(first);
            assertThat(open.earned()).isNull();
            assertThat(open.comment()).isNull();
            assertThat(open.earlier()).isEmpty();
        });
        assertThat(text(page("/markings/" + marking, other))).doesNotContain("没有看到安抚", "林晓");
        refuses("writtentest.error.markedByOther", () -> mark(opening.marker(), first));
        refuses("writtentest.error.markedByOther", () -> mark(other, second));
    }

    @Test
    void theResultIsMadeAnewAndTheEarlierMarkStays() {
        var before = total();
        accept(first);
        assertThat(total()).as("nothing changes before it is marked").isEqualByComparingTo(before);
        mark(other, first);

        assertThat(total()).isEqualByComparingTo("50");
        assertThat(proposal()).isEqualByComparingTo("50");
        var appeal = desk.of(application).orElseThrow();
        assertThat(appeal.state()).isEqualTo(AppealState.REMARKED);
        assertThat(appeal.before()).isEqualByComparingTo(before);
        assertThat(appeal.after()).isEqualByComparingTo("50");
        assertThat(jdbc.sql("""
                        select g.round || ' ' || g.counts from writtentest.given_mark g join writtentest.sitting s on s.id = g.sitting
                         where s.marking = :marking and g.position = :position order by g.round
                        """)
                        .param("marking", marking.value())
                        .param("position", first)
                        .query(String.class)
                        .list())
                .containsExactly("APPEAL true", "FIRST false");
        assertThat(counted()).containsExactlyInAnyOrder(opening.marker(), other);
        assertThat(kinds()).contains("appeal-accepted", "appeal-remarked", "appeal-settled");
        assertThat(audited()).contains("AppealAccepted", "AnswersRemarked");
    }

    @Test
    void anotherAnswerOfTheSameAppealIsWaitedFor() {
        accept(first, second);
        mark(other, first);
        assertThat(desk.of(application).orElseThrow().state()).isEqualTo(AppealState.REMARKING);
        assertThat(total()).isZero();
        mark(other, second);
        assertThat(total()).isEqualByComparingTo("100");
    }

    @Test
    void whereTheJobHasNobodyElseAMarkerReadsItOnceMore() {
        jobs.unassign(opening.job(), other, TeamRole.MARKER);
        accept(first);
        assertThat(queue.papers(opening.marker()))
                .extracting(QueuedPaper::round)
                .containsExactly(MarkingRound.APPEAL);
        mark(opening.marker(), first);
        assertThat(total()).isEqualByComparingTo("50");
    }

    @Test
    void whoReadTheAppealDoesNotMarkIt() {
        jobs.unassign(opening.job(), other, TeamRole.MARKER);
        jobs.assign(opening.job(), opening.recruiter(), TeamRole.MARKER);
        var manager = colleague(Role.HIRING_MANAGER, TeamRole.HIRING_MANAGER);
        accept(first);
        assertThat(queue.papers(opening.recruiter())).isEmpty();
        assertThat(page("/markings/" + marking, manager)).hasStatusOk();
        mark(manager, first);
        assertThat(total()).isEqualByComparingTo("50");
    }

    @Test
    void noRecruiterOfTheJobMarksWhatTheyWereMailedAbout() {
        var told = colleague(Role.MARKER, TeamRole.MARKER);
        jobs.assign(opening.job(), told, TeamRole.RECRUITER);
        accept(first);
        assertThat(queue.papers(told)).isEmpty();
        assertThat(inbox(told)).doesNotContain(code());
        refuses("writtentest.error.markedByOther", () -> mark(told, first));
        assertThat(queue.papers(other)).hasSize(1);
    }

    @Test
    void aDecisionStaysAndTheCandidateOfARejectedApplicationGetsTheirReading() {
        applications.reject(application, Stage.WRITTEN_TEST, "分数不够", opening.recruiter());
        accept(first);
        assertThat(inbox(other)).contains("复评申诉的答案");
        mark(other, first);
        assertThat(applications.get(application).isActive()).isFalse();
        assertThat(text(candidate())).contains("已复核", "复核后总分由 0 变为 50");
    }

    @Test
    void onlyOpenAnswersOfASettledTestAreMarkedAnew() {
        refuses("writtentest.appeal.error.which", () -> desk.accept(application, Set.of(), ANSWER, by()));
        refuses("writtentest.appeal.error.which", () -> desk.accept(application, Set.of(99), ANSWER, by()));
        refuses("writtentest.appeal.error.words", () -> desk.accept(application, Set.of(first), " ", by()));
        accept(first);
        accept(first);
        assertThat(kinds()).containsOnlyOnce("appeal-accepted");
        refuses("writtentest.appeal.error.answered", () -> desk.answer(application, ANSWER, by()));
        refuses("writtentest.reopen.error.appeal", () -> reopening.reopen(application, 30, "断网", by()));
    }

    @Test
    void recruitersSeeItInTheirInboxUntilItIsDealtWith() {
        var absent = colleague(Role.RECRUITER, TeamRole.RECRUITER);
        assertThat(inbox(opening.recruiter())).contains("答复笔试结果申诉", "林晓");
        assertThat(inbox(absent)).contains("答复笔试结果申诉");
        assertThat(inbox(other)).doesNotContain("申诉");
        assertThat(page("/inbox/APPEAL-" + application, absent)).hasRedirectedUrl("/applications/" + application);

        accept(first);
        assertThat(inbox(absent)).doesNotContain("申诉");
        assertThat(inbox(other)).contains("复评申诉的答案", code()).doesNotContain("林晓", application.toString());
        assertThat(inbox(opening.marker())).doesNotContain("申诉");
        assertThat(page("/inbox/REMARK-" + marking, other)).hasRedirectedUrl("/markings/" + marking);

        mark(other, first);
        assertThat(inbox(other)).doesNotContain("申诉");
    }

    @Test
    void everyRecruiterOfTheJobGetsTheMail() {
        var absent = colleague(Role.RECRUITER, TeamRole.RECRUITER);
        var later = fixture.handedIn(opening);
        markings.mark(
                MarkSitting.of(markings.view(tests.marking(later).orElseThrow()), Set.of(), Map.of()),
                opening.marker());
        desk.appeal(later, WORDS);
        assertThat(mailroom.mailsOf(later.value()).stream()
                        .filter(mail -> mail.kind().equals("appeal-raised"))
                        .map(MailView::recipientAddress))
                .containsExactlyInAnyOrder(
                        accounts.get(opening.recruiter()).email(),
                        accounts.get(absent).email());
    }

    @Test
    void thePagesLetItThroughAndTellBothSides() {
        assertThat(text(section())).contains("同意复核的题", "第 %d 题".formatted(first), "同意复核选中的题");
        assertThat(mvc.post()
                        .uri("/applications/{a}/written-test/appeal/remark", application)
                        .with(staff.signedIn(by()))
                        .with(csrf())
                        .param("positions", String.valueOf(first))
                        .param("words", ANSWER)
                        .exchange())
                .hasRedirectedUrl("/applications/%s".formatted(application));
        assertThat(text(section())).contains("复核中", ANSWER, "等待复核").doesNotContain("同意复核选中的题");
        assertThat(text(candidate())).contains("复核中", ANSWER, "正在由另一位阅卷人重新批阅");
        mark(other, first);
        assertThat(text(section())).contains("已复核", "复核后总分由 0 变为 50", "0 → 10");
        assertThat(text(candidate())).contains("已复核", "复核后总分由 0 变为 50");
    }

    @Test
    void theAnswerStaysOnTheCandidatesPageWhenTheJobShowsNothingAnyMore() {
        accept(first);
        mark(other, first);
        rules.change(new ResultRule(opening.job(), ResultShown.NOTHING, false, false, 7));
        assertThat(text(candidate())).contains(WORDS, ANSWER, "已复核").doesNotContain("变为 50");
    }

    private void accept(Integer... positions) {
        desk.accept(application, Set.of(positions), ANSWER, by());
    }

    private void mark(AccountId marker, int position) {
        var ticks = markings.view(marking).open().stream()
                .filter(open -> open.position() == position)
                .flatMap(open -> open.question().markingPoints().stream())
                .filter(point -> point.kind() == PointKind.EXPECTED)
                .map(MarkingPoint::id)
                .collect(Collectors.<MarkingPointId>toSet());
        markings.mark(new MarkSitting(marking, MarkingRound.APPEAL, Set.of(position), ticks, Map.of()), marker);
    }

    private AccountId by() {
        return opening.recruiter();
    }

    private String code() {
        return markings.view(marking).code();
    }

    private BigDecimal total() {
        return Objects.requireNonNull(
                reports.of(application, by()).orElseThrow().total());
    }

    private BigDecimal proposal() {
        return Objects.requireNonNull(applications
                .proposal(application, Stage.WRITTEN_TEST)
                .orElseThrow()
                .total());
    }

    private List<AccountId> counted() {
        return scorecards.released(application, by()).stream()
                .filter(ReleasedCard::counted)
                .map(ReleasedCard::rater)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> kinds() {
        return mailroom.mailsOf(application.value()).stream()
                .map(MailView::kind)
                .toList();
    }

    private List<String> audited() {
        return jdbc.sql("select event from audit.entry where facts ->> 'application' = ?")
                .param(application.toString())
                .query(String.class)
                .list();
    }

    private String inbox(AccountId who) {
        return text(page("/inbox", who));
    }

    private MvcTestResult section() {
        return page("/applications/%s/written-test/appeal".formatted(application), by());
    }

    private MvcTestResult candidate() {
        return mvc.get()
                .uri("/my/{a}/test-result", application)
                .cookie(fixture.visit(application, LinkPurpose.PORTAL))
                .exchange();
    }

    private MvcTestResult page(String path, AccountId who) {
        return mvc.get().uri(path).with(staff.signedIn(who)).exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
