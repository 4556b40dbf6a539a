package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of interviews with several candidates. */
@Repository
class GroupRows {

    private static final String SELECT = """
            select s.*, array(select m.application from panel.group_member m where m.session = s.id order by m.position) as members
              from panel.group_session s
            """;

    private final JdbcClient jdbc;

    GroupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<GroupSession> find(GroupId id) {
        return one(" where s.id = :id", id.value());
    }

    /** The session an application is part of. */
    Optional<GroupSession> of(JobApplicationId application) {
        return one(
                " where s.id = (select session from panel.group_member where application = :id)", application.value());
    }

    private Optional<GroupSession> one(String where, UUID id) {
        return jdbc.sql(SELECT + where)
                .param("id", id)
                .query((row, index) -> new GroupSession(
                        new GroupId(row.getObject("id", UUID.class)),
                        new JobOpeningId(row.getObject("job", UUID.class)),
                        GroupKind.valueOf(row.getString("kind")),
                        row.getObject("moderator", UUID.class) == null
                                ? null
                                : new JobApplicationId(row.getObject("moderator", UUID.class)),
                        List.of((UUID[]) row.getArray("members").getArray()).stream()
                                .map(JobApplicationId::new)
                                .toList()))
                .optional();
    }

    /** A session without anybody in it. */
    void insert(GroupSession session, Instant at) {
        jdbc.sql("""
                        insert into panel.group_session (id, job, kind, moderator, planned_at)
                        values (:id, :job, :kind, :moderator, :at)
                        """)
                .param("id", session.id().value())
                .param("job", session.job().value())
                .param("kind", session.kind().name())
                .param(
                        "moderator",
                        session.moderator() == null ? null : session.moderator().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void delete(GroupId session) {
        jdbc.sql("delete from panel.group_session where id = :id")
                .param("id", session.value())
                .update();
    }

    /** Makes an application part of a session, and of no other. */
    void join(GroupId session, JobApplicationId application, int position) {
        jdbc.sql("""
                        insert into panel.group_member (application, session, position) values (:application, :session, :position)
                        on conflict (application) do update set session = excluded.session, position = excluded.position
                        """)
                .param("application", application.value())
                .param("session", session.value())
                .param("position", position)
                .update();
    }

    /** Who is to be in a session from its beginning, so that everybody is told how many they will be; not who is in another one. */
    void expect(GroupId session, List<JobApplicationId> applications) {
        jdbc.sql("""
                        insert into panel.group_member (application, session, position)
                        select who.id, :session, who.place - 1
                          from unnest(:applications::uuid[]) with ordinality as who(id, place)
                        on conflict (application) do nothing
                        """)
                .param("session", session.value())
                .param(
                        "applications",
                        applications.stream().map(JobApplicationId::value).toArray(UUID[]::new))
                .update();
    }

    /** Somebody could not be booked. */
    void forget(GroupId session, JobApplicationId application) {
        jdbc.sql("delete from panel.group_member where application = :application and session = :session")
                .param("application", application.value())
                .param("session", session.value())
                .update();
    }

    /** How many others are in the application’s session, without those whose interview was cancelled. */
    int others(GroupId session, JobApplicationId application) {
        return jdbc.sql("""
                        select count(*) from panel.group_member m
                         where m.session = :session and m.application <> :application
                           and (exists (select from panel.panel p where p.application = m.application and p.state <> 'CANCELLED')
                                or not exists (select from panel.panel p where p.application = m.application))
                        """)
                .param("session", session.value())
                .param("application", application.value())
                .query(Integer.class)
                .single();
    }

    /** The application’s panel meets at another time or with other people now. Doing it twice is harmless. */
    void leave(JobApplicationId application) {
        jdbc.sql("delete from panel.group_member where application = :application")
                .param("application", application.value())
                .update();
    }

    /** One more thing said by a candidate, as an observer heard it; one less when that was a mistake. */
    void count(GroupId session, AccountId observer, JobApplicationId speaker, int more) {
        jdbc.sql("""
                        insert into panel.speaking_turn (session, observer, application, turns)
                        values (:session, :observer, :speaker, greatest(:more, 0))
                        on conflict (session, observer, application)
                        do update set turns = greatest(panel.speaking_turn.turns + :more, 0)
                        """)
                .param("session", session.value())
                .param("observer", observer.value())
                .param("speaker", speaker.value())
                .param("more", more)
                .update();
    }

    /** How often an observer heard each candidate speak. */
    Map<JobApplicationId, Integer> turns(GroupId session, AccountId observer) {
        var turns = new HashMap<JobApplicationId, Integer>();
        jdbc.sql("select application, turns from panel.speaking_turn where session = :session and observer = :observer")
                .param("session", session.value())
                .param("observer", observer.value())
                .query((RowCallbackHandler) row ->
                        turns.put(new JobApplicationId(row.getObject("application", UUID.class)), row.getInt("turns")));
        return turns;
    }
}
