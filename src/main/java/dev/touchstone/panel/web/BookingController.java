package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.panel.BookingDesk;
import dev.touchstone.shared.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A recruiter lets the candidate choose when the panel meets. The form is that of planning it. */
@Controller
@PreAuthorize("@applicationAccess.mayRecruit(#application)")
class BookingController {

    private final BookingDesk desk;
    private final PlanPage page;
    private final Clock clock;

    BookingController(BookingDesk desk, PlanPage page, Clock clock) {
        this.desk = desk;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping("/applications/{application}/panel/booking")
    Object offer(
            @PathVariable JobApplicationId application,
            @ModelAttribute("form") PlanForm form,
            BindingResult unreadable,
            Model model,
            RedirectAttributes redirect) {
        var missing = PlanProblems.of(form, true);
        if (!missing.isEmpty()) {
            return page.again(application, form, missing, model);
        }
        try {
            var now = clock.instant();
            desk.offer(form.toOffer(application, LocalDate.ofInstant(now, page.zone()), now));
        } catch (RefusedException refusal) {
            return page.again(application, form, PlanProblems.of(refusal), model);
        }
        redirect.addFlashAttribute("notice", "panel.booking.offered");
        return "redirect:/applications/" + application;
    }
}
