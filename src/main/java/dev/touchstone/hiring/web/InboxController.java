package dev.touchstone.hiring.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.scorecards.Meetings;
import dev.touchstone.shell.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Needs you today. */
@Controller
@PreAuthorize("isAuthenticated()")
class InboxController {

    private final Inbox inbox;
    private final StuckSteps stuckSteps;
    private final Meetings meetings;
    private final Times times;
    private final Clock clock;
    private final CurrentAccount current;

    InboxController(
            Inbox inbox, StuckSteps stuckSteps, Meetings meetings, Times times, Clock clock, CurrentAccount current) {
        this.inbox = inbox;
        this.stuckSteps = stuckSteps;
        this.meetings = meetings;
        this.times = times;
        this.clock = clock;
        this.current = current;
    }

    @GetMapping("/inbox")
    String show(Model model) {
        var groups = inbox.of(current.id());
        model.addAttribute("groups", groups);
        model.addAttribute(
                "count", groups.stream().mapToInt(group -> group.items().size()).sum());
        model.addAttribute(
                "late",
                groups.stream()
                        .flatMap(group -> group.items().stream())
                        .filter(InboxItem::late)
                        .count());
        model.addAttribute("meetings", meetings.before(current.id(), tomorrow()));
        model.addAttribute("most", Inbox.MOST);
        model.addAttribute("stuck", stuckSteps.count());
        return "hiring/inbox";
    }

    private Instant tomorrow() {
        return LocalDate.ofInstant(clock.instant(), times.zone())
                .plusDays(1)
                .atStartOfDay(times.zone())
                .toInstant();
    }

    /** Leads to the page where the task is done; back to the inbox when somebody else did it meanwhile. */
    @GetMapping("/inbox/{task}")
    String open(@PathVariable String task, RedirectAttributes redirect) {
        return inbox.page(task, current.id()).map(page -> "redirect:" + page).orElseGet(() -> {
            redirect.addFlashAttribute("notice", "hiring.inbox.gone");
            return "redirect:/inbox";
        });
    }
}
