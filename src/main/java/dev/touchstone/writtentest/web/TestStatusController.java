package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.writtentest.SittingDesk;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the test stands, for the candidate's own page. */
@Controller
class TestStatusController {

    private final SittingDesk desk;

    TestStatusController(SittingDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/my/{application}/test-status")
    @PreAuthorize("@candidateAccess.may('PORTAL', #application)")
    String status(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("sitting", desk.view(application));
        return "writtentest/status :: status";
    }

    @PostMapping("/my/{application}/test-link")
    @PreAuthorize("@candidateAccess.may('PORTAL', #application)")
    String mailLink(@PathVariable JobApplicationId application, RedirectAttributes redirect) {
        desk.mailLink(application);
        redirect.addFlashAttribute("notice", "writtentest.status.linkSent");
        return "redirect:/my/%s".formatted(application);
    }
}
