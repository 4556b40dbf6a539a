package dev.touchstone.hiring;

import dev.touchstone.writtentest.MarkingAdvanced;
import dev.touchstone.writtentest.SittingExtended;
import dev.touchstone.writtentest.SittingMarked;
import dev.touchstone.writtentest.SittingReopened;
import dev.touchstone.writtentest.SittingStarted;
import dev.touchstone.writtentest.SittingSubmitted;
import dev.touchstone.writtentest.TestRenewed;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens in the written test. */
@Component
class WrittenTestListener {

    private final Journey journey;

    WrittenTestListener(Journey journey) {
        this.journey = journey;
    }

    @EventListener
    void on(SittingStarted fact) {
        journey.tell(Fact.SITTING_STARTED, fact.application(), until(fact.deadline()));
    }

    @EventListener
    void on(SittingExtended fact) {
        journey.tell(Fact.SITTING_EXTENDED, fact.application(), until(fact.deadline()));
    }

    @EventListener
    void on(SittingReopened fact) {
        journey.tell(Fact.SITTING_REOPENED, fact.application(), until(fact.deadline()));
    }

    @EventListener
    void on(SittingSubmitted fact) {
        journey.tell(Fact.SITTING_SUBMITTED, fact.application(), Map.of("toBeMarked", fact.toBeMarked()));
    }

    @EventListener
    void on(TestRenewed fact) {
        journey.tell(Fact.TEST_RENEWED, fact.application(), Map.of());
    }

    @EventListener
    void on(MarkingAdvanced fact) {
        journey.tell(
                Fact.MARKING_ADVANCED, fact.application(), round(fact.round().name()));
    }

    @EventListener
    void on(SittingMarked fact) {
        journey.tell(Fact.SITTING_MARKED, fact.application(), round("SETTLED"));
    }

    private static Map<String, Object> round(String next) {
        return Map.of("markingRound", next);
    }

    private static Map<String, Object> until(Instant deadline) {
        return Map.of("sittingDeadline", Date.from(deadline));
    }
}
