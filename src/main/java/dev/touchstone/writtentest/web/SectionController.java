package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.writtentest.SectionDesk;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A candidate goes on to the next section of a test. */
@Controller
class SectionController {

    private final SectionDesk desk;

    SectionController(SectionDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/my/{application}/test/sections")
    @PreAuthorize("@candidateAccess.may('TEST', #application)")
    String next(
            @PathVariable JobApplicationId application,
            @RequestParam int from,
            @RequestParam(defaultValue = "") String worked) {
        desk.next(application, from, WorkedTimes.of(worked));
        return "redirect:/my/%s/test".formatted(application);
    }
}
