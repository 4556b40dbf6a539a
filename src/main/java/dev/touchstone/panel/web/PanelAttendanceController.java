package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.panel.PanelAttendance;
import dev.touchstone.shared.RefusedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a recruiter says when the time of the interview has come. */
@Controller
@RequestMapping("/applications/{application}/panel")
@PreAuthorize("@applicationAccess.mayRecruit(#application)")
class PanelAttendanceController {

    private final PanelAttendance attendance;
    private final CurrentAccount account;

    PanelAttendanceController(PanelAttendance attendance, CurrentAccount account) {
        this.attendance = attendance;
        this.account = account;
    }

    @PostMapping("/arrival")
    String arrive(@PathVariable JobApplicationId application, RedirectAttributes redirect) {
        attendance.arrive(application);
        redirect.addFlashAttribute("notice", "panel.attendance.arrived.done");
        return "redirect:/applications/" + application;
    }

    @PostMapping("/break")
    String breakOff(
            @PathVariable JobApplicationId application,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            attendance.breakOff(application, account.id(), reason);
            redirect.addFlashAttribute("notice", "panel.attendance.break.plan");
        } catch (RefusedException refusal) {
            redirect.addFlashAttribute("problem", PlanPage.correctable(refusal).key());
            redirect.addFlashAttribute("problemArgs", refusal.arguments());
        }
        return "redirect:/applications/" + application;
    }
}
