package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionVersionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interview with several candidates.
 *
 * @param candidates 2 to 12 applications of the job whose panel is to be planned
 * @param moderator one of them who leads a discussion; null without
 * @param interviewers 1, 2, 3 or 5 members of the team; each fills a card for every candidate
 */
public record PlanGroup(
        JobOpeningId job,
        GroupKind kind,
        List<JobApplicationId> candidates,
        @Nullable JobApplicationId moderator,
        List<AccountId> interviewers,
        List<QuestionVersionId> questions,
        Instant startsAt,
        Duration length,
        @Nullable String place,
        @Nullable String meetingLink) {

    /** The panel of one of the candidates. */
    PlanPanel panel(JobApplicationId application, GroupId group) {
        return new PlanPanel(
                application, interviewers, questions, startsAt, length, place, meetingLink, group, Map.of());
    }
}
