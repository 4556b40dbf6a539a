package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionFilter;
import dev.touchstone.questionbank.QuestionSelection;
import dev.touchstone.questionbank.QuestionStatus;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import dev.touchstone.questionbank.TranslationState;
import dev.touchstone.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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

    @GetMapping("/question-bank")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable QuestionType type,
            @RequestParam(required = false) @Nullable String competency,
            @RequestParam(required = false) @Nullable Track track,
            @RequestParam(required = false) @Nullable Integer difficulty,
            @RequestParam(required = false) @Nullable QuestionStatus status,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable TranslationState translation,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter =
                new QuestionFilter(word(q), type, word(competency), track, difficulty, status, word(tag), translation);
        model.addAttribute("filter", filter);
        model.addAttribute("questions", bank.find(filter, new Paging(page, PAGE)));
        model.addAttribute(
                "filtered", !filter.equals(new QuestionFilter(null, null, null, null, null, null, null, null)));
        model.addAttribute("tags", selection.tags());
        lists(model);
        return "questionbank/list";
    }

    @GetMapping("/question-bank/coverage")
    String coverage(@RequestParam(required = false) @Nullable Track track, Model model) {
        model.addAttribute("matrix", CoverageMatrix.of(bank.coverage(track), competencies.of(track)));
        model.addAttribute("track", track);
        lists(model);
        return "questionbank/coverage";
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

    private static @Nullable String word(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
