package dev.touchstone.writtentest;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionVersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers that wait for one marker: of running applications, in rounds the marker has no part in yet. */
@Repository
class MarkingPiles {

    private static final String WAITING = """
            with answer as (
                select p.job, s.application, s.id as sitting, s.marking, s.code, c.round, q.position,
                       q.question_version, g.marker is not distinct from :marker and g.points is not null as drafted,
                       g.saved_at
                  from candidates.v_place p
                  join writtentest.sitting s on s.application = p.id and s.state = 'SUBMITTED'
                  join writtentest.marking_course c on c.sitting = s.id and c.round in ('FIRST', 'SECOND')
                  join writtentest.paper_question q on q.sitting = s.id
                  left join writtentest.given_mark g on g.sitting = s.id and g.position = q.position and g.round = c.round
                 where p.job = any(:jobs) and p.status = 'ACTIVE' %s
                   and (g.sitting is null or (g.given_at is null and (g.marker = :marker or g.held_until <= :now)))
                   and not exists (select 1 from writtentest.mark k where k.sitting = s.id and k.position = q.position)
                   and not exists (select 1 from writtentest.given_mark e
                                    where e.sitting = s.id and e.position = q.position and e.round <> c.round and e.marker = :marker
                                      and e.given_at is not null))
            """;

    private static final String PILES = """
            select job, question_version, count(*) filter (where not drafted) as waiting,
                   count(*) filter (where drafted) as drafted,
                   (array_agg(marking order by saved_at desc) filter (where drafted))[1] as last_marking,
                   (array_agg(position order by saved_at desc) filter (where drafted))[1] as last_position
              from answer group by job, question_version
             order by waiting desc, drafted desc, question_version
            """;

    private final JdbcClient jdbc;

    MarkingPiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many answers to one question wait, how many are drafted, and the draft that was saved last. */
    record Pile(
            JobOpeningId job,
            QuestionVersionId question,
            int waiting,
            int drafted,
            @Nullable AnswerPlace last) {}

    /** The largest first. */
    List<Pile> of(Collection<JobOpeningId> jobs, AccountId marker, Instant now) {
        return waiting(PILES, jobs, marker, now).query(MarkingPiles::pile).list();
    }

    private static Pile pile(ResultSet row, int index) throws SQLException {
        return new Pile(
                new JobOpeningId(row.getObject("job", UUID.class)),
                new QuestionVersionId(row.getObject("question_version", UUID.class)),
                row.getInt("waiting"),
                row.getInt("drafted"),
                last(row));
    }

    private static @Nullable AnswerPlace last(ResultSet row) throws SQLException {
        var marking = row.getObject("last_marking", UUID.class);
        return marking == null ? null : new AnswerPlace(new MarkingId(marking), row.getInt("last_position"));
    }

    /** Papers with answers left, in an order that stays and tells nothing of when they were handed in. */
    List<QueuedPaper> papers(Collection<JobOpeningId> jobs, AccountId marker, Instant now, int most) {
        return waiting("""
                        select marking, code, round, count(*) as waiting from answer where not drafted
                         group by marking, code, round order by md5(marking::text) limit :most
                        """, jobs, marker, now)
                .param("most", most)
                .query((row, index) -> new QueuedPaper(
                        new MarkingId(row.getObject("marking", UUID.class)),
                        row.getString("code"),
                        MarkingRound.valueOf(row.getString("round")),
                        row.getInt("waiting")))
                .list();
    }

    /** The next answer to a question: one that is held for the marker already, else any; the order tells nothing of the people. */
    Optional<AnswerPlace> next(JobOpeningId job, QuestionVersionId question, AccountId marker, Instant now) {
        return waiting("""
                        select a.marking, a.position
                          from answer a
                          left join writtentest.given_mark h
                                 on h.sitting = a.sitting and h.position = a.position and h.round = a.round and h.marker = :marker
                         where not a.drafted
                         order by h.sitting is null, md5(a.sitting::text || a.position) limit 1
                        """, job, question, marker, now)
                .query((row, index) ->
                        new AnswerPlace(new MarkingId(row.getObject("marking", UUID.class)), row.getInt("position")))
                .optional();
    }

    /** What the marker drafted of a question before a time, the last; without one, the last of all. */
    Optional<AnswerPlace> before(
            JobOpeningId job, QuestionVersionId question, AccountId marker, Instant now, AnswerPlace place) {
        return waiting("""
                        select marking, position from answer
                         where drafted
                           and saved_at < coalesce((select o.saved_at from answer o
                                                     where o.marking = :marking and o.position = :position and o.drafted), 'infinity')
                         order by saved_at desc limit 1
                        """, job, question, marker, now)
                .param("marking", place.marking().value())
                .param("position", place.position())
                .query((row, index) ->
                        new AnswerPlace(new MarkingId(row.getObject("marking", UUID.class)), row.getInt("position")))
                .optional();
    }

    /** Papers of which the marker has drafts that are not handed in. */
    List<MarkingId> drafted(Collection<JobOpeningId> jobs, AccountId marker, Instant now) {
        return waiting("select distinct marking from answer where drafted order by marking", jobs, marker, now)
                .query((row, index) -> new MarkingId(row.getObject("marking", UUID.class)))
                .list();
    }

    /** How many answers the marker marked since. */
    int since(AccountId marker, Instant now, Duration span) {
        return jdbc.sql("select count(*) from writtentest.given_mark where marker = :marker and saved_at > :since")
                .param("marker", marker.value())
                .param("since", Timestamp.from(now.minus(span)))
                .query(Integer.class)
                .single();
    }

    /** How many of the marker’s drafts lay so long that colleagues took them over, since. */
    int taken(AccountId marker, Instant now, Duration span) {
        return jdbc.sql("select count(*) from writtentest.taken_draft where marker = :marker and at > :since")
                .param("marker", marker.value())
                .param("since", Timestamp.from(now.minus(span)))
                .query(Integer.class)
                .single();
    }

    /** How far one question’s pile is; no other answer is looked at. */
    Pile of(JobOpeningId job, QuestionVersionId question, AccountId marker, Instant now) {
        return waiting(PILES, job, question, marker, now)
                .query(MarkingPiles::pile)
                .optional()
                .orElse(new Pile(job, question, 0, 0, null));
    }

    private JdbcClient.StatementSpec waiting(
            String select, JobOpeningId job, QuestionVersionId question, AccountId marker, Instant now) {
        return waiting(WAITING.formatted(" and q.question_version = :question") + select, marker, now)
                .param("jobs", new UUID[] {job.value()})
                .param("question", question.value());
    }

    private JdbcClient.StatementSpec waiting(
            String select, Collection<JobOpeningId> jobs, AccountId marker, Instant now) {
        return waiting(WAITING.formatted("") + select, marker, now)
                .param("jobs", jobs.stream().map(JobOpeningId::value).toArray(UUID[]::new));
    }

    private JdbcClient.StatementSpec waiting(String sql, AccountId marker, Instant now) {
        return jdbc.sql(sql).param("marker", marker.value()).param("now", Timestamp.from(now));
    }
}
