package dev.touchstone.shell.web;

import dev.touchstone.shared.BaseUrl;
import dev.touchstone.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The two switches everybody has, signed in or not: language and theme. */
@Controller
@PreAuthorize("permitAll()")
class PreferencesController {

    private final LocaleResolver locales;
    private final BaseUrl address;

    PreferencesController(LocaleResolver locales, BaseUrl address) {
        this.locales = locales;
        this.address = address;
    }

    @PostMapping("/language")
    String language(
            @RequestParam String language,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(
                request, response, Language.of(Locale.forLanguageTag(language)).locale());
        return "redirect:" + ReturnPath.safe(back);
    }

    @PostMapping("/theme")
    String theme(
            @RequestParam String theme,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, Theme.cookie(theme, request.isSecure()).toString());
        return "redirect:" + ReturnPath.safe(back);
    }
}
