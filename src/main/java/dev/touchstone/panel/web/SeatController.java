package dev.touchstone.panel.web;

import dev.touchstone.candidates.ApplicationAccess;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.panel.GroupViews;
import dev.touchstone.panel.PanelViews;
import dev.touchstone.panel.SeatHandovers;
import dev.touchstone.panel.SeatId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lasting addresses of a seat: its kit, and the page for who cannot come. Each for who sits there now. */
@Controller
@PreAuthorize("isAuthenticated()")
class SeatController {

    private final PanelViews views;
    private final SeatHandovers handovers;
    private final GroupViews groups;
    private final CurrentAccount account;
    private final ApplicationAccess access;

    SeatController(
            PanelViews views,
            SeatHandovers handovers,
            GroupViews groups,
            CurrentAccount account,
            ApplicationAccess access) {
        this.groups = groups;
        this.views = views;
        this.handovers = handovers;
        this.account = account;
        this.access = access;
    }

    @GetMapping("/seats/{seat}/scorecard")
    String card(@PathVariable SeatId seat) {
        var vacant = views.vacant(seat).filter(access::mayRecruit);
        if (vacant.isPresent()) {
            return "redirect:/applications/%s".formatted(vacant.get());
        }
        return "redirect:/scorecards/" + views.card(seat, account.id());
    }

    @GetMapping("/seats/of/{application}")
    String own(@PathVariable JobApplicationId application) {
        var seat = handovers.seat(application, account.id());
        return groups.of(application)
                .map(group -> "redirect:/group-interviews/" + group.session())
                .orElse("redirect:/seats/" + seat);
    }

    @GetMapping("/seats/{seat}")
    String show(@PathVariable SeatId seat, Model model) {
        model.addAttribute("own", handovers.view(seat, account.id()));
        return "panel/seat";
    }

    /** To a colleague when one is chosen, else to the recruiter. */
    @PostMapping("/seats/{seat}/decline")
    Object decline(
            @PathVariable SeatId seat,
            @RequestParam(required = false) @Nullable AccountId successor,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        try {
            if (successor == null) {
                handovers.decline(seat, account.id(), reason);
            } else {
                handovers.handOver(seat, account.id(), successor, reason);
            }
        } catch (RefusedException refusal) {
            return again(seat, PlanPage.correctable(refusal), reason, model);
        }
        redirect.addFlashAttribute("notice", successor == null ? "panel.seat.declined" : "panel.seat.handedOver");
        return "redirect:/inbox";
    }

    private ModelAndView again(SeatId seat, RefusedException refusal, String reason, Model model) {
        model.addAttribute("own", handovers.view(seat, account.id()));
        model.addAttribute("reason", reason);
        model.addAttribute("problem", refusal.key());
        model.addAttribute("problemArgs", refusal.arguments());
        var status = refusal.reason() == Reason.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("panel/seat", model.asMap(), status);
    }
}
