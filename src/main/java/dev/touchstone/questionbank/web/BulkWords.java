package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Bulk;
import java.util.LinkedHashMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the next page what came of an act for many. */
final class BulkWords {

    private BulkWords() {}

    /** @param sentence key of what was done, with how many as its argument */
    static void tell(String sentence, Bulk bulk, RedirectAttributes redirect) {
        if (bulk.done() > 0) {
            redirect.addFlashAttribute("notice", sentence);
            redirect.addFlashAttribute("noticeArgs", bulk.done());
        } else if (bulk.refused().isEmpty()) {
            redirect.addFlashAttribute("problem", "questionbank.bulk.nothing");
        }
        redirect.addFlashAttribute("refused", new LinkedHashMap<>(bulk.refused()));
    }
}
