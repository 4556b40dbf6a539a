package dev.touchstone.shell;

import dev.touchstone.shared.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language a person chose, from their cookie; a program, which has none, says it in {@code Accept-Language}. */
final class RequestLanguage extends CookieLocaleResolver {

    private final AcceptHeaderLocaleResolver programs = new AcceptHeaderLocaleResolver();

    RequestLanguage(String cookie) {
        super(cookie);
        programs.setSupportedLocales(
                Arrays.stream(Language.values()).map(Language::locale).toList());
        programs.setDefaultLocale(Language.ZH.locale());
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return isProgram(request) ? programs.resolveLocale(request) : super.resolveLocale(request);
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return isProgram(request)
                ? new SimpleLocaleContext(programs.resolveLocale(request))
                : super.resolveLocaleContext(request);
    }

    private static boolean isProgram(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Objects.requireNonNullElse(failed, request.getRequestURI())
                .startsWith(request.getContextPath() + "/api/");
    }
}
