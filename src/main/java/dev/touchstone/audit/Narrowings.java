package dev.touchstone.audit;

import dev.touchstone.questionbank.Competencies;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a list of questions was narrowed to, in words. */
@Component
class Narrowings {

    private static final String COMPETENCY = "competency.";

    private final MessageSource messages;
    private final Competencies competencies;

    Narrowings(MessageSource messages, Competencies competencies) {
        this.messages = messages;
        this.competencies = competencies;
    }

    /** @param narrowed as BankExported has it, e.g. {@code type.SINGLE_CHOICE,text}; empty for the whole bank */
    String of(String narrowed) {
        var locale = LocaleContextHolder.getLocale();
        return narrowed.isEmpty()
                ? messages.getMessage("audit.narrowed.not", null, locale)
                : Arrays.stream(narrowed.split(","))
                        .map(part -> said(part, locale))
                        .collect(Collectors.joining(messages.getMessage("audit.and", null, locale)));
    }

    private String said(String part, Locale locale) {
        if (part.startsWith(COMPETENCY)) {
            var name = competencies.names().get(part.substring(COMPETENCY.length()));
            return name == null ? part : name.in(locale);
        }
        return part.equals("text") || part.equals("tag")
                ? messages.getMessage("audit.narrowed." + part, null, locale)
                : Objects.requireNonNull(messages.getMessage("questionbank." + part, null, part, locale));
    }
}
