package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.panel.GroupKind;
import dev.touchstone.panel.PlanGroup;
import dev.touchstone.questionbank.QuestionVersionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An interview with several candidates as a form. */
class GroupForm extends MeetingForm {

    private static final int USUAL_MINUTES = 60;

    private GroupKind kind = GroupKind.DISCUSSION;
    private List<JobApplicationId> candidates = new ArrayList<>();
    private @Nullable String moderator;
    private List<AccountId> interviewers = new ArrayList<>();
    private List<QuestionVersionId> questions = new ArrayList<>();

    GroupForm() {
        setMinutes(USUAL_MINUTES);
    }

    PlanGroup toCommand(JobOpeningId job, Instant start) {
        return new PlanGroup(
                job,
                kind,
                candidates,
                moderating().orElse(null),
                interviewers,
                questions,
                start,
                length(),
                where(),
                link());
    }

    /** Whether somebody is to lead the discussion who is none of the chosen candidates. */
    boolean hasForeignModerator() {
        return leads().isPresent() && moderating().isEmpty();
    }

    private Optional<JobApplicationId> moderating() {
        return leads().flatMap(leader -> candidates.stream()
                .filter(candidate -> candidate.toString().equals(leader))
                .findFirst());
    }

    private Optional<String> leads() {
        return Optional.ofNullable(blankToNull(moderator)).filter(leader -> kind == GroupKind.DISCUSSION);
    }

    public GroupKind getKind() {
        return kind;
    }

    public void setKind(GroupKind kind) {
        this.kind = kind;
    }

    public List<JobApplicationId> getCandidates() {
        return candidates;
    }

    public void setCandidates(List<JobApplicationId> candidates) {
        this.candidates = candidates;
    }

    public @Nullable String getModerator() {
        return moderator;
    }

    public void setModerator(@Nullable String moderator) {
        this.moderator = moderator;
    }

    public List<AccountId> getInterviewers() {
        return interviewers;
    }

    public void setInterviewers(List<AccountId> interviewers) {
        this.interviewers = interviewers;
    }

    public List<QuestionVersionId> getQuestions() {
        return questions;
    }

    public void setQuestions(List<QuestionVersionId> questions) {
        this.questions = questions;
    }
}
