package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.panel.GroupDesk;
import dev.touchstone.panel.GroupId;
import dev.touchstone.panel.HiringDays;
import dev.touchstone.panel.PanelPlans;
import dev.touchstone.panel.PlanGroup;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shell.Times;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the page that plans an interview with several candidates, and books it one candidate after the other. */
@Component
class GroupPage {

    private final HiringDays days;
    private final PanelPlans plans;
    private final GroupDesk desk;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Refusals refusals;
    private final Times times;

    GroupPage(
            HiringDays days,
            PanelPlans plans,
            GroupDesk desk,
            JobApplications applications,
            Jobs jobs,
            Refusals refusals,
            Times times) {
        this.days = days;
        this.plans = plans;
        this.desk = desk;
        this.applications = applications;
        this.jobs = jobs;
        this.refusals = refusals;
        this.times = times;
    }

    /** What became of it. */
    record Outcome(GroupId session, int booked, List<String> refused) {}

    ZoneId zone() {
        return times.zone();
    }

    void fill(JobOpeningId job, GroupForm form, Model model) {
        var waiting = days.waiting(job);
        model.addAttribute("job", jobs.get(job));
        model.addAttribute("form", form);
        model.addAttribute("waiting", waiting);
        model.addAttribute("candidates", applications.candidates(waiting));
        model.addAttribute("people", days.people(job));
        model.addAttribute("sizes", PanelPlans.SIZES);
        model.addAttribute(
                "questions",
                Stream.concat(plans.discussions(job).stream(), plans.choices(job).stream())
                        .toList());
        model.addAttribute("zone", times.zoneName());
    }

    /** Who cannot be booked is left out and named; without anybody there is no session. */
    Outcome book(PlanGroup command) {
        var session = desk.begin(command);
        var refused = new ArrayList<String>();
        for (var candidate : command.candidates()) {
            try {
                desk.seat(session, command, candidate);
            } catch (RefusedException refusal) {
                refused.add(refusals.of(candidate, refusal));
            }
        }
        int booked = command.candidates().size() - refused.size();
        if (booked == 0) {
            desk.drop(session);
        }
        return new Outcome(session, booked, refused);
    }
}
