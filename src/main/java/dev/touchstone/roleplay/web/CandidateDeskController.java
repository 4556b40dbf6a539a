package dev.touchstone.roleplay.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.roleplay.CustomerDesk;
import dev.touchstone.roleplay.DeskNotes;
import dev.touchstone.roleplay.Message.Author;
import dev.touchstone.roleplay.RolePlay;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the candidate's page asks and tells while the desk runs. */
@Controller
@RequestMapping("/my/{application}/role-play")
@PreAuthorize("@candidateAccess.may('ROLE_PLAY', #application)")
class CandidateDeskController {

    private final RolePlayDesk desk;
    private final CustomerDesk customers;
    private final DeskNotes notes;
    private final DeskPage page;

    CandidateDeskController(RolePlayDesk desk, CustomerDesk customers, DeskNotes notes, DeskPage page) {
        this.desk = desk;
        this.customers = customers;
        this.notes = notes;
        this.page = page;
    }

    /** What belongs to a customer who has just come. */
    @GetMapping("/conversations/{conversation}")
    String customer(@PathVariable JobApplicationId application, @PathVariable int conversation, Model model) {
        var rolePlay = require(application);
        var place = page.places(rolePlay, one -> one.number() == conversation && DeskPage.hasCome(one)).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "roleplay.error.none",
                        "No customer %d at %s".formatted(conversation, rolePlay.id())));
        model.addAttribute("jobApplication", application);
        model.addAttribute("place", place);
        model.addAttribute("note", notes.of(rolePlay.id()).getOrDefault(conversation, ""));
        return "roleplay/customer :: one";
    }

    /** The candidate types. */
    record Typing(int conversation) {}

    @PostMapping("/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typing(@PathVariable JobApplicationId application, @RequestBody Typing typing) {
        customers.type(require(application).id(), typing.conversation(), Author.CANDIDATE);
    }

    /** The page has shown the talk up to a message. */
    record Shown(int number) {}

    @PostMapping("/shown")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void shown(@PathVariable JobApplicationId application, @RequestBody Shown shown) {
        customers.show(require(application).id(), Author.CANDIDATE, shown.number());
    }

    /** A note as it stands on the page. */
    record NoteText(@NotNull String body, long revision) {}

    @PutMapping("/notes/{conversation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(
            @PathVariable JobApplicationId application,
            @PathVariable int conversation,
            @Valid @RequestBody NoteText note) {
        notes.keep(require(application).id(), conversation, note.body(), note.revision());
    }

    private RolePlay require(JobApplicationId application) {
        return desk.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "roleplay.error.none",
                        "Application %s has no role-play".formatted(application)));
    }
}
