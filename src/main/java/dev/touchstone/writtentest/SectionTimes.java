package dev.touchstone.writtentest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clocks of a paper's sections. Who calls holds the lock on the application's row. */
@Component
class SectionTimes {

    private final PaperSections sections;
    private final Accommodations accommodations;

    SectionTimes(PaperSections sections, Accommodations accommodations) {
        this.sections = sections;
        this.accommodations = accommodations;
    }

    /** Opens the first section with the test; nothing for papers whose sections have no timers. */
    void start(SittingId sitting, Instant at) {
        sections.of(sitting).stream().findFirst().ifPresent(first -> open(sitting, first, at));
    }

    void open(SittingId sitting, PaperSection section, Instant at) {
        sections.save(sitting, section.open(at, percent(sitting)));
    }

    /** In percent of the minutes; what is granted counts for every section. */
    int percent(SittingId sitting) {
        return accommodations.percent(sitting);
    }

    /**
     * Time that is added goes to the section that runs; where none does, to the one that is opened next, and the last one runs again. A section whose
     * time ran out while the connection was lost, or less than the grace ago, runs again when the time reaches it.
     */
    void give(SittingId sitting, AddedTime more) {
        var all = sections.of(sitting);
        var current = running(all);
        if (current.isEmpty()) {
            return;
        }
        var section = current.get();
        if (section.until() == null || reaches(section, more)) {
            sections.save(sitting, section.extend(more.more()));
        } else {
            sections.save(
                    sitting,
                    next(all, section)
                            .map(later -> later.extend(more.more()))
                            .orElseGet(() -> section.anew(more.at().plus(more.more()))));
        }
    }

    /** A percentage that is granted while somebody sits: the section that runs gets its share now, the others when they are opened. */
    void grant(SittingId sitting, int before, int after, Instant now) {
        running(sections.of(sitting))
                .filter(section -> section.until() != null)
                .filter(section -> !section.isOver(now.minus(Sitting.GRACE)))
                .ifPresent(section -> sections.save(
                        sitting, section.extend(section.lasting(after).minus(section.lasting(before)))));
    }

    /** Goes on where the candidate was, without a clock of its own. */
    void reopen(SittingId sitting) {
        sections.current(sitting).ifPresent(section -> sections.save(sitting, section.reopen()));
    }

    private static boolean reaches(PaperSection section, AddedTime more) {
        if (!section.isOver(more.at().minus(Sitting.GRACE))) {
            return true;
        }
        return more.cause() == MoreTimeCause.CONNECTION
                && !section.extend(more.more()).isOver(more.at());
    }

    /** The one that was opened last. */
    private static Optional<PaperSection> running(List<PaperSection> all) {
        return all.stream().filter(PaperSection::isStarted).reduce((one, later) -> later);
    }

    static Optional<PaperSection> next(List<PaperSection> all, PaperSection section) {
        return all.stream()
                .filter(other -> other.number() == section.number() + 1)
                .findFirst();
    }
}
