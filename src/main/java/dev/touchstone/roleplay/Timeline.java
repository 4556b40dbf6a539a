package dev.touchstone.roleplay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A desk drawn along time, one row a customer. Places are thousandths of its whole length.
 *
 * @param length of the role-play
 */
public record Timeline(Duration length, List<Row> rows) {

    private static final int WHOLE = 1000;
    /** Nothing is drawn thinner than this, or it could not be seen. */
    private static final int LEAST = 3;

    /** A customer from arrival to close, with the times they waited. */
    public record Row(int number, int from, int width, List<Bar> bars, List<Mark> marks) {}

    /** A turn; {@code late} when it was not answered within the limit. */
    public record Bar(int from, int width, boolean late, int message) {}

    /** A message. */
    public record Mark(int at, boolean candidate) {}

    static Timeline of(Instant start, Instant end, List<Course> courses, DeskMeasures measures, Duration limit) {
        var scale = new Scale(start, Math.max(1, Duration.between(start, end).toMillis()));
        return new Timeline(
                Duration.between(start, end),
                courses.stream()
                        .map(course -> row(course, waits(measures, course), scale, limit))
                        .toList());
    }

    private static CustomerWaits waits(DeskMeasures measures, Course course) {
        return measures.conversations().stream()
                .filter(one -> one.number() == course.number())
                .map(ConversationMeasures::waits)
                .findFirst()
                .orElseThrow();
    }

    private static Row row(Course course, CustomerWaits waits, Scale scale, Duration limit) {
        int from = scale.place(course.arrivedAt());
        return new Row(
                course.number(),
                from,
                Math.max(LEAST, scale.place(course.closedAt()) - from),
                waits.all().stream()
                        .map(wait -> bar(course, wait, scale, limit))
                        .toList(),
                course.talk().stream()
                        .map(message -> new Mark(
                                scale.place(message.receivedAt()), message.author() == Message.Author.CANDIDATE))
                        .toList());
    }

    private static Bar bar(Course course, CustomerWait wait, Scale scale, Duration limit) {
        var asked = at(course, wait.since());
        var answer = wait.answer();
        var over = answer == null ? asked.plus(wait.waited()) : at(course, answer);
        int from = scale.place(asked);
        return new Bar(
                from,
                Math.max(LEAST, scale.place(over) - from),
                !wait.isWithin(limit),
                answer == null ? wait.since() : answer);
    }

    private static Instant at(Course course, int number) {
        return course.talk().stream()
                .filter(message -> message.number() == number)
                .map(Message::receivedAt)
                .findFirst()
                .orElseThrow();
    }

    private record Scale(Instant start, long millis) {

        int place(Instant at) {
            long passed = Duration.between(start, at).toMillis();
            return Math.toIntExact(Math.min(Math.max(0, WHOLE * passed / millis), WHOLE));
        }
    }

    /** The same length in seconds, for the player. */
    public long seconds() {
        return length.toSeconds() + 1;
    }
}
