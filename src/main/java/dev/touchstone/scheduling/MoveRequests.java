package dev.touchstone.scheduling;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** Those of the appointments somebody asked to move. */
    Set<AppointmentId> among(Collection<AppointmentId> appointments) {
        return jdbc.sql("select appointment from scheduling.move_request where appointment = any(:ids)")
                .param("ids", appointments.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query((row, index) -> new AppointmentId(row.getObject("appointment", UUID.class)))
                .set();
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
