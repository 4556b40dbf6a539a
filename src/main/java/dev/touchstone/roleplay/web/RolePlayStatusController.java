package dev.touchstone.roleplay.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.scheduling.Scheduling;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where the role-play stands, for the candidate's own page. */
@Controller
class RolePlayStatusController {

    private final RolePlayDesk desk;
    private final Scheduling scheduling;

    RolePlayStatusController(RolePlayDesk desk, Scheduling scheduling) {
        this.desk = desk;
        this.scheduling = scheduling;
    }

    @GetMapping("/my/{application}/role-play-status")
    @PreAuthorize("@candidateAccess.may('PORTAL', #application)")
    String status(@PathVariable JobApplicationId application, Model model) {
        var rolePlay = desk.of(application).orElse(null);
        model.addAttribute("rolePlay", rolePlay);
        model.addAttribute("appointment", rolePlay == null ? null : scheduling.get(rolePlay.appointment()));
        model.addAttribute(
                "moveAsked",
                rolePlay != null
                        && scheduling.moveRequest(rolePlay.appointment()).isPresent());
        return "roleplay/status :: status";
    }
}
