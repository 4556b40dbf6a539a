package dev.touchstone.writtentest.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.Pictures;
import dev.touchstone.writtentest.MarkingId;
import dev.touchstone.writtentest.MarkingRound;
import dev.touchstone.writtentest.MarkingView;
import dev.touchstone.writtentest.Markings;
import dev.touchstone.writtentest.TypingReports;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Marking open answers under a code. */
@Controller
@RequestMapping("/markings/{marking}")
@PreAuthorize("@markingAccess.mayMark(#marking)")
class MarkingController {

    private final Markings markings;
    private final Pictures pictures;
    private final TypingReports typing;
    private final CurrentAccount account;

    MarkingController(Markings markings, Pictures pictures, TypingReports typing, CurrentAccount account) {
        this.markings = markings;
        this.pictures = pictures;
        this.typing = typing;
        this.account = account;
    }

    @GetMapping
    String show(@PathVariable MarkingId marking, Model model) {
        return page(marking, null, List.of(), model);
    }

    @PostMapping
    String mark(
            @PathVariable MarkingId marking,
            @RequestParam(required = false) @Nullable Set<MarkingPointId> ticks,
            @RequestParam(required = false) @Nullable Set<Integer> nothing,
            @RequestParam(required = false) @Nullable MarkingRound round,
            @RequestParam(required = false) @Nullable Set<Integer> shown,
            @RequestParam Map<String, String> parameters,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var form = MarkForm.of(ticks, nothing, parameters);
        var view = markings.view(marking, account.id());
        if (!view.marked() && !isAsShown(view, round, shown)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("taken", true);
            return page(marking, form, List.of(), model);
        }
        var unmarked = view.marked() ? List.<Integer>of() : form.unmarked(view);
        if (!unmarked.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(marking, form, unmarked, model);
        }
        markings.mark(form.toCommand(view), account.id());
        redirect.addFlashAttribute("notice", "writtentest.marking.saved");
        return "redirect:/inbox";
    }

    /** Keeps what was said so far; the paper waits for its marker. */
    @PostMapping("/later")
    String later(
            @PathVariable MarkingId marking,
            @RequestParam(required = false) @Nullable Set<MarkingPointId> ticks,
            @RequestParam(required = false) @Nullable Set<Integer> nothing,
            @RequestParam(required = false) @Nullable MarkingRound round,
            @RequestParam(required = false) @Nullable Set<Integer> shown,
            @RequestParam Map<String, String> parameters,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var form = MarkForm.of(ticks, nothing, parameters);
        var view = markings.view(marking, account.id());
        if (view.marked() || !isAsShown(view, round, shown)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("taken", true);
            return page(marking, form, List.of(), model);
        }
        markings.later(form.toCommand(view), form.unmarked(view), account.id());
        redirect.addFlashAttribute("notice", "writtentest.marking.kept");
        return "redirect:/inbox";
    }

    /** Whether what the page showed is still the marker’s to mark, all of it, in the same round. */
    private static boolean isAsShown(MarkingView view, @Nullable MarkingRound round, @Nullable Set<Integer> shown) {
        var open = view.open().stream().map(MarkingView.Open::position).collect(Collectors.toSet());
        return view.round() == round && open.equals(shown);
    }

    /** @param form null for what the marker said before */
    private String page(MarkingId marking, @Nullable MarkForm form, List<Integer> unmarked, Model model) {
        var view = markings.view(marking, account.id());
        model.addAttribute("marking", view);
        model.addAttribute(
                "pictures",
                pictures.of(
                        view.open().stream().map(open -> open.question().id()).toList()));
        model.addAttribute("form", form == null ? MarkForm.of(view) : form);
        model.addAttribute("unmarked", unmarked);
        model.addAttribute("typing", typing.positions(marking));
        return "writtentest/marking";
    }
}
