package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of appointments. */
@Repository
class Appointments {

    private static final String SELECT = """
            select a.*,
                   array(select t.person from scheduling.attendance t where t.appointment = a.id and t.staff order by t.person)
                       as staff
              from scheduling.appointment a
            """;

    private final JdbcClient jdbc;
    private final WorkingHours hours;

    Appointments(JdbcClient jdbc, WorkingHours hours) {
        this.jdbc = jdbc;
        this.hours = hours;
    }

    Optional<Appointment> find(AppointmentId id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id.value())
                .query(Appointments::appointment)
                .optional();
    }

    Optional<Appointment> current(JobApplicationId application, Stage stage) {
        return jdbc.sql(SELECT + " where a.application = :application and a.stage = :stage and not a.cancelled")
                .param("application", application.value())
                .param("stage", stage.name())
                .query(Appointments::appointment)
                .optional();
    }

    List<Appointment> current(Collection<JobApplicationId> applications, Stage stage) {
        return jdbc.sql(SELECT + " where a.application = any(:applications) and a.stage = :stage and not a.cancelled")
                .param(
                        "applications",
                        applications.stream().map(JobApplicationId::value).toArray(UUID[]::new))
                .param("stage", stage.name())
                .query(Appointments::appointment)
                .list();
    }

    List<Appointment> all(Collection<AppointmentId> ids) {
        return jdbc.sql(SELECT + " where a.id = any(:ids)")
                .param("ids", ids.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query(Appointments::appointment)
                .list();
    }

    /** Appointments of a member of staff whose time is not over at an instant, by time. */
    List<Appointment> upcoming(AccountId account, Instant after) {
        return jdbc.sql(SELECT + """
                         where not a.cancelled
                           and exists (select 1 from scheduling.attendance t
                                        where t.appointment = a.id and t.person = :person and upper(t.during) > :after)
                         order by a.starts_at
                        """)
                .param("after", Timestamp.from(after))
                .param("person", account.value())
                .query(Appointments::appointment)
                .list();
    }

    List<Busy> busy(Collection<UUID> people, Slot during) {
        return jdbc.sql("""
                        select appointment, gathering, person, staff, lower(during) as starts_at, upper(during) as ends_at
                          from scheduling.attendance
                         where person in (:people) and during && tstzrange(:from, :to)
                         order by staff desc, starts_at, person
                        """)
                .param("people", people)
                .param("from", Timestamp.from(during.startsAt()))
                .param("to", Timestamp.from(during.endsAt()))
                .query((row, index) -> new Busy(
                        new AppointmentId(row.getObject("appointment", UUID.class)),
                        row.getObject("gathering", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getBoolean("staff"),
                        new Slot(
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant())))
                .list();
    }

    void insert(Appointment appointment, @Nullable UUID gathering, Instant at) {
        jdbc.sql("""
                        insert into scheduling.appointment (id, application, stage, starts_at, ends_at, zone, place,
                               meeting_link, created_at)
                        values (:id, :application, :stage, :starts, :ends, :zone, :place, :link, :at)
                        """)
                .param("id", appointment.id().value())
                .param("application", appointment.application().value())
                .param("stage", appointment.stage().name())
                .param("starts", Timestamp.from(appointment.startsAt()))
                .param("ends", Timestamp.from(appointment.endsAt()))
                .param("zone", hours.zone().getId())
                .param("place", appointment.place())
                .param("link", appointment.meetingLink())
                .param("at", Timestamp.from(at))
                .update();
        attend(appointment, gathering == null ? appointment.id().value() : gathering);
    }

    void move(AppointmentId id, Instant startsAt, Instant endsAt) {
        jdbc.sql("""
                        update scheduling.appointment
                           set starts_at = :starts, ends_at = :ends, sequence = sequence + 1
                         where id = :id
                        """)
                .param("id", id.value())
                .param("starts", Timestamp.from(startsAt))
                .param("ends", Timestamp.from(endsAt))
                .update();
        jdbc.sql("""
                        update scheduling.attendance
                           set during = tstzrange(:starts, :ends),
                               since_sequence = (select a.sequence from scheduling.appointment a where a.id = :id)
                         where appointment = :id
                        """)
                .param("id", id.value())
                .param("starts", Timestamp.from(startsAt))
                .param("ends", Timestamp.from(endsAt))
                .update();
    }

    /** Writes an appointment over, with everybody who attends it. */
    void replace(Appointment appointment, @Nullable UUID gathering) {
        jdbc.sql("""
                        update scheduling.appointment
                           set starts_at = :starts, ends_at = :ends, place = :place, meeting_link = :link,
                               sequence = :sequence, cancelled = false
                         where id = :id
                        """)
                .param("id", appointment.id().value())
                .param("starts", Timestamp.from(appointment.startsAt()))
                .param("ends", Timestamp.from(appointment.endsAt()))
                .param("place", appointment.place())
                .param("link", appointment.meetingLink())
                .param("sequence", appointment.sequence())
                .update();
        jdbc.sql("delete from scheduling.attendance where appointment = :id")
                .param("id", appointment.id().value())
                .update();
        attend(appointment, gathering == null ? appointment.id().value() : gathering);
    }

    /** Puts somebody in another's place, who may have left it before. */
    void swap(AppointmentId id, AccountId out, AccountId in) {
        leave(id, out);
        jdbc.sql("""
                        insert into scheduling.attendance (appointment, gathering, person, staff, during, since_sequence)
                        select a.id, coalesce((select t.gathering from scheduling.attendance t where t.appointment = a.id limit 1), a.id),
                               :in, true, tstzrange(a.starts_at, a.ends_at), a.sequence
                          from scheduling.appointment a where a.id = :id
                        """).param("id", id.value()).param("in", in.value()).update();
    }

    /** The meeting an appointment is part of: itself, unless several candidates are met at once. */
    Optional<UUID> gathering(AppointmentId id) {
        return jdbc.sql("select gathering from scheduling.attendance where appointment = :id limit 1")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** Frees one of the staff: the others’ time stands, the sequence grows for the one who leaves. */
    void leave(AppointmentId id, AccountId out) {
        jdbc.sql("delete from scheduling.attendance where appointment = :id and person = :out and staff")
                .param("id", id.value())
                .param("out", out.value())
                .update();
        jdbc.sql("update scheduling.appointment set sequence = sequence + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Writes down that it is over: it began no later than {@code began} and ends now. */
    void shorten(AppointmentId id, Instant began, Instant now) {
        jdbc.sql("""
                        update scheduling.appointment
                           set starts_at = least(starts_at, :began),
                               ends_at = greatest(least(ends_at, :now), least(starts_at, :began) + interval '1 second')
                         where id = :id and not cancelled
                        """)
                .param("id", id.value())
                .param("began", Timestamp.from(began))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Frees everybody from an instant on. */
    void release(AppointmentId id, Instant now) {
        jdbc.sql("update scheduling.attendance set during = during * tstzrange(null, :now) where appointment = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The same before its time, for calendars that still hold it. */
    void callOff(AppointmentId id, Instant now) {
        release(id, now);
        jdbc.sql("update scheduling.appointment set sequence = sequence + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Frees everybody's time; keeps who was invited, so that the cancellation reaches them. */
    void cancel(AppointmentId id) {
        jdbc.sql(
                        "update scheduling.appointment set cancelled = true, sequence = sequence + 1 where id = :id and not cancelled")
                .param("id", id.value())
                .update();
        jdbc.sql("update scheduling.attendance set during = 'empty' where appointment = :id")
                .param("id", id.value())
                .update();
    }

    /**
     * Lets bookings of the same people wait for each other, in one order: the exclusion constraint alone would let two of
     * them wait in a circle.
     */
    void queue(Collection<UUID> people) {
        people.stream().sorted().forEach(person -> jdbc.sql(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:person, 720))")
                .param("person", person.toString())
                .query(Integer.class)
                .single());
    }

    private void attend(Appointment appointment, UUID gathering) {
        attend(appointment, gathering, appointment.application().value(), false);
        appointment.staff().forEach(account -> attend(appointment, gathering, account.value(), true));
    }

    private void attend(Appointment appointment, UUID gathering, UUID person, boolean staff) {
        jdbc.sql("""
                        insert into scheduling.attendance (appointment, gathering, person, staff, during, since_sequence)
                        values (:appointment, :gathering, :person, :staff, tstzrange(:starts, :ends), :sequence)
                        """)
                .param("sequence", appointment.sequence())
                .param("appointment", appointment.id().value())
                .param("gathering", gathering)
                .param("person", person)
                .param("staff", staff)
                .param("starts", Timestamp.from(appointment.startsAt()))
                .param("ends", Timestamp.from(appointment.endsAt()))
                .update();
    }

    private static Appointment appointment(ResultSet row, int index) throws SQLException {
        return new Appointment(
                new AppointmentId(row.getObject("id", UUID.class)),
                new JobApplicationId(row.getObject("application", UUID.class)),
                Stage.valueOf(row.getString("stage")),
                List.of((UUID[]) row.getArray("staff").getArray()).stream()
                        .map(AccountId::new)
                        .toList(),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("place"),
                row.getString("meeting_link"),
                row.getInt("sequence"),
                row.getBoolean("cancelled"));
    }
}
