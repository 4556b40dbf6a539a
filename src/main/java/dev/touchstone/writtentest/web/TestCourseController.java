package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.ApplicationAccess;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.writtentest.AccommodationDesk;
import dev.touchstone.writtentest.SittingConducts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The course of a test on the application page: what the candidate asked for, time that was added, what was noticed. */
@Controller
class TestCourseController {

    private final AccommodationDesk accommodations;
    private final SittingConducts conducts;
    private final CurrentAccount account;
    private final ApplicationAccess access;

    TestCourseController(
            AccommodationDesk accommodations,
            SittingConducts conducts,
            CurrentAccount account,
            ApplicationAccess access) {
        this.accommodations = accommodations;
        this.conducts = conducts;
        this.account = account;
        this.access = access;
    }

    @GetMapping("/applications/{application}/written-test/course")
    @PreAuthorize("@applicationAccess.mayView(#application)")
    String show(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("jobApplication", application);
        boolean recruiting = access.mayRecruit(application);
        model.addAttribute("recruiting", recruiting);
        if (recruiting) {
            var asked = accommodations.of(application);
            model.addAttribute("accommodation", asked.orElse(null));
            model.addAttribute("late", asked.isPresent() && !accommodations.mayAnswer(application));
        }
        model.addAttribute(
                "conduct", conducts.of(application, account.id(), recruiting).orElse(null));
        return "writtentest/conduct :: course";
    }
}
