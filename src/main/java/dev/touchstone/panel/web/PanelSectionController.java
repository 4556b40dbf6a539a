package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.Stage;
import dev.touchstone.panel.PanelViews;
import dev.touchstone.scorecards.Scorecards;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The panel on the application page: time, people, whose card is in. No rating. */
@Controller
class PanelSectionController {

    private final PanelViews views;
    private final JobApplications applications;
    private final Scorecards scorecards;
    private final CurrentAccount account;

    PanelSectionController(
            PanelViews views, JobApplications applications, Scorecards scorecards, CurrentAccount account) {
        this.scorecards = scorecards;
        this.account = account;
        this.views = views;
        this.applications = applications;
    }

    @GetMapping("/applications/{application}/panel")
    @PreAuthorize("@applicationAccess.mayView(#application)")
    String section(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("jobApplication", application);
        var found = applications.get(application);
        model.addAttribute("panel", views.section(found).orElse(null));
        model.addAttribute(
                "own", scorecards.own(application, Stage.PANEL, account.id()).orElse(null));
        model.addAttribute("reached", found.isActive() && found.stage() == Stage.PANEL);
        return "panel/section :: section";
    }
}
