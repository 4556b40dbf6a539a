package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.panel.GroupKind;
import dev.touchstone.panel.PlanGroup;
import dev.touchstone.questionbank.QuestionVersionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An interview with several candidates as a form. */
class GroupForm {

    private static final int USUAL_MINUTES = 60;

    private GroupKind kind = GroupKind.DISCUSSION;
    private List<JobApplicationId> candidates = new ArrayList<>();
    private @Nullable String moderator;
    private List<AccountId> interviewers = new ArrayList<>();
    private List<QuestionVersionId> questions = new ArrayList<>();
    private @Nullable String startsAt;
    private int minutes = USUAL_MINUTES;
    private @Nullable String place;
    private @Nullable String meetingLink;

    /** When it starts; empty when it cannot be read. */
    Optional<Instant> start(ZoneId zone) {
        try {
            return Optional.ofNullable(blankToNull(startsAt))
                    .map(text -> LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    PlanGroup toCommand(JobOpeningId job, Instant start) {
        var leads = kind == GroupKind.DISCUSSION ? blankToNull(moderator) : null;
        return new PlanGroup(
                job,
                kind,
                candidates,
                leads == null ? null : JobApplicationId.of(leads),
                interviewers,
                questions,
                start,
                Duration.ofMinutes(minutes),
                blankToNull(place),
                blankToNull(meetingLink));
    }

    /** Whether the link may be offered as one: empty or http(s). */
    boolean hasBadLink() {
        return PlanForm.isBadLink(blankToNull(meetingLink));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
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

    public @Nullable String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(@Nullable String startsAt) {
        this.startsAt = startsAt;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public @Nullable String getMeetingLink() {
        return meetingLink;
    }

    public void setMeetingLink(@Nullable String meetingLink) {
        this.meetingLink = meetingLink;
    }
}
