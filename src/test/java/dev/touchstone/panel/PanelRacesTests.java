package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Together;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@TouchstoneTest
class PanelRacesTests {

    private static final int CROWD = 20;
    private static final int LONG_ROUNDS = 500;

    PanelFixture panels;

    @Autowired
    Scorecards scorecards;

    @Autowired
    AdjustableClock clock;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
    }

    @Test
    void ofTwentyBookingsOfOneTimeExactlyOneHolds() throws Exception {
        var opening = panels.opening(1);
        var question = panels.question();
        var start = clock.instant().plus(Duration.ofDays(1));
        List<JobApplicationId> applications = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            applications.add(panels.waiting(opening));
        }
        var answers = Together.all(applications.stream()
                .<Callable<String>>map(application -> () -> {
                    panels.plan(application, opening.interviewers(), start, question);
                    return "booked";
                })
                .toList());
        assertThat(answers).containsOnlyOnce("booked");
        assertThat(answers).filteredOn("scheduling.error.busy"::equals).hasSize(CROWD - 1);
    }

    @RepeatedTest(50)
    void theLastTwoCardsAtOnceConcludeThePanelOnce() throws Exception {
        submitTheLastTwoAtOnce();
    }

    @Test
    @Tag("fault")
    void theLastTwoCardsAtOnceConcludeThePanelOnceFiveHundredTimes() throws Exception {
        for (int round = 0; round < LONG_ROUNDS; round++) {
            submitTheLastTwoAtOnce();
        }
    }

    private void submitTheLastTwoAtOnce() throws Exception {
        var opening = panels.opening(2);
        var application = panels.invited(opening, clock.instant().plus(Duration.ofDays(1)));
        panels.begin(application);
        var answers = Together.all(opening.interviewers().stream()
                .<Callable<String>>map(interviewer -> () -> {
                    scorecards.submit(
                            panels.card(application, interviewer), PanelFixture.complete(4, "依据", 0), interviewer);
                    return "submitted";
                })
                .toList());
        assertThat(answers).containsOnly("submitted");
        assertThat(panels.places(application)).containsExactly("userTask_decidePanel");
        assertThat(scorecards.result(application, Stage.PANEL).cards()).isEqualTo(2);
        assertThat(panels.seats(application)).noneMatch(Seat::missing);
    }
}
