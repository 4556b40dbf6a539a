package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.writtentest.Accommodation;
import dev.touchstone.writtentest.AccommodationDesk;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How a candidate’s pages are made for what was granted: large letters, nothing to drag, a clock that is heard. */
@Component
class GrantedNeeds {

    private final AccommodationDesk desk;

    GrantedNeeds(AccommodationDesk desk) {
        this.desk = desk;
    }

    void show(JobApplicationId application, Model model) {
        var granted = desk.of(application);
        model.addAttribute("large", granted.filter(Accommodation::isLarge).isPresent());
        model.addAttribute(
                "keyboard", granted.filter(Accommodation::isForKeyboard).isPresent());
        model.addAttribute("reader", granted.filter(Accommodation::isForReader).isPresent());
    }
}
