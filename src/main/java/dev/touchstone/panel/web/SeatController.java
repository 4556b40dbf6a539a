package dev.touchstone.panel.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.panel.PanelViews;
import dev.touchstone.panel.SeatId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The lasting address of a seat’s kit: leads to the card of who sits there now. */
@Controller
class SeatController {

    private final PanelViews views;
    private final CurrentAccount account;

    SeatController(PanelViews views, CurrentAccount account) {
        this.views = views;
        this.account = account;
    }

    @GetMapping("/seats/{seat}/scorecard")
    @PreAuthorize("isAuthenticated()")
    String card(@PathVariable SeatId seat) {
        return "redirect:/scorecards/" + views.card(seat, account.id());
    }
}
