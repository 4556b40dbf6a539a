package dev.touchstone.scorecards.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.scorecards.CardDesk;
import dev.touchstone.scorecards.Meetings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What lies before a rater: meetings, and cards still owed. */
@Controller
class MyCardsController {

    private final CardDesk desk;
    private final Meetings meetings;
    private final CurrentAccount account;

    MyCardsController(CardDesk desk, Meetings meetings, CurrentAccount account) {
        this.desk = desk;
        this.meetings = meetings;
        this.account = account;
    }

    @GetMapping("/scorecards")
    @PreAuthorize("isAuthenticated()")
    String list(Model model) {
        model.addAttribute("meetings", meetings.upcoming(account.id()));
        model.addAttribute("cards", desk.open(account.id()));
        return "scorecards/mine";
    }
}
