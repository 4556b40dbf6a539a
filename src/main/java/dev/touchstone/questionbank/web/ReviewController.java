package dev.touchstone.questionbank.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.Bulk;
import dev.touchstone.questionbank.ReviewDesk;
import dev.touchstone.questionbank.SeenVersion;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a second pair of eyes: publish it, alone or with many others, or give it back. */
@Controller
@RequestMapping("/questions/reviews")
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class ReviewController {

    private final ReviewDesk desk;
    private final ReviewPage page;
    private final CurrentAccount current;

    ReviewController(ReviewDesk desk, ReviewPage page, CurrentAccount current) {
        this.desk = desk;
        this.page = page;
        this.current = current;
    }

    @GetMapping
    String queue(@RequestParam(name = "page", defaultValue = "0") int number, Model model) {
        page.fill(number, model);
        return "questionbank/reviews";
    }

    @PostMapping("/publication")
    String publish(@RequestParam(defaultValue = "") List<SeenVersion> seen, RedirectAttributes redirect) {
        var me = current.id();
        BulkWords.tell("questionbank.bulk.PUBLISH", Bulk.each(seen, one -> desk.publish(one, me)), redirect);
        return "redirect:/questions/reviews";
    }

    @PostMapping("/{seen}/publication")
    String publishOne(@PathVariable SeenVersion seen, RedirectAttributes redirect) {
        desk.publish(seen, current.id());
        redirect.addFlashAttribute("notice", "questionbank.form.published");
        return "redirect:/questions/reviews";
    }

    @PostMapping("/{seen}/return")
    String sendBack(
            @PathVariable SeenVersion seen,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes redirect) {
        desk.sendBack(seen, remark, current.id());
        redirect.addFlashAttribute("notice", "questionbank.review.sentBack");
        return "redirect:/questions/reviews";
    }
}
