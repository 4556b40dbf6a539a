package dev.touchstone.identity.web;

import static java.util.Objects.requireNonNull;

import dev.touchstone.identity.AccountAdministration;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.Language;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All accounts, and inviting a colleague. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class AccountListController {

    private final AccountAdministration administration;
    private final Accounts accounts;

    AccountListController(AccountAdministration administration, Accounts accounts) {
        this.administration = administration;
        this.accounts = accounts;
    }

    @GetMapping("/accounts")
    String list(Model model) {
        model.addAttribute("accounts", administration.all());
        return "identity/accounts";
    }

    @GetMapping("/accounts/new")
    ModelAndView form() {
        return form(InviteForm.empty(), HttpStatus.OK);
    }

    @PostMapping("/accounts")
    ModelAndView invite(
            @Valid @ModelAttribute("form") InviteForm form, BindingResult errors, RedirectAttributes redirect) {
        if (!errors.hasFieldErrors("email")
                && accounts.byEmail(requireNonNull(form.email())).isPresent()) {
            errors.rejectValue("email", "identity.error.emailTaken");
        }
        if (errors.hasErrors()) {
            return form(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var name = requireNonNull(form.name());
        accounts.invite(
                name, requireNonNull(form.email()), requireNonNull(form.language()), requireNonNull(form.roles()));
        redirect.addFlashAttribute("notice", "identity.accounts.invited").addFlashAttribute("noticeArgs", name);
        return new ModelAndView("redirect:/accounts");
    }

    private static ModelAndView form(InviteForm form, HttpStatus status) {
        var model = Map.of("form", form, "roles", Role.values(), "languages", Language.values());
        return new ModelAndView("identity/account-new", model, status);
    }
}
