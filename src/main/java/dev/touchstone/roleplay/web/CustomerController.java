package dev.touchstone.roleplay.web;

import dev.touchstone.roleplay.CustomerDesk;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The customers' player opens the talk, lets everybody leave, ends it, or notes that nobody came. */
@Controller
@RequestMapping("/role-plays/{rolePlay}")
@PreAuthorize("@rolePlayAccess.mayPlay(#rolePlay)")
class CustomerController {

    private final RolePlayDesk desk;
    private final CustomerDesk customers;

    CustomerController(RolePlayDesk desk, CustomerDesk customers) {
        this.desk = desk;
        this.customers = customers;
    }

    @PostMapping("/start")
    String start(@PathVariable RolePlayId rolePlay) {
        desk.start(rolePlay);
        return "redirect:/role-plays/%s".formatted(rolePlay);
    }

    /** All customers leave; the candidate writes the hand-over note. */
    @PostMapping("/closing")
    String close(@PathVariable RolePlayId rolePlay, RedirectAttributes redirect) {
        customers.close(rolePlay);
        redirect.addFlashAttribute("notice", "roleplay.room.closed");
        return "redirect:/role-plays/%s".formatted(rolePlay);
    }

    /** Over, with the hand-over note as it stands. */
    @PostMapping("/end")
    String end(@PathVariable RolePlayId rolePlay, RedirectAttributes redirect) {
        desk.end(rolePlay);
        redirect.addFlashAttribute("notice", "roleplay.room.ended");
        return "redirect:/role-plays/%s".formatted(rolePlay);
    }

    @PostMapping("/no-show")
    String missed(@PathVariable RolePlayId rolePlay, RedirectAttributes redirect) {
        desk.missed(desk.get(rolePlay).application());
        redirect.addFlashAttribute("notice", "roleplay.room.missed");
        return "redirect:/inbox";
    }
}
