package dev.touchstone.scorecards.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.scorecards.CardDesk;
import dev.touchstone.scorecards.CardIncomplete;
import dev.touchstone.scorecards.CardTooEarly;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shell.Times;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A rater’s card, whatever the stage. The card itself knows whose it is: for everybody else it does not exist. */
@Controller
@RequestMapping("/scorecards/{card:[0-9a-f-]{36}}") // style and script of the page live beside it
@PreAuthorize("isAuthenticated()")
class CardController {

    private final CardDesk desk;
    private final Scorecards scorecards;
    private final CurrentAccount account;
    private final Times times;
    private final Clock clock;

    CardController(CardDesk desk, Scorecards scorecards, CurrentAccount account, Times times, Clock clock) {
        this.desk = desk;
        this.scorecards = scorecards;
        this.account = account;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable ScorecardId card, Model model) {
        model.addAttribute("page", desk.page(card, account.id()));
        model.addAttribute("problems", Map.of());
        return "scorecards/card";
    }

    @PostMapping(path = "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Stored autosave(@PathVariable ScorecardId card, @RequestParam MultiValueMap<String, String> sent) {
        return new Stored(draft(card, sent), times.time(clock.instant()));
    }

    @PostMapping(path = "/draft", produces = MediaType.TEXT_HTML_VALUE)
    String keep(
            @PathVariable ScorecardId card,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        draft(card, sent);
        redirect.addFlashAttribute("notice", "scorecards.card.kept");
        return "redirect:/scorecards/" + card;
    }

    @PostMapping
    Object submit(
            @PathVariable ScorecardId card,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        var view = scorecards.view(card, account.id());
        if (view.submitted()) { // sent twice: the first one counts
            return "redirect:/scorecards/" + card;
        }
        try {
            scorecards.submit(card, new CardForm(view, sent).toInput(), account.id());
        } catch (CardIncomplete incomplete) {
            return stillMissing(card, sent, incomplete, model);
        } catch (CardTooEarly early) {
            return tooEarly(card, sent, early, model);
        }
        redirect.addFlashAttribute("notice", "scorecards.card.thanks");
        return "redirect:/scorecards/" + card;
    }

    /** Nothing that was filled in is lost: it is kept as a draft, and the page marks what lacks. */
    private ModelAndView stillMissing(
            ScorecardId card, MultiValueMap<String, String> sent, CardIncomplete incomplete, Model model) {
        draft(card, sent);
        show(card, model);
        model.addAttribute("problems", incomplete.problems());
        return new ModelAndView("scorecards/card", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView tooEarly(
            ScorecardId card, MultiValueMap<String, String> sent, CardTooEarly early, Model model) {
        draft(card, sent);
        show(card, model);
        model.addAttribute("early", early);
        return new ModelAndView("scorecards/card", model.asMap(), HttpStatus.CONFLICT);
    }

    private int draft(ScorecardId card, MultiValueMap<String, String> sent) {
        var input = new CardForm(scorecards.view(card, account.id()), sent).toInput();
        return scorecards.draft(card, input, account.id());
    }

    /** What the page needs to know after a save. */
    record Stored(int version, String savedAt) {}
}
