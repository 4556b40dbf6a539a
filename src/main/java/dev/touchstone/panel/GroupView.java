package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interview with several candidates, as somebody of the staff sees it. No rating is in it.
 *
 * @param at when and where; null when nobody is left in it
 * @param topics what is asked or discussed
 */
public record GroupView(
        GroupId id,
        GroupKind kind,
        LocalizedText job,
        @Nullable Appointment at,
        List<QuestionVersion> topics,
        List<Member> members) {

    /**
     * A candidate of the group.
     *
     * @param seat the viewer’s own seat, where their card is; null for who only looks
     * @param submitted whether the viewer’s card is in
     * @param turns how often the viewer heard the candidate speak
     */
    public record Member(
            JobApplicationId application,
            String name,
            boolean moderator,
            @Nullable SeatId seat,
            boolean submitted,
            int turns) {}
}
