package dev.touchstone.jobs;

import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of the template file, as it is written there. Pass marks may be left out: the job then has to set them. */
record TemplateEntry(
        Track track,
        List<String> competencies,
        List<Section> blueprint,
        int minutes,
        @Nullable Integer cap,
        List<String> panelQuestions,
        String scenario,
        PassMarks passMarks,
        Deadlines deadlinesHours,
        @Nullable Integer panelQuorum) {

    private static final int USUAL_QUORUM = 2;
    private static final BigDecimal USUAL_TEST_PASS_MARK = BigDecimal.valueOf(60);

    TrackTemplate toTemplate(Track wanted) {
        return new TrackTemplate(
                wanted,
                competencies,
                minutes,
                cap,
                blueprint.stream().map(Section::toSection).toList(),
                scenario,
                panelQuestions,
                passMarks.test() == null ? USUAL_TEST_PASS_MARK : passMarks.test());
    }

    JobPlan toPlan(JobOpeningId job) {
        return new JobPlan(
                job,
                passMarks.toGates(),
                Duration.ofHours(deadlinesHours.testExpiry()),
                Duration.ofHours(deadlinesHours.testReminderBefore()),
                hoursOrADay(deadlinesHours.rolePlayReminderBefore()),
                Duration.ofHours(deadlinesHours.scorecardReminder()),
                Duration.ofHours(deadlinesHours.scorecardDeadline()),
                panelQuorum == null ? USUAL_QUORUM : panelQuorum,
                Duration.ofHours(deadlinesHours.offerExpiry()),
                hoursOrADay(deadlinesHours.offerReminderBefore()));
    }

    private static Duration hoursOrADay(@Nullable Integer hours) {
        return hours == null ? Duration.ofDays(1) : Duration.ofHours(hours);
    }

    record Section(
            LocalizedText section,
            List<QuestionType> types,
            List<String> competencies,
            int count,
            BigDecimal pointsEach) {

        TrackTemplate.Section toSection() {
            return new TrackTemplate.Section(section, types, competencies, count, pointsEach);
        }
    }

    /** Test on 0–100, the others on 1–5. */
    record PassMarks(
            @Nullable BigDecimal test,
            @Nullable BigDecimal rolePlay,
            @Nullable BigDecimal panel) {

        List<GatePlan> toGates() {
            return List.of(
                    new GatePlan(Stage.WRITTEN_TEST, test, false),
                    new GatePlan(Stage.ROLE_PLAY, rolePlay, false),
                    new GatePlan(Stage.PANEL, panel, false));
        }
    }

    /** Hours; what each means is said in {@link JobPlan}. */
    record Deadlines(
            int testExpiry,
            int testReminderBefore,
            @Nullable Integer rolePlayReminderBefore,
            int scorecardReminder,
            int scorecardDeadline,
            int offerExpiry,
            @Nullable Integer offerReminderBefore) {}
}
