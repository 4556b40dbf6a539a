package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Three sections of a 40-minute test: ten minutes, no time of its own, fifteen minutes; a question each. */
@TouchstoneTest
class SectionTimersTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TestPlans plans;

    @Autowired
    SittingDesk desk;

    @Autowired
    SectionDesk sections;

    @Autowired
    PaperSections rows;

    @Autowired
    Sittings sittings;

    @Autowired
    WrittenTests tests;

    @Autowired
    Attendance attendance;

    @Autowired
    SittingRules rules;

    @Autowired
    AccommodationDesk accommodations;

    @Autowired
    Answers answers;

    @Autowired
    CheckIns checkIns;

    @Autowired
    SittingConducts conducts;

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
        opening = fixture.opening(QuestionType.SHORT_ANSWER);
        plans.change(new Blueprint(
                opening.job(),
                40,
                List.of(
                        PaperSectionTests.section(10, QuestionType.SHORT_ANSWER),
                        PaperSectionTests.section((Integer) null, QuestionType.SINGLE_CHOICE),
                        PaperSectionTests.section(15, QuestionType.SHORT_ANSWER))));
    }

    @Test
    void theFirstOpensWithTheTestAndShowsItsQuestionsOnly() {
        var application = fixture.sitting(opening);
        assertThat(section(application).number()).isEqualTo(1);
        assertThat(section(application).of()).isEqualTo(3);
        assertThat(section(application).secondsLeft()).isBetween(590L, 600L);
        assertThat(shown(application)).containsExactly(1);
        takes(application, 1, 1);
        refuses(application, 2, 1);
        refuses(application, 3, 1);
    }

    @Test
    void goingOnClosesWhatWasBeforeForGood() {
        var application = fixture.sitting(opening);
        sections.next(application, 1, Map.of());
        assertThat(shown(application)).containsExactly(2);
        assertThat(section(application).timed()).isFalse();
        takes(application, 2, 1);
        takes(application, 1, 1); // on its way when the candidate went on
        clock.advance(Sitting.GRACE.plusSeconds(1));
        refuses(application, 1, 2);
        takes(application, 2, 2);
    }

    @Test
    void goingOnTwiceIsOnce() {
        var application = fixture.sitting(opening);
        sections.next(application, 1, Map.of());
        sections.next(application, 1, Map.of());
        assertThat(section(application).number()).isEqualTo(2);
        sections.next(application, 3, Map.of());
        assertThat(section(application).number()).isEqualTo(2);
    }

    @Test
    void timeClosesASectionAndTheNextWaitsForItsCandidate() {
        var application = fixture.sitting(opening);
        clock.advance(Duration.ofMinutes(10).plusSeconds(5));
        assertThat(section(application).over()).isTrue();
        assertThat(shown(application)).isEmpty();
        takes(application, 1, 1);
        clock.advance(Sitting.GRACE);
        refuses(application, 1, 2);
        refuses(application, 2, 1);
        clock.advance(Duration.ofMinutes(2));
        sections.next(application, 1, Map.of());
        assertThat(shown(application)).containsExactly(2);
        sections.next(application, 2, Map.of());
        assertThat(section(application).secondsLeft())
                .as("from when it was opened")
                .isBetween(895L, 900L);
    }

    @Test
    void theLastSectionEndsWithTheTest() {
        var application = atSection(3);
        sections.next(application, 3, Map.of());
        assertThat(section(application).number()).isEqualTo(3);
        assertThat(section(application).next()).isNull();
        takes(application, 3, 1);
        desk.submit(application);
        assertThat(desk.view(application).state()).isEqualTo(SittingState.SUBMITTED);
        assertThat(desk.view(application).section()).isNull();
    }

    @Test
    void theDeadlineOfTheTestWinsAndHandsInWhatEverySectionHas() {
        var application = fixture.sitting(opening);
        takes(application, 1, 1);
        clock.advance(Duration.ofMinutes(39));
        sections.next(application, 1, Map.of());
        sections.next(application, 2, Map.of());
        assertThat(section(application).secondsLeft()).isBetween(50L, 60L);
        takes(application, 3, 1);
        clock.advance(Duration.ofMinutes(1).plus(Sitting.GRACE).plusSeconds(1));
        refuses(application, 3, 2);
        sections.next(application, 3, Map.of());
        fixture.runDue();
        assertThat(fixture.step(application)).isEqualTo("userTask_markOpenAnswers");
        assertThat(fixture.openAnswers(application)).hasSize(2);
    }

    @Test
    void aPercentageScalesEverySection() {
        var application = fixture.invited(opening);
        accommodations.ask(application, new Needs(50, Set.of()), null);
        accommodations.grant(application, new Needs(50, Set.of()), null, opening.recruiter());
        assertThat(checkIns.of(application).parts())
                .extracting(CheckIn.Part::minutes)
                .containsExactly(15L, 0L, 23L);
        desk.start(application);
        assertThat(section(application).secondsLeft()).isBetween(890L, 900L);
        sections.next(application, 1, Map.of());
        sections.next(application, 2, Map.of());
        assertThat(section(application).secondsLeft())
                .as("as long as check-in says")
                .isBetween(1370L, 1380L);
        assertThat(desk.view(application).secondsLeft()).isBetween(3590L, 3600L);
    }

    @Test
    void aPercentageGrantedMeanwhileReachesTheSectionThatRunsAndTheOthers() {
        var application = fixture.invited(opening);
        accommodations.ask(application, new Needs(25, Set.of()), null);
        desk.start(application);
        accommodations.grant(application, new Needs(100, Set.of()), null, opening.recruiter());
        assertThat(section(application).secondsLeft()).isBetween(1190L, 1200L);
        sections.next(application, 1, Map.of());
        sections.next(application, 2, Map.of());
        assertThat(section(application).secondsLeft()).isBetween(1790L, 1800L);
    }

    @Test
    void addedMinutesGoToTheSectionThatRuns() {
        var application = fixture.sitting(opening);
        tests.extend(application, 5, "电脑重启", opening.recruiter());
        assertThat(section(application).secondsLeft()).isBetween(890L, 900L);
        sections.next(application, 1, Map.of());
        sections.next(application, 2, Map.of());
        assertThat(section(application).secondsLeft()).as("its own only").isBetween(890L, 900L);
        assertThat(desk.view(application).secondsLeft()).isBetween(2690L, 2700L);
    }

    @Test
    void minutesAddedBetweenTwoSectionsGoToTheOneThatIsOpenedNext() {
        var application = atSection(2);
        sections.next(application, 2, Map.of());
        clock.advance(Duration.ofMinutes(16));
        assertThat(section(application).over()).isTrue();

        var other = fixture.sitting(opening);
        clock.advance(Duration.ofMinutes(11));
        tests.extend(other, 5, "网络故障", opening.recruiter());
        assertThat(section(other).over()).as("not opened again").isTrue();
        assertThat(rows.of(sitting(other).id()).get(1).extra()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void timeOfALostConnectionIsGivenToTheSectionItWasLostIn() {
        rules.giveBack(opening.job(), 10);
        var application = fixture.sitting(opening);
        clock.advance(Duration.ofMinutes(8));
        int page = attendance.open(application, sign(0)).page();
        clock.advance(Duration.ofMinutes(5));
        assertThat(section(application).over()).as("while nobody was there").isTrue();

        var back = attendance.sign(application, sign(page));

        assertThat(back.givenBack()).isBetween(295L, 300L);
        assertThat(back.secondsLeft()).isBetween(110L, 120L);
        assertThat(back.wholeLeft()).isBetween(1910L, 1925L);
        takes(application, 1, 1);
    }

    @Test
    void whoComesBackByTheButtonGetsTheLostTimeOfTheirSectionFirst() {
        rules.giveBack(opening.job(), 10);
        var application = fixture.sitting(opening);
        attendance.open(application, sign(0));
        clock.advance(Duration.ofMinutes(11));
        sections.next(application, 1, Map.of());
        assertThat(section(application).number()).isEqualTo(1);
        assertThat(section(application).over()).isFalse();
        sections.next(application, 1, Map.of());
        assertThat(section(application).number()).isEqualTo(2);
    }

    @Test
    void withoutARuleASectionWhoseTimeRanOutOfflineIsOver() {
        var application = fixture.sitting(opening);
        int page = attendance.open(application, sign(0)).page();
        clock.advance(Duration.ofMinutes(11));
        var back = attendance.sign(application, sign(page));
        assertThat(back.open()).isTrue();
        assertThat(back.secondsLeft()).isZero();
        assertThat(back.wholeLeft()).isPositive();
    }

    @Test
    void thePagesTellBeforehandLeadThroughAndReport() {
        var application = fixture.invited(opening);
        assertThat(page(application)).bodyText().contains("限 10 分钟").contains("各部分按顺序作答");
        desk.start(application);
        assertThat(page(application))
                .bodyText()
                .contains("第 1 部分，共 3 部分")
                .contains("全卷剩余")
                .contains("本部分还剩")
                .contains("/test/sections")
                .contains("不能再回来")
                .doesNotContain("/test/submission")
                .doesNotContain("id=\"q2\"");
        clock.advance(Duration.ofMinutes(11));
        assertThat(page(application)).bodyText().contains("时间到").contains("打开下一部分");
        for (int i = 0; i < 2; i++) {
            assertThat(posted(application, "from", "1")).hasRedirectedUrl("/my/%s/test".formatted(application));
        }
        assertThat(page(application)).bodyText().contains("id=\"q2\"").doesNotContain("id=\"q1\"");
        assertThat(posted(application, "from", "2")).hasStatus3xxRedirection();
        assertThat(page(application)).bodyText().contains("/test/submission");
        assertThat(posted(application, "from", "drei")).hasStatus4xxClientError();
        desk.submit(application);

        assertThat(conducts.of(application, opening.recruiter(), true)
                        .orElseThrow()
                        .parts())
                .extracting(SittingConduct.Part::minutes, SittingConduct.Part::byHand)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(10L, false),
                        org.assertj.core.groups.Tuple.tuple(0L, true),
                        org.assertj.core.groups.Tuple.tuple(15L, false));
        assertThat(mvc.get()
                        .uri("/applications/{a}/written-test/course", application)
                        .with(staff.signedIn(opening.recruiter())))
                .bodyText()
                .contains("各部分用时")
                .contains("自己进入下一部分");
    }

    @Test
    void aStrangerOpensNoSection() {
        var application = fixture.sitting(opening);
        var other = fixture.sitting(opening);
        assertThat(mvc.post()
                        .uri("/my/{a}/test/sections", application)
                        .cookie(fixture.visit(other, LinkPurpose.TEST))
                        .with(csrf())
                        .param("from", "1"))
                .hasStatus4xxClientError();
        assertThat(section(application).number()).isEqualTo(1);
    }

    @Test
    void aPaperWithoutSectionTimersHasNoOrder() throws IOException {
        var plain = fixture.opening(QuestionType.SHORT_ANSWER, QuestionType.SINGLE_CHOICE);
        var application = fixture.sitting(plain);
        assertThat(desk.view(application).section()).isNull();
        assertThat(shown(application)).containsExactly(1, 2);
        sections.next(application, 1, Map.of());
        takes(application, 2, 1);
        takes(application, 1, 1);
    }

    @Test
    void whatIsToldOfTheTimeWorkedIsKept() {
        var application = fixture.sitting(opening);
        takes(application, 1, 1);
        clock.advance(Duration.ofSeconds(20));
        sections.next(application, 1, Map.of(1, 15_000));
        assertThat(conductOf(application)).isEqualTo(15_000);
    }

    @Test
    void thePlanKeepsTheMinutesAndRefusesTooMany() {
        assertThat(plans.of(opening.job()).orElseThrow().sections())
                .extracting(Blueprint.Section::minutes)
                .containsExactly(10, null, 15);
        assertThat(planned("45")).hasStatus(422).bodyText().contains("超过了整份试卷的 40 分钟");
        assertThat(planned("121")).hasStatus(422);
        assertThat(planned("30")).hasStatus3xxRedirection();
        assertThat(plans.of(opening.job()).orElseThrow().sections())
                .extracting(Blueprint.Section::minutes)
                .containsExactly(30);
        assertThat(mvc.get()
                        .uri("/jobs/{j}/plan/written-test/preview", opening.job())
                        .with(staff.signedIn(opening.recruiter())))
                .bodyText()
                .contains("限 30 分钟");
    }

    private MvcTestResult planned(String minutes) {
        return mvc.post()
                .uri("/jobs/{j}/plan/written-test", opening.job())
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf())
                .param("minutes", "40")
                .param("rows[0].name", "规则")
                .param("rows[0].count", "1")
                .param("rows[0].minutes", minutes)
                .exchange();
    }

    private JobApplicationId atSection(int number) {
        var application = fixture.sitting(opening);
        for (int from = 1; from < number; from++) {
            sections.next(application, from, Map.of());
        }
        return application;
    }

    private SittingView.Section section(JobApplicationId application) {
        return Objects.requireNonNull(desk.view(application).section());
    }

    private List<Integer> shown(JobApplicationId application) {
        return desk.view(application).questions().stream()
                .map(SittingView.Question::position)
                .toList();
    }

    private int conductOf(JobApplicationId application) {
        return Objects.requireNonNull(
                answers.of(sitting(application).id()).get(1).activeMillis());
    }

    private Sitting sitting(JobApplicationId application) {
        return sittings.of(application).orElseThrow();
    }

    private void takes(JobApplicationId application, int position, long revision) {
        assertThat(desk.save(application, text(position, revision)).revision()).isEqualTo(revision);
    }

    private void refuses(JobApplicationId application, int position, long revision) {
        assertThatThrownBy(() -> desk.save(application, text(position, revision)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                        .isEqualTo("writtentest.error.closed"));
    }

    private static Answer text(int position, long revision) {
        return new Answer(position, revision, List.of(), null, "第 %d 稿".formatted(revision));
    }

    private static SignOfLife sign(int page) {
        return new SignOfLife(page, false, "phone", "10.0.0.1", List.of());
    }

    private MvcTestResult page(JobApplicationId application) {
        return mvc.get()
                .uri("/my/{a}/test", application)
                .cookie(fixture.visit(application, LinkPurpose.TEST))
                .exchange();
    }

    private MvcTestResult posted(JobApplicationId application, String field, String value) {
        return mvc.post()
                .uri("/my/{a}/test/sections", application)
                .cookie(fixture.visit(application, LinkPurpose.TEST))
                .with(csrf())
                .param(field, value)
                .exchange();
    }
}
