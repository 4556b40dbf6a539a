package dev.touchstone.roleplay.web;

import dev.touchstone.questionbank.QuestionId;
import jakarta.validation.Valid;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first pages of the scenario editor: who the customer is, and what the candidate sees beside the talk. */
@Controller
@RequestMapping("/scenarios/{question}")
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class ScenarioController {

    private final ScenarioPage page;

    ScenarioController(ScenarioPage page) {
        this.page = page;
    }

    @GetMapping("/edit")
    String persona(@PathVariable QuestionId question, Model model) {
        model.addAttribute("form", PersonaForm.of(page.show(question, model).script()));
        return "roleplay/scenario-persona";
    }

    @PostMapping("/edit")
    Object savePersona(
            @PathVariable QuestionId question,
            @RequestParam int version,
            @RequestParam int edits,
            @Valid @ModelAttribute("form") PersonaForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var edit = new ScenarioPage.Edit(
                question,
                version,
                edits,
                errors,
                "/scenarios/%s/edit".formatted(question),
                "roleplay/scenario-persona");
        return page.save(edit, form::applied, model, redirect);
    }

    @GetMapping("/order")
    String order(@PathVariable QuestionId question, Model model) {
        model.addAttribute("form", OrderForm.of(page.show(question, model).script()));
        return "roleplay/scenario-order";
    }

    @PostMapping("/order")
    Object saveOrder(
            @PathVariable QuestionId question,
            @RequestParam int version,
            @RequestParam int edits,
            @Valid @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var edit = new ScenarioPage.Edit(
                question, version, edits, errors, "/scenarios/%s/order".formatted(question), "roleplay/scenario-order");
        return page.save(edit, form::applied, model, redirect);
    }
}
