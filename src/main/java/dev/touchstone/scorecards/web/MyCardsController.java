package dev.touchstone.scorecards.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.scorecards.CardDesk;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The cards a rater still owes. */
@Controller
class MyCardsController {

    private final CardDesk desk;
    private final CurrentAccount account;

    MyCardsController(CardDesk desk, CurrentAccount account) {
        this.desk = desk;
        this.account = account;
    }

    @GetMapping("/scorecards")
    @PreAuthorize("isAuthenticated()")
    String list(Model model) {
        model.addAttribute("cards", desk.open(account.id()));
        return "scorecards/mine";
    }
}
