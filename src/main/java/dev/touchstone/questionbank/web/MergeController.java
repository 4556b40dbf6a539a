package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionMerging;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A question beside the one that nearly repeats it. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class MergeController {

    private final QuestionMerging merging;
    private final QuestionBank bank;
    private final Competencies competencies;

    MergeController(QuestionMerging merging, QuestionBank bank, Competencies competencies) {
        this.merging = merging;
        this.bank = bank;
        this.competencies = competencies;
    }

    @GetMapping("/questions/{question}/near")
    String near(@PathVariable QuestionId question, Model model) {
        var version = QuestionStanding.current(bank.history(question));
        var near = merging.nearest(version);
        model.addAttribute("version", version);
        near.ifPresent(other -> {
            model.addAttribute("pair", List.of(version, other));
            model.addAttribute("changes", VersionChange.between(version, other));
        });
        model.addAttribute("names", competencies.names());
        return "questionbank/near";
    }

    @PostMapping("/questions/{question}/merge")
    String merge(@PathVariable QuestionId question, @RequestParam QuestionId into, RedirectAttributes redirect) {
        merging.merge(question, into);
        redirect.addFlashAttribute("notice", "questionbank.merge.done");
        return "redirect:/questions/" + into;
    }
}
