package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.writtentest.AccommodationDesk;
import dev.touchstone.writtentest.Need;
import dev.touchstone.writtentest.Needs;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A recruiter answers what a candidate asked for. */
@Controller
@RequestMapping("/applications/{application}/written-test/accommodation")
@PreAuthorize("@applicationAccess.mayRecruit(#application)")
class AccommodationController {

    private final AccommodationDesk desk;
    private final CurrentAccount account;

    AccommodationController(AccommodationDesk desk, CurrentAccount account) {
        this.desk = desk;
        this.account = account;
    }

    @PostMapping("/grant")
    String grant(
            @PathVariable JobApplicationId application,
            @RequestParam(defaultValue = "0") int percent,
            @RequestParam(required = false) @Nullable Set<Need> needs,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        var granted = new Needs(percent, needs == null ? Set.of() : needs);
        desk.grant(application, granted, Words.of(words), account.id());
        redirect.addFlashAttribute("notice", "writtentest.needs.granted");
        return "redirect:/applications/%s".formatted(application);
    }

    @PostMapping("/decline")
    String decline(
            @PathVariable JobApplicationId application,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        var why = Words.of(words);
        if (why == null) {
            redirect.addFlashAttribute("problem", "writtentest.needs.error.noWords");
        } else {
            desk.decline(application, why, account.id());
            redirect.addFlashAttribute("notice", "writtentest.needs.declined");
        }
        return "redirect:/applications/%s".formatted(application);
    }
}
