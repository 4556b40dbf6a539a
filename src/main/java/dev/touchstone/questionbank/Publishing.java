package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one way into use: what was published is retired in the same transaction and stays readable where it was used. */
@Component
class Publishing {

    private final Questions questions;
    private final ReviewSteps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(Questions questions, ReviewSteps steps, ApplicationEventPublisher events, Clock clock) {
        this.questions = questions;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /** @param reviewer null when nobody else has to look */
    void publish(OpenVersion version, @Nullable AccountId reviewer) {
        questions.retirePublished(version.question());
        steps.publish(version.id(), reviewer, clock.instant());
        events.publishEvent(new QuestionPublished(
                version.question(),
                version.id(),
                version.number(),
                version.authors().isEmpty() ? null : version.authors().get(0),
                reviewer,
                reviewer != null));
    }
}
