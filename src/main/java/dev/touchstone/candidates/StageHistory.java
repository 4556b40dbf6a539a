package dev.touchstone.candidates;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to an application at its gates: visits, proposals, decisions. */
@Repository
class StageHistory {

    private final JdbcClient jdbc;

    StageHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(JobApplicationId application, Stage stage, Instant at) {
        leave(application, at);
        jdbc.sql("""
                        insert into candidates.stage_visit (id, application, stage, entered_at)
                        values (:id, :application, :stage, :at)
                        """)
                .param("id", UuidV7.next())
                .param("application", application.value())
                .param("stage", stage.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void leave(JobApplicationId application, Instant at) {
        jdbc.sql("update candidates.stage_visit set left_at = :at where application = :application and left_at is null")
                .param("at", Timestamp.from(at))
                .param("application", application.value())
                .update();
    }

    void propose(JobApplicationId application, StageProposal proposal, Instant at) {
        jdbc.sql("""
                        insert into candidates.stage_proposal (id, application, stage, total, proposal, table_row,
                               enough_evidence, critical_hit, proposed_at)
                        values (:id, :application, :stage, :total, :proposal, :row, :enoughEvidence, :criticalHit, :at)
                        """)
                .param("id", UuidV7.next())
                .param("application", application.value())
                .param("stage", proposal.stage().name())
                .param("total", proposal.total())
                .param("proposal", proposal.proposal())
                .param("row", proposal.row())
                .param("enoughEvidence", proposal.enoughEvidence())
                .param("criticalHit", proposal.criticalHit())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** One that was decided on stays. */
    void takeBackProposal(JobApplicationId application, Stage stage) {
        jdbc.sql("""
                        delete from candidates.stage_proposal p
                         where p.application = :application and p.stage = :stage
                           and not exists (select 1 from candidates.stage_decision d where d.proposal = p.id)
                        """)
                .param("application", application.value())
                .param("stage", stage.name())
                .update();
    }

    Optional<StageProposal> proposal(JobApplicationId application, Stage stage) {
        return jdbc.sql("""
                        select stage, total, proposal, table_row, enough_evidence, critical_hit
                          from candidates.stage_proposal
                         where application = :application and stage = :stage
                         order by proposed_at desc, id desc
                         limit 1
                        """)
                .param("application", application.value())
                .param("stage", stage.name())
                .query((row, number) -> proposal(row))
                .optional();
    }

    /** The newest proposal of every stage that has one, in the order of the stages. */
    Map<Stage, StageProposal> proposals(JobApplicationId application) {
        var proposals = new EnumMap<Stage, StageProposal>(Stage.class);
        conclusions(application).forEach(each -> proposals.put(each.stage(), each.proposal()));
        return proposals;
    }

    /** Keeps a decision together with the newest proposal of its stage. */
    void decide(
            JobApplication application, String decision, @Nullable String reason, @Nullable AccountId by, Instant at) {
        jdbc.sql("""
                        insert into candidates.stage_decision (id, application, stage, decision, reason, decided_by,
                               decided_at, proposal)
                        values (:id, :application, :stage, :decision, :reason, :by, :at,
                                (select p.id from candidates.stage_proposal p
                                  where p.application = :application and p.stage = :stage
                                  order by p.proposed_at desc, p.id desc limit 1))
                        """)
                .param("id", UuidV7.next())
                .param("application", application.id().value())
                .param("stage", application.stage().name())
                .param("decision", decision)
                .param("reason", reason)
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<StageDecision> decisions(JobApplicationId application) {
        return jdbc.sql("""
                        select d.stage, d.decision, d.reason, d.decided_by, d.decided_at, p.table_row
                          from candidates.stage_decision d
                          left join candidates.stage_proposal p on p.id = d.proposal
                         where d.application = :application
                         order by d.decided_at, d.id
                        """)
                .param("application", application.value())
                .query((row, number) -> decision(row))
                .list();
    }

    List<StageVisit> visits(JobApplicationId application) {
        return jdbc.sql("""
                        select stage, entered_at, left_at
                          from candidates.stage_visit
                         where application = :application
                         order by entered_at, id
                        """)
                .param("application", application.value())
                .query((row, number) -> new StageVisit(
                        Stage.valueOf(row.getString("stage")),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getTimestamp("left_at") == null
                                ? null
                                : row.getTimestamp("left_at").toInstant()))
                .list();
    }

    List<StageConclusion> conclusions(JobApplicationId application) {
        return jdbc.sql("""
                        select stage, total, proposal, table_row, enough_evidence, critical_hit, proposed_at
                          from candidates.stage_proposal
                         where application = :application
                         order by proposed_at, id
                        """)
                .param("application", application.value())
                .query((row, number) -> new StageConclusion(
                        proposal(row), row.getTimestamp("proposed_at").toInstant()))
                .list();
    }

    private static StageProposal proposal(ResultSet row) throws SQLException {
        return new StageProposal(
                Stage.valueOf(row.getString("stage")),
                row.getBigDecimal("total"),
                row.getString("proposal"),
                row.getString("table_row"),
                row.getBoolean("enough_evidence"),
                row.getBoolean("critical_hit"));
    }

    private static StageDecision decision(ResultSet row) throws SQLException {
        var by = row.getObject("decided_by", UUID.class);
        return new StageDecision(
                Stage.valueOf(row.getString("stage")),
                row.getString("decision"),
                row.getString("reason"),
                by == null ? null : new AccountId(by),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("table_row"));
    }
}
