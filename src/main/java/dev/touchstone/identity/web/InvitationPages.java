package dev.touchstone.identity.web;

import dev.touchstone.identity.Account;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What is shown behind a one-time link. */
final class InvitationPages {

    private InvitationPages() {}

    static ModelAndView password(Account account, PasswordForm form, HttpStatus status) {
        return new ModelAndView("identity/invitation", Map.of("account", account, "form", form), status);
    }

    static ModelAndView first(FirstAdministratorForm form, HttpStatus status) {
        return new ModelAndView("identity/first-administrator", Map.of("form", form), status);
    }

    /** Unknown, used, revoked, expired: one page. */
    static ModelAndView unusable() {
        return new ModelAndView("identity/invitation-unusable", Map.of(), HttpStatus.NOT_FOUND);
    }

    static ModelAndView done() {
        return new ModelAndView("redirect:/sign-in?ready");
    }
}
