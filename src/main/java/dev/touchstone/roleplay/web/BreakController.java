package dev.touchstone.roleplay.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.roleplay.Breaks;
import dev.touchstone.roleplay.RolePlayId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Technical breaks, for who holds the role-play and the recruiter. */
@Controller
@RequestMapping("/role-plays/{rolePlay}")
@PreAuthorize("@rolePlayAccess.mayMend(#rolePlay)")
class BreakController {

    private final Breaks breaks;
    private final CurrentAccount account;

    BreakController(Breaks breaks, CurrentAccount account) {
        this.breaks = breaks;
        this.account = account;
    }

    @PostMapping("/pause")
    String pause(@PathVariable RolePlayId rolePlay, @RequestParam String reason) {
        breaks.pause(rolePlay, account.id(), reason);
        return "redirect:/role-plays/%s".formatted(rolePlay);
    }

    @PostMapping("/resume")
    String resume(@PathVariable RolePlayId rolePlay) {
        breaks.resume(rolePlay);
        return "redirect:/role-plays/%s".formatted(rolePlay);
    }

    @PostMapping("/restart")
    String restart(@PathVariable RolePlayId rolePlay, RedirectAttributes redirect) {
        var anew = breaks.restart(rolePlay, account.id());
        redirect.addFlashAttribute("notice", "roleplay.break.restarted");
        return "redirect:/role-plays/%s".formatted(anew);
    }
}
