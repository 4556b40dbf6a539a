package dev.touchstone.roleplay.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.roleplay.Message;
import dev.touchstone.roleplay.RolePlay;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayState;
import dev.touchstone.roleplay.TalkStream;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The candidate's desk: wait for the start, then serve the customer. */
@Controller
@RequestMapping("/my/{application}/role-play")
@PreAuthorize("@candidateAccess.may('ROLE_PLAY', #application)")
class CandidateRolePlayController {

    /** The page waits for the start from this long before. */
    private static final Duration WAITING_ROOM = Duration.ofMinutes(15);

    private final RolePlayDesk desk;
    private final DeskPage page;
    private final TalkStream stream;
    private final Scheduling scheduling;
    private final Clock clock;

    CandidateRolePlayController(
            RolePlayDesk desk, DeskPage page, TalkStream stream, Scheduling scheduling, Clock clock) {
        this.desk = desk;
        this.page = page;
        this.stream = stream;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable JobApplicationId application, Model model) {
        var rolePlay = require(application);
        model.addAttribute("jobApplication", application);
        model.addAttribute("rolePlay", rolePlay);
        var appointment = scheduling.get(rolePlay.appointment());
        model.addAttribute("appointment", appointment);
        model.addAttribute(
                "moveAsked", scheduling.moveRequest(rolePlay.appointment()).isPresent());
        model.addAttribute("soon", appointment.startsAt().minus(WAITING_ROOM).isBefore(clock.instant()));
        if (rolePlay.state() == RolePlayState.RUNNING || rolePlay.state() == RolePlayState.PAUSED) {
            return page.show(rolePlay, model);
        }
        model.addAttribute("begun", !clock.instant().isBefore(appointment.startsAt()));
        return "roleplay/waiting";
    }

    @GetMapping("/stream")
    SseEmitter stream(
            @PathVariable JobApplicationId application,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") int heard,
            @RequestParam(defaultValue = "0") int after) {
        return stream.open(require(application).id(), Math.max(heard, after), Message.Author.CANDIDATE);
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void say(@PathVariable JobApplicationId application, @Valid @RequestBody Said said) {
        desk.say(require(application).id(), Message.Author.CANDIDATE, said.saying());
    }

    @PostMapping("/stop")
    String stop(@PathVariable JobApplicationId application) {
        desk.stop(application);
        return "redirect:/my/%s/role-play".formatted(application);
    }

    @PostMapping("/move-request")
    String askToMove(
            @PathVariable JobApplicationId application, @RequestParam(required = false) @Nullable String note) {
        desk.askToMove(application, note);
        return "redirect:/my/%s/role-play".formatted(application);
    }

    private RolePlay require(JobApplicationId application) {
        return desk.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "roleplay.error.none",
                        "Application %s has no role-play".formatted(application)));
    }
}
