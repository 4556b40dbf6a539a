package dev.touchstone.candidates.web;

import dev.touchstone.candidates.CandidatePortal;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.PrivacyNotice;
import dev.touchstone.shared.Language;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The privacy notice on the candidate’s page: to agree on the first visit, to read later. */
@Controller
@PreAuthorize("@candidateAccess.may('PORTAL', #application)")
class ConsentController {

    private final CandidatePortal portal;
    private final PrivacyNotice notice;

    ConsentController(CandidatePortal portal, PrivacyNotice notice) {
        this.portal = portal;
        this.notice = notice;
    }

    @GetMapping("/my/{application}/consent")
    String read(
            @PathVariable JobApplicationId application,
            @RequestParam(defaultValue = "") String next,
            Locale locale,
            Model model) {
        var language = Language.of(locale);
        model.addAttribute("id", application);
        model.addAttribute("next", next);
        model.addAttribute("givenAt", portal.consentedAt(application).orElse(null));
        model.addAttribute("paragraphs", notice.paragraphs(language));
        model.addAttribute("noticeVersion", notice.version(language));
        return "candidates/consent";
    }

    @PostMapping("/my/{application}/consent")
    String agree(
            @PathVariable JobApplicationId application, @RequestParam(defaultValue = "") String next, Locale locale) {
        portal.consent(application, Language.of(locale));
        var home = "/my/" + application;
        return "redirect:" + (next.matches(home + "(/[a-z0-9-]+)*") ? next : home);
    }
}
