package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.panel.PanelAttendance;
import dev.touchstone.panel.SeatHandovers;
import dev.touchstone.panel.SeatId;
import dev.touchstone.shared.RefusedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an interviewer says when the time of their interview has come. */
@Controller
@RequestMapping("/seats/{seat}")
@PreAuthorize("isAuthenticated()")
class SeatAttendanceController {

    private final SeatHandovers seats;
    private final PanelAttendance attendance;
    private final CurrentAccount account;

    SeatAttendanceController(SeatHandovers seats, PanelAttendance attendance, CurrentAccount account) {
        this.seats = seats;
        this.attendance = attendance;
        this.account = account;
    }

    @PostMapping("/arrival")
    String arrive(@PathVariable SeatId seat, RedirectAttributes redirect) {
        return said(seat, redirect, "panel.attendance.arrived.done", () -> attendance.arrive(application(seat)));
    }

    @PostMapping("/no-show")
    String miss(@PathVariable SeatId seat, RedirectAttributes redirect) {
        return said(seat, redirect, "panel.attendance.noShow.done", () -> attendance.miss(application(seat)));
    }

    @PostMapping("/break")
    String breakOff(
            @PathVariable SeatId seat, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return said(
                seat,
                redirect,
                "panel.attendance.break.done",
                () -> attendance.breakOff(application(seat), account.id(), reason));
    }

    private JobApplicationId application(SeatId seat) {
        return seats.view(seat, account.id()).application();
    }

    private static String said(SeatId seat, RedirectAttributes redirect, String done, Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("notice", done);
        } catch (RefusedException refusal) {
            redirect.addFlashAttribute("problem", PlanPage.correctable(refusal).key());
            redirect.addFlashAttribute("problemArgs", refusal.arguments());
        }
        return "redirect:/seats/" + seat;
    }
}
