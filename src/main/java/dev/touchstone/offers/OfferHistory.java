package dev.touchstone.offers;

import dev.touchstone.candidates.HistoryLine;
import dev.touchstone.candidates.HistorySource;
import dev.touchstone.candidates.JobApplicationId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** When the letter went out; the system sends it, so no person’s act tells. */
@Component
class OfferHistory implements HistorySource {

    private final OfferRows rows;
    private final MessageSource messages;

    OfferHistory(OfferRows rows, MessageSource messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @Override
    public List<HistoryLine> of(JobApplicationId application, boolean veiled) {
        if (veiled) {
            return List.of();
        }
        return rows.of(application).map(Offer::sentAt).stream()
                .flatMap(Stream::ofNullable)
                .map(at -> new HistoryLine(at, text("offers.history.sent"), "", null))
                .toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
