package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.panel.QuestionPlan;
import dev.touchstone.panel.QuestionPlans;
import dev.touchstone.panel.SeatId;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who of a panel asks what. A field a question, named by it, whose value is the seat. */
@Controller
@RequestMapping("/applications/{application}/panel/questions")
@PreAuthorize("@applicationAccess.mayRecruit(#application)")
class QuestionPlanController {

    private final QuestionPlans plans;
    private final JobApplications applications;

    QuestionPlanController(QuestionPlans plans, JobApplications applications) {
        this.plans = plans;
        this.applications = applications;
    }

    @GetMapping
    String show(@PathVariable JobApplicationId application, Model model) {
        var found = applications.get(application);
        model.addAttribute("jobApplication", found);
        model.addAttribute("candidate", applications.candidate(application).name());
        model.addAttribute(
                "plan",
                plans.of(found)
                        .orElseThrow(() -> new RefusedException(
                                Reason.NOT_FOUND, "panel.error.none", "No panel of " + application)));
        return "panel/questions";
    }

    @PostMapping
    String assign(
            @PathVariable JobApplicationId application,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        try {
            plans.assign(
                    application, chosen(plans.of(applications.get(application)).orElseThrow(), sent));
            redirect.addFlashAttribute("notice", "panel.questions.saved");
        } catch (RefusedException refusal) {
            redirect.addFlashAttribute("problem", PlanPage.correctable(refusal).key());
            redirect.addFlashAttribute("problemArgs", refusal.arguments());
        }
        return "redirect:/applications/%s/panel/questions".formatted(application);
    }

    /** What was chosen of the seats there are; a seat there is not, or not any more, is refused with a sentence. */
    private static Map<QuestionVersionId, SeatId> chosen(QuestionPlan plan, MultiValueMap<String, String> sent) {
        var chosen = new HashMap<QuestionVersionId, SeatId>();
        for (var asked : plan.asked()) {
            var value = sent.getFirst(asked.question().id().toString());
            if (value != null && !value.isBlank()) {
                chosen.put(asked.question().id(), seat(plan, value));
            }
        }
        return chosen;
    }

    private static SeatId seat(QuestionPlan plan, String value) {
        return plan.seats().stream()
                .map(QuestionPlan.Place::seat)
                .filter(seat -> seat.toString().equals(value))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Reason.UNUSABLE, "panel.error.owner", "Nobody sits on %s".formatted(value)));
    }
}
