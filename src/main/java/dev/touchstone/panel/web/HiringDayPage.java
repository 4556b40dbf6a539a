package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.Account;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a hiring day shows, and books what it showed. */
@Component
class HiringDayPage {

    private static final int FIRST_ROOMS = 3;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 240;
    private static final int LONGEST_GAP = 60;

    private final HiringDays days;
    private final HiringDayDesk desk;
    private final PanelPlans plans;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Refusals refusals;
    private final Clock clock;
    private final Times times;

    HiringDayPage(
            HiringDays days,
            HiringDayDesk desk,
            PanelPlans plans,
            JobApplications applications,
            Jobs jobs,
            Refusals refusals,
            Clock clock,
            Times times) {
        this.days = days;
        this.desk = desk;
        this.plans = plans;
        this.applications = applications;
        this.jobs = jobs;
        this.refusals = refusals;
        this.clock = clock;
        this.times = times;
    }

    /** What became of the places, each refusal with the candidate’s name and why. */
    record Outcome(int booked, String refused) {}

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

    void preview(JobOpeningId job, HiringDayForm form, boolean unreadable, Model model) {
        form.getRooms().removeIf(room -> !room.isMeant());
        fill(job, form, model);
        try {
            if (unreadable
                    || form.getDay() == null
                    || form.getMinutes() < SHORTEST
                    || form.getMinutes() > LONGEST
                    || form.getGap() < 0
                    || form.getGap() > LONGEST_GAP) {
                throw new RefusedException(Reason.UNUSABLE, "panel.day.error.unreadable", "Hiring day of " + job);
            }
            model.addAttribute("rooms", form.meant());
            model.addAttribute("plan", days.plan(form.toDay(job, form.getDay()), form.getCandidates()));
        } catch (RefusedException refusal) {
            model.addAttribute("problems", PlanProblems.of(refusal));
        }
        form.getRooms().add(new HiringDayForm.RoomRow());
    }

    Outcome book(JobOpeningId job, HiringDayForm form) {
        int booked = 0;
        var refused = new ArrayList<String>();
        var rooms = form.meant();
        var questions = plans.questions(job).stream().map(QuestionVersion::id).toList();
        for (var place : form.getPlaces()) {
            var panel = panel(place, rooms, questions, Duration.ofMinutes(form.getMinutes()));
            try {
                desk.book(job, panel);
                booked++;
            } catch (RefusedException refusal) {
                refused.add(refusals.of(panel.application(), refusal));
            }
        }
        return new Outcome(booked, String.join(" ", refused));
    }

    private PlanPanel panel(
            String place, List<HiringDay.Room> rooms, List<QuestionVersionId> questions, Duration length) {
        try {
            var parts = place.split(" ");
            var room = rooms.get(Integer.parseInt(parts[1]));
            return new PlanPanel(
                    new JobApplicationId(UUID.fromString(parts[2])),
                    room.interviewers(),
                    questions,
                    Instant.parse(parts[0]),
                    length,
                    room.name().isEmpty() ? null : room.name(),
                    null);
        } catch (RuntimeException forged) {
            throw new RefusedException(Reason.UNUSABLE, "panel.day.error.unreadable", "Place " + place);
        }
    }

    private void fill(JobOpeningId job, HiringDayForm form, Model model) {
        var waiting = days.waiting(job);
        var people = days.people(job);
        model.addAttribute("job", jobs.get(job));
        model.addAttribute("form", form);
        model.addAttribute("people", people);
        model.addAttribute("names", people.stream().collect(Collectors.toMap(Account::id, Account::name)));
        model.addAttribute("waiting", waiting);
        model.addAttribute("candidates", applications.candidates(waiting));
        model.addAttribute("zone", times.zoneName());
    }
}
