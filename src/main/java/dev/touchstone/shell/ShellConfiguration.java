package dev.touchstone.shell;

import dev.touchstone.shared.Language;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The texts and the language of a request. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    @Bean
    MessageSource messageSource(@Value("${touchstone.messages.strict:false}") boolean strict) {
        return new BundleMessages(strict);
    }

    /** Chinese until the person chooses; the browser's Accept-Language is not asked. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocaleFunction(request -> Language.ZH.locale());
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }
}
