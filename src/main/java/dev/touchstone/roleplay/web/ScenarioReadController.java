package dev.touchstone.roleplay.web;

import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.roleplay.Rehearsal;
import dev.touchstone.roleplay.ScenarioDesk;
import dev.touchstone.roleplay.ScriptProblem;
import dev.touchstone.shared.Paging;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reading scenarios: the list, a scenario's cue card, and its dry run. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR', 'RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER')")
class ScenarioReadController {

    private static final int LONGEST_TALK = 8_000;
    private static final int PAGE = 50;

    private final ScenarioPage page;
    private final ScenarioDesk desk;

    ScenarioReadController(ScenarioPage page, ScenarioDesk desk) {
        this.page = page;
        this.desk = desk;
    }

    @GetMapping("/scenarios")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("entries", desk.list(new Paging(page, PAGE)));
        return "roleplay/scenarios";
    }

    /** The cue card, to be read or printed. */
    @GetMapping("/scenarios/{question}")
    String card(@PathVariable QuestionId question, Model model) {
        page.show(question, model);
        return "roleplay/scenario-card";
    }

    @GetMapping("/scenarios/{question}/dry-run")
    String dryRun(@PathVariable QuestionId question, Model model, Locale locale) {
        return run(question, "", model, locale);
    }

    /** Changes nothing: the whole talk is played again with every line. */
    @PostMapping("/scenarios/{question}/dry-run")
    String dryRun(
            @PathVariable QuestionId question,
            @RequestParam(defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String next,
            Model model,
            Locale locale) {
        var talk = (typed.strip() + "\n" + next.strip()).strip();
        return run(question, talk.substring(0, Math.min(talk.length(), LONGEST_TALK)), model, locale);
    }

    private String run(QuestionId question, String talk, Model model, Locale locale) {
        var sheet = page.show(question, model);
        model.addAttribute("typed", talk);
        if (sheet.script().play() != null && isRunnable(sheet)) {
            model.addAttribute("outcome", Rehearsal.of(sheet.script(), locale, talk));
        }
        return "roleplay/scenario-dry-run";
    }

    private boolean isRunnable(ScenarioDesk.Sheet sheet) {
        return desk.problems(sheet.script()).stream().noneMatch(ScriptProblem::blocking);
    }
}
