package dev.touchstone.scorecards.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.scorecards.EvidenceConclusion;
import dev.touchstone.scorecards.EvidenceTrail;
import dev.touchstone.scorecards.EvidenceTrails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which evidence, from which stage, by whom: one page an application. */
@Controller
@RequestMapping("/applications/{application}/evidence")
@PreAuthorize("@applicationAccess.mayView(#application)")
class EvidenceController {

    private final EvidenceTrails trails;
    private final JobApplications applications;
    private final CurrentAccount account;
    private final List<EvidenceConclusion> conclusions;
    private final GateRows rows;
    private final Competencies competencies;

    EvidenceController(
            EvidenceTrails trails,
            JobApplications applications,
            CurrentAccount account,
            List<EvidenceConclusion> conclusions,
            GateRows rows,
            Competencies competencies) {
        this.rows = rows;
        this.competencies = competencies;
        this.conclusions = conclusions;
        this.trails = trails;
        this.applications = applications;
        this.account = account;
    }

    @GetMapping
    String page(@PathVariable JobApplicationId application, Model model) {
        add(application, model);
        model.addAttribute("rows", rows.of((EvidenceTrail) Objects.requireNonNull(model.getAttribute("trail"))));
        model.addAttribute("names", competencies.names());
        model.addAttribute("conclusions", conclusions(application));
        return "scorecards/evidence";
    }

    /** The section of the application page. */
    @GetMapping("/summary")
    String summary(@PathVariable JobApplicationId application, Model model) {
        add(application, model);
        return "scorecards/evidence :: overview";
    }

    /** Title keys by the fragment’s URL. */
    private Map<String, String> conclusions(JobApplicationId application) {
        var found = new LinkedHashMap<String, String>();
        conclusions.forEach(one -> one.href(application).ifPresent(href -> found.put(href, one.titleKey())));
        return found;
    }

    private void add(JobApplicationId application, Model model) {
        model.addAttribute("jobApplication", applications.get(application));
        model.addAttribute("candidate", applications.candidate(application).name());
        model.addAttribute("trail", trails.of(application, account.id()));
    }
}
