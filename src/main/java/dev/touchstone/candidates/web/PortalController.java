package dev.touchstone.candidates.web;

import dev.touchstone.candidates.CandidateContacts;
import dev.touchstone.candidates.CandidatePortal;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CandidateDoor;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The candidate’s page: where I stand, what comes next, withdraw. */
@Controller
@PreAuthorize("@candidateAccess.may('PORTAL', #application)")
class PortalController {

    private static final int LONGEST_REASON = 1000;

    private final JobApplications applications;
    private final CandidatePortal portal;
    private final Jobs jobs;
    private final CandidateDoor door;
    private final CandidateContacts contacts;

    PortalController(
            JobApplications applications,
            CandidatePortal portal,
            Jobs jobs,
            CandidateDoor door,
            CandidateContacts contacts) {
        this.applications = applications;
        this.portal = portal;
        this.jobs = jobs;
        this.door = door;
        this.contacts = contacts;
    }

    @GetMapping("/my/{application}")
    String show(@PathVariable JobApplicationId application, Model model) {
        fill(application, model);
        model.addAttribute("sections", portal.sections(application));
        return "candidates/portal";
    }

    @GetMapping("/my/{application}/withdraw")
    String ask(@PathVariable JobApplicationId application, Model model) {
        fill(application, model);
        return "candidates/withdraw";
    }

    @PostMapping("/my/{application}/withdraw")
    String withdraw(
            @PathVariable JobApplicationId application,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request) {
        door.stay(application.value(), request);
        applications.withdraw(
                application,
                reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON));
        return "redirect:/my/" + application;
    }

    private void fill(JobApplicationId id, Model model) {
        var application = applications.get(id);
        var job = jobs.get(application.job());
        model.addAttribute("app", application);
        model.addAttribute("candidate", applications.candidate(id));
        model.addAttribute("job", job);
        model.addAttribute("stages", Stage.values());
        model.addAttribute("contact", contacts.of(id));
        model.addAttribute("waitsForMe", waitsForMe(application.step()));
    }

    /** The journey’s receive tasks are waits for the candidate. */
    private static boolean waitsForMe(@Nullable String step) {
        return step != null && step.startsWith("receiveTask_");
    }
}
