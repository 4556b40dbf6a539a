package dev.touchstone.candidates.web;

import dev.touchstone.candidates.Candidates;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Correcting a person’s name, address, number, language. */
@Controller
@PreAuthorize("@applicationAccess.mayRecruit(#application)")
class ContactController {

    private final JobApplications applications;
    private final Candidates candidates;

    ContactController(JobApplications applications, Candidates candidates) {
        this.applications = applications;
        this.candidates = candidates;
    }

    @GetMapping("/applications/{application}/contact")
    ModelAndView edit(@PathVariable JobApplicationId application) {
        return page(application, HttpStatus.OK).addObject("form", ContactForm.of(applications.candidate(application)));
    }

    @PostMapping("/applications/{application}/contact")
    Object change(
            @PathVariable JobApplicationId application,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        ContactCheck.check(form.email(), form.phone(), errors);
        if (!errors.hasErrors()) {
            try {
                candidates.changeContact(form.toChange(application));
            } catch (RefusedException refusal) {
                errors.reject(refusal.key());
            }
        }
        if (errors.hasErrors()) {
            return page(application, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("notice", "candidates.contact.saved");
        return "redirect:/applications/" + application;
    }

    private ModelAndView page(JobApplicationId id, HttpStatus status) {
        var page = new ModelAndView("candidates/contact", status);
        page.addObject("app", applications.get(id));
        page.addObject("languages", Language.values());
        return page;
    }
}
