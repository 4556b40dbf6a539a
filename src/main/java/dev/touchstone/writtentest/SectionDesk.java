package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.shared.Command;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Where a candidate goes from one section of a paper to the next, where its sections are taken in order. What decides is
 * when sections were opened here, never what a page says.
 */
@Service
public class SectionDesk {

    private final Sittings sittings;
    private final PaperSections sections;
    private final SectionTimes times;
    private final Answers answers;
    private final LostTime lostTime;
    private final JobApplications applications;
    private final Clock clock;

    SectionDesk(
            Sittings sittings,
            PaperSections sections,
            SectionTimes times,
            Answers answers,
            LostTime lostTime,
            JobApplications applications,
            Clock clock) {
        this.sittings = sittings;
        this.sections = sections;
        this.times = times;
        this.answers = answers;
        this.lostTime = lostTime;
        this.applications = applications;
        this.clock = clock;
    }

    /**
     * The candidate is done with a section, or its time is up, and opens the next one: there is no way back. Does nothing when
     * the candidate is in another section by now, in the last one, or handed in. A section whose time ran out while the
     * connection was lost goes on instead, when the job gives that time back.
     *
     * @param from the section the candidate leaves
     * @param activeMillis by position, as in {@link Answer}
     */
    @Command
    public void next(JobApplicationId application, int from, Map<Integer, Integer> activeMillis) {
        applications.lock(application);
        var now = clock.instant();
        var current = current(application, now, from);
        if (current.filter(section -> section.isOver(now)).isPresent()) {
            lostTime.giveBack(application);
            current = current(application, now, from).filter(section -> section.isOver(now));
        }
        current.ifPresent(
                section -> leave(running(application, now).orElseThrow().id(), section, activeMillis, now));
    }

    private void leave(SittingId sitting, PaperSection section, Map<Integer, Integer> activeMillis, Instant now) {
        SectionTimes.next(sections.of(sitting), section).ifPresent(next -> {
            answers.worked(sitting, activeMillis, now);
            if (!section.isOver(now)) {
                sections.save(sitting, section.end(now));
            }
            times.open(sitting, next, now);
        });
    }

    private Optional<PaperSection> current(JobApplicationId application, Instant now, int from) {
        return running(application, now)
                .flatMap(sitting -> sections.current(sitting.id()))
                .filter(section -> section.number() == from);
    }

    private Optional<Sitting> running(JobApplicationId application, Instant now) {
        return sittings.of(application).filter(sitting -> sitting.isRunning(now));
    }
}
