package dev.touchstone.panel.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.panel.GroupDesk;
import dev.touchstone.shared.RefusedException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A recruiter plans an interview with several candidates, or a discussion one of them leads. */
@Controller
@RequestMapping("/jobs/{job}/group-interviews")
@PreAuthorize("@jobAccess.mayRecruit(#job)")
class GroupController {

    private final GroupPage page;

    GroupController(GroupPage page) {
        this.page = page;
    }

    @GetMapping("/new")
    String show(@PathVariable JobOpeningId job, @ModelAttribute("form") GroupForm form, Model model) {
        page.fill(job, form, model);
        return "panel/group-new";
    }

    @PostMapping
    Object plan(
            @PathVariable JobOpeningId job,
            @ModelAttribute("form") GroupForm form,
            BindingResult unreadable,
            Model model,
            RedirectAttributes redirect) {
        var start = form.typed(page.zone());
        var missing = missing(form, unreadable, start.isPresent());
        if (!missing.isEmpty()) {
            return again(job, form, missing, model);
        }
        GroupPage.Session session;
        try {
            session = page.book(form.toCommand(job, start.orElseThrow()));
        } catch (RefusedException refusal) {
            return again(job, form, PlanProblems.of(refusal), model);
        }
        if (session.outcome().booked() == 0) {
            return again(job, form, List.of(session.outcome().problem()), model);
        }
        session.outcome().tell(redirect, "panel.group.booked");
        return "redirect:/group-interviews/" + session.id();
    }

    private static List<PlanProblems.Problem> missing(GroupForm form, BindingResult unreadable, boolean timed) {
        var group = new HashSet<>(form.getCandidates()).size();
        return Stream.of(
                        unreadable.hasErrors() ? "panel.group.error.unreadable" : "",
                        group < GroupDesk.FEWEST || group > GroupDesk.MOST ? "panel.group.error.size" : "",
                        form.hasForeignModerator() ? "panel.group.error.moderator" : "",
                        form.getInterviewers().isEmpty() ? "panel.error.size" : "",
                        form.getQuestions().isEmpty() ? "panel.group.error.topics" : "",
                        form.hasBadLink() ? "panel.plan.badLink" : "",
                        timed ? "" : "panel.plan.noTime")
                .filter(key -> !key.isEmpty())
                .map(key -> new PlanProblems.Problem(key, List.of(GroupDesk.FEWEST, GroupDesk.MOST)))
                .toList();
    }

    private ModelAndView again(JobOpeningId job, GroupForm form, List<PlanProblems.Problem> problems, Model model) {
        page.fill(job, form, model);
        model.addAttribute("problems", problems);
        return new ModelAndView("panel/group-new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
