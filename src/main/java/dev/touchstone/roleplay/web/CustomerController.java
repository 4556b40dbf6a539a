package dev.touchstone.roleplay.web;

import dev.touchstone.roleplay.Message;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayId;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the customer's player does. */
@Controller
@RequestMapping("/role-plays/{rolePlay}")
@PreAuthorize("@rolePlayAccess.mayPlay(#rolePlay)")
class CustomerController {

    private final RolePlayDesk desk;

    CustomerController(RolePlayDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/start")
    String start(@PathVariable RolePlayId rolePlay) {
        desk.start(rolePlay);
        return "redirect:/role-plays/%s".formatted(rolePlay);
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void say(@PathVariable RolePlayId rolePlay, @Valid @RequestBody Said said) {
        desk.say(rolePlay, Message.Author.CUSTOMER, said.saying());
    }

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
