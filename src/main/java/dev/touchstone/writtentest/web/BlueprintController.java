package dev.touchstone.writtentest.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.writtentest.EnglishOfPapers;
import dev.touchstone.writtentest.TestPlans;
import jakarta.validation.Valid;
import java.util.Arrays;
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

/** The paper's blueprint on the plan page. */
@Controller
@RequestMapping("/jobs/{job}/plan/written-test")
class BlueprintController {

    private final TestPlans plans;
    private final EnglishOfPapers english;
    private final Competencies competencies;

    BlueprintController(TestPlans plans, EnglishOfPapers english, Competencies competencies) {
        this.plans = plans;
        this.english = english;
        this.competencies = competencies;
    }

    @GetMapping
    @PreAuthorize("@jobAccess.mayView(#job)")
    String show(@PathVariable JobOpeningId job, Model model) {
        model.addAttribute("form", BlueprintForm.of(plans.of(job).orElse(null)));
        return fragment(job, model);
    }

    @PostMapping
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    Object change(
            @PathVariable JobOpeningId job,
            @Valid @ModelAttribute("form") BlueprintForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return new ModelAndView(fragment(job, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        plans.change(form.toBlueprint(job));
        redirect.addFlashAttribute("notice", "writtentest.plan.saved");
        return "redirect:/jobs/%s#plan-written-test".formatted(job);
    }

    private String fragment(JobOpeningId job, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("english", english.of(job));
        model.addAttribute("competencies", competencies.all());
        model.addAttribute(
                "types",
                Arrays.stream(QuestionType.values())
                        .filter(QuestionType::isForPaper)
                        .toList());
        return "writtentest/plan :: plan";
    }
}
