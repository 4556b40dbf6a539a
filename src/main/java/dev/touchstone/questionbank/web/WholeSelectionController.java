package dev.touchstone.questionbank.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.BankAct;
import dev.touchstone.questionbank.BankWorkDesk;
import dev.touchstone.questionbank.BankWorkId;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.QuestionSelection;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One act for all questions that a filter finds, or all that wait for a reviewer: first how many they are, then what is to be done. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class WholeSelectionController {

    private static final Set<BankAct> OF_THE_LIST = Set.of(BankAct.TAG, BankAct.UNTAG, BankAct.PUBLISH, BankAct.RETIRE);
    private static final Set<BankAct> OF_THE_QUEUE = Set.of(BankAct.PUBLISH, BankAct.SEND_BACK);

    private final BankWorkDesk desk;
    private final QuestionSelection selection;
    private final Competencies competencies;
    private final CurrentAccount current;

    WholeSelectionController(
            BankWorkDesk desk, QuestionSelection selection, Competencies competencies, CurrentAccount current) {
        this.desk = desk;
        this.selection = selection;
        this.competencies = competencies;
        this.current = current;
    }

    @GetMapping("/question-bank/selection/all")
    String matching(@ModelAttribute("listed") ListedBy listed, Model model) {
        model.addAttribute("filter", listed.filter());
        model.addAttribute("filtered", !listed.isWhole());
        model.addAttribute("chosen", desk.matching(listed.filter(), current.id()));
        model.addAttribute("tags", selection.tags());
        model.addAttribute("names", competencies.names());
        return "questionbank/all-matching";
    }

    @PostMapping("/question-bank/selection/all")
    String forMatching(
            @ModelAttribute("listed") ListedBy listed,
            @RequestParam BankAct act,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        return begun(
                () -> desk.forMatching(listed.filter(), among(OF_THE_LIST, act), words, current.id()),
                "/question-bank",
                redirect);
    }

    @GetMapping("/questions/reviews/all")
    String waiting(Model model) {
        model.addAttribute("chosen", desk.waiting(current.id()));
        return "questionbank/all-waiting";
    }

    @PostMapping("/questions/reviews/all")
    String forWaiting(
            @RequestParam BankAct act,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "false") boolean clearOnly,
            RedirectAttributes redirect) {
        return begun(
                () -> desk.forWaiting(
                        among(OF_THE_QUEUE, act), remark, clearOnly && act == BankAct.PUBLISH, current.id()),
                "/questions/reviews",
                redirect);
    }

    private static String begun(Supplier<BankWorkId> begin, String otherwise, RedirectAttributes redirect) {
        try {
            return BankWorkController.at(begin.get());
        } catch (RefusedException refused) {
            if (refused.reason() != Reason.UNUSABLE) {
                throw refused;
            }
            redirect.addFlashAttribute("problem", refused.key());
            return "redirect:" + otherwise;
        }
    }

    private static BankAct among(Set<BankAct> known, BankAct act) {
        if (!known.contains(act)) {
            throw new RefusedException(Reason.UNUSABLE, "questionbank.work.error.none", act + " is not done here");
        }
        return act;
    }
}
