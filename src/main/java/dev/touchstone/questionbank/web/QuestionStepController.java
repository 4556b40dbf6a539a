package dev.touchstone.questionbank.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.DraftDesk;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.ReviewMode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an author does with a draft, and taking a question out of use. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class QuestionStepController {

    private final DraftDesk drafts;
    private final QuestionBank bank;
    private final CurrentAccount current;

    QuestionStepController(DraftDesk drafts, QuestionBank bank, CurrentAccount current) {
        this.drafts = drafts;
        this.bank = bank;
        this.current = current;
    }

    @PostMapping("/questions/{question}/hand-in")
    String handIn(@PathVariable QuestionId question, RedirectAttributes redirect) {
        drafts.handIn(question, current.id());
        return told(question, redirect, handedIn(drafts.mode()));
    }

    @PostMapping("/questions/{question}/take-back")
    String takeBack(@PathVariable QuestionId question, RedirectAttributes redirect) {
        drafts.takeBack(question, current.id());
        return told(question, redirect, "questionbank.review.takenBack");
    }

    @PostMapping("/questions/{question}/discard")
    String discard(@PathVariable QuestionId question, RedirectAttributes redirect) {
        drafts.discard(question, current.id());
        redirect.addFlashAttribute("notice", "questionbank.review.discarded");
        return bank.exists(question) ? "redirect:/questions/" + question : "redirect:/question-bank";
    }

    @PostMapping("/questions/{question}/retirement")
    String retire(@PathVariable QuestionId question, RedirectAttributes redirect) {
        bank.retire(question);
        return told(question, redirect, "questionbank.question.retired");
    }

    /** What to say to an author who handed in. */
    static String handedIn(ReviewMode mode) {
        return mode == ReviewMode.ONE_PERSON ? "questionbank.form.published" : "questionbank.review.handedIn";
    }

    private static String told(QuestionId question, RedirectAttributes redirect, String sentence) {
        redirect.addFlashAttribute("notice", sentence);
        return "redirect:/questions/" + question;
    }
}
