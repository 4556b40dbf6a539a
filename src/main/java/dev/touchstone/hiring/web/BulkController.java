package dev.touchstone.hiring.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letting many go on, or rejecting many: first looked at with the letter, then done. */
@Controller
@PreAuthorize("@jobAccess.mayDecide(#job)")
class BulkController {

    private static final int LONGEST_REASON = 2000;

    private final BulkDecisions decisions;
    private final Jobs jobs;
    private final CurrentAccount current;

    BulkController(BulkDecisions decisions, Jobs jobs, CurrentAccount current) {
        this.decisions = decisions;
        this.jobs = jobs;
        this.current = current;
    }

    @PostMapping("/jobs/{job}/board/review")
    String select(
            @PathVariable JobOpeningId job,
            @RequestParam(defaultValue = "") List<JobApplicationId> ids,
            @RequestParam BulkAction action,
            HttpSession session) {
        session.setAttribute(BulkSelection.KEY, BulkSelection.of(job.toString(), ids, action));
        return "redirect:/jobs/" + job + "/board/review";
    }

    /** Changes nothing: shows whom it would concern and what they would be written. */
    @GetMapping("/jobs/{job}/board/review")
    Object review(
            @PathVariable JobOpeningId job,
            @SessionAttribute(name = BulkSelection.KEY, required = false) @Nullable BulkSelection selection,
            Model model,
            RedirectAttributes redirect) {
        var chosen = selection != null && selection.job().equals(job.toString())
                ? decisions.selected(job, selection.applications())
                : List.<BulkCandidate>of();
        if (selection == null || chosen.isEmpty()) {
            redirect.addFlashAttribute("problem", "hiring.bulk.nobody");
            return "redirect:/jobs/" + job + "/board";
        }
        return page(job, chosen, selection.action(), "", model);
    }

    @PostMapping("/jobs/{job}/board/decisions")
    Object decide(
            @PathVariable JobOpeningId job,
            @RequestParam(defaultValue = "") List<SeenApplication> ids,
            @RequestParam BulkAction action,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        var selected = decisions.seen(job, ids);
        if (reason.length() > LONGEST_REASON || reason.isBlank() && needsReason(selected, action)) {
            model.addAttribute("wrong", true);
            return page(job, selected, action, reason, model);
        }
        var results = decisions.decide(selected, action, reason.strip(), current.id());
        redirect.addFlashAttribute("results", new ArrayList<>(results));
        return "redirect:/jobs/" + job + "/board";
    }

    private static boolean needsReason(List<BulkCandidate> selected, BulkAction action) {
        return action == BulkAction.REJECT || selected.stream().anyMatch(one -> one.allows(action) && one.against());
    }

    private ModelAndView page(
            JobOpeningId job, List<BulkCandidate> selected, BulkAction action, String reason, Model model) {
        var ready = selected.stream().filter(one -> one.allows(action)).toList();
        model.addAttribute("job", jobs.get(job));
        model.addAttribute("action", action);
        model.addAttribute("ready", ready);
        model.addAttribute(
                "notReady", selected.stream().filter(one -> !one.allows(action)).toList());
        model.addAttribute("reason", reason);
        model.addAttribute("reasonNeeded", needsReason(ready, action));
        model.addAttribute(
                "mail", action == BulkAction.REJECT ? decisions.letter(ready).orElse(null) : null);
        var wrong = model.containsAttribute("wrong");
        return new ModelAndView("hiring/bulk", model.asMap(), wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
