package dev.touchstone.writtentest;

import dev.touchstone.questionbank.QuestionVersionId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Marked papers with one question to look at, worth 10, and the rest of the paper in another, worth 90. */
final class MarkedPapers {

    private static final String SITTING = """
            insert into writtentest.sitting (id, application, state, marking, code, minutes, seed, invited_at, expires_at,
                   started_at, deadline, submitted_at, total)
            values (:id, :application, 'MARKED', :marking, 'BCDFG', 40, 1, now(), now(), now(), now(), now(), 0)
            """;

    private final JdbcClient jdbc;
    private final QuestionVersionId version;
    private final QuestionVersionId rest;

    MarkedPapers(JdbcClient jdbc, QuestionVersionId version, QuestionVersionId rest) {
        this.jdbc = jdbc;
        this.version = version;
        this.rest = rest;
    }

    /** {@code count} papers of growing rest; {@code answer} says what number i answered. */
    void add(int count, Answering answer) {
        IntStream.range(0, count).forEach(i -> add(answer.of(i), 90.0 * i / count));
    }

    /** What somebody answered; the label is null for no answer. */
    record Given(@Nullable String label, int points) {}

    /** The answer of number i. */
    interface Answering {

        Given of(int i);
    }

    private void add(Given given, double restPoints) {
        var id = UUID.randomUUID();
        jdbc.sql(SITTING)
                .param("id", id)
                .param("application", UUID.randomUUID())
                .param("marking", UUID.randomUUID())
                .update();
        question(id, 1, version, 10);
        question(id, 2, rest, 90);
        mark(id, 1, given.points());
        mark(id, 2, restPoints);
        if (given.label() != null) {
            jdbc.sql(
                            "insert into writtentest.answer (sitting, position, revision, choices, saved_at) values (?, 1, 1, array[?], now())")
                    .params(id, given.label())
                    .update();
        }
    }

    private void question(UUID sitting, int position, QuestionVersionId of, int points) {
        jdbc.sql(
                        "insert into writtentest.paper_question (sitting, position, section_zh, question_version, points, option_order) values (?, ?, '一', ?, ?, '{}')")
                .params(sitting, position, of.value(), points)
                .update();
    }

    private void mark(UUID sitting, int position, double points) {
        jdbc.sql("insert into writtentest.mark (sitting, position, points) values (?, ?, ?)")
                .params(sitting, position, points)
                .update();
    }
}
