package dev.touchstone.identity.web;

import dev.touchstone.identity.AccountAdministration;
import dev.touchstone.identity.AccountId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: disable, enable, a new one-time link. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class AccountStateController {

    private final AccountAdministration administration;

    AccountStateController(AccountAdministration administration) {
        this.administration = administration;
    }

    @PostMapping("/accounts/{account}/disable")
    String disable(@PathVariable AccountId account, RedirectAttributes redirect) {
        administration.disable(account);
        return told("identity.account.disabled", account, redirect);
    }

    @PostMapping("/accounts/{account}/enable")
    String enable(@PathVariable AccountId account, RedirectAttributes redirect) {
        administration.enable(account);
        return told("identity.account.enabled", account, redirect);
    }

    @PostMapping("/accounts/{account}/link")
    String link(@PathVariable AccountId account, RedirectAttributes redirect) {
        administration.sendLink(account);
        return told("identity.account.linkSent", account, redirect);
    }

    private static String told(String key, AccountId account, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", key);
        return "redirect:/accounts/" + account;
    }
}
