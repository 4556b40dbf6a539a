package dev.touchstone.scheduling;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people answered to invitations. */
@Repository
class AnswerRows {

    /** The later answer stays, also when it arrives first. */
    private static final String KEEP = """
            insert into scheduling.answer (appointment, person, answer, sequence, stamped_at, received_at)
            values (:appointment, :person, :answer, :sequence, :stamped, :at)
            on conflict (appointment, person) do update
               set answer = excluded.answer, sequence = excluded.sequence, stamped_at = excluded.stamped_at,
                   received_at = excluded.received_at
             where (answer.sequence, answer.stamped_at) < (excluded.sequence, excluded.stamped_at)
            """;

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since which sequence somebody is asked for the time that stands; empty when they are not. */
    Optional<Integer> since(AppointmentId appointment, UUID person) {
        return jdbc.sql("select since_sequence from scheduling.attendance where appointment = :id and person = :person")
                .param("id", appointment.value())
                .param("person", person)
                .query(Integer.class)
                .optional();
    }

    /** False when a later answer is there. */
    boolean keep(CalendarReplyText reply, UUID person, Instant at) {
        return jdbc.sql(KEEP)
                        .param("appointment", reply.appointment().value())
                        .param("person", person)
                        .param("answer", reply.answer().name())
                        .param("sequence", reply.sequence())
                        .param("stamped", Timestamp.from(reply.stampedAt()))
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** Answers to the time that stands, by account, or application for the candidate. */
    Map<UUID, CalendarAnswer> of(AppointmentId appointment) {
        var answers = new HashMap<UUID, CalendarAnswer>();
        jdbc.sql("""
                        select w.person, w.answer from scheduling.answer w
                          join scheduling.attendance t on t.appointment = w.appointment and t.person = w.person
                         where w.appointment = :id and w.sequence >= t.since_sequence
                        """).param("id", appointment.value()).query((RowCallbackHandler) row ->
                answers.put(row.getObject("person", UUID.class), CalendarAnswer.valueOf(row.getString("answer"))));
        return answers;
    }

    void leaveAside(String reason, Instant at) {
        jdbc.sql("""
                        insert into scheduling.answer_left_aside (reason, times, last_at) values (:reason, 1, :at)
                        on conflict (reason) do update set times = answer_left_aside.times + 1, last_at = excluded.last_at
                        """).param("reason", reason).param("at", Timestamp.from(at)).update();
    }
}
