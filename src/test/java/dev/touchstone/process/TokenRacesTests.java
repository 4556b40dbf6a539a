package dev.touchstone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.StageOutcome;
import dev.touchstone.jobs.Stage;
import dev.touchstone.panel.PanelCardSubmitted;
import dev.touchstone.panel.PanelInvitation;
import dev.touchstone.panel.PanelPlanned;
import dev.touchstone.panel.SeatId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.writtentest.SittingStarted;
import dev.touchstone.writtentest.TestInvitation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Two who want to move the same token at the same moment. */
class TokenRacesTests extends JourneyDriver {

    private static final int ROUNDS = 30;
    private static final int LONG_ROUNDS = 200;
    private static final int COLLISIONS = 10;

    @Autowired
    SpringProcessEngineConfiguration engine;

    @BeforeEach
    void invitations() {
        var later = clock.instant().plus(Duration.ofDays(3));
        when(writtenTests.invite(any())).thenReturn(new TestInvitation(later, later));
    }

    /** The door rule: the moment the link exists, the answer meets a wait. */
    @Test
    void anAnswerSentTheMomentTheLinkExistsAlwaysFindsItsWait() throws Exception {
        answersMeetTheirWaits(ROUNDS);
    }

    @Test
    @Tag("fault")
    void anAnswerSentTheMomentTheLinkExistsFindsItsWaitTwoHundredTimes() throws Exception {
        answersMeetTheirWaits(LONG_ROUNDS);
    }

    private void answersMeetTheirWaits(int rounds) throws Exception {
        var links = new ConcurrentHashMap<JobApplicationId, CountDownLatch>();
        doAnswer(call -> {
                    var later = clock.instant().plus(Duration.ofDays(3));
                    afterCommit(() -> links.computeIfAbsent(call.getArgument(0), any -> new CountDownLatch(1))
                            .countDown());
                    return new TestInvitation(later, later);
                })
                .when(writtenTests)
                .invite(any());
        engine.getJobExecutor().start();
        try (var candidates = closing(Executors.newFixedThreadPool(4))) {
            var failures = new ConcurrentLinkedQueue<Throwable>();
            var answers = new ArrayList<Future<?>>();
            var opened = new ArrayList<JobApplicationId>();
            for (var round = 0; round < rounds; round++) {
                var application = applied();
                links.put(application, new CountDownLatch(1));
                opened.add(application);
                answers.add(candidates.pool().submit(() -> answer(application, links.get(application), failures)));
                advanced(application, Stage.SCREENING);
            }
            for (var answer : answers) {
                answer.get(60, TimeUnit.SECONDS);
            }
            assertThat(failures).isEmpty();
            assertThat(opened).allSatisfy(application -> assertThat(places(application))
                    .containsExactly("receiveTask_waitForSubmission"));
        } finally {
            engine.getJobExecutor().shutdown();
        }
    }

    private void answer(JobApplicationId application, CountDownLatch link, ConcurrentLinkedQueue<Throwable> failures) {
        try {
            assertThat(link.await(30, TimeUnit.SECONDS)).isTrue();
            happens(application, new SittingStarted(application, clock.instant().plus(Duration.ofHours(1))));
        } catch (Throwable failure) {
            failures.add(failure);
        }
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /** Whoever is second is refused or told to try again; nobody gets both, the token is moved once. */
    @Test
    void startingAtTheMomentTheInvitationExpiresMovesTheTokenOnce() throws Exception {
        for (var round = 0; round < COLLISIONS; round++) {
            var application = applied();
            advanced(application, Stage.SCREENING);
            runJob(application, "serviceTask_inviteToTest");
            var expiry = job(application, "event_testInvitationExpired").getId();

            var outcomes = together(
                    () -> {
                        happens(
                                application,
                                new SittingStarted(application, clock.instant().plusSeconds(3600)));
                        return true;
                    },
                    () -> ran(expiry));

            assertThat(outcomes).filteredOn(Boolean.TRUE::equals).isNotEmpty();
            assertThat(places(application))
                    .hasSize(1)
                    .first()
                    .isIn("receiveTask_waitForSubmission", "userTask_testInvitationExpired");
        }
    }

    /** A job that meets the other one is rolled back and tried again by the executor, whatever the engine calls it. */
    private boolean ran(String job) {
        try {
            management.executeJob(job);
            return true;
        } catch (RuntimeException met) {
            return false;
        }
    }

    /** The last two cards at once: both are kept, the stage goes on exactly once. */
    @Test
    void twoLastCardsAtTheSameMomentEndTheStageOnce() throws Exception {
        var seats = Map.of(SeatId.next(), someone(), SeatId.next(), someone());
        var order = List.copyOf(seats.keySet());
        var later = clock.instant().plus(Duration.ofDays(1));
        when(panels.invite(any())).thenReturn(new PanelInvitation(later, later, later, later, later));
        when(panels.openSeats(any())).thenReturn(order);
        when(panels.interviewer(any())).thenAnswer(call -> seats.get((SeatId) call.getArgument(0)));
        when(panels.conclude(any())).thenReturn(new StageOutcome(BigDecimal.TEN, true, false));
        for (var round = 0; round < COLLISIONS; round++) {
            var application = begun("panel-interview");
            happens(application, new PanelPlanned(application));
            runJob(application, "serviceTask_invitePanel");
            together(() -> submitted(application, order.get(0)), () -> submitted(application, order.get(1)));
            assertThat(places(application)).containsExactly("userTask_decidePanel");
            assertThat(tasksOf(application, "userTask_decidePanel")).hasSize(1);
        }
    }

    /** A card handed in while the deadline’s job runs is kept, and the stage goes on exactly once. */
    @Test
    void aCardAtTheMomentOfTheDeadlineMovesTheTokenOnce() throws Exception {
        var seat = SeatId.next();
        var holder = someone();
        var later = clock.instant().plus(Duration.ofDays(1));
        when(panels.invite(any())).thenReturn(new PanelInvitation(later, later, later, later, later));
        when(panels.openSeats(any())).thenReturn(List.of(seat));
        when(panels.interviewer(any())).thenReturn(holder);
        when(panels.quorumReached(any())).thenReturn(true);
        when(panels.conclude(any())).thenReturn(new StageOutcome(BigDecimal.TEN, true, false));
        for (var round = 0; round < COLLISIONS; round++) {
            var application = begun("panel-interview");
            happens(application, new PanelPlanned(application));
            runJob(application, "serviceTask_invitePanel");
            var deadline = job(application, "event_scorecardDeadline").getId();
            var outcomes = together(() -> submitted(application, seat), () -> ran(deadline));
            assertThat(outcomes).contains(true);
            assertThat(tasksOf(application, "userTask_decidePanel")).hasSize(1);
        }
    }

    private boolean submitted(JobApplicationId application, SeatId seat) {
        happens(application, new PanelCardSubmitted(application, seat));
        return true;
    }

    /** True for who went through; false for who was refused or met the other one; anything else fails the test. */
    private static List<Boolean> together(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var pool = closing(Executors.newFixedThreadPool(2))) {
            var first = pool.pool().submit(() -> tried(start, one));
            var second = pool.pool().submit(() -> tried(start, other));
            return List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
        }
    }

    private static boolean tried(CyclicBarrier start, Callable<Boolean> work) throws Exception {
        start.await(30, TimeUnit.SECONDS);
        try {
            return work.call();
        } catch (RefusedException | ConcurrencyFailureException second) {
            return false;
        }
    }

    private record Closing(ExecutorService pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    private static Closing closing(ExecutorService pool) {
        return new Closing(pool);
    }
}
