package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.panel.PanelAttendance;
import dev.touchstone.panel.PanelDesk;
import dev.touchstone.panel.SeatId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shell.Times;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a recruiter does about a panel that is planned. */
@Controller
@RequestMapping("/applications/{application}/panel")
@PreAuthorize("@applicationAccess.mayRecruit(#application)")
class PanelController {

    private static final int LONGEST_EXTENSION = 14 * 24;

    private final PanelDesk desk;
    private final PanelAttendance attendance;
    private final Times times;

    PanelController(PanelDesk desk, PanelAttendance attendance, Times times) {
        this.desk = desk;
        this.attendance = attendance;
        this.times = times;
    }

    @PostMapping("/move")
    String move(
            @PathVariable JobApplicationId application, @RequestParam String startsAt, RedirectAttributes redirect) {
        return answer(
                application,
                redirect,
                "panel.section.moved",
                () -> desk.move(
                        application,
                        LocalDateTime.parse(startsAt).atZone(times.zone()).toInstant()));
    }

    @PostMapping("/seats/{seat}/swap")
    String swap(
            @PathVariable JobApplicationId application,
            @PathVariable SeatId seat,
            @RequestParam AccountId interviewer,
            RedirectAttributes redirect) {
        return answer(application, redirect, "panel.section.swapped", () -> desk.swap(application, seat, interviewer));
    }

    @PostMapping("/no-show")
    String missed(@PathVariable JobApplicationId application, RedirectAttributes redirect) {
        attendance.miss(application);
        redirect.addFlashAttribute("notice", "panel.section.missed");
        return "redirect:/applications/%s/panel/plan".formatted(application);
    }

    @PostMapping("/extension")
    String extend(@PathVariable JobApplicationId application, @RequestParam int hours, RedirectAttributes redirect) {
        var more = Duration.ofHours(Math.min(Math.max(hours, 1), LONGEST_EXTENSION));
        return answer(application, redirect, "panel.section.extended", () -> desk.extend(application, more));
    }

    /** Back to the application; what the small forms can put right is said there. */
    private static String answer(JobApplicationId application, RedirectAttributes redirect, String done, Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("notice", done);
        } catch (RefusedException refusal) {
            redirect.addFlashAttribute("problem", PlanPage.correctable(refusal).key());
            redirect.addFlashAttribute("problemArgs", refusal.arguments());
        } catch (DateTimeParseException unreadable) {
            redirect.addFlashAttribute("problem", "panel.plan.noTime");
        }
        return "redirect:/applications/" + application;
    }
}
