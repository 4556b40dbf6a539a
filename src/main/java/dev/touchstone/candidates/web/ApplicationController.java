package dev.touchstone.candidates.web;

import dev.touchstone.candidates.JobApplicationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The application page: who, where, what next, how it came. */
@Controller
class ApplicationController {

    private final ApplicationPage page;

    ApplicationController(ApplicationPage page) {
        this.page = page;
    }

    @GetMapping("/applications/{application}")
    @PreAuthorize("@applicationAccess.mayView(#application)")
    String show(@PathVariable JobApplicationId application, Model model) {
        page.fill(application, model);
        return "candidates/application";
    }
}
