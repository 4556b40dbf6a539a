package dev.touchstone.offers.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.offers.Approval;
import dev.touchstone.offers.OfferDesk;
import dev.touchstone.offers.OfferState;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The offer on the application page, and what a recruiter may do with it once it is out. */
@Controller
@RequestMapping("/applications/{application}/offer")
class OfferController {

    private static final int LONGEST_DAYS = 60;

    private final OfferDesk desk;
    private final Accounts accounts;
    private final OfferVeil veil;

    OfferController(OfferDesk desk, Accounts accounts, OfferVeil veil) {
        this.desk = desk;
        this.accounts = accounts;
        this.veil = veil;
    }

    @GetMapping
    @PreAuthorize("@applicationAccess.mayView(#application)")
    String show(@PathVariable JobApplicationId application, Model model) {
        var offer = veil.hides(application) ? null : desk.of(application).orElse(null);
        var approvals = offer == null ? List.<Approval>of() : desk.approvals(offer.id());
        model.addAttribute("jobApplication", application);
        model.addAttribute("offer", offer);
        model.addAttribute("approvals", approvals);
        model.addAttribute("missingApprovers", offer == null ? 0 : desk.missingApprovers(offer));
        model.addAttribute(
                "names", accounts.all(approvals.stream().map(Approval::approver).toList()));
        return "offers/section :: offer";
    }

    @GetMapping("/letter.pdf")
    @PreAuthorize("@applicationAccess.mayView(#application)")
    ResponseEntity<byte[]> letter(@PathVariable JobApplicationId application) {
        veil.refuse(application);
        return OfferController.pdf(desk, application);
    }

    @PostMapping("/extension")
    @PreAuthorize("@applicationAccess.mayRecruit(#application)")
    String extend(@PathVariable JobApplicationId application, @RequestParam int days, RedirectAttributes redirect) {
        desk.extend(application, Duration.ofDays(Math.min(Math.max(days, 1), LONGEST_DAYS)));
        redirect.addFlashAttribute("notice", "offers.extended");
        return "redirect:/applications/%s".formatted(application);
    }

    @PostMapping("/revocation")
    @PreAuthorize("@applicationAccess.mayRecruit(#application)")
    String revoke(
            @PathVariable JobApplicationId application,
            @RequestParam OfferState seen,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        if (reason.isBlank()) {
            throw new RefusedException(Reason.UNUSABLE, "offers.error.reason", "Revocation without a reason");
        }
        desk.revoke(application, seen, reason.strip());
        redirect.addFlashAttribute("notice", "offers.revoked");
        return "redirect:/applications/%s".formatted(application);
    }

    static ResponseEntity<byte[]> pdf(OfferDesk desk, JobApplicationId application) {
        var pdf = desk.pdf(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "offers.error.none", "Application %s has no letter".formatted(application)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"offer.pdf\"")
                .body(pdf);
    }
}
