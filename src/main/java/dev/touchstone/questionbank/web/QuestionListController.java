package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionSelection;
import dev.touchstone.questionbank.QuestionStatus;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import dev.touchstone.questionbank.TranslationState;
import dev.touchstone.shared.Paging;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The bank's questions, and what they cover. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR', 'RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER')")
class QuestionListController {

    private static final int PAGE = 50;

    private final QuestionBank bank;
    private final Competencies competencies;
    private final QuestionSelection selection;
    private final BankTabs tabs;

    QuestionListController(QuestionBank bank, Competencies competencies, QuestionSelection selection, BankTabs tabs) {
        this.bank = bank;
        this.competencies = competencies;
        this.selection = selection;
        this.tabs = tabs;
    }

    /** What people make of a question’s address. */
    @GetMapping("/questions")
    String home() {
        return "redirect:/question-bank";
    }

    @GetMapping("/question-bank")
    String list(@ModelAttribute("listed") ListedBy listed, @RequestParam(defaultValue = "0") int page, Model model) {
        var filter = listed.filter();
        model.addAttribute("filter", filter);
        model.addAttribute("questions", bank.find(filter, new Paging(page, PAGE)));
        model.addAttribute("filtered", !listed.isWhole());
        model.addAttribute("tags", selection.tags());
        lists(model);
        return "questionbank/list";
    }

    private void lists(Model model) {
        tabs.show(model);
        model.addAttribute("types", QuestionType.values());
        model.addAttribute("tracks", Track.values());
        model.addAttribute("statuses", QuestionStatus.values());
        model.addAttribute("translations", TranslationState.values());
        model.addAttribute("competencies", competencies.all());
        model.addAttribute("names", competencies.names());
    }
}
