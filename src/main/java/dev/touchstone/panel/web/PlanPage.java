package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.panel.PanelPlanner;
import dev.touchstone.panel.PanelPlans;
import dev.touchstone.panel.PanelViews;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.Times;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the planning page shows. */
@Component
class PlanPage {

    private final PanelPlanner planner;
    private final PanelViews views;
    private final JobApplications applications;
    private final Times times;

    PlanPage(PanelPlanner planner, PanelViews views, JobApplications applications, Times times) {
        this.planner = planner;
        this.views = views;
        this.applications = applications;
        this.times = times;
    }

    ZoneId zone() {
        return times.zone();
    }

    /** What the page starts with: the panel as it is, else the job’s plan. */
    PlanForm start(JobApplicationId application) {
        return views.of(application)
                .map(PlanForm::of)
                .orElseGet(() -> PlanForm.proposed(planner.plan(application).minutes(), planner.proposed(application)));
    }

    void fill(JobApplicationId application, PlanForm form, Model model) {
        var people = planner.people(application);
        model.addAttribute("form", form);
        model.addAttribute("jobApplication", application);
        model.addAttribute("candidate", applications.candidate(application).name());
        model.addAttribute("number", applications.get(application).number());
        model.addAttribute("panel", views.of(application).orElse(null));
        model.addAttribute("people", people);
        model.addAttribute("sizes", PanelPlans.SIZES);
        model.addAttribute("seats", planner.plan(application).seats());
        model.addAttribute("questions", planner.questions(application));
        model.addAttribute("coverage", planner.coverage(application, form.getQuestions()));
        model.addAttribute("zone", times.zone().getId());
        if (!form.getInterviewers().isEmpty() && form.getMinutes() > 0) {
            model.addAttribute("free", planner.freeTimes(application, form.getInterviewers(), form.length(), people));
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
