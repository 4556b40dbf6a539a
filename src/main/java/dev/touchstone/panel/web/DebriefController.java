package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.panel.DebriefDetails;
import dev.touchstone.panel.Outcome;
import dev.touchstone.panel.PanelDecisions;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
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

    private final DebriefPage page;
    private final DebriefDetails details;
    private final PanelDecisions decisions;
    private final CurrentAccount account;

    DebriefController(DebriefPage page, DebriefDetails details, PanelDecisions decisions, CurrentAccount account) {
        this.page = page;
        this.details = details;
        this.decisions = decisions;
        this.account = account;
    }

    @GetMapping({"/panel/debrief", "/debrief"})
    @PreAuthorize("@applicationAccess.mayView(#application)")
    String show(@PathVariable JobApplicationId application, Model model) {
        page.fill(application, model);
        return "panel/debrief";
    }

    /** What stands behind the figures; part of the page. */
    @GetMapping("/panel/debrief/evidence")
    @PreAuthorize("@applicationAccess.mayView(#application)")
    String evidence(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("details", details.of(application, account.id()));
        return "panel/debrief-evidence :: evidence";
    }

    @PostMapping("/panel/debrief/advance")
    @PreAuthorize("@applicationAccess.mayDecide(#application)")
    Object advance(
            @PathVariable JobApplicationId application,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String minority,
            Model model,
            RedirectAttributes redirect) {
        return decide(application, new Given(Outcome.ADVANCED, reason, minority), model, redirect);
    }

    @PostMapping("/panel/debrief/rejection")
    @PreAuthorize("@applicationAccess.mayDecide(#application)")
    Object reject(
            @PathVariable JobApplicationId application,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String minority,
            Model model,
            RedirectAttributes redirect) {
        return decide(application, new Given(Outcome.REJECTED, reason, minority), model, redirect);
    }

    /** What somebody pressed and wrote; it comes back with the page where it was refused. */
    record Given(Outcome outcome, String reason, String minority) {}

    private Object decide(JobApplicationId application, Given given, Model model, RedirectAttributes redirect) {
        try {
            decisions.decide(application, given.outcome(), given.reason(), given.minority(), account.id());
        } catch (RefusedException refusal) {
            return again(application, given, refusal, model);
        }
        redirect.addFlashAttribute("notice", "panel.debrief." + given.outcome());
        return "redirect:/applications/" + application;
    }

    private ModelAndView again(JobApplicationId application, Given given, RefusedException refusal, Model model) {
        if (refusal.reason() != Reason.UNUSABLE && refusal.reason() != Reason.CONFLICT) {
            throw refusal;
        }
        page.fill(application, model);
        model.addAttribute("given", given);
        model.addAttribute(refusal.reason() == Reason.UNUSABLE ? "wrong" : "conflict", refusal.key());
        page.addDeliberation(application, model);
        return new ModelAndView(
                "panel/debrief",
                model.asMap(),
                refusal.reason() == Reason.UNUSABLE ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    }
}
