package dev.touchstone.scorecards.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.scorecards.Amendments;
import dev.touchstone.scorecards.EvidenceConclusion;
import dev.touchstone.scorecards.EvidenceTrail;
import dev.touchstone.scorecards.EvidenceTrails;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.scorecards.StageResult;
import java.util.EnumMap;
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

    private static final List<Stage> RATED = List.of(Stage.ROLE_PLAY, Stage.PANEL);

    private final EvidenceTrails trails;
    private final Scorecards scorecards;
    private final Amendments amendments;
    private final JobApplications applications;
    private final CurrentAccount account;
    private final List<EvidenceConclusion> conclusions;
    private final GateRows rows;
    private final Competencies competencies;

    EvidenceController(
            EvidenceTrails trails,
            Scorecards scorecards,
            Amendments amendments,
            JobApplications applications,
            CurrentAccount account,
            List<EvidenceConclusion> conclusions,
            GateRows rows,
            Competencies competencies) {
        this.rows = rows;
        this.competencies = competencies;
        this.conclusions = conclusions;
        this.trails = trails;
        this.scorecards = scorecards;
        this.amendments = amendments;
        this.applications = applications;
        this.account = account;
    }

    @GetMapping
    String page(@PathVariable JobApplicationId application, Model model) {
        add(application, model);
        model.addAttribute("rows", rows.of((EvidenceTrail) Objects.requireNonNull(model.getAttribute("trail"))));
        model.addAttribute("names", competencies.names());
        model.addAttribute("conclusions", conclusions(application));
        model.addAttribute("changed", amendments.histories(application, account.id()));
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
        var trail = trails.of(application, account.id());
        model.addAttribute("trail", trail);
        model.addAttribute("results", results(application, trail));
    }

    /** What the totals of the rated stages are made of, as far as they have ended. */
    private Map<Stage, StageResult> results(JobApplicationId application, EvidenceTrail trail) {
        var results = new EnumMap<Stage, StageResult>(Stage.class);
        trail.gates().stream()
                .filter(gate -> gate.total() != null && RATED.contains(gate.stage()))
                .forEach(gate -> results.put(gate.stage(), scorecards.result(application, gate.stage())));
        return results;
    }
}
