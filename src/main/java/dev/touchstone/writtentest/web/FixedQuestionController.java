package dev.touchstone.writtentest.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionFilter;
import dev.touchstone.questionbank.QuestionStatus;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.Paging;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks in the bank for questions to fix on a paper, by number or words. */
@Controller
class FixedQuestionController {

    private static final int MOST = 8;

    private static final Set<QuestionType> FOR_PAPERS = Arrays.stream(QuestionType.values())
            .filter(QuestionType::isForPaper)
            .collect(Collectors.toUnmodifiableSet());

    private final QuestionBank bank;

    FixedQuestionController(QuestionBank bank) {
        this.bank = bank;
    }

    @GetMapping("/jobs/{job}/plan/written-test/questions")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    String search(
            @PathVariable JobOpeningId job,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int row,
            Model model) {
        var words = new QuestionFilter(
                q.isBlank() ? null : q.strip(), null, null, null, null, QuestionStatus.PUBLISHED, null, null);
        model.addAttribute(
                "hits", bank.find(words, FOR_PAPERS, new Paging(0, MOST)).items());
        model.addAttribute("row", row);
        return "writtentest/plan :: hits";
    }
}
