package dev.touchstone.audit.web;

import dev.touchstone.audit.AuditTrail;
import dev.touchstone.audit.Sentences;
import dev.touchstone.identity.Accounts;
import dev.touchstone.shared.Paging;
import dev.touchstone.shell.Times;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what and when, for administrators and auditors. */
@Controller
class AuditController {

    private static final int ROWS = 50;

    private final AuditTrail trail;
    private final Sentences sentences;
    private final Accounts accounts;
    private final Times times;

    AuditController(AuditTrail trail, Sentences sentences, Accounts accounts, Times times) {
        this.trail = trail;
        this.sentences = sentences;
        this.accounts = accounts;
        this.times = times;
    }

    @GetMapping("/audit")
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
    String list(@ModelAttribute("filter") AuditQuery filter, @RequestParam(defaultValue = "0") int page, Model model) {
        var entries = trail.find(filter.toFilter(times.zone()), new Paging(page, ROWS));
        model.addAttribute("entries", entries);
        model.addAttribute("href", filter.href());
        model.addAttribute("sentences", sentences.of(entries.items()));
        model.addAttribute("names", accounts.all(trail.actors()));
        model.addAttribute("kinds", trail.events().stream().collect(Collectors.toMap(kind -> kind, sentences::kind)));
        return "audit/list";
    }
}
