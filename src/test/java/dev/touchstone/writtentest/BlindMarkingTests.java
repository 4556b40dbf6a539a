package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobTeamFixture;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Who meets a job's papers under codes reads the same of a person who sits the test, of one whose paper waits for its first marker and
 * of one whose markers differ.
 */
@TouchstoneTest
class BlindMarkingTests {

    private static final List<String> PARTS = List.of(
            "/applications/%s",
            "/applications/%s/written-test",
            "/applications/%s/written-test/course",
            "/applications/%s/written-test/marking",
            "/applications/%s/written-test/reopening",
            "/applications/%s/process",
            "/applications/%s/process?model=written-test");

    /** What differs between two people: their ids, numbers, names, times of what is told openly, and the forms' tokens. */
    private static final Pattern OF_THE_PERSON = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f-]{27}|A-[0-9]{4}-[0-9]+|林晓|周明|_csrf\" value=\"[^\"]*\"|name=\"_csrf\"[^>]*|content=\"[^\"]*\"|<time[^>]*>[^<]*</time>|[0-9]{1,2}:[0-9]{2}");

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Markings markings;

    @Autowired
    MarkingRules rules;

    @Autowired
    WrittenTests tests;

    @Autowired
    Jobs jobs;

    @Autowired
    Accounts accounts;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;
    private Opening opening;
    private AccountId both;
    private AccountId manager;
    private AccountId second;
    private String handedIn = "";

    @BeforeEach
    void open() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SHORT_ANSWER, QuestionType.CASE_ANALYSIS);
        rules.change(opening.job(), new MarkingRule(100, 20));
        var team = new JobTeamFixture(accounts, jobs);
        both = team.somebody(Role.RECRUITER, Role.MARKER);
        jobs.assign(opening.job(), both, TeamRole.RECRUITER);
        jobs.assign(opening.job(), both, TeamRole.MARKER);
        manager = team.somebody(Role.HIRING_MANAGER);
        jobs.assign(opening.job(), manager, TeamRole.HIRING_MANAGER);
        second = team.somebody(Role.MARKER);
        jobs.assign(opening.job(), second, TeamRole.MARKER);
    }

    @Test
    void noPageTellsWhetherAPaperIsHandedInOrHowFarItsMarkingIs() {
        var sits = fixture.invited(opening, "林晓");
        var waits = fixture.invited(opening, "周明");
        fixture.start(sits);
        fixture.start(waits);
        clock.advance(Duration.ofMinutes(7));
        fixture.answerAll(waits);
        fixture.submit(waits);
        handedIn = CLOCK.format(clock.instant());
        clock.advance(Duration.ofMinutes(1));
        assertThat(body("/applications/%s/written-test".formatted(waits), opening.recruiter()))
                .contains(handedIn);
        assertSameFor(both, sits, waits);
        assertSameFor(manager, sits, waits);
        clock.advance(Duration.ofMinutes(3));
        mark(waits, opening.marker(), expected(waits));
        assertThat(fixture.step(waits)).isEqualTo("userTask_markAgain");
        assertSameFor(both, sits, waits);
        mark(waits, second, Set.of());
        assertThat(fixture.step(waits)).isEqualTo("userTask_adjudicateMarks");
        assertSameFor(both, sits, waits);
        assertSameFor(manager, sits, waits);
    }

    @Test
    void aRecruiterWhoDoesNotMarkIsToldAllOfIt() {
        var application = fixture.handedIn(opening);
        mark(application, opening.marker(), expected(application));
        assertThat(body("/applications/" + application, opening.recruiter())).contains("等二评", "一评完成");
        assertThat(body("/applications/%s/written-test".formatted(application), opening.recruiter()))
                .contains("待阅卷", "交卷时间");
        assertThat(body("/applications/%s/process?model=marking".formatted(application), opening.recruiter()))
                .contains("userTask_markAgain");
    }

    @Test
    void theMarkingsDiagramIsNotThereForWhoMarks() {
        var application = fixture.handedIn(opening);
        assertThat(mvc.get()
                        .uri("/applications/{a}/process?model=marking", application)
                        .with(staff.signedIn(both)))
                .hasStatus(404);
    }

    @Test
    void onceTheMarksAreSettledEverythingIsToldAgain() {
        var application = fixture.handedIn(opening);
        mark(application, opening.marker(), expected(application));
        mark(application, second, expected(application));
        assertThat(fixture.step(application)).isEqualTo("userTask_decideTest");
        assertThat(body("/applications/" + application, both)).contains("阅卷完成");
        assertThat(body("/applications/%s/written-test".formatted(application), both))
                .contains("已阅卷", "交卷时间");
    }

    @Test
    void aRecruiterWhoMarksGivesMoreTimeBeforeTheDeadlineAndOpensAgainAfterIt() {
        var application = fixture.handedIn(opening);
        var report = "/applications/%s/written-test".formatted(application);
        assertThat(body(report, both)).contains("/extension");
        assertThat(body(report + "/reopening", both)).doesNotContain("/written-test/reopening\"");
        clock.advance(Duration.ofHours(2));
        assertThat(body(report, both)).doesNotContain("/extension").contains("阅卷完成后显示");
        assertThat(body(report + "/reopening", both)).contains("/written-test/reopening\"");
        assertThat(body(report + "/marking", both)).contains("不等了");
        assertThat(mvc.post()
                        .uri(report + "/reopening")
                        .param("minutes", "30")
                        .param("reason", "停电")
                        .with(staff.signedIn(both))
                        .with(csrf()))
                .hasRedirectedUrl("/applications/" + application);
        assertThat(fixture.step(application)).isEqualTo("receiveTask_waitForSubmission");
    }

    private void assertSameFor(AccountId viewer, JobApplicationId one, JobApplicationId other) {
        for (var part : PARTS) {
            assertThat(told(part.formatted(other), viewer)).as(part).isEqualTo(told(part.formatted(one), viewer));
            assertThat(body(part.formatted(other), viewer)).as(part).doesNotContain(handedIn);
        }
    }

    private String told(String uri, AccountId viewer) {
        return OF_THE_PERSON.matcher(body(uri, viewer)).replaceAll("·");
    }

    private void mark(JobApplicationId application, AccountId marker, Set<MarkingPointId> ticks) {
        var view = markings.view(tests.marking(application).orElseThrow());
        markings.mark(MarkSitting.of(view, ticks, Map.of()), marker);
    }

    private Set<MarkingPointId> expected(JobApplicationId application) {
        return markings.view(tests.marking(application).orElseThrow()).open().stream()
                .flatMap(open -> open.question().markingPoints().stream())
                .filter(point -> point.kind() == PointKind.EXPECTED)
                .map(MarkingPoint::id)
                .collect(Collectors.toSet());
    }

    private String body(String uri, AccountId reader) {
        try {
            var page = mvc.get().uri(uri).with(staff.signedIn(reader)).exchange();
            assertThat(page).hasStatusOk();
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
