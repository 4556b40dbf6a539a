package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
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
        var answers = together(applications.stream()
                .<Callable<String>>map(application -> () -> {
                    panels.plan(application, opening.interviewers(), start, question);
                    return "booked";
                })
                .toList());
        assertThat(answers).containsOnlyOnce("booked");
        assertThat(answers).filteredOn("scheduling.error.busy"::equals).hasSize(CROWD - 1);
    }

    @RepeatedTest(10)
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
        var answers = together(opening.interviewers().stream()
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

    /** Runs all at the same moment; a refusal answers with its key. */
    private static List<String> together(List<Callable<String>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        try (var closing = new Closing(acts.size())) {
            var running = acts.stream()
                    .map(act -> closing.pool.submit(() -> {
                        start.await();
                        try {
                            return act.call();
                        } catch (RefusedException refusal) {
                            return refusal.key();
                        }
                    }))
                    .toList();
            List<String> answers = new ArrayList<>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    /** A pool that is gone when the block is left. */
    private static final class Closing implements AutoCloseable {

        private final java.util.concurrent.ExecutorService pool;

        Closing(int threads) {
            pool = Executors.newFixedThreadPool(threads);
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
