package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.identity.Role;
import dev.touchstone.jobs.CreateJob;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionDraft;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@TouchstoneTest
class PaperDrawTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    PaperDraw draw;

    @Autowired
    QuestionBank bank;

    @Autowired
    TestPlans plans;

    @Autowired
    Jobs jobs;

    @Autowired
    Staff staff;

    @BeforeEach
    void fillBank() throws IOException {
        beans.createBean(SittingFixture.class).fillBank();
    }

    @Test
    void everyTrackHasAPaperInTheShippedBank() {
        for (var track : jobs.tracks()) {
            var job = job(track);
            var blueprint = plans.of(job).orElseThrow();
            assertThat(plans.problems(jobs.get(job), Map.of())).as("%s", track).isEmpty();
            for (long seed = 0; seed < 25; seed++) {
                assertThat(paper(blueprint, track, seed))
                        .as("%s, seed %d", track, seed)
                        .hasSize(blueprint.questions());
            }
        }
    }

    @Test
    void oneSeedIsOnePaper() {
        var blueprint = blueprint(section(5, QuestionType.SINGLE_CHOICE), section(2, QuestionType.SHORT_ANSWER));
        assertThat(paper(blueprint, Track.AFTER_SALES, 42)).isEqualTo(paper(blueprint, Track.AFTER_SALES, 42));
        assertThat(paper(blueprint, Track.AFTER_SALES, 42)).isNotEqualTo(paper(blueprint, Track.AFTER_SALES, 43));
    }

    @Test
    void noQuestionStandsOnAPaperTwice() {
        var blueprint = blueprint(
                section(4, QuestionType.SINGLE_CHOICE),
                section(4, QuestionType.SINGLE_CHOICE, QuestionType.MULTIPLE_CHOICE));
        for (long seed = 0; seed < 25; seed++) {
            assertThat(paper(blueprint, Track.AFTER_SALES, seed))
                    .extracting(PaperQuestion::version)
                    .hasSize(8)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aPaperThatCanBeFilledIsFilledWhateverTheSeed() {
        questions(3, "typing_wide");
        questions(1, "typing_narrow");
        var blueprint = blueprint(typing(3, "typing_wide", "typing_narrow"), typing(1, "typing_narrow"));
        assertThat(IntStream.range(0, 60).mapToObj(seed -> paper(blueprint, Track.GENERAL, seed)))
                .allSatisfy(paper -> assertThat(paper).hasSize(4));
    }

    @Test
    void aBankThatIsTooSmallIsRefusedWithWhatLacks() {
        questions(2, "typing_short");
        var blueprint = blueprint(typing(1, "typing_short"), typing(3, "typing_short"));
        assertThatThrownBy(() -> paper(blueprint, Track.GENERAL, 1))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("writtentest.error.bankTooSmall");
                    assertThat(refused.arguments()).containsExactly("第一部分", 2);
                });
    }

    @Test
    void thePreflightCountsAQuestionOnce() {
        questions(2, "typing_once");
        var job = job(Track.AFTER_SALES);
        plans.change(new Blueprint(job, 30, List.of(typing(1, "typing_once"), typing(2, "typing_once"))));
        assertThat(plans.problems(jobs.get(job), Map.of())).hasSize(1);
    }

    private List<PaperQuestion> paper(Blueprint blueprint, Track track, long seed) {
        return draw.draw(blueprint, track, seed, DrawHistory.NONE).questions();
    }

    private void questions(int count, String competency) {
        if (bank.publishedOf(List.of(QuestionType.DISCUSSION)).stream()
                .anyMatch(version -> version.competency().equals(competency))) {
            return;
        }
        for (int i = 0; i < count; i++) {
            bank.add(
                    "T-%s-%d".formatted(competency, i),
                    new QuestionDraft(
                            QuestionType.DISCUSSION,
                            Track.GENERAL,
                            1,
                            BigDecimal.TEN,
                            competency,
                            null,
                            LocalizedText.zh("第 %d 题".formatted(i)),
                            List.of(),
                            Set.of(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(new QuestionDraft.Point(
                                    LocalizedText.zh("要点"), BigDecimal.TEN, competency, PointKind.EXPECTED, null))),
                    null);
        }
    }

    private JobOpeningId job(Track track) {
        return jobs.create(new CreateJob(
                new LocalizedText("客服", "Agent"),
                track,
                "杭州",
                1,
                null,
                new LocalizedText("接待客户", null),
                staff.hire("周敏", Role.RECRUITER)));
    }

    private static Blueprint blueprint(Blueprint.Section... sections) {
        return new Blueprint(new JobOpeningId(UUID.randomUUID()), 40, List.of(sections));
    }

    private static Blueprint.Section section(int count, QuestionType... types) {
        return SittingFixture.section(count, types);
    }

    private static Blueprint.Section typing(int count, String... competencies) {
        return new Blueprint.Section(
                LocalizedText.zh("第一部分"),
                List.of(QuestionType.DISCUSSION),
                List.of(competencies),
                count,
                BigDecimal.ONE);
    }
}
