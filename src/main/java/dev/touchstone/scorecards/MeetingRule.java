package dev.touchstone.scorecards;

import dev.touchstone.shell.Times;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nobody is rated before they were met: a draft may be written ahead, a card is handed in once the meeting has begun. */
@Component
class MeetingRule {

    private final List<StageOccasion> occasions;
    private final Times times;

    MeetingRule(List<StageOccasion> occasions, Times times) {
        this.occasions = occasions;
        this.times = times;
    }

    /** Throws {@link CardTooEarly} before the meeting of the card's stage. */
    void check(Card card) {
        occasions.stream()
                .filter(occasion -> occasion.stage() == card.stage())
                .flatMap(occasion -> occasion.of(card.application()).stream())
                .filter(meeting -> !meeting.begun())
                .findFirst()
                .ifPresent(meeting -> {
                    throw new CardTooEarly(card.id(), card.stage(), times.moment(meeting.startsAt()));
                });
    }
}
