package dev.touchstone.offers.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.offers.Approval;
import dev.touchstone.offers.OfferBands;
import dev.touchstone.offers.OfferDesk;
import dev.touchstone.offers.OfferLetterText;
import dev.touchstone.offers.Offered;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An approver decides with the facts on one screen: grade and why, pay and band, results, history. */
@Controller
@RequestMapping("/applications/{application}/offer/approval")
@PreAuthorize("@applicationAccess.mayApprove(#application)")
class ApprovalController {

    private static final List<Stage> RATED = List.of(Stage.WRITTEN_TEST, Stage.ROLE_PLAY, Stage.PANEL);

    private final OfferDesk desk;
    private final OfferBands bands;
    private final OfferLetterText letters;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Accounts accounts;
    private final CurrentAccount account;
    private final OfferVeil veil;

    ApprovalController(
            OfferDesk desk,
            OfferBands bands,
            OfferLetterText letters,
            JobApplications applications,
            Jobs jobs,
            Accounts accounts,
            CurrentAccount account,
            OfferVeil veil) {
        this.desk = desk;
        this.bands = bands;
        this.letters = letters;
        this.applications = applications;
        this.jobs = jobs;
        this.accounts = accounts;
        this.account = account;
        this.veil = veil;
    }

    @GetMapping
    String show(@PathVariable JobApplicationId application, Locale locale, Model model) {
        veil.refuse(application);
        var offer = desk.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "offers.error.none", "Application %s has no offer".formatted(application)));
        var found = applications.get(application);
        var approvals = desk.approvals(offer.id());
        model.addAttribute("offer", offer);
        var candidate = applications.candidate(application);
        var job = jobs.get(found.job());
        model.addAttribute(
                "letter",
                letters.preview(offer, new Offered(found, candidate, job), Language.of(locale))
                        .orElse(null));
        model.addAttribute("jobApplication", found);
        model.addAttribute("candidate", candidate);
        model.addAttribute("job", job);
        model.addAttribute(
                "band",
                bands.of(found.job()).stream()
                        .filter(band -> band.grade() == offer.grade())
                        .findFirst()
                        .orElse(null));
        model.addAttribute("approvals", approvals);
        model.addAttribute("spent", desk.isSpent(offer, account.id()));
        model.addAttribute(
                "names", accounts.all(approvals.stream().map(Approval::approver).toList()));
        model.addAttribute(
                "results",
                applications.proposals(application).values().stream()
                        .filter(proposal -> RATED.contains(proposal.stage()))
                        .toList());
        return "offers/approval";
    }

    @PostMapping("/yes")
    String approve(
            @PathVariable JobApplicationId application, @RequestParam int revision, RedirectAttributes redirect) {
        veil.refuse(application);
        desk.approve(application, revision, account.id());
        redirect.addFlashAttribute("notice", "offers.approved");
        return "redirect:/inbox";
    }

    @PostMapping("/no")
    String sendBack(
            @PathVariable JobApplicationId application,
            @RequestParam int revision,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        veil.refuse(application);
        if (reason.isBlank()) {
            throw new RefusedException(Reason.UNUSABLE, "offers.error.reason", "Sent back without a reason");
        }
        desk.sendBack(application, revision, reason.strip(), account.id());
        redirect.addFlashAttribute("notice", "offers.sentBack");
        return "redirect:/inbox";
    }
}
