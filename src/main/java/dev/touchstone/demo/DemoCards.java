package dev.touchstone.demo;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.scorecards.CardInput;
import dev.touchstone.scorecards.Recommendation;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills scorecards in the demo's interviewers' names. */
@Component
@Profile("demo")
class DemoCards {

    private final Scorecards scorecards;
    private final DemoContent content;
    private final CurrentAccount current;
    private final AdjustableClock clock;

    DemoCards(Scorecards scorecards, DemoContent content, CurrentAccount current, AdjustableClock clock) {
        this.scorecards = scorecards;
        this.content = content;
        this.current = current;
        this.clock = clock;
    }

    void submit(DemoCase one, JobApplicationId application, Stage stage, AccountId rater) {
        clock.advance(Duration.ofMinutes(4));
        var id = scorecards.owed(application, stage, rater).orElseThrow();
        var view = scorecards.view(id, rater);
        var notes = content.replies().notes();
        Map<String, CardInput.Given> ratings = new HashMap<>();
        for (var competency : view.competencies()) {
            Integer value = one.random().nextInt(9) == 0
                    ? null
                    : Integer.valueOf(3 + one.random().nextInt(3));
            ratings.put(
                    competency.code(),
                    new CardInput.Given(value, notes.get(one.random().nextInt(notes.size()))));
        }
        var ticks = view.questions().stream()
                .flatMap(question -> question.markingPoints().stream())
                .filter(point -> point.kind() == PointKind.EXPECTED && one.succeeds())
                .map(MarkingPoint::id)
                .collect(Collectors.toSet());
        var recommendation = one.random().nextInt(4) == 0 ? Recommendation.STRONG_YES : Recommendation.YES;
        current.as(rater, () -> {
            scorecards.submit(
                    id,
                    new CardInput(
                            ticks, ratings, recommendation, null, view.input().version()),
                    rater);
            return true;
        });
    }
}
