package dev.touchstone.offers.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.offers.Approval;
import dev.touchstone.offers.Offer;
import dev.touchstone.offers.OfferDesk;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import java.util.stream.Stream;
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

    ConclusionController(OfferDesk desk, Accounts accounts, OfferVeil veil) {
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
        model.addAttribute("names", accounts.all(people(offer, approvals)));
        return "offers/section :: conclusion";
    }

    private static List<AccountId> people(Offer offer, List<Approval> approvals) {
        return Stream.concat(
                        Stream.ofNullable(offer.preparedBy()),
                        approvals.stream().map(Approval::approver))
                .distinct()
                .toList();
    }
}
