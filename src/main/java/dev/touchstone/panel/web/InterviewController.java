package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.panel.BookingViews;
import dev.touchstone.panel.InterviewView;
import dev.touchstone.panel.PanelDesk;
import dev.touchstone.panel.PanelViews;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The candidate’s interview: when, where, and “I cannot make this time”. */
@Controller
class InterviewController {

    private final PanelViews views;
    private final BookingViews bookings;
    private final PanelDesk desk;
    private final ZonedTimes zoned;
    private final Clock clock;

    InterviewController(PanelViews views, BookingViews bookings, PanelDesk desk, ZonedTimes zoned, Clock clock) {
        this.zoned = zoned;
        this.views = views;
        this.bookings = bookings;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/my/{application}/interview")
    @PreAuthorize("@candidateAccess.may('INTERVIEW', #application)")
    String show(
            @PathVariable JobApplicationId application,
            @RequestParam(required = false) @Nullable String zone,
            Locale locale,
            Model model) {
        var choice = bookings.choice(application);
        if (choice == BookingViews.Choice.FIRST) {
            return "redirect:/my/%s/interview/times".formatted(application);
        }
        var interview = view(application);
        model.addAttribute("group", views.groupNote(application, locale).orElse(null));
        model.addAttribute("mayChoose", choice == BookingViews.Choice.ANOTHER);
        var shown = zone == null ? bookings.zone(application).orElse(zoned.house()) : zoned.zone(zone);
        model.addAttribute("interview", interview);
        model.addAttribute("zone", shown);
        model.addAttribute("zones", zoned.choices(shown));
        model.addAttribute("own", shown.equals(interview.zone()) ? null : interview.in(shown));
        model.addAttribute("ahead", interview.appointment().startsAt().isAfter(clock.instant()));
        return "panel/interview";
    }

    @PostMapping("/my/{application}/interview/move-request")
    @PreAuthorize("@candidateAccess.may('INTERVIEW', #application)")
    String askToMove(
            @PathVariable JobApplicationId application,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes redirect) {
        desk.askToMove(application, note);
        redirect.addFlashAttribute("notice", "panel.interview.asked");
        return "redirect:/my/%s/interview".formatted(application);
    }

    @GetMapping("/my/{application}/interview/calendar")
    @PreAuthorize("@candidateAccess.may('INTERVIEW', #application)")
    ResponseEntity<byte[]> calendar(@PathVariable JobApplicationId application) {
        var file = ContentDisposition.attachment().filename("interview.ics").build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(views.calendar(application).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/my/{application}/interview-status")
    @PreAuthorize("@candidateAccess.may('PORTAL', #application)")
    String status(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("interview", view(application));
        return "panel/status :: status";
    }

    private InterviewView view(JobApplicationId application) {
        return views.interview(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "panel.error.none", "Application %s has no panel".formatted(application)));
    }
}
