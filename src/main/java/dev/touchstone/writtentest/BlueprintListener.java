package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobCreated;
import dev.touchstone.jobs.Jobs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a new job the blueprint of its track. */
@Component
class BlueprintListener {

    private final Blueprints blueprints;
    private final Jobs jobs;

    BlueprintListener(Blueprints blueprints, Jobs jobs) {
        this.blueprints = blueprints;
        this.jobs = jobs;
    }

    @EventListener
    void on(JobCreated fact) {
        var template = jobs.template(fact.job());
        var sections = template.sections().stream()
                .map(section -> new Blueprint.Section(
                        section.name(), section.types(), section.competencies(), section.count(), section.pointsEach()))
                .toList();
        blueprints.save(new Blueprint(fact.job(), template.testMinutes(), template.testCap(), sections));
    }
}
