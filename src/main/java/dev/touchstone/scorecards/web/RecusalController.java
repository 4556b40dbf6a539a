package dev.touchstone.scorecards.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.scorecards.CardDesk;
import dev.touchstone.scorecards.Recusal;
import dev.touchstone.scorecards.Recusals;
import dev.touchstone.scorecards.ScorecardId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A rater says that they must not rate somebody. The page shows who it is about, nothing of the kit. */
@Controller
@RequestMapping("/scorecards/{card:[0-9a-f-]{36}}/recusal")
@PreAuthorize("isAuthenticated()")
class RecusalController {

    private final CardDesk desk;
    private final Recusals recusals;
    private final CurrentAccount account;

    RecusalController(CardDesk desk, Recusals recusals, CurrentAccount account) {
        this.desk = desk;
        this.recusals = recusals;
        this.account = account;
    }

    @GetMapping
    String show(@PathVariable ScorecardId card, Model model) {
        var page = desk.page(card, account.id());
        if (page.view().submitted()) {
            return "redirect:/scorecards/" + card;
        }
        model.addAttribute("page", page);
        model.addAttribute("kinds", Recusal.Kind.values());
        return "scorecards/recusal";
    }

    @PostMapping
    Object declare(
            @PathVariable ScorecardId card,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String note,
            Model model,
            RedirectAttributes redirect) {
        var chosen = kind(kind);
        if (chosen.isEmpty()) {
            model.addAttribute("missing", true);
            return new ModelAndView(show(card, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        recusals.declare(card, chosen.get(), note, account.id());
        redirect.addFlashAttribute("notice", "scorecards.recusal.done");
        return "redirect:/scorecards";
    }

    private static Optional<Recusal.Kind> kind(String name) {
        return Arrays.stream(Recusal.Kind.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
