package dev.touchstone.roleplay.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.roleplay.Breaks;
import dev.touchstone.roleplay.CustomerDesk;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The candidate begins, breaks off and ends: one customer, or the desk. */
@Controller
@RequestMapping("/my/{application}/role-play")
@PreAuthorize("@candidateAccess.may('ROLE_PLAY', #application)")
class CandidateSessionController {

    private final RolePlayDesk desk;
    private final CustomerDesk customers;
    private final Breaks breaks;

    CandidateSessionController(RolePlayDesk desk, CustomerDesk customers, Breaks breaks) {
        this.desk = desk;
        this.customers = customers;
        this.breaks = breaks;
    }

    @PostMapping("/start")
    String start(@PathVariable JobApplicationId application) {
        desk.startAlone(application);
        return back(application);
    }

    @PostMapping("/hand-over")
    String handOver(@PathVariable JobApplicationId application) {
        desk.handOver(application);
        return back(application);
    }

    @PostMapping("/conversations/{conversation}/stop")
    String sendAway(@PathVariable JobApplicationId application, @PathVariable int conversation) {
        customers.sendAway(id(application), conversation);
        return back(application);
    }

    /** A break, or with {@code over} its end. */
    @PostMapping("/break")
    String pause(
            @PathVariable JobApplicationId application,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean over) {
        if (over) {
            breaks.resume(id(application));
        } else {
            breaks.pause(id(application), null, reason);
        }
        return back(application);
    }

    private RolePlayId id(JobApplicationId application) {
        return desk.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "roleplay.error.none",
                        "Application %s has no role-play".formatted(application)))
                .id();
    }

    private static String back(JobApplicationId application) {
        return "redirect:/my/%s/role-play".formatted(application);
    }
}
