package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.BankWorkDesk;
import dev.touchstone.questionbank.BankWorkId;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How far an act for many questions is, and what came of it. */
@Controller
@RequestMapping("/question-bank/work/{work}")
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class BankWorkController {

    private final BankWorkDesk desk;

    BankWorkController(BankWorkDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable BankWorkId work, Model model) {
        model.addAttribute("work", desk.get(work));
        return "questionbank/work";
    }

    /** The numbers; once it is over the whole page is loaded anew. */
    @GetMapping("/progress")
    String progress(@PathVariable BankWorkId work, Model model, HttpServletResponse response) {
        var now = desk.get(work);
        model.addAttribute("work", now);
        if (now.isOver()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "questionbank/work :: progress";
    }

    @PostMapping("/stop")
    String stop(@PathVariable BankWorkId work) {
        desk.stop(work);
        return at(work);
    }

    static String at(BankWorkId work) {
        return "redirect:/question-bank/work/" + work;
    }
}
