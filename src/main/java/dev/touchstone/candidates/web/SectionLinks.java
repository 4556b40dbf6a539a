package dev.touchstone.candidates.web;

import dev.touchstone.candidates.ApplicationSection;
import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.StageProposal;
import dev.touchstone.candidates.web.SectionLink.Place;
import dev.touchstone.jobs.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The parts of the application page in the order in which they are needed: the stage it is in, what belongs to none,
 * then what is over and what is still ahead, each as one line. Of an application that has ended nothing is ahead.
 */
@Component
class SectionLinks {

    private final ObjectProvider<ApplicationSection> sections;

    SectionLinks(ObjectProvider<ApplicationSection> sections) {
        this.sections = sections;
    }

    /**
     * The parts of the page.
     *
     * @param shown the results the viewer may see, by stage
     */
    List<SectionLink> of(JobApplication application, Map<Stage, StageProposal> shown) {
        return sections.stream()
                .sorted(Comparator.comparingInt(ApplicationSection::order))
                .map(section -> link(section, application, shown))
                .filter(link -> application.isActive() || link.place() != Place.AHEAD)
                .sorted(Comparator.comparing(SectionLink::place))
                .toList();
    }

    private SectionLink link(ApplicationSection section, JobApplication application, Map<Stage, StageProposal> shown) {
        var stage = section.stage();
        var place = place(stage, application.stage());
        return new SectionLink(
                section.titleKey(),
                section.href(application.id()),
                place,
                stage == null || place != Place.DONE ? null : total(shown.get(stage)),
                stage == Stage.WRITTEN_TEST ? 100 : 5);
    }

    private static Place place(@Nullable Stage stage, Stage current) {
        if (stage == null || stage == current) {
            return Place.OPEN;
        }
        return stage.compareTo(current) < 0 ? Place.DONE : Place.AHEAD;
    }

    private static @Nullable String total(@Nullable StageProposal proposal) {
        return proposal == null ? null : proposal.plainTotal();
    }
}
