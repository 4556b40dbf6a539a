package dev.touchstone.shell.web;

import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component with sample data, for looking at; in the demo only. */
@Controller
@Profile("demo")
@PreAuthorize("permitAll()")
class StyleGuideController {

    @GetMapping("/style-guide")
    String desk() {
        return "shell/style-guide";
    }

    @GetMapping("/style-guide/kit")
    String kit() {
        return "shell/style-guide-kit";
    }

    @GetMapping("/style-guide/phone")
    String phone(Model model) {
        return "shell/style-guide-phone";
    }
}
