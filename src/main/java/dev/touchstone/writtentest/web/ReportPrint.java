package dev.touchstone.writtentest.web;

import dev.touchstone.shell.PdfPages;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Reports as PDF, from the fragments of {@code templates/writtentest/print.html}. */
@Component
class ReportPrint {

    private final SpringTemplateEngine templates;
    private final PdfPages pdfs;
    private final ReportWords words;
    private final Resource style;

    ReportPrint(
            SpringTemplateEngine templates,
            PdfPages pdfs,
            ReportWords words,
            @Value("classpath:static/writtentest/print.css") Resource style) {
        this.templates = templates;
        this.pdfs = pdfs;
        this.words = words;
        this.style = style;
    }

    byte[] of(String fragment, Map<String, Object> values) {
        var context = new Context(LocaleContextHolder.getLocale(), values);
        var body = templates.process("writtentest/print", Set.of(fragment), context);
        return pdfs.of(body, style, words.language());
    }
}
