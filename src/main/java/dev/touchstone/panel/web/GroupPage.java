package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.panel.GroupDesk;
import dev.touchstone.panel.GroupId;
import dev.touchstone.panel.PanelPlans;
import dev.touchstone.panel.PlanGroup;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shell.Times;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the page that plans an interview with several candidates, and books it one candidate after the other. */
@Component
class GroupPage {

    private final ManyCandidates many;
    private final PanelPlans plans;
    private final GroupDesk desk;
    private final Times times;

    GroupPage(ManyCandidates many, PanelPlans plans, GroupDesk desk, Times times) {
        this.many = many;
        this.plans = plans;
        this.desk = desk;
        this.times = times;
    }

    /** A session and what became of its candidates. */
    record Session(GroupId id, ManyCandidates.Outcome outcome) {}

    ZoneId zone() {
        return times.zone();
    }

    void fill(JobOpeningId job, GroupForm form, Model model) {
        many.fill(job, form, model);
        model.addAttribute(
                "questions",
                Stream.concat(plans.discussions(job).stream(), plans.choices(job).stream())
                        .toList());
    }

    /** Who cannot be booked is left out and named; without anybody there is no session. */
    Session book(PlanGroup command) {
        var session = desk.begin(command);
        var outcome =
                many.book(command.candidates(), Function.identity(), candidate -> seat(session, command, candidate));
        if (outcome.booked() == 0) {
            desk.drop(session);
        }
        return new Session(session, outcome);
    }

    private void seat(GroupId session, PlanGroup command, JobApplicationId candidate) {
        try {
            desk.seat(session, command, candidate);
        } catch (RefusedException refusal) {
            desk.forget(session, candidate);
            throw refusal;
        }
    }
}
