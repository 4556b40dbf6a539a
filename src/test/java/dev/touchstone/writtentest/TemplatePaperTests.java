package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.CreateJob;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobTeamFixture;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.testing.TouchstoneTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What a new job of each track starts with: papers that the bank of the first run fills, under the template’s cap. */
@TouchstoneTest
class TemplatePaperTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    PaperPreviews previews;

    @Autowired
    Accounts accounts;

    @Autowired
    Jobs jobs;

    @BeforeEach
    void bank() throws IOException {
        beans.createBean(SittingFixture.class).fillBank();
    }

    @ParameterizedTest
    @EnumSource(names = {"PRE_SALES", "AFTER_SALES", "CROSS_BORDER", "OPERATIONS", "SUPERVISOR"})
    void everyTemplateIsFilledUnderItsCap(Track track) {
        var preview = previews.of(job(track), 7).orElseThrow();
        assertThat(preview.isComplete()).isTrue();
        assertThat(preview.cap()).isNotNull();
        assertThat(preview.trial().overused())
                .as("papers on which the cap gave way")
                .isZero();
        assertThat(preview.trial().mostUsed()).isLessThanOrEqualTo(preview.cap());
    }

    @ParameterizedTest
    @CsvSource({
        "PRE_SALES, TYPING",
        "AFTER_SALES, CASE_ANALYSIS",
        "CROSS_BORDER, TRANSLATION",
        "OPERATIONS, ORDERING",
        "SUPERVISOR, ORDERING"
    })
    void everyTemplateHasAWorkSampleAndWhatItsTrackIsAbout(Track track, QuestionType about) {
        var drawn = previews.of(job(track), 7).orElseThrow().sections().stream()
                .flatMap(section -> section.questions().stream())
                .map(question -> question.version())
                .toList();
        assertThat(drawn)
                .extracting(QuestionVersion::type)
                .contains(QuestionType.WORK_SAMPLE)
                .containsAnyOf(about, about == QuestionType.CASE_ANALYSIS ? QuestionType.SCENARIO : about);
        assertThat(drawn)
                .filteredOn(question -> question.type() == QuestionType.WORK_SAMPLE)
                .allSatisfy(sample -> {
                    assertThat(sample.task().fields()).hasSizeGreaterThan(2);
                    assertThat(sample.stem().en()).isNotBlank();
                });
    }

    private JobOpeningId job(Track track) {
        var author = new JobTeamFixture(accounts, jobs).somebody(Role.RECRUITER);
        return jobs.create(new CreateJob(
                new LocalizedText("客服", "Agent"), track, "杭州", 1, null, new LocalizedText("接待", null), author));
    }
}
