package dev.touchstone.roleplay.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.roleplay.Play;
import dev.touchstone.roleplay.Scenario;
import dev.touchstone.roleplay.ScenarioDesk;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of the scenario editor have in common: the script, its problems, its numbers, saving. */
@Component
class ScenarioPage {

    private final ScenarioDesk desk;
    private final CurrentAccount current;

    ScenarioPage(ScenarioDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    ScenarioDesk.Sheet show(QuestionId question, Model model) {
        var sheet = desk.open(question);
        model.addAttribute("sheet", sheet);
        model.addAttribute("script", sheet.script());
        model.addAttribute("problems", sheet.written() ? desk.problems(sheet.script()) : List.of());
        model.addAttribute("channels", Scenario.Channel.values());
        model.addAttribute("languages", Language.values());
        model.addAttribute("tones", Scenario.Tone.values());
        model.addAttribute(
                "moods", IntStream.rangeClosed(Play.CALM, Play.FURIOUS).toArray());
        return sheet;
    }

    /** Saves what a form says and goes back to its page; a form with errors, and one somebody else was faster than, is shown again. */
    Object save(Edit edit, UnaryOperator<Scenario.Script> applied, Model model, RedirectAttributes redirect) {
        if (edit.errors().getTarget() == null) {
            throw new RefusedException(
                    Reason.UNUSABLE, "roleplay.scenario.error.form", "No form of " + edit.path() + " was sent");
        }
        if (!edit.errors().hasErrors()) {
            try {
                var script = applied.apply(desk.open(edit.question()).script());
                desk.write(edit.question(), edit.version(), edit.edits(), script, current.id());
                redirect.addFlashAttribute("notice", "roleplay.scenario.saved");
                return "redirect:" + edit.path();
            } catch (RefusedException refused) {
                if (refused.reason() != Reason.CONFLICT) {
                    throw refused;
                }
                edit.errors().reject(refused.key());
                model.addAttribute("stale", true);
            }
        }
        show(edit.question(), model);
        return new ModelAndView(edit.view(), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /**
     * A form that was sent.
     *
     * @param version the question's newest, as its author saw it
     * @param edits how often that one had been saved again
     */
    record Edit(QuestionId question, int version, int edits, BindingResult errors, String path, String view) {}
}
