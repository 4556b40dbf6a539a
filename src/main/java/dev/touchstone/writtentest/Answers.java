package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers as they are given, and what they earned. */
@Repository
class Answers {

    /**
     * One statement: only an open sitting before its deadline takes answers, of an open section where they are taken in order, a
     * typing test only until it is done, and only a higher revision replaces one.
     */
    private static final String SAVE = """
            insert into writtentest.answer as stored (sitting, position, revision, choices, truth, body, blanks, steps, active_ms, saved_at)
            select s.id, q.position, :revision, :choices, :truth, :body, :blanks, :steps,
                   writtentest.worked(:active, null, s.started_at, :at), :at
              from writtentest.sitting s
              join writtentest.paper_question q on q.sitting = s.id and q.position = :position
              left join writtentest.paper_section z on z.sitting = s.id and q.position between z.first_question and z.last_question
             where s.application = :application and s.state = 'OPEN' and s.deadline >= :latest
               and (z.sitting is null or z.started_at is not null and coalesce(z.until, s.deadline) >= :latest)
               and not exists (select 1 from writtentest.typing_run r
                                where r.sitting = s.id and r.position = q.position and r.ended_at < :latest)
            on conflict (sitting, position) do update
               set revision = excluded.revision, choices = excluded.choices, truth = excluded.truth,
                   body = excluded.body, blanks = excluded.blanks, steps = excluded.steps,
                   active_ms = writtentest.worked(excluded.active_ms, stored.active_ms, stored.saved_at, excluded.saved_at), saved_at = excluded.saved_at
             where stored.revision < excluded.revision
            returning coalesce((select p.page from writtentest.presence p where p.sitting = stored.sitting), 0)
            """;

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The page that has the paper, when the answer was stored; empty when the sitting is closed or a newer one is there. */
    Optional<Integer> save(JobApplicationId application, Answer answer, Instant at) {
        return jdbc.sql(SAVE)
                .param("application", application.value())
                .param("position", answer.position())
                .param("revision", answer.revision())
                .param("choices", answer.choices().toArray(String[]::new))
                .param("truth", answer.truth())
                .param("body", answer.text())
                .param("blanks", answer.blanks().toArray(String[]::new))
                .param("steps", answer.steps().toArray(Integer[]::new))
                .param("active", answer.activeMillis())
                .param("at", Timestamp.from(at))
                .param("latest", Timestamp.from(at.minus(Sitting.GRACE)))
                .query(Integer.class)
                .optional();
    }

    /** What the page tells at the end of how long questions were worked on; those without an answer have no place for it. */
    void worked(SittingId sitting, Map<Integer, Integer> millis, Instant at) {
        if (millis.isEmpty()) {
            return;
        }
        var told = List.copyOf(millis.entrySet());
        jdbc.sql("""
                        update writtentest.answer a
                           set active_ms = writtentest.worked(w.millis, a.active_ms, a.saved_at, :at)
                          from unnest(cast(:positions as int[]), cast(:millis as int[])) w (position, millis)
                         where a.sitting = :sitting and a.position = w.position
                        """)
                .param("sitting", sitting.value())
                .param("positions", told.stream().map(Map.Entry::getKey).toArray(Integer[]::new))
                .param("millis", told.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * What is stored for the question of an answer that was not kept; revision 0 for nothing. Another answer with the very
     * same revision counts as one higher, so that it is not taken for this one.
     */
    StoredAnswer stored(JobApplicationId application, Answer answer) {
        return jdbc.sql("""
                        select a.revision + case when a.revision = :revision
                                    and (a.choices, a.truth, a.body, a.blanks, a.steps)
                                        is distinct from (cast(:choices as text[]), cast(:truth as boolean), cast(:body as text), cast(:blanks as text[]),
                                            cast(:steps as int[]))
                               then 1 else 0 end as revision, coalesce(p.page, 0) as page
                          from writtentest.answer a
                          join writtentest.sitting s on s.id = a.sitting
                          left join writtentest.presence p on p.sitting = a.sitting
                         where s.application = :application and s.state <> 'CANCELLED' and a.position = :position
                        """)
                .param("application", application.value())
                .param("position", answer.position())
                .param("revision", answer.revision())
                .param("choices", answer.choices().toArray(String[]::new))
                .param("truth", answer.truth())
                .param("body", answer.text())
                .param("blanks", answer.blanks().toArray(String[]::new))
                .param("steps", answer.steps().toArray(Integer[]::new))
                .query((row, index) -> new StoredAnswer(row.getLong("revision"), row.getInt("page")))
                .optional()
                .orElse(new StoredAnswer(0, 0));
    }

    Map<Integer, Answer> of(SittingId sitting) {
        Map<Integer, Answer> answers = new HashMap<>();
        jdbc.sql("select * from writtentest.answer where sitting = :sitting")
                .param("sitting", sitting.value())
                .query((row, index) -> answers.put(
                        row.getInt("position"),
                        new Answer(
                                row.getInt("position"),
                                row.getLong("revision"),
                                List.of((String[]) row.getArray("choices").getArray()),
                                (Boolean) row.getObject("truth"),
                                row.getString("body"),
                                List.of((String[]) row.getArray("blanks").getArray()),
                                List.of((Integer[]) row.getArray("steps").getArray()),
                                row.getObject("active_ms", Integer.class))))
                .list();
        return answers;
    }

    void mark(SittingId sitting, int position, BigDecimal points, @Nullable String comment) {
        jdbc.sql("""
                        insert into writtentest.mark (sitting, position, points, comment)
                        values (:sitting, :position, :points, :comment)
                        on conflict (sitting, position) do update set points = excluded.points, comment = excluded.comment
                        """)
                .param("sitting", sitting.value())
                .param("position", position)
                .param("points", points)
                .param("comment", comment)
                .update();
    }

    /** Other points for an answer that was marked, under the same comment. */
    void revalue(SittingId sitting, int position, BigDecimal points) {
        jdbc.sql("update writtentest.mark set points = :points where sitting = :sitting and position = :position")
                .param("points", points)
                .param("sitting", sitting.value())
                .param("position", position)
                .update();
    }

    /** Points by position. */
    Map<Integer, BigDecimal> marks(SittingId sitting) {
        Map<Integer, BigDecimal> marks = new HashMap<>();
        jdbc.sql("select position, points from writtentest.mark where sitting = :sitting")
                .param("sitting", sitting.value())
                .query((row, index) -> marks.put(row.getInt("position"), row.getBigDecimal("points")))
                .list();
        return marks;
    }

    /** Points and comments by position, of questions that are marked. */
    Map<Integer, MarkedAnswer> marked(SittingId sitting) {
        Map<Integer, MarkedAnswer> marked = new HashMap<>();
        jdbc.sql("select position, points, comment from writtentest.mark where sitting = :sitting")
                .param("sitting", sitting.value())
                .query((row, index) -> marked.put(
                        row.getInt("position"),
                        new MarkedAnswer(row.getBigDecimal("points"), row.getString("comment"))))
                .list();
        return marked;
    }

    /** What a question earned, and what its markers wrote. */
    record MarkedAnswer(BigDecimal points, @Nullable String comment) {}

    /** Markers' comments by position. */
    Map<Integer, String> comments(SittingId sitting) {
        Map<Integer, String> comments = new HashMap<>();
        jdbc.sql("select position, comment from writtentest.mark where sitting = :sitting and comment is not null")
                .param("sitting", sitting.value())
                .query((row, index) -> comments.put(row.getInt("position"), row.getString("comment")))
                .list();
        return comments;
    }
}
