package dev.touchstone.demo;

import dev.touchstone.hiring.BoardFixture;
import dev.touchstone.jobs.JobOpeningId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hundred more of everything that the demo's pages list. */
class Growth {

    private static final int MORE = 200;

    /** One row that becomes many, with other values in some of its columns; {@code g} counts. */
    private record Copy(String table, String where, String changed) {}

    private final JdbcClient jdbc;
    private final BoardFixture fixture;

    Growth(JdbcClient jdbc, BoardFixture fixture) {
        this.jdbc = jdbc;
        this.fixture = fixture;
    }

    /** What belongs to one application: letters, decisions, proposals, a longer paper, card, panel and talk. */
    void of(UUID application) {
        var mine = "application = '%s'".formatted(application);
        var sitting = "sitting in (select id from writtentest.sitting where %s)".formatted(mine);
        var card = "card in (select id from scorecards.card where %s and rater is not null)".formatted(mine);
        var panel = "panel in (select id from panel.panel where %s)".formatted(mine);
        var talk = "role_play in (select id from roleplay.role_play where %s)".formatted(mine);
        List.of(
                        new Copy("mail.outbox", mine, "'id', md5(r::text || g)::uuid, 'copy', 1000 + g"),
                        new Copy("candidates.stage_decision", mine, "'id', md5(r::text || g)::uuid"),
                        new Copy("candidates.stage_proposal", mine, "'id', md5(r::text || g)::uuid"),
                        new Copy("writtentest.paper_question", sitting, "'position', 1000 + g"),
                        new Copy("writtentest.answer", sitting, "'position', 1000 + g"),
                        new Copy("writtentest.mark", sitting, "'position', 1000 + g"),
                        new Copy("scorecards.card_question", card, "'position', 1000 + g"),
                        new Copy("panel.panel_question", panel, "'position', 1000 + g"),
                        new Copy("roleplay.message", talk, "'number', 1000 + g, 'client_id', md5(r::text || g)::uuid"))
                .forEach(this::copy);
    }

    /** More questions, with more versions of the first one; more colleagues, all of them in the job's team. */
    void ofTheCompany(UUID job) {
        List.of(
                        new Copy(
                                "questionbank.question",
                                "true",
                                "'id', md5('question' || g)::uuid, 'number', 'G-' || g"),
                        new Copy(
                                "questionbank.question_version",
                                "status = 'PUBLISHED'",
                                "'id', md5('version' || g)::uuid, 'question', md5('question' || g)::uuid"),
                        new Copy(
                                "questionbank.question_version",
                                "status = 'PUBLISHED'",
                                "'id', md5(r::text || g)::uuid, 'version', 1 + g, 'status', 'RETIRED'"),
                        new Copy(
                                "identity.account",
                                "true",
                                "'id', md5('account' || g)::uuid, 'email', 'g' || g || '@example.test'"),
                        new Copy(
                                "jobs.team",
                                "job = '%s' and role = 'INTERVIEWER'".formatted(job),
                                "'account', md5('account' || g)::uuid"))
                .forEach(this::copy);
        waitForReview("G-%");
        jdbc.sql("""
                        insert into identity.api_key (id, name, handle, secret_hash, scopes, made_by, made_at, expires_on)
                        select gen_random_uuid(), 'Script', lpad(g::text, 8, '0'), sha256(g::text::bytea),
                               array['QUESTION_BANK_CHECK'], a.id, now(), current_date + 30
                          from generate_series(1, :more) g
                          join (select id, row_number() over (order by id) as n from identity.account) a on a.n = g
                        """).param("more", MORE).update();
        jdbc.sql("""
                        insert into audit.entry (at, actor, event, facts)
                        select e.at, e.actor, e.event, e.facts
                          from (select * from audit.entry order by id limit 1) e, generate_series(1, :more)
                        """).param("more", MORE).update();
    }

    /** A version of each of these questions waits for its reviewer, and their facts are due to be looked at. */
    void waitForReview(String numbers) {
        jdbc.sql("""
                        insert into questionbank.question_version
                        select made.*
                          from questionbank.question q
                          join questionbank.question_version v on v.id = q.shown,
                               (select id from identity.account order by id limit 1) author,
                               jsonb_populate_record(null::questionbank.question_version, to_jsonb(v) || jsonb_build_object(
                                   'id', gen_random_uuid(), 'version', 1000, 'status', 'REVIEW', 'handed_in_at', now(),
                                   'review_waived', false, 'created_by', author.id)) made
                         where q.number like :numbers
                        """).param("numbers", numbers).update();
        jdbc.sql("""
                        update questionbank.question
                           set review_by = current_date, owner = (select id from identity.account order by id limit 1)
                         where number like :numbers
                        """).param("numbers", numbers).update();
    }

    /** More people in the job, and more jobs like it with an application each, a failed step, an interview and a card to fill in. */
    void ofTheJob(UUID job, UUID rater) {
        copy(new Copy("jobs.job", "id = '%s'".formatted(job), "'id', md5('job' || g)::uuid, 'number', 'G-' || g"));
        for (var table : List.of("jobs.team", "jobs.plan", "jobs.gate", "writtentest.blueprint")) {
            jdbc.sql("""
                            insert into %1$s
                            select made.*
                              from %1$s t,
                                   generate_series(1, %2$d) g,
                                   jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object('job', md5('job' || g)::uuid)) made
                             where t.job = '%3$s'
                            """.formatted(table, MORE, job)).update();
        }
        var others = jdbc.sql("select id from jobs.job where number like 'G-%'")
                .query(UUID.class)
                .list();
        for (var other : others) {
            var application = apply(other);
            apply(job);
            fail(application);
            meet(application, rater, others.indexOf(other) + 1);
        }
    }

    /** Somebody who applies for the job. */
    UUID apply(UUID job) {
        return fixture.applied(new JobOpeningId(job), "周扬").value();
    }

    /** The rater will interview the applicant, some hours in, and has a card to fill in. */
    void meet(UUID application, UUID rater, int hours) {
        jdbc.sql("""
                        with card as (
                            insert into scorecards.card (id, application, stage, rater, state, planned_at)
                            values (gen_random_uuid(), :application, 'PANEL', :rater, 'PLANNED', now()) returning id),
                        appointment as (
                            insert into scheduling.appointment (id, application, stage, starts_at, ends_at, zone, created_at)
                            values (gen_random_uuid(), :application, 'PANEL', now() + interval '1 year' + :hours * interval '1 hour',
                                    now() + interval '1 year' + (:hours + 1) * interval '1 hour', 'Asia/Shanghai', now())
                            returning id, starts_at, ends_at),
                        attendance as (
                            insert into scheduling.attendance (appointment, gathering, person, staff, during)
                            select id, id, :rater, true, tstzrange(starts_at, ends_at) from appointment),
                        panel as (
                            insert into panel.panel (id, application, state, appointment, planned_at)
                            select gen_random_uuid(), :application, 'PLANNED', id, now() from appointment returning id)
                        insert into panel.seat (id, panel, position, interviewer, card)
                        select gen_random_uuid(), panel.id, 1, :rater, card.id from panel, card
                        """)
                .param("application", application)
                .param("rater", rater)
                .param("hours", hours)
                .update();
    }

    /** The application's process has a job that has failed for good. */
    void fail(UUID application) {
        jdbc.sql("""
                        insert into camunda.act_ru_job
                        select made.*
                          from (select * from camunda.act_ru_job where process_instance_id_ is not null limit 1) j,
                               camunda.act_ru_execution e,
                               jsonb_populate_record(null::camunda.act_ru_job, to_jsonb(j) || jsonb_build_object(
                                   'id_', gen_random_uuid(), 'retries_', 0, 'exception_msg_', 'out of order',
                                   'execution_id_', e.id_, 'process_instance_id_', e.id_)) made
                         where e.business_key_ = :application and e.parent_id_ is null
                         limit 1
                        """).param("application", application.toString()).update();
    }

    private void copy(Copy copy) {
        jdbc.sql("""
                        insert into %1$s
                        select made.*
                          from (select to_jsonb(t) as r from %1$s t where %2$s limit 1) one,
                               generate_series(1, %4$d) g,
                               jsonb_populate_record(null::%1$s, r || jsonb_build_object(%3$s)) made
                        """.formatted(copy.table(), copy.where(), copy.changed(), MORE))
                .update();
    }
}
