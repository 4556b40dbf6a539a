package dev.touchstone.questionbank.web;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.questionbank.QuestionCare;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionSelection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who looks after a question, who could, and its tags. */
@Component
class CareBox {

    private static final Set<Role> WRITERS = Set.of(Role.ADMIN, Role.RECRUITER, Role.HIRING_MANAGER);

    private final QuestionCare care;
    private final QuestionSelection selection;
    private final Accounts accounts;

    CareBox(QuestionCare care, QuestionSelection selection, Accounts accounts) {
        this.care = care;
        this.selection = selection;
        this.accounts = accounts;
    }

    /** For the fragment questionbank/care :: box. */
    void show(QuestionId question, Model model) {
        var owner = care.owner(question).orElse(null);
        model.addAttribute("owner", owner);
        model.addAttribute("tags", selection.tagsOf(question));
        model.addAttribute("months", QuestionCare.MONTHS);
        model.addAttribute(
                "writers",
                accounts.enabled().stream()
                        .filter(account -> mayWrite(account) || account.id().equals(owner))
                        .toList());
    }

    static boolean mayWrite(Account account) {
        return account.roles().stream().anyMatch(WRITERS::contains);
    }
}
