package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When and where the staff of a stage meets the candidate; one bean per stage module that has appointments. */
public interface StageOccasion {

    Stage stage();

    default Optional<Occasion> of(JobApplicationId application) {
        return Optional.ofNullable(of(List.of(application)).get(application));
    }

    /** The meetings of these applications, in a fixed number of queries; those without one are left out. */
    Map<JobApplicationId, Occasion> of(Collection<JobApplicationId> applications);

    /** Where those who may see the application compare the cards of this stage; empty where nobody does. */
    default Optional<String> debrief(JobApplicationId application) {
        return Optional.empty();
    }

    /** What a member of staff still has to attend in this stage, by time. */
    List<Attendance> upcoming(AccountId account);

    /**
     * The meeting as a rater needs to know it.
     *
     * @param href of a page that shows the meeting itself, such as the talk; null when there is none
     * @param begun whether the candidate is being met: cards may be handed in
     */
    record Occasion(
            Instant startsAt,
            Instant endsAt,
            @Nullable String place,
            @Nullable String meetingLink,
            @Nullable String href,
            boolean begun) {}

    /**
     * One person's part in a meeting.
     *
     * @param href of the room, or of what they need there
     */
    record Attendance(JobApplicationId application, Part part, Occasion occasion, String href) {}

    /** What somebody does at a meeting. */
    enum Part {
        CUSTOMER,
        OBSERVER,
        INTERVIEWER
    }
}
