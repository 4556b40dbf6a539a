package dev.touchstone.identity.web;

import dev.touchstone.identity.AccountAdministration;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Emails;
import dev.touchstone.shared.RefusedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** The invitation again, to the address as it is now or as it should have been. */
    @PostMapping("/accounts/{account}/invitation")
    String invite(@PathVariable AccountId account, @RequestParam String email, RedirectAttributes redirect) {
        if (!Emails.isAddress(email)) {
            return wrong("identity.form.email.wrong", account, redirect);
        }
        try {
            administration.inviteAt(account, email);
        } catch (RefusedException refused) {
            return wrong(refused.key(), account, redirect);
        }
        return told("identity.account.linkSent", account, redirect);
    }

    private static String wrong(String key, AccountId account, RedirectAttributes redirect) {
        redirect.addFlashAttribute("problem", key);
        return "redirect:/accounts/" + account;
    }

    private static String told(String key, AccountId account, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", key);
        return "redirect:/accounts/" + account;
    }
}
