package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.KeyCorrection.State;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The corrections of keys. */
@Repository
class CorrectionRows {

    private static final String SELECT = """
            select c.*, array(select v.question_version from questionbank.key_correction_version v where v.correction = c.id)
                       as versions
              from questionbank.key_correction c
            """;

    /** A key of the advisory lock that hand-ins share and the start of a correction has alone. */
    private static final long KEYS = 4_600_461;

    private final JdbcClient jdbc;
    private final QuestionRows rows;

    CorrectionRows(JdbcClient jdbc, QuestionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Until the transaction ends no correction starts. */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock_shared(:keys)")
                .param("keys", KEYS)
                .query((row, index) -> true)
                .list();
    }

    /** Waits for those who hold the keys and keeps others from it until the transaction ends. */
    void holdAlone() {
        jdbc.sql("select pg_advisory_xact_lock(:keys)")
                .param("keys", KEYS)
                .query((row, index) -> true)
                .list();
    }

    Optional<KeyCorrection> find(KeyCorrectionId id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id.value())
                .query(this::correction)
                .optional();
    }

    /** Those that count or counted, of the versions, the earliest first. */
    List<KeyCorrection> inForce(Collection<QuestionVersionId> versions) {
        return versions.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + """
                         where c.state in ('RUNNING', 'DONE')
                           and exists (select 1 from questionbank.key_correction_version v
                                        where v.correction = c.id and v.question_version in (:versions))
                         order by c.started_at, c.id
                        """)
                        .param(
                                "versions",
                                versions.stream().map(QuestionVersionId::value).toList())
                        .query(this::correction)
                        .list();
    }

    List<KeyCorrection> of(QuestionId question) {
        return jdbc.sql(SELECT + " where c.question = :question and c.state <> 'DROPPED' order by c.proposed_at desc")
                .param("question", question.value())
                .query(this::correction)
                .list();
    }

    List<KeyCorrection> running() {
        return jdbc.sql(SELECT + " where c.state = 'RUNNING' order by c.started_at, c.id")
                .query(this::correction)
                .list();
    }

    void insert(KeyCorrection correction) {
        jdbc.sql("""
                        insert into questionbank.key_correction (id, question, state, answer_key, truth, blanks, credit, worths, reason,
                               proposed_at, proposed_by)
                        values (:id, :question, 'PROPOSED', :key, :truth, cast(:blanks as jsonb), :credit, :worths, :reason, :at, :by)
                        """)
                .param("id", correction.id().value())
                .param("question", correction.question().value())
                .param("key", correction.key().toArray(String[]::new))
                .param("truth", correction.truth())
                .param("blanks", rows.json(correction.blanks()))
                .param(
                        "credit",
                        correction.credit() == null ? null : correction.credit().name())
                .param("worths", correction.worths().toArray(BigDecimal[]::new))
                .param("reason", correction.reason())
                .param("at", Timestamp.from(correction.at()))
                .param("by", correction.by().value())
                .update();
        jdbc.sql("""
                        insert into questionbank.key_correction_version (correction, question_version)
                        select :id, unnest(:versions::uuid[])
                        """)
                .param("id", correction.id().value())
                .param(
                        "versions",
                        correction.versions().stream()
                                .map(QuestionVersionId::value)
                                .toArray(UUID[]::new))
                .update();
    }

    /** What was proposed for the question and not started. */
    void dropProposed(QuestionId question) {
        jdbc.sql(
                        "update questionbank.key_correction set state = 'DROPPED' where question = :question and state = 'PROPOSED'")
                .param("question", question.value())
                .update();
    }

    /** Whether this call started it. */
    boolean start(KeyCorrectionId id, AccountId by, Instant at) {
        return jdbc.sql("""
                                update questionbank.key_correction set state = 'RUNNING', started_at = :at, started_by = :by
                                 where id = :id and state = 'PROPOSED'
                                """)
                        .param("id", id.value())
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void end(KeyCorrectionId id, Instant at) {
        jdbc.sql(
                        "update questionbank.key_correction set state = 'DONE', ended_at = :at where id = :id and state = 'RUNNING'")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The point of a true/false key names the truth that earns it: it says the corrected one from now on. */
    void rename(Collection<QuestionVersionId> versions, QuestionDraft.Point before, QuestionDraft.Point after) {
        jdbc.sql("""
                        update questionbank.marking_point set text_zh = :zh, text_en = :en
                         where question_version in (:versions) and text_zh = :before
                        """)
                .param("zh", after.text().zh())
                .param("en", after.text().en())
                .param("before", before.text().zh())
                .param(
                        "versions",
                        versions.stream().map(QuestionVersionId::value).toList())
                .update();
    }

    private KeyCorrection correction(ResultSet row, int index) throws SQLException {
        var started = row.getTimestamp("started_at");
        var by = row.getObject(started == null ? "proposed_by" : "started_by", UUID.class);
        return new KeyCorrection(
                new KeyCorrectionId(row.getObject("id", UUID.class)),
                new QuestionId(row.getObject("question", UUID.class)),
                State.valueOf(row.getString("state")),
                Arrays.stream((UUID[]) row.getArray("versions").getArray())
                        .map(QuestionVersionId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                List.of((String[]) row.getArray("answer_key").getArray()),
                (Boolean) row.getObject("truth"),
                rows.blanks(row),
                credit(row.getString("credit")),
                List.of((BigDecimal[]) row.getArray("worths").getArray()),
                row.getString("reason"),
                new AccountId(by),
                Objects.requireNonNullElse(started, row.getTimestamp("proposed_at"))
                        .toInstant());
    }

    private static @Nullable CreditScheme credit(@Nullable String name) {
        return name == null ? null : CreditScheme.valueOf(name);
    }
}
