package dev.touchstone.offers.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.offers.OfferDesk;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The candidate answers on a second page, by a button: mail scanners that open links decide nothing. */
@Controller
@RequestMapping("/my/{application}/offer")
@PreAuthorize("@candidateAccess.may('OFFER', #application)")
class OfferAnswerController {

    private static final int LONGEST_NAME = 80;

    private final OfferDesk desk;
    private final JobApplications applications;

    OfferAnswerController(OfferDesk desk, JobApplications applications) {
        this.desk = desk;
        this.applications = applications;
    }

    @GetMapping("/acceptance")
    String confirmAcceptance(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("jobApplication", application);
        return "offers/acceptance";
    }

    @PostMapping("/acceptance")
    Object accept(@PathVariable JobApplicationId application, @RequestParam String name) {
        var expected = applications.candidate(application).name();
        if (name.isBlank() || name.length() > LONGEST_NAME || !same(name, expected)) {
            return new ModelAndView(
                    "offers/acceptance",
                    Map.of("jobApplication", application, "name", name, "wrong", true),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        desk.accept(application, name.strip());
        return "redirect:/my/%s/offer".formatted(application);
    }

    @GetMapping("/refusal")
    String confirmRefusal(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("jobApplication", application);
        return "offers/refusal";
    }

    @PostMapping("/refusal")
    String decline(@PathVariable JobApplicationId application, @RequestParam(defaultValue = "") String reason) {
        desk.decline(
                application,
                reason.isBlank()
                        ? null
                        : reason.strip()
                                .substring(0, Math.min(500, reason.strip().length())));
        return "redirect:/my/%s/offer".formatted(application);
    }

    private static boolean same(String typed, String name) {
        return typed.replaceAll("\\s+", "").equalsIgnoreCase(name.replaceAll("\\s+", ""));
    }
}
