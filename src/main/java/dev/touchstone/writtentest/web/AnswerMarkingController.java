package dev.touchstone.writtentest.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.Pictures;
import dev.touchstone.writtentest.AnswerPlace;
import dev.touchstone.writtentest.MarkAnswer;
import dev.touchstone.writtentest.MarkingId;
import dev.touchstone.writtentest.MarkingQueue;
import dev.touchstone.writtentest.MarkingRound;
import dev.touchstone.writtentest.Markings;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/** One answer after another, all to the same question. */
@Controller
@RequestMapping("/markings/{marking}/answers/{position}")
@PreAuthorize("@markingAccess.mayMark(#marking)")
class AnswerMarkingController {

    private final MarkingQueue queue;
    private final Markings markings;
    private final Pictures pictures;
    private final CurrentAccount account;

    AnswerMarkingController(MarkingQueue queue, Markings markings, Pictures pictures, CurrentAccount account) {
        this.queue = queue;
        this.markings = markings;
        this.pictures = pictures;
        this.account = account;
    }

    @GetMapping
    String show(@PathVariable MarkingId marking, @PathVariable int position, Model model) {
        return page(new AnswerPlace(marking, position), null, List.of(), model);
    }

    /** Keeps the verdict and deals the next answer to the question. */
    @PostMapping
    String mark(
            @PathVariable MarkingId marking,
            @PathVariable int position,
            @RequestParam MarkingRound round,
            @RequestParam(required = false) @Nullable Set<MarkingPointId> ticks,
            @RequestParam(defaultValue = "false") boolean nothing,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "true") boolean next,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var place = new AnswerPlace(marking, position);
        var seen = Objects.requireNonNullElse(ticks, Set.<MarkingPointId>of());
        var said = comment.isBlank() ? null : MarkForm.shortened(comment.strip());
        if (seen.isEmpty() && !nothing) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(place, said, List.of(position), model);
        }
        markings.draft(new MarkAnswer(marking, round, position, seen, said), account.id());
        return next ? to(queue.dealAfter(place, account.id()), redirect) : "redirect:/markings";
    }

    private String page(AnswerPlace place, @Nullable String comment, List<Integer> unmarked, Model model) {
        var dealt = queue.dealt(place, account.id());
        var open = dealt.open();
        model.addAttribute("dealt", dealt);
        model.addAttribute("o", open);
        model.addAttribute(
                "comment",
                comment != null || open.own() == null ? comment : open.own().comment());
        model.addAttribute("unmarked", unmarked);
        model.addAttribute("pictures", pictures.of(List.of(open.question().id())));
        return "writtentest/answer";
    }

    static String to(Optional<AnswerPlace> next, RedirectAttributes redirect) {
        return next.map(place -> "redirect:/markings/%s/answers/%d".formatted(place.marking(), place.position()))
                .orElseGet(() -> {
                    redirect.addFlashAttribute("notice", "writtentest.marking.pileDone");
                    return "redirect:/markings";
                });
    }
}
