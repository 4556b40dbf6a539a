package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.ApplicationAccess;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.writtentest.AnswerLikenesses;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers that are alike, for recruiters of both applications. */
@Controller
@RequestMapping("/applications/{application}/written-test/likeness")
class LikenessController {

    private final AnswerLikenesses likenesses;
    private final CurrentAccount account;
    private final ApplicationAccess access;

    LikenessController(AnswerLikenesses likenesses, CurrentAccount account, ApplicationAccess access) {
        this.likenesses = likenesses;
        this.account = account;
        this.access = access;
    }

    @GetMapping
    @PreAuthorize("@applicationAccess.mayRecruit(#application)")
    String show(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("jobApplication", application);
        model.addAttribute(
                "alike",
                likenesses.of(application, account.id()).stream()
                        .filter(like -> access.mayRecruit(like.other()))
                        .toList());
        return "writtentest/likeness :: alike";
    }

    @GetMapping("/comparison")
    @PreAuthorize("@applicationAccess.mayRecruit(#application) and @applicationAccess.mayRecruit(#other)")
    String compare(
            @PathVariable JobApplicationId application,
            @RequestParam int position,
            @RequestParam JobApplicationId other,
            Model model) {
        model.addAttribute("jobApplication", application);
        model.addAttribute("other", other);
        model.addAttribute("texts", likenesses.compare(application, position, other, account.id()));
        return "writtentest/comparison";
    }
}
