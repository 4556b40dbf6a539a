package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.NearQuestions;
import dev.touchstone.questionbank.ReviewQueue;
import dev.touchstone.questionbank.Submission;
import dev.touchstone.shared.Paging;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Questions that nearly repeat another one. Comparing a large bank takes a moment, so the pages ask for it once they are there. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class NearController {

    private static final int MOST = 100;

    private final NearQuestions near;
    private final ReviewQueue queue;

    NearController(NearQuestions near, ReviewQueue queue) {
        this.near = near;
        this.queue = queue;
    }

    @GetMapping("/question-bank/near")
    String page() {
        return "questionbank/near-pairs";
    }

    @GetMapping("/question-bank/near/pairs")
    String pairs(Model model) {
        model.addAttribute("pairs", near.inUse(MOST));
        model.addAttribute("most", MOST);
        return "questionbank/near-pairs :: pairs";
    }

    /** Of one page of the review queue. */
    @GetMapping("/questions/reviews/near")
    String waiting(@RequestParam(name = "page", defaultValue = "0") int number, Model model) {
        var waiting = queue.page(new Paging(number, ReviewPage.PAGE));
        model.addAttribute(
                "pairs",
                near.of(waiting.items().stream().map(Submission::version).toList()));
        return "questionbank/near-pairs :: waiting";
    }
}
