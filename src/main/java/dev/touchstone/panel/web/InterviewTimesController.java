package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.panel.BookingDesk;
import dev.touchstone.panel.BookingViews;
import dev.touchstone.shared.RefusedException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The candidate chooses the time of the interview: a time is kept first, then confirmed. */
@Controller
@RequestMapping("/my/{application}/interview/times")
@PreAuthorize("@candidateAccess.may('INTERVIEW', #application)")
class InterviewTimesController {

    private final BookingDesk desk;
    private final BookingViews views;
    private final ZonedTimes zoned;

    InterviewTimesController(BookingDesk desk, BookingViews views, ZonedTimes zoned) {
        this.desk = desk;
        this.views = views;
        this.zoned = zoned;
    }

    @GetMapping
    String show(
            @PathVariable JobApplicationId application,
            @RequestParam(required = false) @Nullable String zone,
            Model model) {
        var booking = views.of(application).orElse(null);
        var shown = zoned.zone(zone);
        model.addAttribute("booking", booking);
        model.addAttribute("jobApplication", application);
        model.addAttribute("zone", shown);
        model.addAttribute("zones", zoned.choices(shown));
        model.addAttribute("days", booking == null ? null : zoned.days(booking.slots(), shown));
        return "panel/times";
    }

    @PostMapping
    String keep(
            @PathVariable JobApplicationId application,
            @RequestParam(required = false) @Nullable String slot,
            @RequestParam(required = false) @Nullable String zone,
            RedirectAttributes redirect) {
        try {
            desk.hold(application, Instant.parse(slot == null ? "" : slot));
        } catch (DateTimeException none) {
            redirect.addFlashAttribute("problem", "panel.booking.error.none");
        } catch (RefusedException refusal) {
            said(refusal, redirect);
        }
        return back(application, zone, redirect);
    }

    @PostMapping("/confirmation")
    String confirm(
            @PathVariable JobApplicationId application,
            @RequestParam(required = false) @Nullable String zone,
            RedirectAttributes redirect) {
        try {
            desk.confirm(application, zoned.zone(zone));
        } catch (RefusedException refusal) {
            said(refusal, redirect);
            return back(application, zone, redirect);
        }
        redirect.addFlashAttribute("notice", "panel.times.booked");
        return to("/my/%s/interview", application, zone, redirect);
    }

    @PostMapping("/refusal")
    String decline(
            @PathVariable JobApplicationId application,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes redirect) {
        desk.decline(application, note);
        redirect.addFlashAttribute("notice", "panel.times.declined");
        return "redirect:/my/%s/interview/times".formatted(application);
    }

    private static void said(RefusedException refusal, RedirectAttributes redirect) {
        redirect.addFlashAttribute("problem", PlanPage.correctable(refusal).key());
        redirect.addFlashAttribute("problemArgs", refusal.arguments());
    }

    private String back(JobApplicationId application, @Nullable String zone, RedirectAttributes redirect) {
        return to("/my/%s/interview/times", application, zone, redirect);
    }

    private String to(String page, JobApplicationId application, @Nullable String zone, RedirectAttributes redirect) {
        var shown = zoned.zone(zone);
        if (!shown.equals(zoned.house())) {
            redirect.addAttribute("zone", shown.getId());
        }
        return "redirect:" + page.formatted(application);
    }
}
