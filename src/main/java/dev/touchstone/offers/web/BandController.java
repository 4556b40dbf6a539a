package dev.touchstone.offers.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.offers.Band;
import dev.touchstone.offers.Grade;
import dev.touchstone.offers.OfferBands;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pay bands on the plan page. A grade with both fields empty has no band. */
@Controller
@RequestMapping("/jobs/{job}/plan/offer")
class BandController {

    private final OfferBands bands;

    BandController(OfferBands bands) {
        this.bands = bands;
    }

    @GetMapping
    @PreAuthorize("@jobAccess.mayDecide(#job)")
    String show(@PathVariable JobOpeningId job, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("grades", Grade.values());
        model.addAttribute(
                "bands",
                bands.of(job).stream()
                        .collect(Collectors.toMap(band -> band.grade().name(), Function.identity())));
        return "offers/plan :: plan";
    }

    @PostMapping
    @PreAuthorize("@jobAccess.mayDecide(#job)")
    String change(
            @PathVariable JobOpeningId job, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        List<Band> changed = Arrays.stream(Grade.values())
                .flatMap(grade -> band(grade, fields))
                .toList();
        bands.change(job, changed);
        redirect.addFlashAttribute("notice", "offers.plan.saved");
        return "redirect:/jobs/%s#plan-offer".formatted(job);
    }

    private static Stream<Band> band(Grade grade, Map<String, String> fields) {
        var low = fields.getOrDefault("low" + grade, "").strip();
        var high = fields.getOrDefault("high" + grade, "").strip();
        if (low.isEmpty() && high.isEmpty()) {
            return Stream.empty();
        }
        try {
            var band = new Band(grade, new BigDecimal(low), new BigDecimal(high), "CNY");
            if (band.low().signum() > 0 && band.high().compareTo(band.low()) >= 0) {
                return Stream.of(band);
            }
        } catch (NumberFormatException typed) {
            // the sentence below says what is wrong
        }
        throw new RefusedException(
                Reason.UNUSABLE, "offers.plan.error.range", "Band of %s is not a range".formatted(grade));
    }
}
