package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.panel.BookingViews;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** “Choose a time” on the candidate’s status page. */
@Controller
class BookingStatusController {

    private final BookingViews bookings;

    BookingStatusController(BookingViews bookings) {
        this.bookings = bookings;
    }

    @GetMapping("/my/{application}/interview-times-status")
    @PreAuthorize("@candidateAccess.may('PORTAL', #application)")
    String status(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("booking", bookings.of(application).orElse(null));
        return "panel/status :: booking";
    }
}
