package dev.touchstone.writtentest.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.writtentest.MarkingQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a marker: by question, and by paper. */
@Controller
class MarkingQueueController {

    private final MarkingQueue queue;
    private final CurrentAccount account;

    MarkingQueueController(MarkingQueue queue, CurrentAccount account) {
        this.queue = queue;
        this.account = account;
    }

    @GetMapping("/markings")
    @PreAuthorize("isAuthenticated()")
    String list(Model model) {
        var questions = queue.questions(account.id());
        model.addAttribute(
                "jobs",
                queue.jobs(account.id()).stream().collect(Collectors.toMap(JobOpening::id, Function.identity())));
        model.addAttribute("questions", questions);
        model.addAttribute(
                "drafted", questions.stream().mapToInt(one -> one.drafted()).sum());
        model.addAttribute("papers", queue.papers(account.id()));
        model.addAttribute("hourly", queue.hourly(account.id()));
        model.addAttribute("taken", queue.taken(account.id()));
        return "writtentest/markings";
    }

    /** Hands in what the marker has drafted. */
    @PostMapping("/markings")
    @PreAuthorize("isAuthenticated()")
    String handIn(RedirectAttributes redirect) {
        var done = queue.handIn(account.id());
        redirect.addFlashAttribute(
                "notice", done.papers() == 0 ? "writtentest.marking.nothingDrafted" : "writtentest.marking.handedIn");
        redirect.addFlashAttribute("noticeArgs", done.papers());
        if (done.refused() > 0) {
            redirect.addFlashAttribute("problem", "writtentest.marking.notHandedIn");
            redirect.addFlashAttribute("problemArgs", done.refused());
        }
        return "redirect:/markings";
    }

    /** Deals the next answer to a question. */
    @PostMapping("/jobs/{job}/markings/{version}")
    @PreAuthorize("@jobAccess.mayMark(#job)")
    String next(@PathVariable JobOpeningId job, @PathVariable QuestionVersionId version, RedirectAttributes redirect) {
        return AnswerMarkingController.to(queue.deal(job, version, account.id()), redirect);
    }
}
