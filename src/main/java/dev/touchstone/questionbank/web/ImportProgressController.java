package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.ImportBatchId;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How far the reading of a long file is, asked again and again by its page. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class ImportProgressController {

    private final ProgressPage page;

    ImportProgressController(ProgressPage page) {
        this.page = page;
    }

    /**
     * The numbers; once there is something else to see, the whole page is loaded anew.
     *
     * @param seen the phase that the page shows, which need not be announced again
     */
    @GetMapping("/question-bank/imports/{batch}/progress")
    String progress(
            @PathVariable ImportBatchId batch,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response) {
        page.preview(batch, model);
        model.addAttribute("seen", seen);
        if (model.getAttribute("reading") == null) {
            response.setHeader("HX-Refresh", "true");
        }
        return "questionbank/import-progress :: progress";
    }
}
