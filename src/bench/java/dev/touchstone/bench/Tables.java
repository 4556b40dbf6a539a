package dev.touchstone.bench;

import java.util.List;

/** Where the parts of an application lie, parents before children, and how its rows are found. */
final class Tables {

    /**
     * A table.
     *
     * @param where condition with {@code $1} for the application's id as a literal
     * @param generated column the database fills itself; empty for none
     */
    record Table(String name, String where, String generated) {

        static Table of(String name, String where) {
            return new Table(name, where, "");
        }

        /** A table of the engine whose rows belong to one of the application's processes. */
        static Table ofEngine(String name) {
            return of("camunda." + name, "proc_inst_id_ in " + PROCESSES);
        }
    }

    private static final String PROCESSES =
            "(select proc_inst_id_ from camunda.act_hi_procinst where business_key_ = $1::text)";
    private static final String MINE = "application = $1";
    private static final String SITTINGS = "sitting in (select id from writtentest.sitting where application = $1)";
    private static final String CARDS = "card in (select id from scorecards.card where application = $1)";
    private static final String TALKS = "role_play in (select id from roleplay.role_play where application = $1)";
    private static final String PANELS = "panel in (select id from panel.panel where application = $1)";
    private static final String OFFERS = "offer in (select id from offers.offer where application = $1)";

    /** The calendars of the staff are left out: nobody attends a thousand interviews at once. */
    static final List<Table> OF_APPLICATION = List.of(
            Table.of("candidates.candidate", "id = (select candidate from candidates.application where id = $1)"),
            Table.of("candidates.application", "id = $1"),
            Table.of("candidates.stage_visit", MINE),
            Table.of("candidates.stage_proposal", MINE),
            Table.of("candidates.stage_decision", MINE),
            Table.of("candidates.consent", MINE),
            Table.of("candidates.document", MINE),
            Table.of("identity.candidate_link", MINE),
            Table.of("mail.outbox", MINE + " and state = 'SENT'"),
            Table.of(
                    "mail.attachment",
                    "mail in (select id from mail.outbox where application = $1 and state = 'SENT')"),
            new Table("audit.entry", "facts ->> 'application' = $1::text", "id"),
            Table.of("scheduling.appointment", MINE),
            Table.of(
                    "scheduling.attendance",
                    "not staff and appointment in (select id from scheduling.appointment where application = $1)"),
            Table.of("writtentest.sitting", MINE),
            Table.of("writtentest.paper_question", SITTINGS),
            Table.of("writtentest.answer", SITTINGS),
            Table.of("writtentest.mark", SITTINGS),
            Table.of("scorecards.card", MINE),
            Table.of("scorecards.card_question", CARDS),
            Table.of("scorecards.card_competency", CARDS),
            Table.of("scorecards.rating", CARDS),
            Table.of("scorecards.tick", CARDS),
            Table.of("roleplay.role_play", MINE),
            Table.of("roleplay.observer", TALKS),
            Table.of("roleplay.conversation", TALKS),
            Table.of("roleplay.message", TALKS),
            Table.of("panel.panel", MINE),
            Table.of("panel.panel_question", PANELS),
            Table.of("panel.seat", PANELS),
            Table.of("offers.offer", MINE),
            Table.of("offers.approval", OFFERS),
            Table.of("offers.letter", OFFERS),
            Table.ofEngine("act_ru_execution"),
            Table.ofEngine("act_ru_task"),
            Table.of(
                    "camunda.act_ru_identitylink",
                    "task_id_ in (select id_ from camunda.act_ru_task where proc_inst_id_ in " + PROCESSES + ")"),
            Table.ofEngine("act_ru_variable"),
            Table.ofEngine("act_ru_event_subscr"),
            Table.of("camunda.act_ru_job", "process_instance_id_ in " + PROCESSES),
            Table.ofEngine("act_hi_procinst"),
            Table.ofEngine("act_hi_actinst"),
            Table.ofEngine("act_hi_taskinst"),
            Table.ofEngine("act_hi_varinst"),
            Table.of(
                    "camunda.act_hi_identitylink",
                    "task_id_ in (select id_ from camunda.act_hi_taskinst where proc_inst_id_ in " + PROCESSES + ")"));

    private static final String OF_JOB = "job = $1";

    /** A job with its team and plan. */
    static final List<Table> JOB = List.of(
            Table.of("jobs.job", "id = $1"),
            Table.of("jobs.team", OF_JOB),
            Table.of("jobs.plan", OF_JOB),
            Table.of("jobs.gate", OF_JOB),
            Table.of("writtentest.blueprint", OF_JOB),
            Table.of("writtentest.blueprint_section", OF_JOB),
            Table.of("roleplay.plan", OF_JOB),
            Table.of("roleplay.plan_conversation", OF_JOB),
            Table.of("panel.plan", OF_JOB),
            Table.of("panel.plan_question", OF_JOB),
            Table.of("offers.band", OF_JOB));

    private Tables() {}
}
