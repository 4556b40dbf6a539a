package dev.touchstone.shell;

import dev.touchstone.shared.BaseUrl;
import dev.touchstone.shared.Language;
import jakarta.servlet.SessionTrackingMode;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** The texts and the language of a request. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    @Bean
    MessageSource messageSource(@Value("${touchstone.messages.strict:false}") boolean strict) {
        return new BundleMessages(strict);
    }

    /** Session ids live in cookies, never in addresses. */
    @Bean
    ServletContextInitializer cookieSessionsOnly() {
        return context -> context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    }

    /** Chinese until the person chooses; the browser's Accept-Language is not asked, that of a program is. */
    @Bean
    LocaleResolver localeResolver(BaseUrl address) {
        var resolver = new RequestLanguage("language");
        resolver.setDefaultLocaleFunction(request -> Language.ZH.locale());
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSecure(address.secure());
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }
}
