package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.writtentest.AccommodationDesk;
import dev.touchstone.writtentest.Need;
import dev.touchstone.writtentest.Needs;
import dev.touchstone.writtentest.PracticePaper;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a candidate may do before the clock starts: practise, ask for accommodations. */
@Controller
@RequestMapping("/my/{application}/test")
@PreAuthorize("@candidateAccess.may('TEST', #application)")
class CheckInController {

    private final PracticePaper practice;
    private final AccommodationDesk accommodations;
    private final GrantedNeeds granted;

    CheckInController(PracticePaper practice, AccommodationDesk accommodations, GrantedNeeds granted) {
        this.practice = practice;
        this.accommodations = accommodations;
        this.granted = granted;
    }

    @GetMapping("/practice")
    String practise(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("sitting", practice.view(application));
        model.addAttribute("practice", true);
        granted.show(application, model);
        return "writtentest/sitting";
    }

    @PostMapping("/needs")
    String ask(
            @PathVariable JobApplicationId application,
            @RequestParam(defaultValue = "0") int percent,
            @RequestParam(required = false) @Nullable Set<Need> needs,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        var asked = new Needs(percent, needs == null ? Set.of() : needs);
        var more = Words.of(words);
        if (asked.isEmpty() && more == null) {
            redirect.addFlashAttribute("problem", "writtentest.needs.error.empty");
        } else {
            accommodations.ask(application, asked, more);
            redirect.addFlashAttribute("notice", "writtentest.needs.sent");
        }
        return "redirect:/my/%s/test".formatted(application);
    }
}
