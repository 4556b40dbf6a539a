package dev.touchstone.writtentest;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives running sittings more time, in one way whatever the cause. Who calls holds the lock on the application's row. */
@Component
class MoreTime {

    private final Sittings sittings;
    private final SectionTimes sections;
    private final AddedTimes added;
    private final ApplicationEventPublisher events;

    MoreTime(Sittings sittings, SectionTimes sections, AddedTimes added, ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.sections = sections;
        this.added = added;
        this.events = events;
    }

    /** For the section that runs, too, where sections have timers. */
    void give(Sitting sitting, AddedTime more) {
        sections.give(sitting.id(), more);
        move(sitting, more);
    }

    /** What a percentage of the whole comes to, where every section gets its share of it. */
    void grant(Sitting sitting, AddedTime more, int before, int after) {
        sections.grant(sitting.id(), before, after, more.at());
        move(sitting, more);
    }

    /** Moves the deadline and keeps why; publishes {@link SittingExtended}, so the journey's timer follows. */
    private void move(Sitting sitting, AddedTime more) {
        var extended = sitting.extend(more.more());
        sittings.save(extended);
        added.add(sitting.id(), more);
        events.publishEvent(new SittingExtended(sitting.application(), extended.closesAt(), more.cause()));
    }
}
