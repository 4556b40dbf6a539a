package dev.touchstone.offers.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.offers.Grade;
import dev.touchstone.offers.Offer;
import dev.touchstone.offers.OfferBands;
import dev.touchstone.offers.OfferDesk;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.Times;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The recruiter prepares an offer: grade, pay against the band, probation, start. */
@Controller
@RequestMapping("/applications/{application}/offer/preparation")
@PreAuthorize("@applicationAccess.mayRecruit(#application)")
class OfferPreparationController {

    private final OfferDesk desk;
    private final OfferBands bands;
    private final JobApplications applications;
    private final CurrentAccount account;
    private final OfferVeil veil;
    private final Times times;
    private final Clock clock;

    OfferPreparationController(
            OfferDesk desk,
            OfferBands bands,
            JobApplications applications,
            CurrentAccount account,
            OfferVeil veil,
            Times times,
            Clock clock) {
        this.times = times;
        this.clock = clock;
        this.desk = desk;
        this.bands = bands;
        this.applications = applications;
        this.account = account;
        this.veil = veil;
    }

    @GetMapping
    String form(@PathVariable JobApplicationId application, Model model) {
        veil.refuse(application);
        model.addAttribute("form", OfferForm.of(offer(application), today()));
        return page(application, model);
    }

    @PostMapping
    String prepare(
            @PathVariable JobApplicationId application,
            @Valid @ModelAttribute("form") OfferForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        veil.refuse(application);
        form.check(offer(application), today(), errors);
        if (!errors.hasErrors() && prepared(application, form, errors)) {
            redirect.addFlashAttribute("notice", "offers.prepared");
            return "redirect:/applications/%s".formatted(application);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(application, model);
    }

    /** False when the team has too few approvers for this offer: said with the form, so that nothing is typed twice. */
    private boolean prepared(JobApplicationId application, OfferForm form, BindingResult errors) {
        try {
            desk.prepare(application, form.toCommand(), account.id());
            return true;
        } catch (RefusedException refusal) {
            if (!refusal.key().equals("offers.error.tooFewApprovers")) {
                throw refusal;
            }
            errors.reject(refusal.key(), refusal.arguments().toArray(), null);
            return false;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), times.zone());
    }

    private Offer offer(JobApplicationId application) {
        return desk.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "offers.error.none", "Application %s has no offer".formatted(application)));
    }

    private String page(JobApplicationId application, Model model) {
        model.addAttribute("jobApplication", applications.get(application));
        model.addAttribute("candidate", applications.candidate(application));
        model.addAttribute("offer", offer(application));
        model.addAttribute("bands", bands.of(applications.get(application).job()));
        model.addAttribute("grades", Grade.values());
        return "offers/preparation";
    }
}
