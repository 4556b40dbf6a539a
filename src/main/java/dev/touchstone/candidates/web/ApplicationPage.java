package dev.touchstone.candidates.web;

import dev.touchstone.candidates.ApplicationMails;
import dev.touchstone.candidates.Candidate;
import dev.touchstone.candidates.Documents;
import dev.touchstone.candidates.FreshLinks;
import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.RatingVeil;
import dev.touchstone.candidates.StageProposal;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.JobAccess;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the application page shows. */
@Component
class ApplicationPage {

    private final JobApplications applications;
    private final JobAccess access;
    private final Jobs jobs;
    private final Documents documents;
    private final FreshLinks links;
    private final ApplicationMails mails;
    private final StepTexts steps;
    private final TimelineEntries timeline;
    private final CurrentAccount current;
    private final SectionLinks sections;
    private final ObjectProvider<RatingVeil> veils;

    ApplicationPage(
            JobApplications applications,
            JobAccess access,
            Jobs jobs,
            Documents documents,
            FreshLinks links,
            ApplicationMails mails,
            StepTexts steps,
            TimelineEntries timeline,
            CurrentAccount current,
            SectionLinks sections,
            ObjectProvider<RatingVeil> veils) {
        this.applications = applications;
        this.access = access;
        this.jobs = jobs;
        this.documents = documents;
        this.links = links;
        this.mails = mails;
        this.steps = steps;
        this.timeline = timeline;
        this.current = current;
        this.sections = sections;
        this.veils = veils;
    }

    void fill(JobApplicationId id, Model model) {
        var found = applications.withCandidate(id);
        var application = found.application();
        addHead(application, found.candidate(), model);
        var veiled = veiled(id);
        var conclusions = applications.conclusions(id);
        var proposals = new EnumMap<Stage, StageProposal>(Stage.class);
        conclusions.forEach(each -> proposals.put(each.stage(), each.proposal())); // the latest stays
        addRights(application, veiled, model);
        addProposal(proposals.get(application.stage()), veiled, model);
        model.addAttribute("timeline", timeline.of(application, conclusions, veiled));
        model.addAttribute("documents", documents.of(id));
        model.addAttribute("mails", mails.of(id));
        model.addAttribute("sections", sections.of(application, veiled ? Map.of() : proposals));
    }

    /** Head and rights only: for the pages around the application page. */
    void addHead(JobApplication application, Model model) {
        addHead(application, applications.candidate(application.id()), model);
    }

    private void addHead(JobApplication application, Candidate candidate, Model model) {
        model.addAttribute("app", application);
        model.addAttribute("candidate", candidate);
        model.addAttribute("job", jobs.get(application.job()));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("step", steps.of(application));
        model.addAttribute("stepSince", steps.isBlind(application) ? null : application.stepSince());
    }

    /** Whether the signed-in person owes a card of the application and therefore sees no result of it. */
    boolean veiled(JobApplicationId id) {
        return veils.stream().anyMatch(veil -> veil.veiled(current.id(), id));
    }

    private void addRights(JobApplication application, boolean veiled, Model model) {
        model.addAttribute("mayRecruit", access.mayRecruit(application.job()));
        model.addAttribute("mayDecide", access.mayDecide(application.job()) && application.isActive());
        model.addAttribute("atGate", steps.isDecision(application));
        model.addAttribute("veiled", veiled);
        model.addAttribute("purposes", links.purposes(application));
    }

    private void addProposal(@Nullable StageProposal proposal, boolean veiled, Model model) {
        if (proposal != null) {
            model.addAttribute("proposed", !veiled);
            if (!veiled) {
                model.addAttribute("proposal", proposal);
                model.addAttribute("proposalRow", steps.row(proposal.row()));
            }
        }
    }
}
