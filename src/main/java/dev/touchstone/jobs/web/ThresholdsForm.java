package dev.touchstone.jobs.web;

import dev.touchstone.jobs.GatePlan;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobPlan;
import dev.touchstone.jobs.Stage;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Thresholds and deadlines as they stand in the form; pass marks may be empty, deadlines are whole hours. */
record ThresholdsForm(
        @Pattern(regexp = MARK_100, message = "{jobs.thresholds.mark100.wrong}") @Nullable
        String testPassMark,

        boolean testClear,

        @Pattern(regexp = MARK_5, message = "{jobs.thresholds.mark5.wrong}") @Nullable
        String rolePlayPassMark,

        boolean rolePlayClear,

        @Pattern(regexp = MARK_5, message = "{jobs.thresholds.mark5.wrong}") @Nullable
        String panelPassMark,

        boolean panelClear,

        @NotNull(message = WRONG) @Pattern(regexp = HOURS, message = WRONG) @Nullable
        String testExpiry,

        @NotNull(message = WRONG) @Pattern(regexp = HOURS, message = WRONG) @Nullable
        String testReminderBefore,

        @NotNull(message = WRONG) @Pattern(regexp = HOURS, message = WRONG) @Nullable
        String rolePlayReminderBefore,

        @NotNull(message = WRONG) @Pattern(regexp = HOURS, message = WRONG) @Nullable
        String scorecardReminderAfter,

        @NotNull(message = WRONG) @Pattern(regexp = HOURS, message = WRONG) @Nullable
        String scorecardDeadlineAfter,

        @NotNull(message = "{jobs.thresholds.quorum.wrong}")
        @Pattern(regexp = "[1-5]", message = "{jobs.thresholds.quorum.wrong}")
        @Nullable
        String panelQuorum,

        @NotNull(message = WRONG) @Pattern(regexp = HOURS, message = WRONG) @Nullable
        String offerExpiry,

        @NotNull(message = WRONG) @Pattern(regexp = HOURS, message = WRONG) @Nullable
        String offerReminderBefore) {

    private static final String MARK_100 = "|100(\\.0{1,2})?|[0-9]{1,2}(\\.[0-9]{1,2})?";
    private static final String MARK_5 = "|5(\\.0{1,2})?|[1-4](\\.[0-9]{1,2})?";
    private static final String HOURS = "[0-9]{1,4}";
    private static final String WRONG = "{jobs.thresholds.hours.wrong}";

    static ThresholdsForm of(JobPlan plan) {
        var test = plan.gate(Stage.WRITTEN_TEST);
        var rolePlay = plan.gate(Stage.ROLE_PLAY);
        var panel = plan.gate(Stage.PANEL);
        return new ThresholdsForm(
                text(test),
                test.clearPassThrough(),
                text(rolePlay),
                rolePlay.clearPassThrough(),
                text(panel),
                panel.clearPassThrough(),
                text(plan.testExpiry()),
                text(plan.testReminderBefore()),
                text(plan.rolePlayReminderBefore()),
                text(plan.scorecardReminderAfter()),
                text(plan.scorecardDeadlineAfter()),
                Integer.toString(plan.panelQuorum()),
                text(plan.offerExpiry()),
                text(plan.offerReminderBefore()));
    }

    /** A reminder has to come before what it reminds of. */
    void check(Errors errors) {
        if (errors.hasErrors()) {
            return;
        }
        before(errors, "testReminderBefore", testReminderBefore, testExpiry);
        before(errors, "offerReminderBefore", offerReminderBefore, offerExpiry);
        before(errors, "scorecardReminderAfter", scorecardReminderAfter, scorecardDeadlineAfter);
    }

    /** Only of a form without errors. */
    JobPlan toPlan(JobOpeningId job) {
        return new JobPlan(
                job,
                List.of(
                        new GatePlan(Stage.WRITTEN_TEST, mark(testPassMark), testClear),
                        new GatePlan(Stage.ROLE_PLAY, mark(rolePlayPassMark), rolePlayClear),
                        new GatePlan(Stage.PANEL, mark(panelPassMark), panelClear)),
                hours(testExpiry),
                hours(testReminderBefore),
                hours(rolePlayReminderBefore),
                hours(scorecardReminderAfter),
                hours(scorecardDeadlineAfter),
                Integer.parseInt(String.valueOf(panelQuorum)),
                hours(offerExpiry),
                hours(offerReminderBefore));
    }

    private static void before(Errors errors, String field, @Nullable String earlier, @Nullable String later) {
        if (hours(earlier).compareTo(hours(later)) >= 0) {
            errors.rejectValue(field, "jobs.thresholds.order.wrong");
        }
    }

    private static @Nullable BigDecimal mark(@Nullable String text) {
        return text == null || text.isEmpty() ? null : new BigDecimal(text);
    }

    private static Duration hours(@Nullable String text) {
        return Duration.ofHours(Long.parseLong(String.valueOf(text)));
    }

    private static String text(GatePlan gate) {
        return gate.passMark() == null ? "" : gate.passMark().toPlainString();
    }

    private static String text(Duration duration) {
        return Long.toString(duration.toHours());
    }
}
