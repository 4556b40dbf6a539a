package dev.touchstone.candidates.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letting an application go on, or rejecting it. */
@Controller
@PreAuthorize("@applicationAccess.mayDecide(#application)")
class DecisionController {

    private static final int LONGEST_REASON = 2000;

    private final JobApplications applications;
    private final ApplicationPage page;
    private final RejectionPreview preview;
    private final CurrentAccount current;

    DecisionController(
            JobApplications applications, ApplicationPage page, RejectionPreview preview, CurrentAccount current) {
        this.applications = applications;
        this.page = page;
        this.preview = preview;
        this.current = current;
    }

    @PostMapping("/applications/{application}/advance")
    Object advance(
            @PathVariable JobApplicationId application,
            @RequestParam Stage from,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            RedirectAttributes redirect) {
        if (page.veiled(application)) {
            throw new RefusedException(
                    Reason.CONFLICT, "candidates.gate.veiled", "Account owes a card of application " + application);
        }
        try {
            applications.advance(application, from, cut(reason), current.id());
        } catch (RefusedException refusal) {
            if (!refusal.key().equals("candidates.error.reasonToGoOn")) {
                throw refusal;
            }
            page.fill(application, model);
            model.addAttribute("reasonMissing", true);
            return new ModelAndView("candidates/application", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("notice", "candidates.decision.advanced");
        return "redirect:/applications/" + application;
    }

    @GetMapping("/applications/{application}/reject")
    ModelAndView ask(@PathVariable JobApplicationId application, Model model) {
        return page(application, applications.get(application).stage(), "", null, model);
    }

    @PostMapping("/applications/{application}/reject")
    Object reject(
            @PathVariable JobApplicationId application,
            @RequestParam Stage from,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return page(application, from, reason, "candidates.error.reasonMissing", model);
        }
        try {
            applications.reject(application, from, reason, current.id());
        } catch (RefusedException refusal) {
            if (refusal.reason() != Reason.UNUSABLE) {
                throw refusal;
            }
            return page(application, from, reason, refusal.key(), model);
        }
        redirect.addFlashAttribute("notice", "candidates.decision.rejected");
        return "redirect:/applications/" + application;
    }

    private ModelAndView page(JobApplicationId id, Stage from, String reason, @Nullable String wrong, Model model) {
        var application = applications.get(id);
        page.addHead(application, model);
        model.addAttribute("from", from);
        model.addAttribute("reason", reason);
        model.addAttribute("wrong", wrong);
        model.addAttribute("mail", preview.of(application).orElse(null));
        return new ModelAndView(
                "candidates/reject", model.asMap(), wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable String cut(@Nullable String reason) {
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
