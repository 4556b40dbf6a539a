package dev.touchstone.scorecards.web;

import dev.touchstone.scorecards.EvidenceTrail;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words for the rows of the gates’ tables. The journey names them by keys of its own texts; what has no text is left out. */
@Component
class GateRows {

    private final MessageSource messages;

    GateRows(MessageSource messages) {
        this.messages = messages;
    }

    /** Sentences by row, in the viewer’s language. */
    Map<String, String> of(EvidenceTrail trail) {
        var sentences = new HashMap<String, String>();
        trail.gates().forEach(gate -> {
            var sentence = messages.getMessage("hiring.row." + gate.row(), null, null, LocaleContextHolder.getLocale());
            if (sentence != null) {
                sentences.put(gate.row(), sentence);
            }
        });
        return sentences;
    }
}
