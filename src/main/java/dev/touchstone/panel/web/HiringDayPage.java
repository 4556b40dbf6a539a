package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.Account;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.panel.HiringDay;
import dev.touchstone.panel.HiringDayDesk;
import dev.touchstone.panel.HiringDays;
import dev.touchstone.panel.PanelPlans;
import dev.touchstone.panel.PlanPanel;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a hiring day shows, and books what it showed. */
@Component
class HiringDayPage {

    private static final int FIRST_ROOMS = 3;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 240;
    private static final int LONGEST_GAP = 60;

    private final ManyCandidates many;
    private final HiringDays days;
    private final HiringDayDesk desk;
    private final PanelPlans plans;
    private final Clock clock;
    private final Times times;

    HiringDayPage(
            ManyCandidates many, HiringDays days, HiringDayDesk desk, PanelPlans plans, Clock clock, Times times) {
        this.many = many;
        this.days = days;
        this.desk = desk;
        this.plans = plans;
        this.clock = clock;
        this.times = times;
    }

    /** The page as it starts: tomorrow, three rooms, everybody who waits. */
    void start(JobOpeningId job, HiringDayForm form, Model model) {
        form.setDay(LocalDate.ofInstant(clock.instant(), times.zone()).plusDays(1));
        form.setMinutes(plans.of(job).minutes());
        form.setCandidates(days.waiting(job));
        for (int room = 0; room < FIRST_ROOMS; room++) {
            form.getRooms().add(new HiringDayForm.RoomRow());
        }
        fill(job, form, model);
    }

    /** The plan as the form asks for it, or why there is none. */
    void preview(JobOpeningId job, HiringDayForm form, boolean unreadable, Model model) {
        form.getRooms().removeIf(room -> !room.isMeant());
        fill(job, form, model);
        try {
            var day = form.getDay();
            if (unreadable || day == null || !isReadable(form)) {
                throw unreadable("Hiring day of " + job);
            }
            model.addAttribute("rooms", form.meant());
            model.addAttribute("plan", days.plan(form.toDay(job, day), form.getCandidates()));
        } catch (RefusedException refusal) {
            model.addAttribute("problems", PlanProblems.of(refusal));
        }
        form.getRooms().add(new HiringDayForm.RoomRow());
    }

    /** Why what was sent is not the plan somebody has seen; null when it is. */
    @Nullable
    String problem(HiringDayForm form, boolean unreadable) {
        if (unreadable || form.getDay() == null || !isReadable(form)) {
            return "panel.day.error.unreadable";
        }
        if (form.getPlaces().isEmpty()) {
            return "panel.day.error.none";
        }
        return form.fingerprint().equals(form.getShown()) ? null : "panel.day.error.changed";
    }

    /** Books the places as they were shown. Refuses UNUSABLE, before anything is booked, a place nobody can read. */
    ManyCandidates.Outcome book(JobOpeningId job, HiringDayForm form) {
        var rooms = form.meant();
        var questions = plans.questions(job).stream().map(QuestionVersion::id).toList();
        var panels = form.getPlaces().stream()
                .map(place -> panel(place, rooms, questions, form))
                .toList();
        return many.book(panels, PlanPanel::application, panel -> desk.book(job, panel));
    }

    private static boolean isReadable(HiringDayForm form) {
        return form.getMinutes() >= SHORTEST
                && form.getMinutes() <= LONGEST
                && form.getGap() >= 0
                && form.getGap() <= LONGEST_GAP;
    }

    private static PlanPanel panel(
            String place, List<HiringDay.Room> rooms, List<QuestionVersionId> questions, HiringDayForm form) {
        try {
            var parts = place.split(" ");
            var room = rooms.get(Integer.parseInt(parts[1]));
            return new PlanPanel(
                    new JobApplicationId(UUID.fromString(parts[2])),
                    room.interviewers(),
                    questions,
                    Instant.parse(parts[0]),
                    form.length(),
                    room.name().isEmpty() ? null : room.name(),
                    null);
        } catch (RuntimeException forged) {
            throw unreadable("Place " + place);
        }
    }

    private static RefusedException unreadable(String what) {
        return new RefusedException(Reason.UNUSABLE, "panel.day.error.unreadable", what);
    }

    private void fill(JobOpeningId job, HiringDayForm form, Model model) {
        many.fill(job, form, model);
        model.addAttribute("names", days.people(job).stream().collect(Collectors.toMap(Account::id, Account::name)));
    }
}
