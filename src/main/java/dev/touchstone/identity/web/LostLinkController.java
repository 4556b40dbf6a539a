package dev.touchstone.identity.web;

import dev.touchstone.identity.Limits;
import dev.touchstone.identity.LinkNotValid;
import dev.touchstone.identity.LostLinks;
import dev.touchstone.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** “I lost my link”: the answer is the same whoever asks. */
@Controller
@PreAuthorize("permitAll()")
class LostLinkController {

    private final LostLinks lostLinks;
    private final Limits limits;

    LostLinkController(LostLinks lostLinks, Limits limits) {
        this.lostLinks = lostLinks;
        this.limits = limits;
    }

    @GetMapping("/lost-link")
    String page(@RequestParam(required = false) String asked, HttpServletRequest request, Model model) {
        model.addAttribute("notValid", request.getAttribute(LinkNotValid.SHOWN) != null);
        model.addAttribute("asked", asked != null);
        return "identity/lost-link";
    }

    @PostMapping("/lost-link")
    String ask(@RequestParam String email, Locale locale, HttpServletRequest request) {
        limits.askForLink(request.getRemoteAddr());
        lostLinks.ask(email, Language.of(locale));
        return "redirect:/lost-link?asked";
    }
}
