package dev.touchstone.identity.web;

import static java.util.Objects.requireNonNull;

import dev.touchstone.identity.Invitations;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A new installation's first administrator, who came with the link in the log. */
@Controller
@PreAuthorize("permitAll()")
class FirstAdministratorController {

    private final Invitations invitations;

    FirstAdministratorController(Invitations invitations) {
        this.invitations = invitations;
    }

    @PostMapping(path = "/invitations/{token}", params = "email")
    ModelAndView accept(
            @PathVariable String token,
            @Valid @ModelAttribute("form") FirstAdministratorForm form,
            BindingResult errors) {
        if (invitations.find(token).filter(invitee -> invitee.account() == null).isEmpty()) {
            return InvitationPages.unusable();
        }
        var password = form.password() == null ? "" : form.password();
        return PasswordForm.set(errors, password, form.repeat(), () -> introduce(token, form, password))
                ? InvitationPages.done()
                : InvitationPages.first(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void introduce(String token, FirstAdministratorForm form, String password) {
        invitations.acceptAsFirst(
                token,
                requireNonNull(form.name()),
                requireNonNull(form.email()),
                requireNonNull(form.language()),
                password);
    }
}
