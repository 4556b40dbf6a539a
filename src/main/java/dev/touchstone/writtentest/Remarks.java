package dev.touchstone.writtentest;

import dev.touchstone.identity.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers of settled papers that are marked anew, because an appeal about them was let through. */
@Repository
class Remarks {

    /**
     * Somebody else than who marked it before or read the appeal: marker or hiring manager of the job. Where the job has nobody
     * else, one of its markers once more.
     */
    private static final String OPEN = """
            with mine as (
                select r.marking, r.code, r.position
                  from writtentest.v_remark r
                  join candidates.v_place p on p.id = r.application and p.status <> 'WITHDRAWN'
                  join jobs.v_team m on m.job = p.job and m.account = :account and m.role in ('MARKER', 'HIRING_MANAGER')
                 where not exists (select 1 from writtentest.v_remark_barred b
                                    where b.application = r.application and b.position = r.position and b.account = m.account)
                    or m.role = 'MARKER'
                       and not exists (select 1 from jobs.v_team o
                                        where o.job = p.job and o.role in ('MARKER', 'HIRING_MANAGER')
                                          and not exists (select 1 from writtentest.v_remark_barred b
                                                           where b.application = r.application and b.position = r.position
                                                             and b.account = o.account)))
            """;

    private final JdbcClient jdbc;

    Remarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(SittingId sitting, Collection<Integer> positions) {
        jdbc.sql("""
                        insert into writtentest.appealed_answer (sitting, position, points_before, comment_before)
                        select sitting, position, points, comment from writtentest.mark
                         where sitting = :sitting and position = any(:positions)
                        """)
                .param("sitting", sitting.value())
                .param("positions", positions.toArray(Integer[]::new))
                .update();
        jdbc.sql("update writtentest.marking_course set round = 'APPEAL' where sitting = :sitting")
                .param("sitting", sitting.value())
                .update();
    }

    /** In the order of the paper. */
    List<RemarkedAnswer> of(SittingId sitting) {
        return jdbc.sql("""
                        select e.position, e.points_before, case when g.given_at is not null then m.points end as points_after
                          from writtentest.appealed_answer e
                          join writtentest.mark m on m.sitting = e.sitting and m.position = e.position
                          left join writtentest.given_mark g on g.sitting = e.sitting and g.position = e.position and g.round = 'APPEAL'
                               and g.counts
                         where e.sitting = :sitting order by e.position
                        """)
                .param("sitting", sitting.value())
                .query((row, index) -> new RemarkedAnswer(
                        row.getInt("position"), row.getBigDecimal("points_before"), row.getBigDecimal("points_after")))
                .list();
    }

    /** The answers of a paper the person may mark anew; handed in ones are not among them. */
    List<Integer> open(MarkingId marking, AccountId marker) {
        return jdbc.sql(OPEN + "select distinct position from mine where marking = :marking order by position")
                .param("account", marker.value())
                .param("marking", marking.value())
                .query(Integer.class)
                .list();
    }

    /** Papers with answers the person may mark anew, in an order that tells nothing of when. */
    List<QueuedPaper> papers(AccountId marker) {
        return jdbc.sql(OPEN + """
                        select marking, code, count(distinct position) as waiting from mine
                         group by marking, code order by md5(marking::text)
                        """)
                .param("account", marker.value())
                .query((row, index) -> new QueuedPaper(
                        new MarkingId(row.getObject("marking", UUID.class)),
                        row.getString("code"),
                        MarkingRound.APPEAL,
                        row.getInt("waiting")))
                .list();
    }

    /** Whether answers of a candidate’s paper wait to be marked anew. */
    boolean isRunning(SittingId sitting) {
        return jdbc.sql(
                        "select exists (select 1 from writtentest.appeal where sitting = :sitting and state = 'REMARKING')")
                .param("sitting", sitting.value())
                .query(Boolean.class)
                .single();
    }
}
