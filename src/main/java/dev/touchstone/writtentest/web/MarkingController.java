package dev.touchstone.writtentest.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.writtentest.MarkSitting;
import dev.touchstone.writtentest.MarkingId;
import dev.touchstone.writtentest.Markings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    private static final int LONGEST_COMMENT = 1000;

    private final Markings markings;
    private final CurrentAccount account;

    MarkingController(Markings markings, CurrentAccount account) {
        this.markings = markings;
        this.account = account;
    }

    @GetMapping
    String show(@PathVariable MarkingId marking, Model model) {
        model.addAttribute("marking", markings.view(marking, account.id()));
        return "writtentest/marking";
    }

    @PostMapping
    String mark(
            @PathVariable MarkingId marking,
            @RequestParam(required = false) @Nullable Set<MarkingPointId> ticks,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes redirect) {
        markings.mark(new MarkSitting(marking, ticks == null ? Set.of() : ticks, comments(parameters)), account.id());
        redirect.addFlashAttribute("notice", "writtentest.marking.saved");
        return "redirect:/inbox";
    }

    private static Map<Integer, String> comments(Map<String, String> parameters) {
        Map<Integer, String> comments = new HashMap<>();
        List.copyOf(parameters.entrySet()).stream()
                .filter(entry -> entry.getKey().matches("comment\\d{1,4}")
                        && !entry.getValue().isBlank())
                .forEach(entry ->
                        comments.put(Integer.valueOf(entry.getKey().substring(7)), shortened(entry.getValue())));
        return comments;
    }

    private static String shortened(String comment) {
        return comment.strip()
                .substring(0, Math.min(LONGEST_COMMENT, comment.strip().length()));
    }
}
