package dev.touchstone.roleplay.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.roleplay.HintVerdict;
import dev.touchstone.roleplay.Reviews;
import dev.touchstone.roleplay.RolePlayId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person confirms or dismisses what a phrase check found. */
@Controller
class HintController {

    private final Reviews reviews;
    private final CurrentAccount account;

    HintController(Reviews reviews, CurrentAccount account) {
        this.reviews = reviews;
        this.account = account;
    }

    @PostMapping("/role-plays/{rolePlay}/hints")
    @PreAuthorize("@rolePlayAccess.mayWatch(#rolePlay)")
    String decide(
            @PathVariable RolePlayId rolePlay,
            @RequestParam int message,
            @RequestParam String check,
            @RequestParam boolean confirmed) {
        reviews.decide(rolePlay, new HintVerdict(message, check, account.id(), confirmed));
        return "redirect:/role-plays/%s#m%d".formatted(rolePlay, message);
    }
}
