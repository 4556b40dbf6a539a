package dev.touchstone.writtentest.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.writtentest.EnglishOfPapers;
import dev.touchstone.writtentest.SectionPoints;
import dev.touchstone.writtentest.TestPlans;
import dev.touchstone.writtentest.ThinSections;
import dev.touchstone.writtentest.TightParts;
import jakarta.validation.Valid;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The paper's blueprint on the plan page; what cannot be saved comes back as a page of its own. */
@Controller
@RequestMapping("/jobs/{job}/plan/written-test")
class BlueprintController {

    private final TestPlans plans;
    private final EnglishOfPapers english;
    private final TightParts tight;
    private final ThinSections thin;
    private final Competencies competencies;

    BlueprintController(
            TestPlans plans, EnglishOfPapers english, TightParts tight, ThinSections thin, Competencies competencies) {
        this.plans = plans;
        this.english = english;
        this.tight = tight;
        this.thin = thin;
        this.competencies = competencies;
    }

    @GetMapping
    @PreAuthorize("@jobAccess.mayView(#job)")
    String show(@PathVariable JobOpeningId job, Model model) {
        model.addAttribute("form", BlueprintForm.of(plans.of(job).orElse(null)));
        lists(job, model);
        return "writtentest/plan :: plan";
    }

    @PostMapping
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    Object change(
            @PathVariable JobOpeningId job,
            @Valid @ModelAttribute("form") BlueprintForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean preview,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return again(job, HttpStatus.UNPROCESSABLE_CONTENT, null, model);
        }
        try {
            plans.change(form.toBlueprint(job));
        } catch (RefusedException refused) {
            return again(job, HttpStatus.UNPROCESSABLE_CONTENT, refused, model);
        }
        redirect.addFlashAttribute("notice", "writtentest.plan.saved");
        return preview
                ? "redirect:/jobs/%s/plan/written-test/preview".formatted(job)
                : "redirect:/jobs/%s#plan-written-test".formatted(job);
    }

    /** Moves a section up in the form; nothing is saved. */
    @PostMapping(params = "raise")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    ModelAndView raise(
            @PathVariable JobOpeningId job,
            @ModelAttribute("form") BlueprintForm form,
            BindingResult unread,
            @RequestParam int raise,
            Model model) {
        form.raise(raise);
        return again(job, HttpStatus.OK, null, model);
    }

    private ModelAndView again(
            JobOpeningId job, HttpStatusCode status, @Nullable RefusedException refused, Model model) {
        model.addAttribute("refused", refused);
        lists(job, model);
        return new ModelAndView("writtentest/blueprint", model.asMap(), status);
    }

    private void lists(JobOpeningId job, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("english", english.of(job));
        model.addAttribute("gone", plans.gone(job));
        model.addAttribute("tight", tight.of(job));
        model.addAttribute("thin", thin.of(job));
        model.addAttribute("competencies", competencies.all());
        model.addAttribute("rules", SectionPoints.Rule.values());
        model.addAttribute("tracks", Track.values());
        model.addAttribute(
                "types",
                Arrays.stream(QuestionType.values())
                        .filter(QuestionType::isForPaper)
                        .toList());
    }
}
