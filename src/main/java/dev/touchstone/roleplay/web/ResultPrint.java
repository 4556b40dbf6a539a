package dev.touchstone.roleplay.web;

import dev.touchstone.shared.Language;
import dev.touchstone.shell.PdfPages;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The result of a role-play as PDF, from {@code templates/roleplay/print.html}. */
@Component
class ResultPrint {

    private final SpringTemplateEngine templates;
    private final PdfPages pdfs;
    private final Resource style;

    ResultPrint(
            SpringTemplateEngine templates,
            PdfPages pdfs,
            @Value("classpath:static/roleplay/print.css") Resource style) {
        this.templates = templates;
        this.pdfs = pdfs;
        this.style = style;
    }

    byte[] of(Map<String, Object> values) {
        var locale = LocaleContextHolder.getLocale();
        var body = templates.process("roleplay/print", Set.of("result"), new Context(locale, values));
        return pdfs.of(body, style, Language.of(locale));
    }
}
