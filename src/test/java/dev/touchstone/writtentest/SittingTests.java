package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.RefusedException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SittingTests {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Instant DEADLINE = NOW.plus(Duration.ofMinutes(40));

    private final Sitting invited = invited();
    private final Sitting open = invited.start(NOW);

    @Test
    void startingSetsTheDeadline() {
        assertThat(open.state()).isEqualTo(SittingState.OPEN);
        assertThat(open.deadline()).isEqualTo(DEADLINE);
    }

    @Test
    void anExpiredInvitationStartsNothing() {
        refuses(
                "writtentest.error.expired",
                () -> invited.start(invited.expiresAt().plusSeconds(1)));
        assertThat(invited.start(invited.expiresAt()).state()).isEqualTo(SittingState.OPEN);
    }

    @Test
    void startingTwiceIsRefused() {
        refuses("writtentest.error.notStartable", () -> open.start(NOW));
    }

    @Test
    void handingInIsForgivenTheGraceAndNothingMore() {
        assertThat(open.submit(DEADLINE.plus(Sitting.GRACE)).byDeadline()).isFalse();
        refuses(
                "writtentest.error.overdue",
                () -> open.submit(DEADLINE.plus(Sitting.GRACE).plusMillis(1)));
    }

    @Test
    void theDeadlineHandsInWhatWasSaved() {
        var submitted = open.submitAtDeadline(DEADLINE.plusSeconds(30));
        assertThat(submitted.state()).isEqualTo(SittingState.SUBMITTED);
        assertThat(submitted.byDeadline()).isTrue();
    }

    @Test
    void onlyAnOpenSittingIsHandedInOrExtended() {
        refuses("writtentest.error.notOpen", () -> invited.submit(NOW));
        refuses("writtentest.error.notOpen", () -> invited.extend(Duration.ofMinutes(5)));
        var submitted = open.submit(NOW);
        refuses("writtentest.error.notOpen", () -> submitted.submitAtDeadline(NOW));
        refuses("writtentest.error.notOpen", () -> submitted.extend(Duration.ofMinutes(5)));
    }

    @Test
    void moreTimeMovesTheDeadline() {
        assertThat(open.extend(Duration.ofMinutes(15)).deadline()).isEqualTo(DEADLINE.plus(Duration.ofMinutes(15)));
    }

    @Test
    void onlyWhatIsHandedInIsReopenedAndItsResultIsGone() {
        refuses("writtentest.reopen.error.notHandedIn", () -> invited.reopen(NOW, Duration.ofMinutes(30)));
        refuses("writtentest.reopen.error.notHandedIn", () -> open.reopen(NOW, Duration.ofMinutes(30)));
        var again = open.submit(NOW).marked(BigDecimal.TEN).reopen(NOW, Duration.ofMinutes(30));
        assertThat(again.state()).isEqualTo(SittingState.OPEN);
        assertThat(again.deadline()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(again.total()).isNull();
        assertThat(again.submittedAt()).isNull();
        assertThat(again.startedAt()).isEqualTo(open.startedAt());
    }

    @Test
    void markingTwiceIsRefused() {
        var marked = open.submit(NOW).marked(BigDecimal.TEN);
        assertThat(marked.total()).isEqualByComparingTo("10");
        refuses("writtentest.error.alreadyMarked", () -> marked.marked(BigDecimal.ONE));
    }

    @Test
    void anotherInvitationCountsAndKeepsThePaper() {
        var again = invited.invitedAgain(NOW, NOW.plus(Duration.ofDays(3)));
        assertThat(again.invitations()).isEqualTo(2);
        assertThat(again.seed()).isEqualTo(invited.seed());
        assertThat(again.marking()).isEqualTo(invited.marking());
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }

    private static Sitting invited() {
        return new Sitting(
                SittingId.next(),
                new JobApplicationId(UUID.randomUUID()),
                SittingState.INVITED,
                MarkingId.next(),
                "BCDFG",
                40,
                1L,
                1,
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(2)),
                null,
                null,
                null,
                false,
                null,
                0);
    }
}
