package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.ApplicationAccess;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.writtentest.BlindMarking;
import dev.touchstone.writtentest.Markings;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far the marking of a test is, on the application page; a recruiter may go on without the rest of it. */
@Controller
class MarkingCourseController {

    private final Markings markings;
    private final BlindMarking blind;
    private final ApplicationAccess access;

    MarkingCourseController(Markings markings, BlindMarking blind, ApplicationAccess access) {
        this.markings = markings;
        this.blind = blind;
        this.access = access;
    }

    @GetMapping("/applications/{application}/written-test/marking")
    @PreAuthorize("@applicationAccess.mayView(#application)")
    String show(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("jobApplication", application);
        model.addAttribute("mayRecruit", access.mayRecruit(application));
        boolean hidden = blind.hidesMarking(application);
        model.addAttribute("blind", hidden && !blind.hidesHandIn(application));
        model.addAttribute("round", hidden ? null : markings.round(application).orElse(null));
        return "writtentest/marking-state :: state";
    }

    @PostMapping("/applications/{application}/written-test/marking")
    @PreAuthorize("@applicationAccess.mayRecruit(#application)")
    String waive(
            @PathVariable JobApplicationId application,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        markings.waive(application, Objects.requireNonNullElse(Words.of(reason), ""));
        redirect.addFlashAttribute("notice", "writtentest.marking.waived");
        return "redirect:/applications/%s".formatted(application);
    }
}
