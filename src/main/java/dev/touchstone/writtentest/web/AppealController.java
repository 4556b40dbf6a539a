package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.ApplicationAccess;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.writtentest.Appeal;
import dev.touchstone.writtentest.AppealDesk;
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

/** What a candidate says against a result, on the application page, and a recruiter’s answer. */
@Controller
@RequestMapping("/applications/{application}/written-test/appeal")
class AppealController {

    private final AppealDesk desk;
    private final CurrentAccount account;
    private final ApplicationAccess access;

    AppealController(AppealDesk desk, CurrentAccount account, ApplicationAccess access) {
        this.desk = desk;
        this.account = account;
        this.access = access;
    }

    @GetMapping
    @PreAuthorize("@applicationAccess.mayDecide(#application)")
    String show(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("jobApplication", application);
        boolean recruiting = access.mayRecruit(application);
        var sheet = desk.sheet(application, account.id(), recruiting);
        model.addAttribute("appeal", sheet.appeal());
        model.addAttribute("remarkable", sheet.remarkable());
        model.addAttribute("remarked", sheet.remarked());
        model.addAttribute("mayRecruit", recruiting);
        model.addAttribute("longest", Appeal.LONGEST);
        return "writtentest/appeal :: appeal";
    }

    @PostMapping
    @PreAuthorize("@applicationAccess.mayRecruit(#application)")
    String answer(
            @PathVariable JobApplicationId application,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        desk.answer(application, Words.whole(words), account.id());
        redirect.addFlashAttribute("notice", "writtentest.appeal.answered");
        return "redirect:/applications/%s".formatted(application);
    }

    /** Has some answers marked anew. */
    @PostMapping("/remark")
    @PreAuthorize("@applicationAccess.mayRecruit(#application)")
    String accept(
            @PathVariable JobApplicationId application,
            @RequestParam(required = false) @Nullable Set<Integer> positions,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        desk.accept(application, positions == null ? Set.of() : positions, Words.whole(words), account.id());
        redirect.addFlashAttribute("notice", "writtentest.appeal.accepted");
        return "redirect:/applications/%s".formatted(application);
    }
}
