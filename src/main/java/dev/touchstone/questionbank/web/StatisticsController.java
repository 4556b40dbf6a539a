package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.KeyCorrections;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.StatisticsDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How questions did; for those who may see their keys. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR', 'RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER')")
class StatisticsController {

    private final StatisticsDesk statistics;
    private final BankTabs tabs;
    private final KeyCorrections corrections;

    StatisticsController(StatisticsDesk statistics, KeyCorrections corrections, BankTabs tabs) {
        this.statistics = statistics;
        this.tabs = tabs;
        this.corrections = corrections;
    }

    /** The part of a question’s page. */
    @GetMapping("/questions/{question}/statistics")
    String of(
            @PathVariable QuestionId question,
            @RequestParam(name = "version", required = false) @Nullable Integer number,
            Model model) {
        model.addAttribute("statistics", statistics.of(question, number));
        model.addAttribute("corrections", corrections.of(question));
        return "questionbank/statistics :: statistics";
    }

    /** Questions that their answers speak against. */
    @GetMapping("/question-bank/doubts")
    String doubts(Model model) {
        model.addAttribute("doubtful", statistics.doubtful());
        tabs.show(model);
        return "questionbank/doubts";
    }
}
