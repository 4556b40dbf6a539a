package dev.touchstone.scheduling.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.scheduling.AvailabilityDesk;
import dev.touchstone.scheduling.BusyCalendarId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calendar files of the one who is signed in, for their busy times. */
@Controller
@RequestMapping("/availability/calendars")
@PreAuthorize("isAuthenticated()")
class BusyCalendarController {

    private static final int LONGEST_FILE = 5 * 1024 * 1024;

    private final AvailabilityDesk desk;
    private final AvailabilityPage page;
    private final CurrentAccount account;

    BusyCalendarController(AvailabilityDesk desk, AvailabilityPage page, CurrentAccount account) {
        this.desk = desk;
        this.page = page;
        this.account = account;
    }

    @PostMapping
    Object read(
            @RequestParam(required = false) @Nullable MultipartFile calendar,
            @RequestParam(defaultValue = "") String name,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        try {
            if (calendar == null || calendar.isEmpty()) {
                throw new RefusedException(Reason.UNUSABLE, "scheduling.error.calendar.none", "No file");
            }
            if (calendar.getSize() > LONGEST_FILE) {
                throw new RefusedException(
                        Reason.UNUSABLE, "scheduling.error.calendar.large", calendar.getSize() + " bytes");
            }
            int times = desk.read(account.id(), called(name, calendar), calendar.getBytes());
            redirect.addFlashAttribute("notice", "scheduling.calendar.read");
            redirect.addFlashAttribute("noticeArgs", times);
            return "redirect:/availability";
        } catch (RefusedException refusal) {
            page.fill(account.id(), page.week(account.id()), model);
            model.addAttribute("problem", refusal.key());
            model.addAttribute("problemArgs", refusal.arguments());
            return new ModelAndView("scheduling/availability", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{calendar}/removal")
    String forget(@PathVariable BusyCalendarId calendar) {
        desk.forget(account.id(), calendar);
        return "redirect:/availability";
    }

    private static String called(String name, MultipartFile file) {
        return name.isBlank()
                ? Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll(".*[/\\\\]", "")
                : name;
    }
}
