package dev.touchstone.questionbank.web;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.questionbank.QuestionCare;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Perishable facts: what is due to be looked at again, by whom, and saying that it still holds. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class CareController {

    private static final int PAGE = 50;

    private final QuestionCare care;
    private final Accounts accounts;
    private final BankTabs tabs;

    CareController(QuestionCare care, Accounts accounts, BankTabs tabs) {
        this.care = care;
        this.accounts = accounts;
        this.tabs = tabs;
    }

    @GetMapping("/questions/due")
    String due(
            @RequestParam(required = false) @Nullable AccountId owner,
            @RequestParam(name = "page", defaultValue = "0") int number,
            Model model) {
        model.addAttribute("due", care.due(owner, new Paging(number, PAGE)));
        model.addAttribute("owner", owner);
        model.addAttribute("owners", accounts.all(care.ownersOfDue()));
        model.addAttribute("months", QuestionCare.MONTHS);
        tabs.show(model);
        return "questionbank/due";
    }

    @PostMapping("/questions/{question}/confirmation")
    String confirm(
            @PathVariable QuestionId question,
            @RequestParam int months,
            @RequestParam(defaultValue = "false") boolean fromList,
            @RequestParam(required = false) @Nullable AccountId owner,
            RedirectAttributes redirect) {
        care.confirm(question, months);
        redirect.addFlashAttribute("notice", "questionbank.care.confirmed");
        redirect.addFlashAttribute("noticeArgs", months);
        if (!fromList) {
            return "redirect:/questions/" + question;
        }
        return "redirect:/questions/due" + (owner == null ? "" : "?owner=" + owner);
    }

    @PostMapping("/questions/{question}/owner")
    String assign(
            @PathVariable QuestionId question,
            @RequestParam(required = false) @Nullable AccountId owner,
            RedirectAttributes redirect) {
        care.assign(question, owner == null ? null : accounts.get(owner).id());
        redirect.addFlashAttribute("notice", "questionbank.care.assigned");
        return "redirect:/questions/" + question;
    }
}
