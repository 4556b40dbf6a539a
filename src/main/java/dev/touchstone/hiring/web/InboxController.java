package dev.touchstone.hiring.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.scorecards.Meetings;
import dev.touchstone.shell.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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
        model.addAttribute("count", groups.stream().mapToInt(InboxGroup::total).sum());
        model.addAttribute("late", groups.stream().mapToInt(InboxGroup::late).sum());
        model.addAttribute("meetings", meetings.before(current.id(), tomorrow()));
        model.addAttribute("stuck", stuckSteps.count());
        return "hiring/inbox";
    }

    /** Everything of one kind, page by page. */
    @GetMapping(path = "/inbox", params = "kind")
    String all(@RequestParam String kind, @RequestParam(defaultValue = "0") int page, Model model) {
        var group = inbox.of(current.id(), kind, page);
        model.addAttribute("groups", group == null ? List.of() : List.of(group));
        model.addAttribute("count", group == null ? 0 : group.total());
        model.addAttribute("late", group == null ? 0 : group.late());
        model.addAttribute("all", Inbox.page(group, page));
        model.addAttribute("kind", kind);
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
