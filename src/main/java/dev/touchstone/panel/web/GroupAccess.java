package dev.touchstone.panel.web;

import dev.touchstone.candidates.ApplicationAccess;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.panel.GroupId;
import dev.touchstone.panel.GroupViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see an interview with several candidates: who interviews in it, and who may see all of its applications. */
@Component("groupAccess")
class GroupAccess {

    private final GroupViews groups;
    private final ApplicationAccess applications;
    private final CurrentAccount account;

    GroupAccess(GroupViews groups, ApplicationAccess applications, CurrentAccount account) {
        this.groups = groups;
        this.applications = applications;
        this.account = account;
    }

    /** For {@code @PreAuthorize("@groupAccess.maySee(#group)")}. */
    public boolean maySee(@Nullable GroupId group) {
        if (group == null) {
            return false;
        }
        var members = groups.members(group);
        return groups.observes(group, account.id())
                || !members.isEmpty() && members.stream().allMatch(applications::mayView);
    }
}
