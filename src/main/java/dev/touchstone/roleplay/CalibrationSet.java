package dev.touchstone.roleplay;

import dev.touchstone.questionbank.PointKind;
import dev.touchstone.roleplay.Message.Author;
import dev.touchstone.shared.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A recorded talk that everybody rates, with what it should get and why; from {@code config/role-play/calibration.json}.
 *
 * @param situation what the agent knew
 */
public record CalibrationSet(
        String id,
        LocalizedText name,
        LocalizedText situation,
        List<Line> talk,
        List<Point> points,
        List<Reference> ratings) {

    /** What was said; {@code at} seconds from the beginning. */
    public record Line(Author author, int at, LocalizedText text) {

        /** Minutes and seconds from the beginning. */
        public String clock() {
            return "%d:%02d".formatted(at / 60, at % 60);
        }
    }

    /** A marking point; {@code seen} is the reference. */
    public record Point(
            String id, PointKind kind, String competency, LocalizedText text, boolean seen, LocalizedText why) {}

    /** What a competency should get, 1–5. */
    public record Reference(String competency, int value, LocalizedText why) {}

    /** Waiting seconds of the lines that answered, by the line’s number from 1. */
    public Map<Integer, Long> waits() {
        var course = new Course(1, at(0), at(talk.get(talk.size() - 1).at()), messages(), false);
        var rules = new MeasureRules(Duration.ofSeconds(30), Duration.ofMinutes(10));
        return ConversationClock.measure(course, rules, List.of()).waits().answered().stream()
                .collect(Collectors.toMap(
                        CustomerWait::answer, wait -> wait.waited().toSeconds()));
    }

    private List<Message> messages() {
        return IntStream.range(0, talk.size())
                .mapToObj(i -> new Message(
                        i + 1,
                        1,
                        talk.get(i).author(),
                        talk.get(i).text().zh(),
                        at(talk.get(i).at()),
                        null,
                        false))
                .toList();
    }

    private static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }
}
