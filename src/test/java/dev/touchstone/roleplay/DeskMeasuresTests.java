package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.roleplay.Message.Author;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskMeasuresTests {

    private static final Instant START = Instant.parse("2026-12-01T06:00:00Z");
    private static final MeasureRules RULES = new MeasureRules(Duration.ofSeconds(30), Duration.ofMinutes(10));

    @Test
    void aHandMadeTalkIsMeasuredToTheSecond() {
        var one =
                conversation("C0", "C5", "A30", "A40", "C60", "A91", "C100", "A130.5", "C200", "A205", "C300", "E331");
        assertThat(one.waits().all())
                .extracting(CustomerWait::waited)
                .containsExactly(seconds(30), seconds(31), seconds(30.5), seconds(5), seconds(31));
        assertThat(one.waits().firstResponse()).isEqualTo(seconds(30));
        assertThat(one.waits().unanswered()).isEqualTo(1);
        assertThat(one.waits().average()).isEqualTo(seconds(24.125));
        assertThat(one.waits().within(seconds(30))).isEqualTo(new Share(2, 5));
        assertThat(one.waits().within(seconds(180))).isEqualTo(new Share(4, 5));
        assertThat(one.waits().longest()).isEqualTo(seconds(31));
        assertThat(one.customerMessages()).isEqualTo(6);
        assertThat(one.candidateMessages()).isEqualTo(5);
        assertThat(one.longestSilence()).isEqualTo(seconds(126)); // 205 to the close
    }

    @Test
    void exactlyTheLimitIsInTimeAndAMillisecondMoreIsNot() {
        assertThat(conversation("C0", "A30").waits().within(seconds(30)).hits()).isEqualTo(1);
        assertThat(conversation("C0", "A30.001").waits().within(seconds(30)).hits())
                .isZero();
    }

    @Test
    void whatTheCandidateSaysUnaskedIsNoAnswer() {
        var one = conversation("A0", "A5", "C10", "A12");
        assertThat(one.waits().all()).hasSize(1);
        assertThat(one.waits().firstResponse()).isEqualTo(seconds(2));
    }

    @Test
    void aGoodbyeNeedsNoAnswerButALongWaitAtTheCloseWasMissed() {
        assertThat(conversation("C0", "A1", "C10", "E40").waits().unanswered()).isZero();
        var missed = conversation("C0", "A1", "C10", "E40.001");
        assertThat(missed.waits().unanswered()).isEqualTo(1);
        assertThat(missed.waits().within(seconds(30)).percent()).isEqualByComparingTo("50");
    }

    @Test
    void stoppingACustomerCostsNothing() {
        var open = course(1, 0, "C0", "A1", "C10", "E300");
        var stopped = new Course(1, open.arrivedAt(), open.closedAt(), open.talk(), true);
        assertThat(DeskMeasures.of(List.of(open), RULES, List.of()).waits().unanswered())
                .isEqualTo(1);
        assertThat(DeskMeasures.of(List.of(stopped), RULES, List.of()).waits().all())
                .hasSize(1);
    }

    @Test
    void aSilenceOfMoreThanTenMinutesBeginsASession() {
        var same = conversation("C0", "A10", "C610", "A615");
        assertThat(same.sessions()).isEqualTo(1);
        assertThat(same.waits().firstWithin(seconds(30)).of()).isEqualTo(1);
        var two = conversation("C0", "A10", "C610.001", "A650.001");
        assertThat(two.sessions()).isEqualTo(2);
        assertThat(two.waits().firstWithin(seconds(30))).isEqualTo(new Share(1, 2));
        assertThat(two.waits().firstResponse()).isEqualTo(seconds(25));
    }

    @Test
    void anAnswerAfterTheSessionsEndIsNoAnswer() {
        var late = conversation("C0", "A700", "C710", "A712");
        assertThat(late.waits().all()).extracting(CustomerWait::isAnswered).containsExactly(false, true);
        assertThat(late.sessions()).isEqualTo(2);
        assertThat(late.waits().firstWithin(seconds(30))).isEqualTo(new Share(1, 2));
    }

    @Test
    void nobodyWaitsDuringATechnicalBreak() {
        var breaks = List.of(new Interruption(at(10), at(70)), new Interruption(at(200), at(1000)));
        var measures = DeskMeasures.of(List.of(course(1, 0, "C0", "A80", "C190", "A1010")), RULES, breaks);
        assertThat(measures.waits().all()).extracting(CustomerWait::waited).containsExactly(seconds(20), seconds(20));
        assertThat(measures.sessions()).isEqualTo(1);
        assertThat(measures.longestSilence()).isEqualTo(seconds(110 + 20));
    }

    @Test
    void silenceAloneHasNothingToMeasure() {
        var nobody = conversation("E100");
        assertThat(nobody.waits().within(seconds(30)).percent()).isNull();
        assertThat(nobody.waits().average()).isNull();
        assertThat(nobody.longestSilence()).isEqualTo(Duration.ZERO);
        var ignored = conversation("C0", "E41");
        assertThat(ignored.waits().firstResponse()).isNull();
        assertThat(ignored.waits().within(seconds(30)).percent()).isEqualByComparingTo("0");
        assertThat(ignored.longestSilence()).isEqualTo(seconds(41));
    }

    @Test
    void theTimeUnderWayIsShownApartAndStaysPartOfTheWait() {
        var slow = new Message(2, 1, Author.CANDIDATE, "在的", at(31), at(29.5), false);
        var ahead = new Message(3, 1, Author.CANDIDATE, "您好", at(33), at(40), false);
        var course = new Course(1, at(0), at(50), List.of(said(1, 1, "C0"), slow, ahead), false);
        var measures = DeskMeasures.of(List.of(course), RULES, List.of());
        assertThat(measures.waits().firstResponse()).isEqualTo(seconds(31));
        assertThat(measures.conversations().get(0).transfers()).containsExactly(seconds(1.5), Duration.ZERO);
        assertThat(measures.slowestTransfer()).isEqualTo(seconds(1.5));
    }

    @Test
    void threeCustomersAtOnceAreCountedFromArrivalToClose() {
        var measures = DeskMeasures.of(
                List.of(
                        course(1, 0, "C0", "A10", "E100"),
                        course(2, 50, "C50", "A70", "E150"),
                        course(3, 60, "C60", "E90"),
                        course(4, 150, "C150", "A151", "E200")),
                RULES,
                List.of());
        assertThat(measures.concurrency().most()).isEqualTo(3);
        assertThat(measures.concurrency().mean()).isCloseTo((100 + 100 + 30 + 50) / 200.0, within(1e-9));
        assertThat(measures.messagesPerProblem()).isEqualTo(0.75);
        assertThat(MeasureLine.seconds(measures.waits().firstResponse())).isEqualByComparingTo("10.3");
        assertThat(measures.waits().firstWithin(seconds(30))).isEqualTo(new Share(3, 3));
    }

    /** A talk of two customers, written by hand with its times; every figure was worked out on paper. */
    @Test
    void theHandMadeDeskComesOutWithinATenthOfASecond() {
        var parcel = course(
                1, 0, "C0.0", "A18.4", "C41.7", "C52.3", "A77.9", "A95.2", "C118.6", "A160.1", "C171.0", "A352.6",
                "C360.0", "A366.5", "C371.2", "E371.2");
        var price = course(2, 60, "C60.0", "A101.5", "C130.2", "A149.0", "C240.0", "A305.9", "E320.0");
        var all = DeskMeasures.of(List.of(parcel, price), RULES, List.of());
        assertTenths(all.conversations().get(0).waits(), 18.4, 36.2, 41.5, 181.6, 6.5);
        assertTenths(all.conversations().get(1).waits(), 41.5, 18.8, 65.9);
        assertThat(MeasureLine.seconds(all.waits().firstResponse())).isEqualByComparingTo("30.0");
        assertThat(MeasureLine.seconds(all.waits().average())).isEqualByComparingTo("51.3");
        assertThat(MeasureLine.seconds(all.longestSilence())).isEqualByComparingTo("192.5");
        assertThat(all.waits().within(seconds(30)).percent()).isEqualByComparingTo("37.5");
        assertThat(all.waits().within(seconds(180)).percent()).isEqualByComparingTo("87.5");
        assertThat(all.waits().unanswered()).isZero();
        assertThat(all.concurrency().most()).isEqualTo(2);
        assertThat(all.concurrency().mean()).isCloseTo((371.2 + 260) / 371.2, within(0.001));
    }

    @Test
    void aShareBelowWhatIsAskedIsNotRoundedUpToIt() {
        assertThat(new Share(8999, 10000).percent()).isEqualByComparingTo("90.0");
        assertThat(new Share(8999, 10000).reaches(90)).isFalse();
        assertThat(new Share(9, 10).reaches(90)).isTrue();
        assertThat(new Share(0, 0).reaches(0)).isFalse();
    }

    private static void assertTenths(CustomerWaits waits, double... expected) {
        assertThat(waits.all()).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(MeasureLine.seconds(waits.all().get(i).waited()))
                    .isCloseTo(BigDecimal.valueOf(expected[i]), within(new BigDecimal("0.05")));
        }
    }

    private static ConversationMeasures conversation(String... lines) {
        return DeskMeasures.of(List.of(course(1, 0, lines)), RULES, List.of())
                .conversations()
                .get(0);
    }

    /** C = customer, A = candidate (agent), E = the close (else the last line), then the second of receipt. */
    static Course course(int number, double arrives, String... lines) {
        List<Message> messages = new ArrayList<>();
        for (var line : lines) {
            if (line.charAt(0) != 'E') {
                messages.add(said(messages.size() + 1, number, line));
            }
        }
        return new Course(number, at(arrives), at(second(lines[lines.length - 1])), messages, false);
    }

    private static Message said(int number, int conversation, String line) {
        var author = line.charAt(0) == 'C' ? Author.CUSTOMER : Author.CANDIDATE;
        return new Message(number, conversation, author, line, at(second(line)), null, false);
    }

    private static double second(String line) {
        return Double.parseDouble(line.substring(1));
    }

    private static Instant at(double second) {
        return START.plusMillis(Math.round(second * 1000));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
