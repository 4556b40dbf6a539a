package dev.touchstone.roleplay.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.roleplay.Adjudications;
import dev.touchstone.roleplay.ObserverAgreements;
import dev.touchstone.roleplay.ReviewRules;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two observers are too far apart: who decides, or why both count. And how far observers of a job agree. */
@Controller
class AdjudicationController {

    private final Adjudications adjudications;
    private final ObserverAgreements agreements;
    private final ReviewRules rules;
    private final RolePlayDesk desk;
    private final JobApplications applications;
    private final Competencies competencies;
    private final Accounts accounts;
    private final CurrentAccount account;

    AdjudicationController(
            Adjudications adjudications,
            ObserverAgreements agreements,
            ReviewRules rules,
            RolePlayDesk desk,
            JobApplications applications,
            Competencies competencies,
            Accounts accounts,
            CurrentAccount account) {
        this.adjudications = adjudications;
        this.agreements = agreements;
        this.rules = rules;
        this.desk = desk;
        this.applications = applications;
        this.competencies = competencies;
        this.accounts = accounts;
        this.account = account;
    }

    /** Names the competencies, never who gave what: who is asked to decide may be the reader. */
    @GetMapping("/applications/{application}/role-play/adjudication")
    @PreAuthorize("@applicationAccess.mayDecide(#application)")
    String show(@PathVariable JobApplicationId application, Model model) {
        var rolePlay = desk.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "roleplay.error.none",
                        "Application %s has no role-play".formatted(application)));
        model.addAttribute("rolePlay", rolePlay);
        model.addAttribute("of", applications.withCandidate(application));
        model.addAttribute("needed", !rolePlay.concluded() && adjudications.isNeeded(application));
        model.addAttribute(
                "disputed",
                adjudications.disputed(application).stream()
                        .map(competencies::get)
                        .toList());
        model.addAttribute("eligible", adjudications.eligible(rolePlay));
        model.addAttribute(
                "asked", adjudications.asked(rolePlay.id()).map(accounts::get).orElse(null));
        return "roleplay/adjudication";
    }

    @PostMapping("/applications/{application}/role-play/adjudication")
    @PreAuthorize("@applicationAccess.mayDecide(#application)")
    String ask(@PathVariable JobApplicationId application, @RequestParam AccountId third, RedirectAttributes redirect) {
        adjudications.ask(application, third);
        redirect.addFlashAttribute("notice", "roleplay.adjudication.done");
        return "redirect:/applications/%s/role-play/adjudication".formatted(application);
    }

    @PostMapping("/applications/{application}/role-play/adjudication/waiver")
    @PreAuthorize("@applicationAccess.mayDecide(#application)")
    String waive(
            @PathVariable JobApplicationId application,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        adjudications.waive(application, reason.substring(0, Math.min(reason.length(), 500)));
        redirect.addFlashAttribute("notice", "roleplay.adjudication.waived");
        return "redirect:/applications/%s".formatted(application);
    }

    @GetMapping("/jobs/{job}/role-play-agreement")
    @PreAuthorize("@jobAccess.mayView(#job)")
    String agreement(@PathVariable JobOpeningId job, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("rule", rules.of(job));
        model.addAttribute("agreement", agreements.of(job, account.id()));
        return "roleplay/agreement";
    }
}
