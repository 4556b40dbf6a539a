package dev.touchstone.scheduling;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked for another time, until they get it. */
@Repository
class MoveRequests {

    private final JdbcClient jdbc;

    MoveRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MoveRequest> of(AppointmentId appointment) {
        return jdbc.sql("select note, asked_at from scheduling.move_request where appointment = :id")
                .param("id", appointment.value())
                .query((row, index) -> new MoveRequest(
                        row.getString("note"), row.getTimestamp("asked_at").toInstant()))
                .optional();
    }

    void keep(AppointmentId appointment, @Nullable String note, Instant at) {
        jdbc.sql("""
                        insert into scheduling.move_request (appointment, note, asked_at) values (:id, :note, :at)
                        on conflict (appointment) do update set note = excluded.note, asked_at = excluded.asked_at
                        """)
                .param("id", appointment.value())
                .param("note", note)
                .param("at", Timestamp.from(at))
                .update();
    }

    void drop(AppointmentId appointment) {
        jdbc.sql("delete from scheduling.move_request where appointment = :id")
                .param("id", appointment.value())
                .update();
    }
}
