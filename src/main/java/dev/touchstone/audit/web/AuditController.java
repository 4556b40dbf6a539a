package dev.touchstone.audit.web;

import dev.touchstone.audit.AuditTrail;
import dev.touchstone.audit.Entry;
import dev.touchstone.identity.Accounts;
import dev.touchstone.shared.Paging;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what and when, for administrators and auditors. */
@Controller
class AuditController {

    private static final int ROWS = 50;

    private final AuditTrail trail;
    private final Accounts accounts;

    AuditController(AuditTrail trail, Accounts accounts) {
        this.trail = trail;
        this.accounts = accounts;
    }

    @GetMapping("/audit")
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        var entries = trail.newest(new Paging(page, ROWS));
        model.addAttribute("entries", entries);
        model.addAttribute(
                "names",
                accounts.all(entries.items().stream()
                        .map(Entry::actor)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        return "audit/list";
    }
}
