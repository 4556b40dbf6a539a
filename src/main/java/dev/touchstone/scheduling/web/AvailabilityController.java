package dev.touchstone.scheduling.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.scheduling.Availability.DayHours;
import dev.touchstone.scheduling.AvailabilityDesk;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the one who is signed in can be booked. */
@Controller
@RequestMapping("/availability")
@PreAuthorize("isAuthenticated()")
class AvailabilityController {

    private final AvailabilityDesk desk;
    private final AvailabilityPage page;
    private final CurrentAccount account;

    AvailabilityController(AvailabilityDesk desk, AvailabilityPage page, CurrentAccount account) {
        this.desk = desk;
        this.page = page;
        this.account = account;
    }

    @GetMapping
    String show(Model model) {
        page.fill(account.id(), page.week(account.id()), model);
        return "scheduling/availability";
    }

    @PostMapping
    Object change(
            @RequestParam String zone,
            @RequestParam List<String> from,
            @RequestParam List<String> to,
            @RequestParam int buffer,
            @RequestParam(defaultValue = "") String cap,
            @RequestParam int version,
            Model model,
            RedirectAttributes redirect) {
        var form = new WeekForm(zone, from, to, buffer, cap, version);
        try {
            desk.change(account.id(), form.toAvailability(desk.of(account.id())), version);
        } catch (RefusedException refusal) {
            return again(form, refusal, model);
        }
        redirect.addFlashAttribute("notice", "scheduling.availability.saved");
        return "redirect:/availability";
    }

    @PostMapping("/days")
    Object add(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String dayFrom,
            @RequestParam(required = false) @Nullable String dayTo,
            @RequestParam(defaultValue = "") String note,
            Model model) {
        try {
            if (day == null) {
                throw new RefusedException(Reason.UNUSABLE, "scheduling.error.noDay", "No day");
            }
            var said = note.strip();
            desk.add(
                    account.id(),
                    new DayHours(
                            day,
                            TimeOfDay.optional(dayFrom),
                            TimeOfDay.optional(dayTo),
                            said.isEmpty() ? null : said.substring(0, Math.min(said.length(), DayHours.LONGEST_NOTE))));
        } catch (RefusedException refusal) {
            return again(page.week(account.id()), refusal, model);
        }
        return "redirect:/availability";
    }

    @PostMapping("/days/removal")
    String clear(@RequestParam LocalDate day) {
        desk.clear(account.id(), day);
        return "redirect:/availability";
    }

    private Object again(WeekForm form, RefusedException refusal, Model model) {
        if (refusal.reason() != Reason.UNUSABLE && refusal.reason() != Reason.CONFLICT) {
            throw refusal;
        }
        page.fill(account.id(), form, model);
        model.addAttribute("problem", refusal.key());
        model.addAttribute("problemArgs", refusal.arguments());
        var status = refusal.reason() == Reason.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("scheduling/availability", model.asMap(), status);
    }
}
