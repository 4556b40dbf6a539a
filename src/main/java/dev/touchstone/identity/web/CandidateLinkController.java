package dev.touchstone.identity.web;

import dev.touchstone.identity.CandidateDoor;
import dev.touchstone.identity.Limits;
import dev.touchstone.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.WebUtils;

/** The address in a candidate's mail: exchanges the key in it for a cookie and leads to the clean address. */
@Controller
@PreAuthorize("permitAll()")
class CandidateLinkController {

    private final CandidateDoor door;
    private final Limits limits;

    CandidateLinkController(CandidateDoor door, Limits limits) {
        this.door = door;
        this.limits = limits;
    }

    @GetMapping("/c/{token}")
    ModelAndView open(
            @PathVariable String token,
            @RequestParam(name = "l", required = false) @Nullable String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.openLink(token, request.getRemoteAddr());
        speak(language, request, response);
        return door.open(token, request, response)
                .map(CandidateLinkController::seeOther)
                .orElseGet(CandidateLinkController::notValid);
    }

    /** The pages speak the letter’s language, unless this browser’s person has chosen one. */
    private static void speak(@Nullable String language, HttpServletRequest request, HttpServletResponse response) {
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (language != null && resolver != null && WebUtils.getCookie(request, "language") == null) {
            Arrays.stream(Language.values())
                    .map(Language::locale)
                    .filter(locale -> locale.getLanguage().equals(language))
                    .findFirst()
                    .ifPresent(locale -> resolver.setLocale(request, response, locale));
        }
    }

    private static ModelAndView seeOther(String page) {
        var redirect = new RedirectView(page, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    private static ModelAndView notValid() {
        return new ModelAndView("identity/lost-link", Map.of("notValid", true, "asked", false), HttpStatus.NOT_FOUND);
    }
}
