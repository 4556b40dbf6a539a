package dev.touchstone.roleplay.web;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.roleplay.Breaks;
import dev.touchstone.roleplay.Conversation;
import dev.touchstone.roleplay.Message;
import dev.touchstone.roleplay.RolePlay;
import dev.touchstone.roleplay.RolePlayAccess;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayId;
import dev.touchstone.roleplay.RolePlayState;
import dev.touchstone.roleplay.TalkStream;
import dev.touchstone.scheduling.Scheduling;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The room of a role-play for staff: cue card for the player, silent view for observers, replay afterwards. */
@Controller
@RequestMapping("/role-plays/{rolePlay}")
@PreAuthorize("@rolePlayAccess.mayWatch(#rolePlay)")
class RolePlayController {

    private final RolePlayDesk desk;
    private final ReplayPage replay;
    private final RolePlayAccess access;
    private final Breaks breaks;
    private final DeskPage page;
    private final TalkStream stream;
    private final Scheduling scheduling;
    private final JobApplications applications;
    private final CurrentAccount account;

    RolePlayController(
            RolePlayDesk desk,
            ReplayPage replay,
            RolePlayAccess access,
            Breaks breaks,
            DeskPage page,
            TalkStream stream,
            Scheduling scheduling,
            JobApplications applications,
            CurrentAccount account) {
        this.desk = desk;
        this.replay = replay;
        this.access = access;
        this.breaks = breaks;
        this.page = page;
        this.stream = stream;
        this.scheduling = scheduling;
        this.applications = applications;
        this.account = account;
    }

    @GetMapping
    String show(
            @PathVariable RolePlayId rolePlay,
            @RequestParam(required = false) @Nullable Integer customer,
            @RequestParam(required = false) @Nullable Integer passage,
            Model model) {
        var found = desk.get(rolePlay);
        if (found.state() == RolePlayState.ENDED || found.state() == RolePlayState.STOPPED) {
            return replay.show(found, customer, passage, model);
        }
        model.addAttribute("rolePlay", found);
        model.addAttribute("script", desk.scenario(found).script());
        model.addAttribute("candidate", applications.candidate(found.application()));
        model.addAttribute("appointment", scheduling.get(found.appointment()));
        model.addAttribute("plays", account.id().equals(found.customer()));
        model.addAttribute("speaks", access.maySpeak(rolePlay));
        model.addAttribute("over", isOver(rolePlay));
        model.addAttribute("card", ownCard(found));
        model.addAttribute("mends", access.mayMend(rolePlay));
        model.addAttribute("breaks", breaks.of(rolePlay));
        model.addAttribute("anew", anew(found));
        model.addAttribute("places", page.places(found, conversation -> true));
        return "roleplay/room";
    }

    @GetMapping("/stream")
    SseEmitter stream(
            @PathVariable RolePlayId rolePlay,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") int heard,
            @RequestParam(defaultValue = "0") int after) {
        var speaks = access.maySpeak(rolePlay);
        return stream.open(rolePlay, Math.max(heard, after), speaks ? Message.Author.CUSTOMER : null);
    }

    /** The role-play that took the place of one that was set aside, for who may see it. */
    private @Nullable RolePlayId anew(RolePlay rolePlay) {
        return rolePlay.state() != RolePlayState.CANCELLED
                ? null
                : desk.of(rolePlay.application())
                        .map(RolePlay::id)
                        .filter(access::mayWatch)
                        .orElse(null);
    }

    private boolean isOver(RolePlayId rolePlay) {
        return desk.conversations(rolePlay).stream().allMatch(one -> one.state() == Conversation.State.CLOSED);
    }

    private @Nullable Object ownCard(RolePlay rolePlay) {
        return rolePlay.state() == RolePlayState.CANCELLED
                ? null
                : rolePlay.observers().stream()
                        .filter(observer -> observer.account().equals(account.id()))
                        .map(RolePlay.Observer::card)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
