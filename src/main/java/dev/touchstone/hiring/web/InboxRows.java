package dev.touchstone.hiring.web;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what waits for a person: tasks of their own and of their roles in their jobs, and what candidates asked for, with people,
 * jobs and codes put to them. One statement, however many tasks; of every kind the most urgent, and how many there are.
 */
@Repository
class InboxRows {

    private static final Duration PATIENCE = Duration.ofDays(2);
    private static final Duration FRESH = Duration.ofHours(1);

    /** Beside the engine’s tasks what moves no token: requests, appeals, answers of appeals to be marked anew, and a third person’s card. */
    private static final String OPEN = """
            with mine as (
                   select t.id_ as task, t.task_def_key_ as kind, t.create_time_ as since, t.due_date_ as due,
                          t.proc_inst_id_ as process
                     from camunda.act_ru_task t
                    where t.assignee_ = :account::text
                    union
                   select t.id_, case t.task_def_key_ when 'userTask_fillScorecard' then 'userTask_replaceInterviewer'
                                      else t.task_def_key_ end,
                          t.create_time_, t.due_date_, t.proc_inst_id_
                     from jobs.v_team m
                     join camunda.act_ru_identitylink l on l.group_id_ = m.role || ':' || m.job and l.type_ = 'candidate'
                     join camunda.act_ru_task t on t.id_ = l.task_id_ and t.assignee_ is null
                    where m.account = :account::uuid),
            asked as materialized (select * from writtentest.v_request),
            again as materialized (select * from writtentest.v_remark),
            requested as (
                   select q.kind || '-' || q.application as task, 'request_' || lower(q.kind) as kind, q.since::timestamp as since,
                          q.until::timestamp as due, q.application
                     from asked q
                     join candidates.v_place p on p.id = q.application and p.status <> 'WITHDRAWN'
                     join jobs.v_team m on m.job = p.job and m.account = :account::uuid and m.role = 'RECRUITER'
                    where q.until is null or q.until > :now
                    union
                   select 'REMARK-' || r.marking, 'request_remark', r.since::timestamp, null, r.application
                     from again r
                     join candidates.v_place p on p.id = r.application and p.status <> 'WITHDRAWN'
                     join jobs.v_team m on m.job = p.job and m.account = :account::uuid and m.role in ('MARKER', 'HIRING_MANAGER')
                    where not exists (select 1 from writtentest.v_remark_barred b
                                       where b.application = r.application and b.position = r.position and b.account = m.account)
                       or m.role = 'MARKER'
                          and not exists (select 1 from jobs.v_team o
                                           where o.job = p.job and o.role in ('MARKER', 'HIRING_MANAGER')
                                             and not exists (select 1 from writtentest.v_remark_barred b
                                                              where b.application = r.application and b.position = r.position
                                                                and b.account = o.account))),
            third as (
                   select 'THIRD-' || t.card as task, 'request_third' as kind, t.since::timestamp as since, null::timestamp as due,
                          t.application
                     from roleplay.v_third_person t
                    where t.account = :account::uuid),
            waiting as (
                   select r.task, r.kind, r.since, r.due, r.application,
                          coalesce(r.due, r.since + make_interval(secs => :patience)) as urgent
                     from third r
                    where :kind::text is null or r.kind = :kind::text
                    union all
                   select r.task, r.kind, r.since, r.due, r.application,
                          coalesce(r.due, r.since + make_interval(secs => :patience)) as urgent
                     from requested r
                    where :kind::text is null or r.kind = :kind::text
                    union all
                   select m.task, m.kind, m.since, m.due, e.business_key_::uuid as application,
                          coalesce(m.due, m.since + make_interval(secs => :patience)) as urgent
                     from mine m
                     join camunda.act_ru_execution e on e.id_ = m.process
                    where (:kind::text is null or m.kind = :kind::text)
                      and not (m.kind in ('userTask_markAgain', 'userTask_adjudicateMarks') and exists (
                              select 1
                                from writtentest.v_marked_before b
                               where b.application = e.business_key_::uuid and b.account = :account::uuid))
                      and not (m.kind = 'userTask_approveOffer' and exists (
                              select 1
                                from offers.v_spent_approver s
                               where s.application = e.business_key_::uuid and s.account = :account::uuid))),
            placed as (
                   select w.*, w.urgent < :now::timestamp as late,
                          count(*) over (partition by w.kind) as total,
                          count(*) filter (where w.urgent < :now::timestamp) over (partition by w.kind) as late_total,
                          row_number() over (partition by w.kind
                                order by case when w.kind = any(:marking) then w.urgent < :now::timestamp end desc,
                                         case when w.kind = any(:marking) then md5(w.application::text) end,
                                         w.urgent, w.since, w.task) as place
                     from waiting w)
            select p.*, a.number, a.candidate_name, j.title_zh, j.title_en, c.code, r.note as move_note
              from placed p
              join candidates.v_application a on a.id = p.application
              join jobs.v_job j on j.id = a.job
              left join lateral (
                   select m.code from writtentest.v_marking m where m.application = a.id limit 1) c on true
              left join lateral (
                   select coalesce(m.note, '') as note
                     from scheduling.v_move_request m
                    where m.application = a.id
                      and m.stage = case p.kind when 'userTask_scheduleRolePlay' then 'ROLE_PLAY'
                                                when 'userTask_planPanel' then 'PANEL' end
                    limit 1) r on true
             where p.place > :skipped and p.place <= :skipped + :size
             order by p.place
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One task with what is known of all of its kind.
     *
     * @param total how many of the kind wait for the person
     * @param late how many of them wait too long
     */
    record Row(InboxItem item, int total, int late) {}

    /**
     * The slice of every kind, the most urgent first.
     *
     * @param kind null for all kinds
     */
    List<Row> of(AccountId account, @Nullable String kind, Paging slice) {
        return jdbc.sql(OPEN)
                .param("account", account.toString())
                .param("kind", kind)
                .param("marking", TaskKinds.marking())
                .param("patience", PATIENCE.toSeconds())
                .param("now", Timestamp.from(clock.instant()))
                .param("skipped", slice.offset())
                .param("size", slice.size())
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var kind = row.getString("kind");
        var marking = TaskKinds.isMarking(kind);
        var since = row.getTimestamp("since").toInstant();
        var item = new InboxItem(
                row.getString("task"),
                kind,
                String.valueOf(row.getString(marking ? "code" : "candidate_name")),
                marking ? null : row.getString("number"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                row.getString("move_note"),
                since,
                since.plus(FRESH).isAfter(clock.instant()),
                instant(row.getTimestamp("due")),
                row.getBoolean("late"));
        return new Row(item, row.getInt("total"), row.getInt("late_total"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant).orElse(null);
    }
}
