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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T-12: whatever order answers arrive in, the newest is the one that is kept; the server’s clock closes the paper. */
@TouchstoneTest
class AutosaveTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SittingDesk desk;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

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
                .map(revision -> (Callable<Long>)
                        () -> desk.save(application, text(revision)).revision())
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
        assertThat(desk.save(application, text(7)).revision()).isEqualTo(7);
        assertThat(desk.save(application, text(3)).revision()).isEqualTo(7);
        assertThat(desk.save(application, text(7)).revision()).isEqualTo(7);
        assertThat(stored(application)).isEqualTo(text(7));
    }

    @Test
    void otherWordsWithTheSameRevisionAreNotTakenForThese() {
        var application = tests.sitting(opening);
        desk.save(application, text(7));
        var other = new Answer(1, 7, List.of(), null, "另一台设备上的话");

        assertThat(desk.save(application, other).revision()).isEqualTo(8);

        assertThat(stored(application)).isEqualTo(text(7));
    }

    @Test
    void aPacketOfTheLastSecondIsForgivenAndALaterOneIsNot() {
        var application = tests.sitting(opening);
        clock.advance(Duration.ofMinutes(40));
        assertThat(desk.save(application, text(1)).revision()).isEqualTo(1);
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
        assertThat(desk.save(application, text(2)).revision())
                .as("within the grace")
                .isEqualTo(2);
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
        var handedIn = tests.sitting(opening);
        desk.save(handedIn, text(1));
        desk.submit(handedIn);
        refused(handedIn, 9);
        assertThat(desk.save(handedIn, text(1)).revision())
                .as("what is there already is no loss")
                .isEqualTo(1);
    }

    @Test
    void aPositionThatIsNotOnThePaperIsRefused() {
        var application = tests.sitting(opening);
        assertThatThrownBy(() -> desk.save(application, new Answer(99, 1, List.of(), null, "?")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void theTimeWorkedOnAQuestionOnlyGrowsAndNeverBeyondWhatHasPassed() {
        var application = tests.sitting(opening);
        clock.advance(Duration.ofSeconds(30));
        assertThat(worked(application, text(1).worked(20_000))).isEqualTo(20_000);
        clock.advance(Duration.ofSeconds(10));
        assertThat(worked(application, text(2).worked(25_000))).isEqualTo(25_000);
        clock.advance(Duration.ofSeconds(5));
        var believed = worked(application, text(3).worked(3_600_000));
        assertThat(believed).isBetween(30_000, 3_599_999);
        assertThat(worked(application, text(4).worked(1_000))).isEqualTo(believed);
        assertThat(worked(application, text(5))).as("a page that tells none").isEqualTo(believed);
        assertThat(worked(application, text(2).worked(3_600_000)))
                .as("an older save")
                .isEqualTo(believed);
    }

    @ParameterizedTest
    @CsvSource({
        "20000, , 20000", // within the 30 seconds since the start
        "45000, , 30000",
        "45000, 10000, 40000",
        "5000, 10000, 10000",
        ", 10000, 10000",
        ", , "
    })
    void whatIsToldIsBelievedAsFarAsTimeHasPassed(
            @Nullable Integer told, @Nullable Integer stored, @Nullable Integer believed) {
        assertThat(jdbc.sql("""
                                select writtentest.worked(cast(:told as int), cast(:stored as int),
                                                          timestamptz '2026-03-01 09:00:00+08', timestamptz '2026-03-01 09:00:30+08') as ms
                                """)
                        .param("told", told)
                        .param("stored", stored)
                        .query((row, index) -> Optional.ofNullable(row.getObject("ms", Integer.class)))
                        .single())
                .isEqualTo(Optional.ofNullable(believed));
    }

    @Test
    void handingInTellsTheTimeAtLastAndOfNothingThatIsNotAnswered() {
        var application = tests.sitting(opening);
        clock.advance(Duration.ofSeconds(30));
        desk.save(application, text(1));
        clock.advance(Duration.ofSeconds(10));
        desk.submit(application, Map.of(1, 9_000, 2, 5_000, 77, 1));
        assertThat(jdbc.sql("""
                                select a.position, a.active_ms from writtentest.answer a
                                  join writtentest.sitting s on s.id = a.sitting where s.application = ?
                                """)
                        .param(application.value())
                        .query((row, index) -> row.getInt(1) + ":" + row.getInt(2))
                        .list())
                .containsExactly("1:9000");
    }

    private @Nullable Integer worked(JobApplicationId application, Answer answer) {
        desk.save(application, answer);
        return desk.view(application).questions().get(0).answer().activeMillis();
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
