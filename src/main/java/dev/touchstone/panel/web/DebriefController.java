package dev.touchstone.panel.web;

import dev.touchstone.candidates.ApplicationStatus;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.panel.Debriefs;
import dev.touchstone.panel.PanelState;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cards side by side, and the decision, always a person’s and always with a reason. */
@Controller
@RequestMapping("/applications/{application}")
class DebriefController {

    private final Debriefs debriefs;
    private final Scorecards scorecards;
    private final JobApplications applications;
    private final Jobs jobs;
    private final CurrentAccount account;

    DebriefController(
            Debriefs debriefs,
            Scorecards scorecards,
            JobApplications applications,
            Jobs jobs,
            CurrentAccount account) {
        this.debriefs = debriefs;
        this.scorecards = scorecards;
        this.applications = applications;
        this.jobs = jobs;
        this.account = account;
    }

    @GetMapping({"/panel/debrief", "/debrief"})
    @PreAuthorize("@applicationAccess.mayView(#application)")
    String show(@PathVariable JobApplicationId application, Model model) {
        var row = applications.get(application);
        var debrief = debriefs.of(application, account.id()).orElse(null);
        model.addAttribute("jobApplication", row);
        model.addAttribute("candidate", applications.candidate(application).name());
        model.addAttribute("job", jobs.get(row.job()).title());
        model.addAttribute("debrief", debrief);
        model.addAttribute("passMark", jobs.plan(row.job()).gate(Stage.PANEL).passMark());
        model.addAttribute(
                "open",
                debrief != null
                        && !debrief.veiled()
                        && debrief.state() == PanelState.DONE
                        && row.status() == ApplicationStatus.ACTIVE
                        && row.stage() == Stage.PANEL);
        return "panel/debrief";
    }

    @PostMapping("/panel/debrief/advance")
    @PreAuthorize("@applicationAccess.mayDecide(#application)")
    Object advance(
            @PathVariable JobApplicationId application,
            @RequestParam String reason,
            Model model,
            RedirectAttributes redirect) {
        if (reason.isBlank()) {
            return reasonMissing(application, model);
        }
        applications.advance(application, Stage.PANEL, given(application, reason), account.id());
        redirect.addFlashAttribute("notice", "panel.debrief.advanced");
        return "redirect:/applications/" + application;
    }

    @PostMapping("/panel/debrief/rejection")
    @PreAuthorize("@applicationAccess.mayDecide(#application)")
    Object reject(
            @PathVariable JobApplicationId application,
            @RequestParam String reason,
            Model model,
            RedirectAttributes redirect) {
        if (reason.isBlank()) {
            return reasonMissing(application, model);
        }
        applications.reject(application, Stage.PANEL, given(application, reason), account.id());
        redirect.addFlashAttribute("notice", "panel.debrief.rejected");
        return "redirect:/applications/" + application;
    }

    private ModelAndView reasonMissing(JobApplicationId application, Model model) {
        show(application, model);
        model.addAttribute("reasonMissing", true);
        return new ModelAndView("panel/debrief", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The reason, once the person has handed in what they owe. */
    private String given(JobApplicationId application, String reason) {
        if (scorecards.veiled(application, account.id())) {
            throw new RefusedException(
                    Reason.CONFLICT, "panel.debrief.veiled", "Account owes a card of application " + application);
        }
        return reason.strip();
    }
}
