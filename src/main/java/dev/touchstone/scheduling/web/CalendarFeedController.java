package dev.touchstone.scheduling.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.scheduling.CalendarFeeds;
import dev.touchstone.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calendars of the one who is signed in that are fetched from an address. */
@Controller
@PreAuthorize("isAuthenticated()")
class CalendarFeedController {

    private final CalendarFeeds feeds;
    private final AvailabilityPage page;
    private final CurrentAccount account;

    CalendarFeedController(CalendarFeeds feeds, AvailabilityPage page, CurrentAccount account) {
        this.feeds = feeds;
        this.page = page;
        this.account = account;
    }

    @PostMapping("/availability/feeds")
    Object follow(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String name,
            Model model,
            RedirectAttributes redirect) {
        try {
            int times = feeds.follow(account.id(), name, address);
            redirect.addFlashAttribute("notice", "scheduling.feed.followed");
            redirect.addFlashAttribute("noticeArgs", times);
            return "redirect:/availability";
        } catch (RefusedException refusal) {
            page.fill(account.id(), page.week(account.id()), model);
            model.addAttribute("problem", refusal.key());
            model.addAttribute("problemArgs", refusal.arguments());
            return new ModelAndView("scheduling/availability", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
