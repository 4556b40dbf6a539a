package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.QuestionCare;
import dev.touchstone.questionbank.ReviewQueue;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The bank’s pages beside each other, with how much waits there. */
@Component
class BankTabs {

    private final ReviewQueue queue;
    private final QuestionCare care;
    private final PartChanges parts;

    BankTabs(ReviewQueue queue, QuestionCare care, PartChanges parts) {
        this.queue = queue;
        this.care = care;
        this.parts = parts;
    }

    void show(Model model) {
        model.addAttribute("toReview", queue.size());
        model.addAttribute("dueSoon", care.due());
        model.addAttribute("partLists", parts.all());
    }
}
