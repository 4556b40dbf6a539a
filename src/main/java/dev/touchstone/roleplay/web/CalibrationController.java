package dev.touchstone.roleplay.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.roleplay.CalibrationAnswer;
import dev.touchstone.roleplay.CalibrationSet;
import dev.touchstone.roleplay.Calibrations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recorded talks to rate, and afterwards how far one is from the reference and from the panel. */
@Controller
@RequestMapping("/calibrations")
@PreAuthorize("hasAnyRole('INTERVIEWER', 'HIRING_MANAGER', 'RECRUITER', 'ADMIN')")
class CalibrationController {

    private final Calibrations calibrations;
    private final Competencies competencies;
    private final CurrentAccount account;

    CalibrationController(Calibrations calibrations, Competencies competencies, CurrentAccount account) {
        this.calibrations = calibrations;
        this.competencies = competencies;
        this.account = account;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("sets", calibrations.all());
        model.addAttribute(
                "done",
                calibrations.all().stream()
                        .map(CalibrationSet::id)
                        .filter(id -> calibrations.isDone(id, account.id()))
                        .collect(Collectors.toSet()));
        return "roleplay/calibrations";
    }

    @GetMapping("/{set}")
    String show(@PathVariable String set, Model model) {
        fill(calibrations.get(set), new CalibrationAnswer(Map.of(), Set.of()), model);
        return "roleplay/calibration";
    }

    @PostMapping("/{set}")
    Object submit(
            @PathVariable String set,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        var found = calibrations.get(set);
        var answer = answer(found, sent);
        if (answer.ratings().size() < found.ratings().size()) {
            fill(found, answer, model);
            model.addAttribute("incomplete", true);
            return new ModelAndView("roleplay/calibration", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        calibrations.submit(set, answer, account.id());
        redirect.addFlashAttribute("notice", "roleplay.calibration.thanks");
        return "redirect:/calibrations/" + set;
    }

    private void fill(CalibrationSet set, CalibrationAnswer given, Model model) {
        model.addAttribute("set", set);
        model.addAttribute("given", given);
        model.addAttribute("waits", set.waits());
        model.addAttribute(
                "rubric",
                set.ratings().stream()
                        .map(each -> competencies.get(each.competency()))
                        .toList());
        model.addAttribute("result", calibrations.result(set.id(), account.id()).orElse(null));
    }

    private static CalibrationAnswer answer(CalibrationSet set, MultiValueMap<String, String> sent) {
        var ratings = new HashMap<String, @Nullable Integer>();
        set.ratings().forEach(each -> {
            var given = String.valueOf(sent.getFirst("rating." + each.competency()));
            if (given.matches("[1-5]")) {
                ratings.put(each.competency(), Integer.valueOf(given));
            } else if (given.equals("none")) {
                ratings.put(each.competency(), null);
            }
        });
        var points = new HashSet<>(sent.getOrDefault("points", List.of()));
        points.retainAll(set.points().stream().map(CalibrationSet.Point::id).toList());
        return new CalibrationAnswer(ratings, points);
    }
}
