package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.panel.AskedQuestion;
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
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A panel as a form. The time is one of the offered ones, or typed, or now. */
class PlanForm extends MeetingForm {

    /** Value of the offered times that stands for the typed one. */
    static final String OWN = "own";

    private List<AccountId> interviewers = new ArrayList<>();
    private List<QuestionVersionId> questions = new ArrayList<>();
    private Map<String, String> owners = new HashMap<>();
    private @Nullable Integer needed;
    private List<AccountId> required = new ArrayList<>();
    private List<AccountId> seniors = new ArrayList<>();
    private BookingFields booking = new BookingFields();
    private @Nullable String slot;

    static PlanForm proposed(int minutes, List<QuestionVersion> questions) {
        var form = new PlanForm();
        form.setMinutes(minutes);
        form.questions = questions.stream().map(QuestionVersion::id).toList();
        return form;
    }

    static PlanForm of(PanelView panel) {
        var at = panel.appointment();
        var form = proposed((int) Duration.between(at.startsAt(), at.endsAt()).toMinutes(), panel.questions());
        form.interviewers =
                panel.seats().stream().map(seat -> seat.interviewer().id()).toList();
        panel.owners().forEach((question, person) -> form.owners.put(question.toString(), person.toString()));
        form.setPlace(at.place());
        form.setMeetingLink(at.meetingLink());
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

    /** Whether somebody was chosen to lead the question; else it goes to whoever it is fair to ask. */
    public boolean isChosen(AskedQuestion asked) {
        return leaders().containsKey(asked.question().id());
    }

    /** @param leading who leads which question */
    PlanPanel toCommand(
            JobApplicationId application,
            List<AccountId> people,
            Map<QuestionVersionId, AccountId> leading,
            Instant start) {
        return new PlanPanel(application, people, questions, start, length(), where(), link(), null, leading);
    }

    /** Who was chosen to lead which of the chosen questions. */
    Map<QuestionVersionId, AccountId> leaders() {
        var leaders = new HashMap<QuestionVersionId, AccountId>();
        for (var question : questions) {
            interviewers.stream()
                    .filter(person -> person.toString().equals(owners.get(question.toString())))
                    .findFirst()
                    .ifPresent(person -> leaders.put(question, person));
        }
        return leaders;
    }

    OfferTimes toOffer(JobApplicationId application, LocalDate today, Instant now) {
        return new OfferTimes(
                application,
                lineup(),
                questions,
                length(),
                where(),
                link(),
                booking.first(today),
                booking.last(today),
                booking.answerBy(now),
                booking.getMoves(),
                Duration.ofHours(booking.getNoticeHours()));
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

    public Map<String, String> getOwners() {
        return owners;
    }

    public void setOwners(Map<String, String> owners) {
        this.owners = owners;
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

    public @Nullable String getSlot() {
        return slot;
    }

    public void setSlot(@Nullable String slot) {
        this.slot = slot;
    }
}
