package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.QuestionFilter;
import dev.touchstone.questionbank.writer.BankExports;
import dev.touchstone.questionbank.writer.ExportForm;
import dev.touchstone.questionbank.writer.Fate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bank as a file, for those who may edit it: first what the form cannot carry, then the download. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class ExportController {

    private final BankExports exports;
    private final Competencies competencies;
    private final Clock clock;

    ExportController(BankExports exports, Competencies competencies, Clock clock) {
        this.exports = exports;
        this.competencies = competencies;
        this.clock = clock;
    }

    @GetMapping("/question-bank/exports")
    String choose(
            @RequestParam(defaultValue = "JSON") ExportForm form,
            @ModelAttribute("listed") ListedBy listed,
            Model model) {
        model.addAttribute("report", exports.report(form, listed.filter()));
        model.addAttribute("filter", listed.filter());
        model.addAttribute(
                "whole", listed.filter().equals(new QuestionFilter(null, null, null, null, null, null, null, null)));
        model.addAttribute("forms", ExportForm.values());
        model.addAttribute("fates", Fate.values());
        model.addAttribute("names", competencies.names());
        return "questionbank/export";
    }

    /** A post, because who took the bank along is put on record. */
    @PostMapping("/question-bank/exports")
    void download(
            @RequestParam ExportForm form,
            @ModelAttribute("listed") ListedBy listed,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var questions = exports.begin(form, listed.filter());
        response.setContentType(form.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(form));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        exports.write(form, questions, locale, response.getOutputStream());
    }

    private String attachment(ExportForm form) {
        var name = "question-bank-%s-%s.%s"
                .formatted(
                        LocalDate.now(clock),
                        form.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        form.extension());
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
