package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages between the parts of a paper: a part that is over, the way on, no way back, and a part that was planned too short. */
@TouchstoneTest
class SectionPagesTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TestPlans plans;

    @Autowired
    SittingDesk desk;

    @Autowired
    TightParts tight;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;
    private Opening opening;

    @BeforeEach
    void plan() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SHORT_ANSWER);
        plan(
                PaperSectionTests.section(10, QuestionType.SHORT_ANSWER),
                PaperSectionTests.section(5, QuestionType.SHORT_ANSWER));
    }

    private void plan(Blueprint.Section... parts) {
        plans.change(new Blueprint(opening.job(), 40, List.of(parts)));
    }

    @Test
    void whoGoesOnWithoutAConnectionIsToldOfTheNextPartAndAtTheEndOfHandingIn() {
        var application = fixture.sitting(opening);
        assertThat(page(application)).bodyText().contains("联网后会自动进入下一部分").doesNotContain("联网后会自动交卷");
        goOn(application, 1);
        assertThat(page(application)).bodyText().contains("联网后会自动交卷").doesNotContain("联网后会自动进入下一部分");
    }

    @Test
    void aPartThatIsOverShowsNoQuestionAndOnlyTheWayOn() {
        var application = fixture.sitting(opening);
        clock.advance(Duration.ofMinutes(11));
        assertThat(page(application))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"open-next\"", "name=\"from\" value=\"1\"", "第 1 部分，共 2 部分")
                .doesNotContain("class=\"question", "<textarea", "/test/submission");
    }

    @Test
    void theLastPartThatIsOverIsHandedInFromItsPage() {
        var application = fixture.sitting(opening);
        goOn(application, 1);
        clock.advance(Duration.ofMinutes(6));
        assertThat(page(application))
                .bodyText()
                .contains("/test/submission")
                .doesNotContain("id=\"open-next\"", "<textarea");
        assertThat(mvc.post()
                        .uri("/my/{a}/test/submission", application)
                        .cookie(fixture.visit(application, LinkPurpose.TEST))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(page(application)).bodyText().contains("已交卷").doesNotContain("考试时间到");
    }

    @Test
    void noAddressAndNoFormLeadsBackIntoAClosedPart() {
        var application = fixture.sitting(opening);
        assertThat(save(application, 1, 1, "先写的")).hasStatusOk();
        goOn(application, 1);
        clock.advance(Sitting.GRACE.plusSeconds(1));
        for (int from : new int[] {0, 1, -1, 7}) {
            goOn(application, from);
            assertThat(page(application))
                    .as("from %d", from)
                    .bodyText()
                    .contains("id=\"q2\"")
                    .doesNotContain("id=\"q1\"", "先写的");
        }
        assertThat(save(application, 1, 9, "后来想改的")).hasStatus(409);
        assertThat(save(application, 2, 1, "第二部分")).hasStatusOk();
        desk.submit(application);
        assertThat(fixture.openAnswers(application)).containsExactly("先写的", "第二部分");
    }

    @Test
    void aPartThatIsOverTakesNoWordsWhileItsPageIsShown() {
        var application = fixture.sitting(opening);
        assertThat(save(application, 1, 1, "及时的")).hasStatusOk();
        clock.advance(Duration.ofMinutes(10).plus(Sitting.GRACE).plusSeconds(1));
        assertThat(save(application, 1, 2, "迟到的")).hasStatus(409);
        assertThat(save(application, 2, 1, "还没打开的")).hasStatus(409);
        desk.submit(application);
        assertThat(fixture.openAnswers(application)).contains("及时的").doesNotContain("迟到的", "还没打开的");
    }

    @Test
    void thePlanWarnsOfAPartShorterThanItsTypingTest() {
        plan(
                PaperSectionTests.section(1, QuestionType.TYPING),
                PaperSectionTests.section(10, QuestionType.SHORT_ANSWER));
        assertThat(tight.of(opening.job())).singleElement().satisfies(part -> {
            assertThat(part.minutes()).isOne();
            assertThat(part.typing()).isGreaterThan(1);
        });
        assertThat(planPage()).bodyText().contains("候选人做不完这一部分");
        plan(
                PaperSectionTests.section(20, QuestionType.TYPING),
                PaperSectionTests.section(1, QuestionType.SHORT_ANSWER));
        assertThat(tight.of(opening.job())).isEmpty();
        assertThat(planPage()).hasStatusOk().bodyText().doesNotContain("候选人做不完这一部分");
    }

    private MvcTestResult planPage() {
        return mvc.get()
                .uri("/jobs/{j}/plan/written-test", opening.job())
                .with(staff.signedIn(opening.recruiter()))
                .exchange();
    }

    private void goOn(JobApplicationId application, int from) {
        assertThat(mvc.post()
                        .uri("/my/{a}/test/sections", application)
                        .cookie(fixture.visit(application, LinkPurpose.TEST))
                        .with(csrf())
                        .param("from", String.valueOf(from)))
                .hasRedirectedUrl("/my/%s/test".formatted(application));
    }

    private MvcTestResult save(JobApplicationId application, int position, long revision, String text) {
        return mvc.post()
                .uri("/my/{a}/test/answers", application)
                .cookie(fixture.visit(application, LinkPurpose.TEST))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"position\": %d, \"revision\": %d, \"text\": \"%s\"}".formatted(position, revision, text))
                .exchange();
    }

    private MvcTestResult page(JobApplicationId application) {
        return mvc.get()
                .uri("/my/{a}/test", application)
                .cookie(fixture.visit(application, LinkPurpose.TEST))
                .exchange();
    }
}
