package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.QuestionVersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of panels whose time the candidate chooses. */
@Repository
class BookingRows {

    private static final String SELECT = """
            select b.*,
                   array(select p.account from panel.booking_person p where p.booking = b.id order by p.position) as people,
                   array(select p.presence from panel.booking_person p where p.booking = b.id order by p.position) as presences,
                   array(select q.question_version from panel.booking_question q where q.booking = b.id order by q.position)
                       as questions
              from panel.booking b where b.application = :application
            """;

    private final JdbcClient jdbc;

    BookingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one from which times are or were chosen. */
    Optional<Booking> live(JobApplicationId application) {
        return jdbc.sql(SELECT + " and b.state in ('OFFERED', 'BOOKED')")
                .param("application", application.value())
                .query(BookingRows::booking)
                .optional();
    }

    /** The last one, whatever became of it. */
    Optional<Booking> last(JobApplicationId application) {
        return jdbc.sql(SELECT + " order by b.offered_at desc, b.id desc limit 1")
                .param("application", application.value())
                .query(BookingRows::booking)
                .optional();
    }

    void insert(Booking booking, Instant at) {
        jdbc.sql("""
                        insert into panel.booking (id, application, state, minutes, place, meeting_link, size, from_day, to_day,
                               answer_by, moves_left, notice_hours, offered_at)
                        values (:id, :application, :state, :minutes, :place, :link, :size, :from, :to, :by, :moves, :notice, :at)
                        """)
                .param("id", booking.id())
                .param("application", booking.application().value())
                .param("state", booking.state().name())
                .param("minutes", booking.length().toMinutes())
                .param("place", booking.place())
                .param("link", booking.meetingLink())
                .param("size", booking.lineup().size())
                .param("from", booking.from())
                .param("to", booking.to())
                .param("by", Timestamp.from(booking.answerBy()))
                .param("moves", booking.movesLeft())
                .param("notice", booking.notice().toHours())
                .param("at", Timestamp.from(at))
                .update();
        var people = List.copyOf(booking.lineup().people().entrySet());
        jdbc.sql("""
                        insert into panel.booking_person (booking, position, account, presence)
                        select :booking, p.position, p.account, p.presence
                          from unnest(:people::uuid[], :presences::text[]) with ordinality as p(account, presence, position)
                        """)
                .param("booking", booking.id())
                .param(
                        "people",
                        people.stream().map(person -> person.getKey().value()).toArray(UUID[]::new))
                .param(
                        "presences",
                        people.stream().map(person -> person.getValue().name()).toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into panel.booking_question (booking, position, question_version)
                        select :booking, q.position, q.version from unnest(:questions::uuid[]) with ordinality as q(version, position)
                        """)
                .param("booking", booking.id())
                .param(
                        "questions",
                        booking.questions().stream()
                                .map(QuestionVersionId::value)
                                .toArray(UUID[]::new))
                .update();
    }

    /** What becomes of it; a stale version is loud. */
    void save(Booking booking) {
        int updated = jdbc.sql("""
                        update panel.booking
                           set state = :state, moves_left = :moves, note = :note, told = :told, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("state", booking.state().name())
                .param("moves", booking.movesLeft())
                .param("note", booking.note())
                .param("told", booking.told())
                .param("id", booking.id())
                .param("version", booking.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("Booking %s was changed meanwhile".formatted(booking.id()));
        }
    }

    /** Remembers in which zone the candidate chose. */
    void chosenIn(ZoneId zone, UUID booking) {
        jdbc.sql("update panel.booking set zone = :zone where id = :id")
                .param("zone", zone.getId())
                .param("id", booking)
                .update();
    }

    /** The zone in which the candidate last chose a time; empty when they did not choose. */
    Optional<ZoneId> zone(JobApplicationId application) {
        return jdbc.sql("""
                        select zone from panel.booking
                         where application = :application and zone is not null order by offered_at desc, id desc limit 1
                        """)
                .param("application", application.value())
                .query(String.class)
                .optional()
                .map(ZoneId::of);
    }

    private static Booking booking(ResultSet row, int index) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class),
                new JobApplicationId(row.getObject("application", UUID.class)),
                Booking.State.valueOf(row.getString("state")),
                lineup(row),
                List.of((UUID[]) row.getArray("questions").getArray()).stream()
                        .map(QuestionVersionId::new)
                        .toList(),
                Duration.ofMinutes(row.getInt("minutes")),
                row.getString("place"),
                row.getString("meeting_link"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getTimestamp("answer_by").toInstant(),
                row.getInt("moves_left"),
                Duration.ofHours(row.getInt("notice_hours")),
                row.getString("note"),
                row.getBoolean("told"),
                row.getInt("version"));
    }

    private static Lineup lineup(ResultSet row) throws SQLException {
        var accounts = (UUID[]) row.getArray("people").getArray();
        var presences = (String[]) row.getArray("presences").getArray();
        var people = new LinkedHashMap<AccountId, Presence>();
        for (int i = 0; i < accounts.length; i++) {
            people.put(new AccountId(accounts[i]), Presence.valueOf(presences[i]));
        }
        return new Lineup(people, row.getInt("size"));
    }
}
