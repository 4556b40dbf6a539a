package dev.touchstone.scorecards.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.scorecards.Amendments;
import dev.touchstone.scorecards.CardDesk;
import dev.touchstone.scorecards.CardIncomplete;
import dev.touchstone.scorecards.CardPage;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing a submitted card, with a reason; for its rater only, whom the card itself knows. */
@Controller
@RequestMapping("/scorecards/{card:[0-9a-f-]{36}}/amendment")
@PreAuthorize("isAuthenticated()")
class AmendmentController {

    private final CardDesk desk;
    private final Amendments amendments;
    private final CurrentAccount account;

    AmendmentController(CardDesk desk, Amendments amendments, CurrentAccount account) {
        this.desk = desk;
        this.amendments = amendments;
        this.account = account;
    }

    @GetMapping
    String show(@PathVariable ScorecardId card, Model model) {
        var page = desk.pageToAmend(card, account.id());
        if (!page.view().submitted() || page.amendment() == Amendments.Effect.CLOSED) {
            return "redirect:/scorecards/" + card;
        }
        fill(page, Map.of(), model);
        return "scorecards/card";
    }

    @PostMapping
    Object amend(
            @PathVariable ScorecardId card,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        var view = amendments.view(card, account.id());
        var input = new CardForm(view, sent).toInput();
        try {
            amendments.amend(card, input, reason, account.id());
        } catch (CardIncomplete incomplete) {
            return again(desk.pageToAmend(card, account.id()).saying(input), reason, incomplete.problems(), model);
        } catch (RefusedException refusal) {
            return again(
                    desk.pageToAmend(card, account.id()).saying(input), reason, Map.of("reason", key(refusal)), model);
        }
        redirect.addFlashAttribute("notice", "scorecards.amend.done");
        return "redirect:/scorecards/" + card;
    }

    /** A refusal that the form can put right; everything else goes on as it came. */
    private static String key(RefusedException refusal) {
        if (refusal.reason() == Reason.UNUSABLE) {
            return refusal.key();
        }
        throw refusal;
    }

    private ModelAndView again(CardPage page, String reason, Map<String, String> problems, Model model) {
        fill(page, problems, model);
        model.addAttribute("reason", reason);
        return new ModelAndView("scorecards/card", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void fill(CardPage page, Map<String, String> problems, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("problems", problems);
        model.addAttribute("amending", true);
    }
}
