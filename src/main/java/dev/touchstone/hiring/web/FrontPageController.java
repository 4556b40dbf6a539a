package dev.touchstone.hiring.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page of the staff: what needs them today. */
@Controller
class FrontPageController {

    @GetMapping("/")
    @PreAuthorize("isAuthenticated()")
    String front() {
        return "redirect:/inbox";
    }
}
