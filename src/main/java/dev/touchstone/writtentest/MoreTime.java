package dev.touchstone.writtentest;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives running sittings more time, in one way whatever the cause. Who calls holds the lock on the application's row. */
@Component
class MoreTime {

    private final Sittings sittings;
    private final AddedTimes added;
    private final ApplicationEventPublisher events;

    MoreTime(Sittings sittings, AddedTimes added, ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.added = added;
        this.events = events;
    }

    /** Moves the deadline and keeps why; publishes {@link SittingExtended}, so the journey's timer follows. */
    void give(Sitting sitting, AddedTime more) {
        var extended = sitting.extend(more.more());
        sittings.save(extended);
        added.add(sitting.id(), more);
        events.publishEvent(new SittingExtended(sitting.application(), extended.closesAt(), more.cause()));
    }
}
