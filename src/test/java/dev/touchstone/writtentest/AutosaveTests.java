package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** T-12: whatever order answers arrive in, the newest is the one that is kept; the server’s clock closes the paper. */
@TouchstoneTest
class AutosaveTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SittingDesk desk;

    @Autowired
    AdjustableClock clock;

    private SittingFixture tests;
    private Opening opening;

    @BeforeEach
    void open() throws IOException {
        tests = beans.createBean(SittingFixture.class);
        opening = tests.opening(QuestionType.SHORT_ANSWER, QuestionType.MULTIPLE_CHOICE);
    }

    @Test
    void shuffledLateAndDoubledSavesEndAtTheHighestRevision() throws Exception {
        var application = tests.sitting(opening);
        var revisions = IntStream.rangeClosed(1, 1000).boxed().collect(Collectors.toList());
        revisions.addAll(revisions.subList(900, 950));
        Collections.shuffle(revisions, new Random(12));
        var saves = revisions.stream()
                .map(revision -> (Callable<Long>) () -> desk.save(application, text(revision)))
                .toList();
        try (var threads = new Threads(4)) {
            for (var save : threads.pool.invokeAll(saves)) {
                assertThat(save.get()).isBetween(1L, 1000L);
            }
        }
        assertThat(stored(application)).isEqualTo(text(1000));
    }

    @Test
    void anOlderSaveLearnsWhatIsStored() {
        var application = tests.sitting(opening);
        assertThat(desk.save(application, text(7))).isEqualTo(7);
        assertThat(desk.save(application, text(3))).isEqualTo(7);
        assertThat(desk.save(application, text(7))).isEqualTo(7);
        assertThat(stored(application)).isEqualTo(text(7));
    }

    @Test
    void aPacketOfTheLastSecondIsForgivenAndALaterOneIsNot() {
        var application = tests.sitting(opening);
        clock.advance(Duration.ofMinutes(40));
        assertThat(desk.save(application, text(1))).isEqualTo(1);
        clock.advance(Sitting.GRACE.plusSeconds(1));
        refused(application, 2);
        assertThat(desk.view(application).state()).isEqualTo(SittingState.SUBMITTED);
    }

    @Test
    void theDeadlineHandsInWhatWasSavedAndOnlyOnce() {
        var application = tests.sitting(opening);
        desk.save(application, text(1));
        clock.advance(Duration.ofMinutes(40));
        tests.runDue();
        assertThat(desk.save(application, text(2))).as("within the grace").isEqualTo(2);
        clock.advance(Sitting.GRACE.plusSeconds(1));
        tests.runDue();
        assertThat(tests.step(application)).isEqualTo("userTask_markOpenAnswers");
        desk.submit(application);
        tests.runDue();
        assertThat(tests.step(application)).isEqualTo("userTask_markOpenAnswers");
    }

    @Test
    void beforeTheStartAndAfterHandingInNothingIsSaved() {
        var invited = tests.invited(opening);
        refused(invited, 1);
        var handedIn = tests.handedIn(opening);
        refused(handedIn, 9);
        assertThat(desk.save(handedIn, text(1)))
                .as("what is there already is no loss")
                .isEqualTo(1);
    }

    @Test
    void aPositionThatIsNotOnThePaperIsRefused() {
        var application = tests.sitting(opening);
        assertThatThrownBy(() -> desk.save(application, new Answer(99, 1, List.of(), null, "?")))
                .isInstanceOf(RefusedException.class);
    }

    private void refused(JobApplicationId application, long revision) {
        assertThatThrownBy(() -> desk.save(application, text(revision)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                        .isEqualTo("writtentest.error.closed"));
    }

    private @Nullable Answer stored(JobApplicationId application) {
        return desk.view(application).questions().get(0).answer();
    }

    private static Answer text(long revision) {
        return new Answer(1, revision, List.of(), null, "第 %d 稿".formatted(revision));
    }

    private record Threads(java.util.concurrent.ExecutorService pool) implements AutoCloseable {

        Threads(int size) {
            this(Executors.newFixedThreadPool(size));
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }
}
