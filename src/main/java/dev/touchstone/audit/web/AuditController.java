package dev.touchstone.audit.web;

import dev.touchstone.audit.AuditTrail;
import dev.touchstone.shared.Paging;
import java.util.Locale;
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
    private final AuditLines lines;

    AuditController(AuditTrail trail, AuditLines lines) {
        this.trail = trail;
        this.lines = lines;
    }

    @GetMapping("/audit")
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
    String list(@RequestParam(defaultValue = "0") int page, Locale locale, Model model) {
        var entries = trail.newest(new Paging(page, ROWS));
        model.addAttribute("entries", entries);
        model.addAttribute("lines", lines.of(entries.items(), locale));
        return "audit/list";
    }
}
