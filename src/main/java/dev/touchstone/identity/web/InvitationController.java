package dev.touchstone.identity.web;

import dev.touchstone.identity.Invitations;
import dev.touchstone.identity.Invitations.Invitee;
import dev.touchstone.shared.Language;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page behind a one-time link, on which a colleague sets a password. */
@Controller
@PreAuthorize("permitAll()")
class InvitationController {

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping("/invitations/{token}")
    ModelAndView page(@PathVariable String token, Locale locale) {
        return invitations.find(token).map(invitee -> page(invitee, locale)).orElseGet(InvitationPages::unusable);
    }

    @PostMapping(path = "/invitations/{token}", params = "!email")
    ModelAndView accept(
            @PathVariable String token, @Valid @ModelAttribute("form") PasswordForm form, BindingResult errors) {
        var account = invitations.find(token).map(Invitee::account).orElse(null);
        if (account == null) {
            return InvitationPages.unusable();
        }
        return PasswordForm.set(errors, form.fresh(), form.repeat(), () -> invitations.accept(token, form.fresh()))
                ? InvitationPages.done()
                : InvitationPages.password(account, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(Invitee invitee, Locale locale) {
        var account = invitee.account();
        return account == null
                ? InvitationPages.first(FirstAdministratorForm.empty(Language.of(locale)), HttpStatus.OK)
                : InvitationPages.password(account, PasswordForm.empty(), HttpStatus.OK);
    }
}
