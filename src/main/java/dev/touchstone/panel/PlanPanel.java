package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.QuestionVersionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who interviews, what they ask, when and where.
 *
 * @param interviewers 1, 2, 3 or 5 members of the job’s team
 * @param questions published interview questions, at least one
 * @param owners who leads which question; the others are given out evenly, or stay with who led them before
 * @param group the meeting with several candidates it is part of; null for a panel of its own
 */
public record PlanPanel(
        JobApplicationId application,
        List<AccountId> interviewers,
        List<QuestionVersionId> questions,
        Instant startsAt,
        Duration length,
        @Nullable String place,
        @Nullable String meetingLink,
        @Nullable GroupId group,
        Map<QuestionVersionId, AccountId> owners) {

    /** A panel of its own whose questions are given out evenly. */
    public PlanPanel(
            JobApplicationId application,
            List<AccountId> interviewers,
            List<QuestionVersionId> questions,
            Instant startsAt,
            Duration length,
            @Nullable String place,
            @Nullable String meetingLink) {
        this(application, interviewers, questions, startsAt, length, place, meetingLink, null, Map.of());
    }
}
