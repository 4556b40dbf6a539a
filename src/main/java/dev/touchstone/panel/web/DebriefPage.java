package dev.touchstone.panel.web;

import dev.touchstone.candidates.ApplicationStatus;
import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.panel.DebriefView;
import dev.touchstone.panel.Debriefs;
import dev.touchstone.panel.Deliberations;
import dev.touchstone.panel.Opinions;
import dev.touchstone.panel.PanelState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the debrief of one person shows. */
@Component
class DebriefPage {

    private final Debriefs debriefs;
    private final Deliberations deliberations;
    private final Opinions opinions;
    private final JobApplications applications;
    private final Jobs jobs;
    private final CurrentAccount account;

    DebriefPage(
            Debriefs debriefs,
            Deliberations deliberations,
            Opinions opinions,
            JobApplications applications,
            Jobs jobs,
            CurrentAccount account) {
        this.debriefs = debriefs;
        this.deliberations = deliberations;
        this.opinions = opinions;
        this.applications = applications;
        this.jobs = jobs;
        this.account = account;
    }

    void fill(JobApplicationId id, Model model) {
        var found = applications.withCandidate(id);
        var application = found.application();
        var debrief = debriefs.of(id, account.id()).orElse(null);
        model.addAttribute("jobApplication", application);
        model.addAttribute("candidate", found.candidate().name());
        model.addAttribute("job", jobs.get(application.job()).title());
        model.addAttribute("debrief", debrief);
        model.addAttribute(
                "passMark", jobs.plan(application.job()).gate(Stage.PANEL).passMark());
        model.addAttribute("open", isOpen(debrief, application));
    }

    private static boolean isOpen(@Nullable DebriefView debrief, JobApplication application) {
        return debrief != null
                && !debrief.veiled()
                && debrief.state() == PanelState.DONE
                && application.status() == ApplicationStatus.ACTIVE
                && application.stage() == Stage.PANEL;
    }

    /** What the panel said and what was decided. */
    void addDeliberation(JobApplicationId application, Model model) {
        model.addAttribute("deliberation", deliberations.of(application, account.id()));
        model.addAttribute("maySpeak", opinions.maySpeak(application, account.id()));
    }
}
