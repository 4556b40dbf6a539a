package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
@RecordApplicationEvents
class MarkingTests {

    private static final String NAME = "慕容雪晴";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ApplicationEvents facts;

    @Autowired
    Markings markings;

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
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;
    private Opening opening;

    @BeforeEach
    void open() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SHORT_ANSWER, QuestionType.CASE_ANALYSIS);
    }

    @Test
    void allExpectedPointsAreAHundred() {
        var application = waiting();
        mark(application, ticks(application, PointKind.EXPECTED));
        assertThat(reports.of(application, opening.recruiter()).orElseThrow().total())
                .isEqualByComparingTo("100");
        assertThat(fixture.step(application)).isEqualTo("userTask_decideTest");
    }

    @Test
    void aCriticalFaultReachesTheGateWhateverTheTotal() throws IOException {
        var critical = criticalPaper();
        var ticks = ticks(critical, PointKind.EXPECTED);
        ticks.addAll(ticks(critical, PointKind.CRITICAL));
        assertThat(ticks(critical, PointKind.CRITICAL)).isNotEmpty();
        mark(critical, ticks);
        assertThat(applications.proposal(critical, Stage.WRITTEN_TEST))
                .hasValueSatisfying(proposal -> assertThat(proposal.row()).containsIgnoringCase("critical"));
    }

    @Test
    void theMarkersPageLeadsNowhereNearThePerson() {
        var application = waiting();
        var page = page(marking(application), opening.marker());
        assertThat(page).hasStatusOk();
        var response = page.getResponse();
        var everything = new StringBuilder(body(page)).append(page.getRequest().getRequestURL());
        response.getHeaderNames().forEach(name -> everything.append(response.getHeaders(name)));
        var candidate = applications.candidate(application);
        assertThat(everything)
                .contains("给出两个方案")
                .doesNotContain(NAME)
                .doesNotContain(String.valueOf(candidate.email()))
                .doesNotContain(candidate.id().toString())
                .doesNotContain(application.toString())
                .doesNotContain(applications.get(application).number());
    }

    @Test
    void theMarkersInboxNamesNobodyEither() {
        var application = waiting();
        var inbox =
                mvc.get().uri("/inbox").with(staff.signedIn(opening.marker())).exchange();
        assertThat(body(inbox)).doesNotContain(NAME).doesNotContain(application.toString());
    }

    @Test
    void markingTwiceIsRefusedAndCountsOnce() {
        var application = waiting();
        mark(application, ticks(application, PointKind.EXPECTED));
        assertThatThrownBy(() -> mark(application, Set.of()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                        .isEqualTo("writtentest.error.alreadyMarked"));
        assertThat(reports.of(application, opening.recruiter()).orElseThrow().total())
                .isEqualByComparingTo("100");
        assertThat(facts.stream(SittingMarked.class)).containsOnlyOnce(new SittingMarked(application));
    }

    @Test
    void aMarkedPaperIsShownWithItsPointsAndNoForm() {
        var application = waiting();
        var marking = marking(application);
        var point = ticks(application, PointKind.EXPECTED).iterator().next();
        assertThat(mvc.post()
                        .uri("/markings/{m}", marking)
                        .param("ticks", point.toString())
                        .param("nothing", "1", "2")
                        .param("comment1", "语气诚恳")
                        .param("round", "FIRST")
                        .param("shown", "1", "2")
                        .with(staff.signedIn(opening.marker()))
                        .with(csrf()))
                .hasRedirectedUrl("/inbox");
        assertThat(body(page(marking, opening.marker())))
                .contains("语气诚恳", "已阅卷")
                .doesNotContain("<textarea")
                .doesNotContain("name=\"ticks\"");
    }

    @Test
    void silenceIsNoMarkAndNothingTypedIsLost() {
        var application = waiting();
        var marking = marking(application);
        var point = markings.view(marking)
                .open()
                .get(0)
                .question()
                .markingPoints()
                .get(0)
                .id();
        var refused = mvc.post()
                .uri("/markings/{m}", marking)
                .param("ticks", point.toString())
                .param("comment2", "第二题没答到点上")
                .param("round", "FIRST")
                .param("shown", "1", "2")
                .with(staff.signedIn(opening.marker()))
                .with(csrf())
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(body(refused))
                .contains("还有 1 道题没有批", "第二题没答到点上")
                .containsPattern("value=\"" + point + "\"[^>]*checked");
        assertThat(markings.view(marking).marked()).isFalse();
        assertThat(facts.stream(SittingMarked.class)).isEmpty();
    }

    @Test
    void whatWasSaidSoFarIsThereLaterAndCountsForNothing() {
        var application = waiting();
        var marking = marking(application);
        var open = markings.view(marking).open();
        var point = open.get(0).question().markingPoints().get(0).id();
        assertThat(later(marking, "ticks", point.toString(), "comment1", "语气诚恳", "comment2", "还要再看")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/inbox");
        assertThat(markings.view(marking).marked()).isFalse();
        assertThat(fixture.step(application)).isEqualTo("userTask_markOpenAnswers");
        assertThat(body(page(marking, opening.marker())))
                .contains("语气诚恳", "还要再看")
                .containsPattern("value=\"" + point + "\"[^>]*checked");

        assertThat(later(marking, "nothing", "1", "comment2", "还要再看")).hasStatus3xxRedirection();
        assertThat(body(page(marking, opening.marker())))
                .contains("还要再看")
                .doesNotContain("语气诚恳")
                .doesNotContainPattern("value=\"" + point + "\"[^>]*checked");
        assertThat(later(marking, "comment2", "没有结论")).hasStatus3xxRedirection();
        assertThat(markings.view(marking, opening.marker()).open().get(0).own())
                .as("a verdict that was taken back is none")
                .isNull();
        assertThat(facts.stream(SittingMarked.class)).isEmpty();
    }

    private MvcTestResult later(MarkingId marking, String... fields) {
        var request = mvc.post()
                .uri("/markings/{m}/later", marking)
                .param("round", "FIRST")
                .param("shown", "1", "2")
                .with(staff.signedIn(opening.marker()))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void markersOfOtherJobsAndRecruitersAreKeptOut() throws IOException {
        var marking = marking(waiting());
        var other = fixture.opening(QuestionType.SHORT_ANSWER);
        assertThat(page(marking, other.marker())).hasStatus(403);
        assertThat(page(marking, opening.recruiter())).hasStatus(403);
        assertThat(page(MarkingId.next(), opening.marker()).getResponse().getStatus())
                .isIn(403, 404);
    }

    @Test
    void aPaperIsNotReadBeforeItIsHandedIn() {
        var application = fixture.sitting(opening);
        assertThatThrownBy(() -> markings.view(marking(application))).isInstanceOf(RefusedException.class);
    }

    @Test
    void unansweredQuestionsDoNotWaitForAMarker() {
        var application = fixture.sitting(opening);
        desk.save(application, new Answer(2, 1, List.of(), null, "先核实，再给方案。"));
        desk.submit(application);
        assertThat(markings.view(marking(application)).open())
                .extracting(MarkingView.Open::position)
                .containsExactly(2);
    }

    @Test
    void whatWasLeftEmptyIsEvidenceToo() {
        var application = fixture.sitting(opening);
        desk.save(application, new Answer(2, 1, List.of(), null, "先核实，再给方案。"));
        desk.submit(application);
        mark(application, ticks(application, PointKind.EXPECTED));
        var paper = reports.of(application, opening.recruiter()).orElseThrow().lines();
        assertThat(scorecards.released(application, opening.recruiter()))
                .flatExtracting(ReleasedCard::questions)
                .hasSameSizeAs(paper);
    }

    private JobApplicationId criticalPaper() throws IOException {
        for (int i = 0; i < 12; i++) {
            var application = fixture.handedIn(fixture.opening(QuestionType.SCENARIO, QuestionType.CASE_ANALYSIS));
            if (!ticks(application, PointKind.CRITICAL).isEmpty()) {
                return application;
            }
        }
        throw new AssertionError("no question with a critical point was drawn");
    }

    private JobApplicationId waiting() {
        var application = fixture.invited(opening, NAME);
        desk.start(application);
        fixture.answerAll(application);
        desk.submit(application);
        return application;
    }

    private Set<MarkingPointId> ticks(JobApplicationId application, PointKind kind) {
        return markings.view(marking(application)).open().stream()
                .flatMap(open -> open.question().markingPoints().stream())
                .filter(point -> point.kind() == kind)
                .map(MarkingPoint::id)
                .collect(Collectors.toSet());
    }

    private void mark(JobApplicationId application, Set<MarkingPointId> ticks) {
        markings.mark(MarkSitting.of(markings.view(marking(application)), ticks, Map.of()), opening.marker());
    }

    private MarkingId marking(JobApplicationId application) {
        return tests.marking(application).orElseThrow();
    }

    private MvcTestResult page(MarkingId marking, AccountId reader) {
        return mvc.get()
                .uri("/markings/{m}", marking)
                .with(staff.signedIn(reader))
                .exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
