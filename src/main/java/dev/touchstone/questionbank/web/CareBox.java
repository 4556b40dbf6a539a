package dev.touchstone.questionbank.web;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.Role;
import dev.touchstone.questionbank.QuestionCare;
import dev.touchstone.questionbank.QuestionId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who looks after a question, who could, and its tags. */
@Component
class CareBox {

    private static final Set<Role> WRITERS = Set.of(Role.ADMIN, Role.RECRUITER, Role.HIRING_MANAGER);

    private final QuestionCare care;
    private final Accounts accounts;
    private final CurrentAccount current;

    CareBox(QuestionCare care, Accounts accounts, CurrentAccount current) {
        this.care = care;
        this.accounts = accounts;
        this.current = current;
    }

    /** For the fragment questionbank/care :: box. */
    void show(QuestionId question, Model model) {
        var kept = care.of(question);
        var owner = kept.owner();
        model.addAttribute("owner", owner);
        model.addAttribute("tags", kept.tags());
        model.addAttribute("months", QuestionCare.MONTHS);
        var enabled = accounts.enabled();
        model.addAttribute(
                "writers",
                enabled.stream()
                        .filter(account -> mayWrite(account) || account.id().equals(owner))
                        .toList());
        model.addAttribute("alone", isAlone(enabled));
    }

    /** Whether nobody but the reader could review anything, so that what they wrote would wait for ever. */
    boolean isAlone() {
        return isAlone(accounts.enabled());
    }

    private boolean isAlone(List<Account> enabled) {
        var me = current.id();
        return enabled.stream().filter(CareBox::mayWrite).allMatch(account -> account.id()
                .equals(me));
    }

    private static boolean mayWrite(Account account) {
        return account.roles().stream().anyMatch(WRITERS::contains);
    }
}
