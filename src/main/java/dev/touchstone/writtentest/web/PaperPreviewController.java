package dev.touchstone.writtentest.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.writtentest.PaperPreviews;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows papers drawn for a look. */
@Controller
class PaperPreviewController {

    private final PaperPreviews previews;
    private final Competencies competencies;
    private final Jobs jobs;

    PaperPreviewController(PaperPreviews previews, Competencies competencies, Jobs jobs) {
        this.previews = previews;
        this.competencies = competencies;
        this.jobs = jobs;
    }

    @GetMapping("/jobs/{job}/plan/written-test/preview")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    String show(@PathVariable JobOpeningId job, @RequestParam(defaultValue = "1") long seed, Model model) {
        model.addAttribute("job", jobs.get(job));
        model.addAttribute("preview", previews.of(job, seed).orElse(null));
        model.addAttribute("names", competencies.names());
        return "writtentest/preview";
    }
}
