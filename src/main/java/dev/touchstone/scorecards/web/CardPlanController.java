package dev.touchstone.scorecards.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.scorecards.CardPlan;
import dev.touchstone.scorecards.CardPlans;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a job’s cards are made, on the plan page and on a page of its own. */
@Controller
@RequestMapping("/jobs/{job}/plan/scorecards")
class CardPlanController {

    private final CardPlans plans;
    private final Jobs jobs;
    private final CurrentAccount account;

    CardPlanController(CardPlans plans, Jobs jobs, CurrentAccount account) {
        this.plans = plans;
        this.jobs = jobs;
        this.account = account;
    }

    @GetMapping
    @PreAuthorize("@jobAccess.mayView(#job)")
    String show(
            @PathVariable JobOpeningId job,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        fill(job, plans.of(job), model);
        return htmx == null ? "scorecards/plan" : "scorecards/plan :: cardPlan";
    }

    @PostMapping
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    Object change(
            @PathVariable JobOpeningId job,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        var plan = new CardPlanForm(sent).toPlan(plans.competencies(job), plans.questions(job));
        try {
            plans.change(job, plan, account.id());
        } catch (RefusedException refusal) {
            return again(job, plan, refusal, model);
        }
        redirect.addFlashAttribute("notice", "scorecards.plan.saved");
        return "redirect:/jobs/%s#plan-scorecards".formatted(job);
    }

    /** What was filled in stays; where somebody else was faster it goes on top of theirs. */
    private ModelAndView again(JobOpeningId job, CardPlan plan, RefusedException refusal, Model model) {
        fill(job, plan, model);
        model.addAttribute("version", plans.of(job).version());
        model.addAttribute("refusal", refusal.key());
        return new ModelAndView(
                "scorecards/plan",
                model.asMap(),
                refusal.reason() == Reason.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void fill(JobOpeningId job, CardPlan plan, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("jobTitle", jobs.get(job).title());
        model.addAttribute("plan", plan);
        model.addAttribute("version", plan.version());
        model.addAttribute("competencies", plans.competencies(job));
        model.addAttribute("questions", plans.questions(job));
    }
}
