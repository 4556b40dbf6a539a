package dev.touchstone.roleplay.web;

import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.roleplay.Play;
import dev.touchstone.roleplay.Scenario;
import dev.touchstone.roleplay.ScriptProblem;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the scripted customer behaves: the frame of the play, and each state with its reactions. */
@Controller
@RequestMapping("/scenarios/{question}")
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class ScenarioPlayController {

    private final ScenarioPage page;

    ScenarioPlayController(ScenarioPage page) {
        this.page = page;
    }

    @GetMapping("/play")
    String play(@PathVariable QuestionId question, Model model) {
        model.addAttribute("form", PlayForm.of(page.show(question, model).script()));
        return "roleplay/scenario-play";
    }

    @PostMapping("/play")
    Object savePlay(
            @PathVariable QuestionId question,
            @RequestParam int version,
            @RequestParam int edits,
            @Valid @ModelAttribute("form") PlayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var edit = new ScenarioPage.Edit(
                question, version, edits, errors, "/scenarios/%s/play".formatted(question), "roleplay/scenario-play");
        return page.save(edit, form::applied, model, redirect);
    }

    /** A script that has no states yet gets them on the page before. */
    @GetMapping("/states/{state}")
    String state(@PathVariable QuestionId question, @PathVariable String state, Model model) {
        var script = page.show(question, model).script();
        if (script.play() == null) {
            return "redirect:/scenarios/%s/play".formatted(question);
        }
        model.addAttribute("form", StateForm.of(play(script, state), state));
        model.addAttribute("state", state);
        return "roleplay/scenario-state";
    }

    @PostMapping("/states/{state}")
    Object saveState(
            @PathVariable QuestionId question,
            @PathVariable String state,
            @RequestParam int version,
            @RequestParam int edits,
            @Valid @ModelAttribute("form") StateForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("state", state);
        var path = "/scenarios/%s/states/%s".formatted(question, state);
        var edit = new ScenarioPage.Edit(question, version, edits, errors, path, "roleplay/scenario-state");
        return page.save(
                edit,
                script -> {
                    play(script, state);
                    return form.applied(script, state);
                },
                model,
                redirect);
    }

    private static Play play(Scenario.Script script, String state) {
        var play = script.play();
        if (play == null
                || !state.equals(ScriptProblem.ALWAYS)
                        && play.states().stream().noneMatch(one -> one.key().equals(state))) {
            throw new RefusedException(Reason.NOT_FOUND, "roleplay.scenario.error.noState", "No state " + state);
        }
        return play;
    }
}
