package dev.touchstone.identity.web;

import dev.touchstone.identity.AccountAdministration;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: what it may be. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class AccountController {

    private final AccountAdministration administration;

    AccountController(AccountAdministration administration) {
        this.administration = administration;
    }

    @GetMapping("/accounts/{account}")
    String page(@PathVariable AccountId account, Model model) {
        model.addAttribute("line", administration.get(account));
        model.addAttribute("roles", Role.values());
        return "identity/account";
    }

    @PostMapping("/accounts/{account}/roles")
    String roles(
            @PathVariable AccountId account,
            @RequestParam(defaultValue = "") Set<Role> roles,
            RedirectAttributes redirect) {
        administration.changeRoles(account, roles);
        redirect.addFlashAttribute("notice", "identity.account.rolesChanged");
        return "redirect:/accounts/" + account;
    }
}
