package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.shared.LocalizedText;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * Finds sections for which the bank has too few questions to hold the cap on how often one is used; whoever plans them is told,
 * nothing is refused.
 */
@Service
public class ThinSections {

    private static final int PERCENT = 100;

    private final Blueprints blueprints;
    private final PaperDraw draw;
    private final Jobs jobs;

    ThinSections(Blueprints blueprints, PaperDraw draw, Jobs jobs) {
        this.blueprints = blueprints;
        this.draw = draw;
        this.jobs = jobs;
    }

    /**
     * Such a section.
     *
     * @param drawn how many questions of it are drawn for a paper
     * @param open how many it may draw from
     * @param needed how many that would have to be at least
     */
    public record ThinSection(LocalizedText name, int drawn, int open, int needed) {

        static ThinSection of(Blueprint.Section section, int open, int cap) {
            return new ThinSection(section.name(), section.count(), open, (section.count() * PERCENT + cap - 1) / cap);
        }

        /** A section the bank cannot fill at all is told elsewhere. */
        boolean isThin() {
            return drawn <= open && open < needed;
        }
    }

    /** In the order of the paper; empty where there is no cap. */
    public List<ThinSection> of(JobOpeningId job) {
        return blueprints.of(job).map(this::of).orElse(List.of());
    }

    private List<ThinSection> of(Blueprint blueprint) {
        var cap = blueprint.cap();
        if (cap == null) {
            return List.of();
        }
        var pools = draw.pools(blueprint, jobs.get(blueprint.job()).track());
        return IntStream.range(0, blueprint.sections().size())
                .mapToObj(i -> ThinSection.of(blueprint.sections().get(i), pools.open(i), cap))
                .filter(ThinSection::isThin)
                .toList();
    }
}
