package dev.touchstone.identity.web;

import static java.util.Objects.requireNonNull;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.OwnAccount;
import dev.touchstone.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: name, language, password. */
@Controller
@PreAuthorize("isAuthenticated()")
class MeController {

    private final OwnAccount own;
    private final CurrentAccount current;
    private final LocaleResolver locales;

    MeController(OwnAccount own, CurrentAccount current, LocaleResolver locales) {
        this.own = own;
        this.current = current;
        this.locales = locales;
    }

    @GetMapping("/me")
    ModelAndView page() {
        return page(IntroductionForm.of(current.get()), OwnPasswordForm.empty(), HttpStatus.OK);
    }

    @PostMapping("/me")
    ModelAndView introduce(
            @Valid @ModelAttribute("form") IntroductionForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return page(form, OwnPasswordForm.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var language = requireNonNull(form.language());
        own.introduce(requireNonNull(form.name()), language);
        locales.setLocale(request, response, language.locale());
        redirect.addFlashAttribute("notice", "identity.me.saved");
        return new ModelAndView("redirect:/me");
    }

    @PostMapping("/me/password")
    ModelAndView password(@Valid @ModelAttribute("password") OwnPasswordForm form, BindingResult errors) {
        var fresh = form.password() == null ? "" : form.password();
        if (!PasswordForm.set(errors, fresh, form.repeat(), () -> change(form, fresh, errors))) {
            return page(IntroductionForm.of(current.get()), form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/sign-in?changed"); // this session ended with all others
    }

    private void change(OwnPasswordForm form, String fresh, BindingResult errors) {
        if (!own.changePassword(requireNonNull(form.old()), fresh)) {
            errors.rejectValue("old", "identity.password.oldWrong");
        }
    }

    private ModelAndView page(IntroductionForm form, OwnPasswordForm password, HttpStatus status) {
        var model =
                Map.of("form", form, "password", password, "account", current.get(), "languages", Language.values());
        return new ModelAndView("identity/me", model, status);
    }
}
