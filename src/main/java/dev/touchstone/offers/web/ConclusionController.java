package dev.touchstone.offers.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.offers.Approval;
import dev.touchstone.offers.Band;
import dev.touchstone.offers.Offer;
import dev.touchstone.offers.OfferBands;
import dev.touchstone.offers.OfferDesk;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the evidence led to: grade, pay and who approved, for whom the offer on the application page is open too. */
@Controller
class ConclusionController {

    private final OfferDesk desk;
    private final Accounts accounts;
    private final OfferVeil veil;
    private final OfferBands bands;
    private final JobApplications applications;

    ConclusionController(
            OfferDesk desk, Accounts accounts, OfferVeil veil, OfferBands bands, JobApplications applications) {
        this.bands = bands;
        this.applications = applications;
        this.desk = desk;
        this.accounts = accounts;
        this.veil = veil;
    }

    @GetMapping("/applications/{application}/offer/conclusion")
    @PreAuthorize("@applicationAccess.mayView(#application)")
    String show(@PathVariable JobApplicationId application, Model model) {
        veil.refuse(application);
        var offer = desk.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "offers.error.none", "Application %s has no offer".formatted(application)));
        var approvals = desk.approvals(offer.id()).stream()
                .filter(approval -> approval.revision() == offer.revision())
                .toList();
        model.addAttribute("offer", offer);
        model.addAttribute("approvals", approvals);
        model.addAttribute("band", band(offer));
        model.addAttribute("names", accounts.all(people(offer, approvals)));
        return "offers/section :: conclusion";
    }

    /** What the job pays for the grade; null without a grade or a band. */
    private @Nullable Band band(Offer offer) {
        return bands.of(applications.get(offer.application()).job()).stream()
                .filter(band -> band.grade() == offer.grade())
                .findFirst()
                .orElse(null);
    }

    private static List<AccountId> people(Offer offer, List<Approval> approvals) {
        return Stream.concat(
                        Stream.ofNullable(offer.preparedBy()),
                        approvals.stream().map(Approval::approver))
                .distinct()
                .toList();
    }
}
