package dev.touchstone.roleplay.web;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.roleplay.DeskNotes;
import dev.touchstone.roleplay.RolePlay;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayId;
import dev.touchstone.roleplay.RolePlayResult;
import dev.touchstone.roleplay.RolePlayResults;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a role-play showed, as a page and as a PDF; blind to who still owes a card of the application. */
@Controller
@RequestMapping("/role-plays/{rolePlay}")
@PreAuthorize("@rolePlayAccess.mayWatch(#rolePlay)")
class RolePlayResultController {

    private final RolePlayResults results;
    private final RolePlayDesk desk;
    private final DeskNotes notes;
    private final JobApplications applications;
    private final Jobs jobs;
    private final ResultPrint print;
    private final CurrentAccount account;
    private final Clock clock;
    private final ZoneId zone;

    RolePlayResultController(
            RolePlayResults results,
            RolePlayDesk desk,
            DeskNotes notes,
            JobApplications applications,
            Jobs jobs,
            ResultPrint print,
            CurrentAccount account,
            Clock clock,
            @Value("${touchstone.zone:Asia/Shanghai}") ZoneId zone) {
        this.results = results;
        this.desk = desk;
        this.notes = notes;
        this.applications = applications;
        this.jobs = jobs;
        this.print = print;
        this.account = account;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/result")
    String show(@PathVariable RolePlayId rolePlay, Model model) {
        var found = desk.get(rolePlay);
        model.addAllAttributes(about(found));
        model.addAttribute("result", result(found));
        return "roleplay/result";
    }

    @GetMapping("/result.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable RolePlayId rolePlay) {
        var found = desk.get(rolePlay);
        var values = about(found);
        values.put("result", Objects.requireNonNullElseGet(result(found), () -> refuse(rolePlay)));
        var number = applications.get(found.application()).number();
        var disposition = ContentDisposition.attachment()
                .filename("role-play-%s.pdf".formatted(number))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(print.of(values));
    }

    private @Nullable RolePlayResult result(RolePlay rolePlay) {
        return results.of(rolePlay, account.id()).orElse(null);
    }

    private static RolePlayResult refuse(RolePlayId id) {
        throw new RefusedException(
                Reason.NOT_FOUND, "roleplay.result.none", "No result of role-play %s to show".formatted(id));
    }

    private Map<String, Object> about(RolePlay rolePlay) {
        var of = applications.withCandidate(rolePlay.application());
        var about = new HashMap<String, Object>();
        about.put("rolePlay", rolePlay);
        about.put("of", of);
        about.put("job", jobs.get(of.application().job()));
        about.put("notes", notes.of(rolePlay.id()));
        about.put("now", clock.instant());
        about.put("today", LocalDate.ofInstant(clock.instant(), zone));
        return about;
    }
}
