package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.panel.BookingViews;
import dev.touchstone.panel.PanelPlanner;
import dev.touchstone.panel.PanelPlans;
import dev.touchstone.panel.PanelView;
import dev.touchstone.panel.PanelViews;
import dev.touchstone.panel.PlanPanel;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Puts together what the planning page shows. */
@Component
class PlanPage {

    private final PanelPlanner planner;
    private final PanelViews views;
    private final BookingViews bookings;
    private final JobApplications applications;
    private final Times times;

    PlanPage(PanelPlanner planner, PanelViews views, BookingViews bookings, JobApplications applications, Times times) {
        this.planner = planner;
        this.views = views;
        this.bookings = bookings;
        this.applications = applications;
        this.times = times;
    }

    ZoneId zone() {
        return times.zone();
    }

    /** The page as it starts: the panel as it is, else the job’s plan. */
    void start(JobApplicationId id, Model model) {
        var application = applications.get(id);
        var panel = views.of(application).orElse(null);
        var choices = planner.choices(application);
        var form = panel == null ? PlanForm.proposed(choices.plan().minutes(), choices.proposed()) : PlanForm.of(panel);
        fill(application, panel, choices, form, model);
    }

    void fill(JobApplicationId id, PlanForm form, Model model) {
        var application = applications.get(id);
        fill(application, views.of(application).orElse(null), planner.choices(application), form, model);
    }

    /** The page with what the person entered and what lacks. */
    ModelAndView again(JobApplicationId id, PlanForm form, List<PlanProblems.Problem> problems, Model model) {
        fill(id, form, model);
        model.addAttribute("problems", problems);
        return new ModelAndView("panel/plan", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The panel of a form, with those who come of the people who were chosen. */
    PlanPanel command(JobApplicationId id, PlanForm form, Instant start) {
        var people = planner.people(id, form.lineup(), start, form.length());
        return form.toCommand(id, people, planner.owners(form.getQuestions(), people, form.leaders()), start);
    }

    private void fill(
            JobApplication application,
            @Nullable PanelView panel,
            PanelPlanner.Choices choices,
            PlanForm form,
            Model model) {
        var id = application.id();
        model.addAttribute("form", form);
        model.addAttribute("jobApplication", id);
        model.addAttribute("job", application.job());
        model.addAttribute("candidate", applications.candidate(id).name());
        model.addAttribute("number", application.number());
        model.addAttribute("panel", panel);
        model.addAttribute("people", choices.people());
        model.addAttribute("sizes", PanelPlans.SIZES);
        model.addAttribute("seats", choices.plan().seats());
        model.addAttribute("questions", choices.questions());
        var asked = choices.asked(form.getQuestions(), form.getInterviewers(), form.leaders());
        model.addAttribute("asked", asked);
        model.addAttribute("coverage", choices.coverage(asked));
        model.addAttribute("some", form.lineup().size() < form.getInterviewers().size());
        model.addAttribute("zone", times.zone().getId());
        model.addAttribute("booking", bookings.state(id).orElse(null));
        if (form.lineup().isPossible() && form.getMinutes() > 0) {
            model.addAttribute("free", planner.freeTimes(id, form.lineup(), form.length(), choices.people()));
        }
    }

    /** A refusal that the form can put right; everything else goes on as it came. */
    static RefusedException correctable(RefusedException refusal) {
        if (refusal.reason() == Reason.UNUSABLE || refusal.reason() == Reason.CONFLICT) {
            return refusal;
        }
        throw refusal;
    }
}
