package dev.touchstone.hiring.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps that failed: see the cause, mend it, try again. Recruiters see and mend those of their jobs. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER')")
class StuckStepsController {

    private final StuckSteps stuckSteps;

    StuckStepsController(StuckSteps stuckSteps) {
        this.stuckSteps = stuckSteps;
    }

    @GetMapping("/stuck-steps")
    String list(Model model) {
        model.addAttribute("steps", stuckSteps.list());
        return "hiring/stuck-steps";
    }

    @PostMapping("/stuck-steps/{job}/retry")
    String retry(@PathVariable String job, RedirectAttributes redirect) {
        stuckSteps.retry(job);
        redirect.addFlashAttribute("notice", "hiring.stuck.retried");
        return "redirect:/stuck-steps";
    }
}
