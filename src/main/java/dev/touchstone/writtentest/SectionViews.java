package dev.touchstone.writtentest;

import dev.touchstone.shared.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A paper's sections as candidates see them, where they are taken in order. */
@Component
class SectionViews {

    private final PaperSections sections;
    private final SectionTimes times;

    SectionViews(PaperSections sections, SectionTimes times) {
        this.sections = sections;
        this.times = times;
    }

    /** Where the candidate is; null when sections have no timers, or the sitting takes no answers. */
    SittingView.@Nullable Section of(Sitting sitting, List<PaperQuestion> paper, Instant now) {
        var current = sections.current(sitting.id());
        if (current.isEmpty() || !sitting.isRunning(now)) {
            return null;
        }
        var section = current.get();
        var all = sections.of(sitting.id());
        int percent = times.percent(sitting.id());
        return new SittingView.Section(
                section.number(),
                all.size(),
                name(section, paper),
                section.until() != null,
                section.isOver(now),
                section.lasting(percent).toSeconds(),
                left(sitting, section, now),
                SectionTimes.next(all, section)
                        .map(next -> new SittingView.Next(
                                name(next, paper),
                                next.last() - next.first() + 1,
                                minutes(next.lasting(percent).plus(next.extra()))))
                        .orElse(null));
    }

    /** The questions that are open to the candidate. */
    List<PaperQuestion> open(SittingId sitting, List<PaperQuestion> paper, Instant now) {
        return sections.current(sitting)
                .map(section -> paper.stream()
                        .filter(asked -> section.has(asked.position()) && !section.isOver(now))
                        .toList())
                .orElse(paper);
    }

    /** Whole minutes, rounded up. */
    static long minutes(Duration time) {
        return time.plusSeconds(59).toMinutes();
    }

    static LocalizedText name(PaperSection section, List<PaperQuestion> paper) {
        return paper.get(section.first() - 1).section();
    }

    /** A page is made with a second at least, so that it asks here when its time is up. */
    private static long left(Sitting sitting, PaperSection section, Instant now) {
        long whole = sitting.secondsLeft(now);
        var until = section.until();
        long own = until == null ? whole : Duration.between(now, until).toSeconds();
        return Math.max(1, Math.min(whole, own));
    }
}
