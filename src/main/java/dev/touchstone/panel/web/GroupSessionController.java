package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.panel.GroupDesk;
import dev.touchstone.panel.GroupId;
import dev.touchstone.panel.GroupViews;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An interview with several candidates, for who watches it: everybody’s card, and how often each of them spoke. No rating is on it. */
@Controller
@RequestMapping("/group-interviews/{group}")
@PreAuthorize("@groupAccess.maySee(#group)")
class GroupSessionController {

    private final GroupViews groups;
    private final GroupDesk desk;
    private final CurrentAccount account;

    GroupSessionController(GroupViews groups, GroupDesk desk, CurrentAccount account) {
        this.groups = groups;
        this.desk = desk;
        this.account = account;
    }

    @GetMapping
    String show(@PathVariable GroupId group, Model model) {
        model.addAttribute(
                "group",
                groups.find(group, account.id())
                        .orElseThrow(() -> new RefusedException(
                                Reason.NOT_FOUND, "panel.group.error.none", "No session " + group)));
        return "panel/group";
    }

    @PostMapping("/speakers/{application}/turns")
    String count(
            @PathVariable GroupId group,
            @PathVariable JobApplicationId application,
            @RequestParam(defaultValue = "true") boolean more,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        desk.count(group, application, account.id(), more);
        if (htmx == null) {
            return "redirect:/group-interviews/" + group;
        }
        show(group, model);
        return "panel/group :: members";
    }
}
