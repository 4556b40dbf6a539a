package dev.touchstone.scheduling.web;

import dev.touchstone.identity.AccountId;
import dev.touchstone.scheduling.Availability;
import dev.touchstone.scheduling.AvailabilityDesk;
import dev.touchstone.scheduling.CalendarFeeds;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the page on which somebody says when they can be booked. */
@Component
class AvailabilityPage {

    private static final List<String> USUAL_ZONES = List.of(
            "Asia/Shanghai",
            "Asia/Hong_Kong",
            "Asia/Singapore",
            "Asia/Tokyo",
            "Europe/London",
            "Europe/Berlin",
            "America/New_York",
            "America/Los_Angeles",
            "Australia/Sydney",
            "UTC");

    private final AvailabilityDesk desk;
    private final CalendarFeeds feeds;

    AvailabilityPage(AvailabilityDesk desk, CalendarFeeds feeds) {
        this.desk = desk;
        this.feeds = feeds;
    }

    WeekForm week(AccountId account) {
        return WeekForm.of(desk.of(account), desk.version(account));
    }

    void fill(AccountId account, WeekForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("rows", form.rows());
        model.addAttribute("zones", zones(form.zone()));
        model.addAttribute("buffers", Availability.BUFFERS);
        model.addAttribute("days", desk.of(account).exceptions());
        model.addAttribute("calendars", desk.calendars(account));
        model.addAttribute("feedHosts", String.join(", ", feeds.hosts()));
        model.addAttribute("ahead", AvailabilityDesk.AHEAD.toDays());
    }

    private static List<String> zones(String own) {
        return Stream.concat(
                        USUAL_ZONES.stream(),
                        ZoneId.getAvailableZoneIds().contains(own) ? Stream.of(own) : Stream.<String>empty())
                .distinct()
                .toList();
    }
}
