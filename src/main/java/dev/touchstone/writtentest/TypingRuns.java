package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When texts were typed, and how. */
@Repository
class TypingRuns {

    /** A replay holds no more. */
    static final int MOST_EVENTS = 4000;

    private static final String OPEN = """
              from writtentest.sitting s
              join writtentest.paper_question q on q.sitting = s.id and q.position = :position
             where s.application = :application and s.state = 'OPEN' and s.deadline >= :latest
            """;

    private static final String ADD = """
            insert into writtentest.typing_replay as kept (sitting, position, events)
            select r.sitting, r.position, cast(:events as jsonb)
              from writtentest.typing_run r
             where r.sitting = :sitting and r.position = :position and :from = 0
            on conflict (sitting, position) do nothing
            """;

    private static final String MORE = """
            update writtentest.typing_replay
               set events = events || cast(:events as jsonb)
             where sitting = :sitting and position = :position and jsonb_array_length(events) = :from
               and :from + jsonb_array_length(cast(:events as jsonb)) <= :most
            """;

    private final JdbcClient jdbc;

    TypingRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TypingRun> of(SittingId sitting, int position) {
        return jdbc.sql("select * from writtentest.typing_run where sitting = :sitting and position = :position")
                .param("sitting", sitting.value())
                .param("position", position)
                .query((row, index) -> new TypingRun(
                        row.getTimestamp("started_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("ended_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getObject("page_ms", Integer.class)))
                .optional();
    }

    /** Starts it, unless it was started before or the sitting takes no answers. */
    void start(JobApplicationId application, int position, Instant at) {
        jdbc.sql("insert into writtentest.typing_run (sitting, position, started_at) select s.id, q.position, :at "
                        + OPEN + " on conflict do nothing")
                .param("application", application.value())
                .param("position", position)
                .param("at", Timestamp.from(at))
                .param("latest", Timestamp.from(at.minus(Sitting.GRACE)))
                .update();
    }

    /** Ends it, unless it has an end. */
    void end(SittingId sitting, int position, @Nullable Integer pageMillis, Instant at) {
        jdbc.sql("""
                        update writtentest.typing_run set ended_at = greatest(:at, started_at), page_ms = :millis
                         where sitting = :sitting and position = :position and ended_at is null
                        """)
                .param("sitting", sitting.value())
                .param("position", position)
                .param("millis", pageMillis)
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * Adds what follows the first so many events; what comes twice, or out of its order, changes nothing.
     *
     * @param events as JSON
     * @return how many there are now
     */
    int add(SittingId sitting, int position, int from, String events) {
        jdbc.sql(from == 0 ? ADD : MORE)
                .param("sitting", sitting.value())
                .param("position", position)
                .param("from", from)
                .param("events", events)
                .param("most", MOST_EVENTS)
                .update();
        return count(sitting, position);
    }

    int count(SittingId sitting, int position) {
        return jdbc.sql("""
                        select jsonb_array_length(events) from writtentest.typing_replay
                         where sitting = :sitting and position = :position
                        """)
                .param("sitting", sitting.value())
                .param("position", position)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The events as JSON; an empty list when there are none. */
    String events(SittingId sitting, int position) {
        return jdbc.sql("""
                        select events from writtentest.typing_replay where sitting = :sitting and position = :position
                        """)
                .param("sitting", sitting.value())
                .param("position", position)
                .query(String.class)
                .optional()
                .orElse("[]");
    }

    /** Where something was typed in a paper, in its order. */
    List<Integer> positions(MarkingId marking) {
        return jdbc.sql("""
                        select distinct r.position from writtentest.typing_run r
                          join writtentest.sitting s on s.id = r.sitting
                         where s.marking = :marking and s.state <> 'CANCELLED' order by r.position
                        """)
                .param("marking", marking.value())
                .query(Integer.class)
                .list();
    }
}
