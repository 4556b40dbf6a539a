package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.roleplay.Message.Author;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseTimesTests {

    private static final Instant START = Instant.parse("2026-12-01T06:00:00Z");

    @Test
    void aHandMadeTalkIsMeasuredToTheSecond() {
        var times = talk("C0", "C5", "A30", "A40", "C60", "A91", "C100", "A130.5", "C200", "A205", "C300", "E331");
        assertThat(times.firstResponse()).isEqualTo(Duration.ofSeconds(30));
        assertThat(times.turns())
                .containsExactly(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(31),
                        Duration.ofMillis(30_500),
                        Duration.ofSeconds(5));
        assertThat(times.unanswered()).isEqualTo(1);
        assertThat(times.longest()).isEqualTo(Duration.ofSeconds(31));
        assertThat(times.average()).isEqualTo(Duration.ofMillis(24_125));
        assertThat(times.shareInTime()).isEqualTo(40); // 30 s and 5 s of five turns
        assertThat(times.firstInTime()).isTrue();
    }

    @Test
    void exactlyThirtySecondsAreInTimeAndAMillisecondMoreIsNot() {
        assertThat(talk("C0", "A30").shareInTime()).isEqualTo(100);
        assertThat(talk("C0", "A30.001").shareInTime()).isZero();
        assertThat(talk("C0", "A30.001").firstInTime()).isFalse();
    }

    @Test
    void theCustomersFirstUnansweredMessageStartsTheTurn() {
        assertThat(talk("C0", "C10", "C20", "A25").turns()).containsExactly(Duration.ofSeconds(25));
    }

    @Test
    void whatTheCandidateSaysUnaskedIsNoAnswer() {
        var times = talk("A0", "A5", "C10", "A12");
        assertThat(times.firstResponse()).isEqualTo(Duration.ofSeconds(2));
        assertThat(times.turns()).hasSize(1);
    }

    @Test
    void theCustomersGoodbyeIsLeftOut() {
        var times = talk("C0", "A1", "C10", "A11", "C20", "E22");
        assertThat(times.shareInTime()).isEqualTo(100);
        assertThat(times.unanswered()).isZero();
    }

    @Test
    void aTurnLeftOpenCountsOnceItHasWaitedLongerThanTheLimit() {
        assertThat(talk("C0", "A1", "C10", "C35", "E40").unanswered()).isZero();
        var missed = talk("C0", "A1", "C10", "C35", "E40.001");
        assertThat(missed.unanswered()).isEqualTo(1);
        assertThat(missed.shareInTime()).isEqualTo(50);
    }

    @Test
    void aTalkThatEndedBeforeAnybodyCouldAnswerHasNoShare() {
        assertThat(talk("C0", "E5").shareInTime()).isNull();
    }

    @Test
    void silenceHasNoShareAndNobodyAnsweringHasZero() {
        assertThat(talk().shareInTime()).isNull();
        assertThat(talk().average()).isNull();
        var ignored = talk("C0", "C40", "E41");
        assertThat(ignored.shareInTime()).isZero();
        assertThat(ignored.unanswered()).isEqualTo(1);
        assertThat(ignored.firstResponse()).isNull();
        assertThat(ignored.longest()).isNull();
    }

    /** C = customer, A = candidate (agent), E = end of the talk (else with its last line), then the second of receipt. */
    private static ResponseTimes talk(String... lines) {
        List<Message> messages = new ArrayList<>();
        var end = START;
        for (var line : lines) {
            end = START.plusMillis(Math.round(Double.parseDouble(line.substring(1)) * 1000));
            if (line.charAt(0) != 'E') {
                var author = line.charAt(0) == 'C' ? Author.CUSTOMER : Author.CANDIDATE;
                messages.add(new Message(messages.size() + 1, 1, author, line, end, null, false));
            }
        }
        return ResponseTimes.of(messages, end);
    }
}
