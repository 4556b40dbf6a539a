package dev.touchstone.panel.web;

import dev.touchstone.candidates.ApplicationAccess;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.panel.Opinions;
import dev.touchstone.panel.Stand;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What who sat on a panel thinks of going on with the person. A member reaches their own word and no other; everybody’s are read by who may
 * see the application.
 */
@Controller
@RequestMapping("/applications/{application}/panel")
class OpinionController {

    private final Opinions opinions;
    private final DebriefPage page;
    private final JobApplications applications;
    private final ApplicationAccess access;
    private final CurrentAccount account;

    OpinionController(
            Opinions opinions,
            DebriefPage page,
            JobApplications applications,
            ApplicationAccess access,
            CurrentAccount account) {
        this.opinions = opinions;
        this.page = page;
        this.applications = applications;
        this.access = access;
        this.account = account;
    }

    /** Opinions, decision and dissent; part of the debrief, of the application page and of the evidence page. */
    @GetMapping("/deliberation")
    @PreAuthorize("@applicationAccess.mayView(#application)")
    String all(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("of", application);
        page.addDeliberation(application, model);
        return "panel/deliberation :: deliberation";
    }

    /** The own word; nobody else’s. The service knows who sits on the panel. */
    @GetMapping("/debrief/opinion")
    @PreAuthorize("isAuthenticated()")
    String own(@PathVariable JobApplicationId application, Model model) {
        var own = opinions.own(application, account.id()).orElse(null);
        fill(application, own == null ? null : own.stand(), own == null ? "" : own.words(), model);
        model.addAttribute("own", own);
        return "panel/opinion";
    }

    @PostMapping("/debrief/opinion")
    @PreAuthorize("isAuthenticated()")
    Object state(
            @PathVariable JobApplicationId application,
            @RequestParam(required = false) @Nullable Stand stand,
            @RequestParam(defaultValue = "") String words,
            Model model,
            RedirectAttributes redirect) {
        opinions.own(application, account.id());
        if (stand == null) {
            return again(application, null, words, "panel.opinion.noStand", model);
        }
        try {
            opinions.state(application, account.id(), stand, words);
        } catch (RefusedException refusal) {
            if (refusal.reason() != Reason.UNUSABLE) {
                throw refusal;
            }
            return again(application, stand, words, refusal.key(), model);
        }
        redirect.addFlashAttribute("notice", "panel.opinion.kept");
        return access.mayView(application)
                ? "redirect:/applications/%s/panel/debrief".formatted(application)
                : "redirect:/applications/%s/panel/debrief/opinion".formatted(application);
    }

    private ModelAndView again(
            JobApplicationId application, @Nullable Stand stand, String words, String wrong, Model model) {
        fill(application, stand, words, model);
        model.addAttribute("wrong", wrong);
        return new ModelAndView("panel/opinion", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void fill(JobApplicationId application, @Nullable Stand stand, String words, Model model) {
        var found = applications.withCandidate(application);
        model.addAttribute("jobApplication", found.application());
        model.addAttribute("candidate", found.candidate().name());
        model.addAttribute("stand", stand);
        model.addAttribute("words", words);
        model.addAttribute("decided", opinions.isDecided(application));
        model.addAttribute("maySpeak", opinions.maySpeak(application, account.id()));
    }
}
