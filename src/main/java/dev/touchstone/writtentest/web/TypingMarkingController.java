package dev.touchstone.writtentest.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.writtentest.MarkingId;
import dev.touchstone.writtentest.TypingReports;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How the writer of a paper typed, for its marker: under the code, like the answers. */
@Controller
@RequestMapping("/markings/{marking}/typing/{position}")
@PreAuthorize("@markingAccess.mayMark(#marking)")
class TypingMarkingController {

    private final TypingReports reports;
    private final CurrentAccount account;

    TypingMarkingController(TypingReports reports, CurrentAccount account) {
        this.reports = reports;
        this.account = account;
    }

    @GetMapping
    String show(@PathVariable MarkingId marking, @PathVariable int position, Model model) {
        var page = "/markings/%s".formatted(marking);
        model.addAttribute("back", page);
        model.addAttribute("events", "%s/typing/%d/events".formatted(page, position));
        model.addAttribute("blind", true);
        model.addAttribute("typing", reports.of(marking, position, account.id()));
        return "writtentest/typing";
    }

    @GetMapping(path = "/events", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String events(@PathVariable MarkingId marking, @PathVariable int position) {
        return reports.events(marking, position, account.id());
    }
}
