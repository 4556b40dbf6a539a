package dev.touchstone.candidates.web;

import dev.touchstone.candidates.CandidateImport;
import dev.touchstone.candidates.ImportPreview;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.shared.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applications from a CSV file: choose, look, confirm. */
@Controller
@PreAuthorize("@jobAccess.mayRecruit(#job)")
class CandidateImportController {

    private final Jobs jobs;
    private final CandidateImport imports;
    private final MessageSource messages;

    CandidateImportController(Jobs jobs, CandidateImport imports, MessageSource messages) {
        this.jobs = jobs;
        this.imports = imports;
        this.messages = messages;
    }

    @GetMapping("/jobs/{job}/applications/import")
    ModelAndView choose(@PathVariable JobOpeningId job) {
        return page(job, HttpStatus.OK);
    }

    @PostMapping("/jobs/{job}/applications/import")
    ModelAndView preview(@PathVariable JobOpeningId job, @RequestParam MultipartFile file) throws IOException {
        try {
            return preview(job, imports.preview(job, file.getBytes()));
        } catch (RefusedException refusal) {
            return refused(job, refusal);
        }
    }

    @PostMapping("/jobs/{job}/applications/import/run")
    Object run(@PathVariable JobOpeningId job, @RequestParam String text, RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute("noticeArgs", imports.run(job, text));
            redirect.addFlashAttribute("notice", "candidates.import.done");
            return "redirect:/candidates?job=" + job;
        } catch (RefusedException refusal) {
            return refused(job, refusal);
        }
    }

    /** A file to start from, with a byte-order mark so that Excel reads it as UTF-8. */
    @GetMapping("/jobs/{job}/applications/import/sample")
    ResponseEntity<byte[]> sample(@PathVariable JobOpeningId job, Locale locale) {
        var text = "\uFEFF" + messages.getMessage("candidates.import.sample", null, locale);
        var name = ContentDisposition.attachment()
                .filename("touchstone-candidates.csv")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView preview(JobOpeningId job, ImportPreview preview) {
        var page = page(job, preview.wrong() > 0 ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        page.addObject("preview", preview);
        return page;
    }

    private ModelAndView refused(JobOpeningId job, RefusedException refusal) {
        var page = page(job, HttpStatus.valueOf(refusal.reason() == RefusedException.Reason.CONFLICT ? 409 : 422));
        page.addObject("refusal", refusal);
        return page;
    }

    private ModelAndView page(JobOpeningId job, HttpStatus status) {
        var page = new ModelAndView("candidates/import", status);
        page.addObject("job", jobs.get(job));
        return page;
    }
}
