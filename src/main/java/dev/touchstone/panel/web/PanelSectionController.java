package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.Stage;
import dev.touchstone.panel.BookingViews;
import dev.touchstone.panel.GroupViews;
import dev.touchstone.panel.PanelView;
import dev.touchstone.panel.PanelViews;
import dev.touchstone.scorecards.OwnCard;
import dev.touchstone.scorecards.Scorecards;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The panel on the application page: time, people, whose card is in. No rating. */
@Controller
class PanelSectionController {

    private final PanelViews views;
    private final BookingViews bookings;
    private final GroupViews groups;
    private final JobApplications applications;
    private final Scorecards scorecards;
    private final CurrentAccount account;

    PanelSectionController(
            PanelViews views,
            BookingViews bookings,
            GroupViews groups,
            JobApplications applications,
            Scorecards scorecards,
            CurrentAccount account) {
        this.bookings = bookings;
        this.groups = groups;
        this.scorecards = scorecards;
        this.account = account;
        this.views = views;
        this.applications = applications;
    }

    @GetMapping("/applications/{application}/panel")
    @PreAuthorize("@applicationAccess.mayView(#application)")
    String section(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("jobApplication", application);
        var found = applications.get(application);
        var panel = views.section(found).orElse(null);
        model.addAttribute("panel", panel);
        model.addAttribute("own", panel == null ? null : own(panel, application));
        model.addAttribute("group", groups.of(application).orElse(null));
        model.addAttribute(
                "booking",
                panel == null || !panel.state().isSet()
                        ? bookings.state(application).orElse(null)
                        : null);
        model.addAttribute("reached", found.isActive() && found.stage() == Stage.PANEL);
        return "panel/section :: section";
    }

    /** The card of who looks, if they sit there. */
    private @Nullable OwnCard own(PanelView panel, JobApplicationId application) {
        return panel.seats().stream().anyMatch(seat -> seat.interviewer().id().equals(account.id()))
                ? scorecards.own(application, Stage.PANEL, account.id()).orElse(null)
                : null;
    }
}
