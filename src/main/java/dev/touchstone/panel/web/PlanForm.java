package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.panel.Lineup;
import dev.touchstone.panel.OfferTimes;
import dev.touchstone.panel.PanelView;
import dev.touchstone.panel.PlanPanel;
import dev.touchstone.panel.Presence;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A panel as a form. The time is one of the offered ones, or typed, or now. */
class PlanForm {

    /** Value of the offered times that stands for the typed one. */
    static final String OWN = "own";

    private List<AccountId> interviewers = new ArrayList<>();
    private List<QuestionVersionId> questions = new ArrayList<>();
    private @Nullable Integer needed;
    private List<AccountId> required = new ArrayList<>();
    private List<AccountId> seniors = new ArrayList<>();
    private BookingFields booking = new BookingFields();
    private int minutes;
    private @Nullable String slot;
    private @Nullable String startsAt;
    private @Nullable String place;
    private @Nullable String meetingLink;

    static PlanForm proposed(int minutes, List<QuestionVersion> questions) {
        var form = new PlanForm();
        form.minutes = minutes;
        form.questions = questions.stream().map(QuestionVersion::id).toList();
        return form;
    }

    static PlanForm of(PanelView panel) {
        var at = panel.appointment();
        var form = proposed((int) Duration.between(at.startsAt(), at.endsAt()).toMinutes(), panel.questions());
        form.interviewers =
                panel.seats().stream().map(seat -> seat.interviewer().id()).toList();
        form.place = at.place();
        form.meetingLink = at.meetingLink();
        return form;
    }

    /** When it starts; empty when no time was chosen or it cannot be read. */
    Optional<Instant> start(ZoneId zone) {
        try {
            return slot == null || slot.isEmpty() || slot.equals(OWN) ? typed(zone) : Optional.of(Instant.parse(slot));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Instant> typed(ZoneId zone) {
        return Optional.ofNullable(startsAt)
                .filter(text -> !text.isBlank())
                .map(text -> LocalDateTime.parse(text).atZone(zone).toInstant());
    }

    /** Who may come and how many of them: all unless it says fewer. */
    Lineup lineup() {
        var people = new LinkedHashMap<AccountId, Presence>();
        interviewers.forEach(person -> people.put(person, presence(person)));
        return new Lineup(people, needed == null || needed <= 0 ? people.size() : needed);
    }

    private Presence presence(AccountId person) {
        if (required.contains(person)) {
            return Presence.REQUIRED;
        }
        return seniors.contains(person) ? Presence.SENIOR : Presence.POSSIBLE;
    }

    PlanPanel toCommand(JobApplicationId application, List<AccountId> people, Instant start) {
        return new PlanPanel(
                application, people, questions, start, length(), blankToNull(place), blankToNull(meetingLink));
    }

    OfferTimes toOffer(JobApplicationId application, LocalDate today, Instant now) {
        return new OfferTimes(
                application,
                lineup(),
                questions,
                length(),
                blankToNull(place),
                blankToNull(meetingLink),
                booking.first(today),
                booking.last(today),
                booking.answerBy(now),
                booking.getMoves(),
                Duration.ofHours(booking.getNoticeHours()));
    }

    Duration length() {
        return Duration.ofMinutes(minutes);
    }

    /** Whether the link may be offered as one: empty or http(s). */
    boolean hasBadLink() {
        return isBadLink(blankToNull(meetingLink));
    }

    static boolean isBadLink(@Nullable String link) {
        return link != null && !link.matches("https?://[^\\s\"<>\\p{Cntrl}]{3,500}");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
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

    public @Nullable Integer getNeeded() {
        return needed;
    }

    public void setNeeded(@Nullable Integer needed) {
        this.needed = needed;
    }

    public List<AccountId> getRequired() {
        return required;
    }

    public void setRequired(List<AccountId> required) {
        this.required = required;
    }

    public List<AccountId> getSeniors() {
        return seniors;
    }

    public void setSeniors(List<AccountId> seniors) {
        this.seniors = seniors;
    }

    public BookingFields getBooking() {
        return booking;
    }

    public void setBooking(BookingFields booking) {
        this.booking = booking;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public @Nullable String getSlot() {
        return slot;
    }

    public void setSlot(@Nullable String slot) {
        this.slot = slot;
    }

    public @Nullable String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(@Nullable String startsAt) {
        this.startsAt = startsAt;
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
