package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of times that are kept for somebody. One application has one at most. */
@Repository
class Holds {

    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The time that is kept for an application at an instant. */
    Optional<Hold> of(JobApplicationId application, Instant now) {
        return jdbc.sql("""
                        select h.*, array(select t.person from scheduling.held_time t where t.application = h.application
                                           order by t.person) as people
                          from scheduling.hold h where h.application = :application and h.until > :now
                        """)
                .param("application", application.value())
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Hold(
                        application,
                        List.of((UUID[]) row.getArray("people").getArray()).stream()
                                .map(AccountId::new)
                                .toList(),
                        new Slot(
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant()),
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    /** Times that are kept for others than an application; for anybody when it is null. */
    List<Busy> busy(Collection<UUID> people, Slot during, @Nullable JobApplicationId except, Instant now) {
        return jdbc.sql("""
                        select t.person, lower(t.during) as starts_at, upper(t.during) as ends_at
                          from scheduling.held_time t join scheduling.hold h on h.application = t.application
                         where t.person in (:people) and t.during && tstzrange(:from, :to)
                           and h.application is distinct from :except::uuid and h.until > :now
                         order by starts_at, t.person
                        """)
                .param("people", people)
                .param("from", Timestamp.from(during.startsAt()))
                .param("to", Timestamp.from(during.endsAt()))
                .param("except", except == null ? null : except.value())
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Busy(
                        null,
                        null,
                        row.getObject("person", UUID.class),
                        true,
                        new Slot(
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant())))
                .list();
    }

    /** Keeps a time; what was kept for the application before is free again. */
    void put(Hold hold) {
        drop(hold.application());
        jdbc.sql("""
                        insert into scheduling.hold (application, starts_at, ends_at, until)
                        values (:application, :starts, :ends, :until)
                        """)
                .param("application", hold.application().value())
                .param("starts", Timestamp.from(hold.slot().startsAt()))
                .param("ends", Timestamp.from(hold.slot().endsAt()))
                .param("until", Timestamp.from(hold.until()))
                .update();
        jdbc.sql("""
                        insert into scheduling.held_time (application, person, during)
                        select :application, p.person, tstzrange(:starts, :ends) from unnest(:people::uuid[]) as p(person)
                        """)
                .param("application", hold.application().value())
                .param("starts", Timestamp.from(hold.slot().startsAt()))
                .param("ends", Timestamp.from(hold.slot().endsAt()))
                .param("people", hold.staff().stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
    }

    void drop(JobApplicationId application) {
        jdbc.sql("delete from scheduling.hold where application = :application")
                .param("application", application.value())
                .update();
    }

    /** Forgets what was kept of these people’s time until now. */
    void dropExpired(Collection<UUID> people, Instant now) {
        jdbc.sql("""
                        delete from scheduling.hold h
                         where h.until <= :now
                           and exists (select 1 from scheduling.held_time t
                                        where t.application = h.application and t.person in (:people))
                        """).param("now", Timestamp.from(now)).param("people", people).update();
    }
}
