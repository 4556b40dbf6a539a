package dev.touchstone.offers.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.offers.OfferDesk;
import dev.touchstone.offers.OfferLetterText;
import dev.touchstone.shared.Language;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The candidate reads the offer. Answering is {@link OfferAnswerController}'s. */
@Controller
@RequestMapping("/my/{application}")
class CandidateOfferController {

    private final OfferDesk desk;
    private final OfferLetterText letters;
    private final JobApplications applications;

    CandidateOfferController(OfferDesk desk, OfferLetterText letters, JobApplications applications) {
        this.desk = desk;
        this.letters = letters;
        this.applications = applications;
    }

    @GetMapping("/offer")
    @PreAuthorize("@candidateAccess.may('OFFER', #application)")
    String show(@PathVariable JobApplicationId application, Locale locale, Model model) {
        model.addAttribute("jobApplication", applications.get(application));
        model.addAttribute(
                "offer",
                desk.of(application).filter(offer -> offer.sentAt() != null).orElse(null));
        model.addAttribute(
                "letter", letters.of(application, Language.of(locale)).orElse(null));
        return "offers/offer";
    }

    @GetMapping("/offer/letter.pdf")
    @PreAuthorize("@candidateAccess.may('OFFER', #application)")
    ResponseEntity<byte[]> pdf(@PathVariable JobApplicationId application) {
        return OfferController.pdf(desk, application);
    }

    /** What the status page says of it: never the pay, for the status link is the weaker one. */
    @GetMapping("/offer-status")
    @PreAuthorize("@candidateAccess.may('PORTAL', #application)")
    String status(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute(
                "offer",
                desk.of(application).filter(offer -> offer.sentAt() != null).orElse(null));
        return "offers/status :: status";
    }
}
