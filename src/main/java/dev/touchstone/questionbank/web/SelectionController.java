package dev.touchstone.questionbank.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.Bulk;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionSelection;
import dev.touchstone.shared.RefusedException;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One act for all questions that are selected in the list. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class SelectionController {

    private static final String LIST = "/question-bank";

    private final QuestionSelection selection;
    private final CurrentAccount current;

    SelectionController(QuestionSelection selection, CurrentAccount current) {
        this.selection = selection;
        this.current = current;
    }

    @PostMapping("/question-bank/selection")
    String act(
            @RequestParam(defaultValue = "") List<QuestionId> ids,
            @RequestParam SelectionAct act,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = LIST) String back,
            RedirectAttributes redirect) {
        try {
            BulkWords.tell("questionbank.bulk." + act, done(act, ids, tag), redirect);
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("problem", refused.key());
        }
        return "redirect:" + (back.matches(LIST + "(\\?[^{}\\s]*)?") ? back : LIST);
    }

    private Bulk done(SelectionAct act, List<QuestionId> ids, String tag) {
        return switch (act) {
            case PUBLISH -> selection.publish(ids, current.id());
            case RETIRE -> selection.retire(ids);
            case TAG -> all(selection.tag(ids, tag), ids, "questionbank.bulk.tagged");
            case UNTAG -> all(selection.untag(ids, tag), ids, "questionbank.bulk.untagged");
        };
    }

    private static Bulk all(int done, List<QuestionId> ids, String otherwise) {
        int left = ids.size() - done;
        return new Bulk(done, left == 0 ? Map.of() : Map.of(otherwise, left));
    }
}
