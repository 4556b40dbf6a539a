package dev.touchstone.panel.web;

import dev.touchstone.candidates.ApplicationAccess;
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
    private final ApplicationAccess access;

    SeatController(PanelViews views, CurrentAccount account, ApplicationAccess access) {
        this.views = views;
        this.account = account;
        this.access = access;
    }

    @GetMapping("/seats/{seat}/scorecard")
    @PreAuthorize("isAuthenticated()")
    String card(@PathVariable SeatId seat) {
        var vacant = views.vacant(seat).filter(access::mayRecruit);
        if (vacant.isPresent()) {
            return "redirect:/applications/%s".formatted(vacant.get());
        }
        return "redirect:/scorecards/" + views.card(seat, account.id());
    }
}
