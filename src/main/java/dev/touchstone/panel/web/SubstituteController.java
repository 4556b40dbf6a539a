package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.panel.PanelViews;
import dev.touchstone.panel.SeatId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who could take a seat, for the recruiter: who is free at its time, and why the others are not. */
@Controller
class SubstituteController {

    private final PanelViews views;
    private final JobApplications applications;

    SubstituteController(PanelViews views, JobApplications applications) {
        this.views = views;
        this.applications = applications;
    }

    @GetMapping("/applications/{application}/panel/seats/{seat}/swap")
    @PreAuthorize("@applicationAccess.mayRecruit(#application)")
    String show(@PathVariable JobApplicationId application, @PathVariable SeatId seat, Model model) {
        model.addAttribute("jobApplication", application);
        model.addAttribute("seat", seat);
        model.addAttribute("candidate", applications.candidate(application).name());
        model.addAttribute("substitutes", views.substitutes(applications.get(application)));
        return "panel/substitutes";
    }
}
