package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.Apply;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionMerging;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.Language;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Papers look back: nobody gets a question again while there are others, and no question is on too many papers. */
@TouchstoneTest
class ApplyingAgainTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JobApplications applications;

    @Autowired
    TestPlans plans;

    @Autowired
    PaperDraw draw;

    @Autowired
    Sittings sittings;

    @Autowired
    QuestionBank bank;

    @Autowired
    QuestionMerging merging;

    @Autowired
    PaperNotes notes;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;

    @BeforeEach
    void open() {
        fixture = beans.createBean(SittingFixture.class);
    }

    @Test
    void whoAppliesAgainGetsOtherQuestions() throws IOException {
        var first = invited(opening(5, null), "again@example.cn");
        var second = invited(opening(5, null), "again@example.cn");
        assertThat(asked(first)).hasSize(5);
        assertThat(asked(second)).hasSize(5).doesNotContainAnyElementsOf(asked(first));
        assertThat(notes.of(second)).isEqualTo(ForcedQuestions.NONE);
    }

    @Test
    void whereTheBankHasTooFewTheFewestComeAgainAndTheRecruiterIsTold() throws IOException {
        invited(opening(drawable() - 2, null), "few@example.cn");
        var opening = opening(5, null);
        var again = invited(opening, "few@example.cn");
        assertThat(asked(again)).hasSize(5);
        assertThat(notes.of(again)).isEqualTo(new ForcedQuestions(3, 0, 0));
        assertThat(mvc.get()
                        .uri("/applications/{a}/written-test", again)
                        .with(staff.signedIn(opening.recruiter()))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("这份试卷里有 3 道题此人以前做过");
    }

    @Test
    void noQuestionIsOnMorePapersThanTheCapAllows() throws IOException {
        int cap = 100 * 3 / drawable() + 10;
        var opening = opening(3, cap);
        Map<QuestionId, Integer> papers = new HashMap<>();
        for (int i = 0; i < 24; i++) {
            var application = invited(opening, "cap%d@example.cn".formatted(i));
            asked(application).forEach(question -> papers.merge(question, 1, Integer::sum));
            assertThat(notes.of(application)).isEqualTo(ForcedQuestions.NONE);
        }
        assertThat(papers.values()).allMatch(count -> count <= 24 * cap / 100);
    }

    @Test
    void aRetiredFixedQuestionStopsNoInvitationAndTheRecruiterIsTold() throws IOException {
        var opening = fixed("Q-0013");
        var retired = bank.published("Q-0013").orElseThrow().question();
        bank.retire(retired);
        var application = invited(opening, "retired@example.cn");
        assertThat(asked(application)).hasSize(1).doesNotContain(retired);
        assertThat(notes.of(application)).isEqualTo(new ForcedQuestions(0, 0, 1));
        assertThat(mvc.get()
                        .uri("/applications/{a}/written-test", application)
                        .with(staff.signedIn(opening.recruiter()))
                        .exchange())
                .bodyText()
                .contains("有 1 道必答题已停用");
    }

    @Test
    void aMergedFixedQuestionIsTheOneItBecame() throws IOException {
        var opening = fixed("Q-0014");
        var kept = bank.published("Q-0016").orElseThrow().question();
        merge("Q-0014", "Q-0015");
        merge("Q-0015", "Q-0016");
        var application = invited(opening, "merged@example.cn");
        assertThat(asked(application)).containsExactly(kept);
        assertThat(notes.of(application)).isEqualTo(ForcedQuestions.NONE);
        assertThat(plans.gone(opening.job())).isEmpty();
    }

    private void merge(String gone, String kept) {
        merging.merge(
                bank.published(gone).orElseThrow().question(),
                bank.published(kept).orElseThrow().question());
    }

    private Opening fixed(String number) throws IOException {
        var opening = fixture.opening(QuestionType.SINGLE_CHOICE);
        var drawn = plans.of(opening.job()).orElseThrow().sections().get(0);
        plans.change(new Blueprint(
                opening.job(),
                40,
                List.of(new Blueprint.Section(drawn.name(), drawn.from(), 0, drawn.points(), List.of(number)))));
        return opening;
    }

    /** How many single choices an after-sales paper may draw. */
    private int drawable() throws IOException {
        fixture.fillBank();
        return draw.drawable(blueprint(opening(1, null), 1, null), Track.AFTER_SALES)
                .size();
    }

    private Opening opening(int count, @Nullable Integer cap) throws IOException {
        var opening = fixture.opening();
        plans.change(blueprint(opening, count, cap));
        return opening;
    }

    private static Blueprint blueprint(Opening opening, int count, @Nullable Integer cap) {
        return new Blueprint(
                opening.job(), 40, cap, List.of(SittingFixture.section(count, QuestionType.SINGLE_CHOICE)));
    }

    private JobApplicationId invited(Opening opening, String email) {
        var id =
                applications.apply(new Apply(opening.job(), "林晓", email, null, Language.ZH, 6, null, null, null, true));
        applications.advance(id, Stage.SCREENING, null, opening.recruiter());
        fixture.runDue();
        return id;
    }

    private Set<QuestionId> asked(JobApplicationId application) {
        return bank.questionsOf(
                sittings.paper(sittings.of(application).orElseThrow().id()).stream()
                        .map(PaperQuestion::version)
                        .toList());
    }
}
