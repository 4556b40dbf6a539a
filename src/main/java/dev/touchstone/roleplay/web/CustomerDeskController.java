package dev.touchstone.roleplay.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.roleplay.Conversation;
import dev.touchstone.roleplay.CustomerDesk;
import dev.touchstone.roleplay.Message.Author;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Who speaks for customers: takes over from a script and hands back, says something, ends one conversation, types. */
@Controller
@RequestMapping("/role-plays/{rolePlay}")
@PreAuthorize("@rolePlayAccess.maySpeak(#rolePlay)")
class CustomerDeskController {

    private final RolePlayDesk desk;
    private final CustomerDesk customers;
    private final CurrentAccount account;

    CustomerDeskController(RolePlayDesk desk, CustomerDesk customers, CurrentAccount account) {
        this.desk = desk;
        this.customers = customers;
        this.account = account;
    }

    @PostMapping("/conversations/{conversation}/speaker")
    String speaker(
            @PathVariable RolePlayId rolePlay, @PathVariable int conversation, @RequestParam Conversation.Mode mode) {
        if (mode == Conversation.Mode.HUMAN) {
            customers.takeOver(rolePlay, conversation, account.id());
        } else {
            customers.handBack(rolePlay, conversation, account.id());
        }
        return "redirect:/role-plays/%s".formatted(rolePlay);
    }

    @PostMapping("/conversations/{conversation}/end")
    String end(@PathVariable RolePlayId rolePlay, @PathVariable int conversation) {
        customers.end(rolePlay, conversation);
        return "redirect:/role-plays/%s".formatted(rolePlay);
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void say(@PathVariable RolePlayId rolePlay, @Valid @RequestBody Said said) {
        desk.say(rolePlay, Author.CUSTOMER, said.saying());
    }

    @PostMapping("/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typing(@PathVariable RolePlayId rolePlay, @RequestBody CandidateDeskController.Typing typing) {
        customers.type(rolePlay, typing.conversation(), Author.CUSTOMER);
    }

    @PostMapping("/shown")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void shown(@PathVariable RolePlayId rolePlay, @RequestBody CandidateDeskController.Shown shown) {
        customers.show(rolePlay, Author.CUSTOMER, shown.number());
    }
}
