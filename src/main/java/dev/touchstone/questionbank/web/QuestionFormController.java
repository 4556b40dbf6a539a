package dev.touchstone.questionbank.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** Writing a question, and rewriting it as its next version. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class QuestionFormController {

    private final QuestionBank bank;
    private final Competencies competencies;
    private final CurrentAccount current;

    QuestionFormController(QuestionBank bank, Competencies competencies, CurrentAccount current) {
        this.bank = bank;
        this.competencies = competencies;
        this.current = current;
    }

    @GetMapping("/questions/new")
    ModelAndView draft() {
        return page(null, HttpStatus.OK).addObject("form", DraftForm.empty());
    }

    @PostMapping("/questions")
    Object add(@Valid @ModelAttribute("form") DraftForm form, BindingResult errors, RedirectAttributes redirect) {
        try {
            if (isUsable(form, errors)) {
                var version = bank.version(bank.add(form.toDraft(), current.id()));
                redirect.addFlashAttribute("notice", "questionbank.form.added");
                return "redirect:/questions/" + version.question();
            }
        } catch (RefusedException refused) {
            return page(null, explained(refused, form, errors));
        }
        return page(null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/questions/{question}/edit")
    ModelAndView edit(@PathVariable QuestionId question) {
        return page(question, HttpStatus.OK)
                .addObject("form", DraftForm.of(bank.history(question).get(0)));
    }

    @PostMapping("/questions/{question}/edit")
    Object revise(
            @PathVariable QuestionId question,
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        try {
            if (isUsable(form, errors)) {
                bank.revise(question, form.version(), form.toDraft(), current.id());
                redirect.addFlashAttribute("notice", "questionbank.form.revised");
                return "redirect:/questions/" + question;
            }
        } catch (RefusedException refused) {
            return page(question, explained(refused, form, errors));
        }
        return page(question, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private boolean isUsable(DraftForm form, BindingResult errors) {
        if (form.lacksPoints()) {
            errors.rejectValue("marking", "questionbank.form.marking.missing");
        }
        if (form.competency() != null && !competencies.names().containsKey(form.competency())) {
            errors.rejectValue("competency", "questionbank.form.competency.prompt");
        }
        return !errors.hasErrors();
    }

    /** Puts the sentence where it belongs. */
    private static HttpStatus explained(RefusedException refused, DraftForm form, BindingResult errors) {
        if (refused.reason() == Reason.NOT_FOUND) {
            throw refused;
        }
        if (refused.reason() == Reason.CONFLICT) {
            errors.reject(refused.key());
            return HttpStatus.CONFLICT;
        }
        errors.rejectValue(form.type() == QuestionType.TRUE_FALSE ? "truth" : "options", refused.key());
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private ModelAndView page(@Nullable QuestionId question, HttpStatus status) {
        var page = new ModelAndView("questionbank/form", status);
        page.addObject(
                "newest", question == null ? null : bank.history(question).get(0));
        page.addObject("stale", status == HttpStatus.CONFLICT);
        page.addObject("names", competencies.names());
        page.addObject("types", QuestionType.values());
        page.addObject("tracks", Track.values());
        page.addObject("kinds", PointKind.values());
        page.addObject("difficulties", List.of(1, 2, 3));
        page.addObject("competencies", competencies.all());
        return page;
    }
}
