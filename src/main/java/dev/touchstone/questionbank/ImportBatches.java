package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.reader.ReadColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports as wholes. */
@Repository
class ImportBatches {

    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};

    private static final TypeReference<List<ReadColumn>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportBatches(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(ImportBatch batch) {
        jdbc.sql("""
                        insert into questionbank.import_batch (id, name, file_hash, format, defects, columns, track, competency,
                               state, created_at, created_by, checked_at)
                        values (:id, :name, :hash, :format, cast(:defects as jsonb), cast(:columns as jsonb), :track, :competency, :state, :at, :by, :checked)
                        """)
                .param("id", batch.id().value())
                .param("name", batch.name())
                .param("hash", batch.fileHash())
                .param("format", batch.format())
                .param("defects", json.writeValueAsString(batch.defects()))
                .param("columns", json.writeValueAsString(batch.columns()))
                .param("track", batch.track().name())
                .param("competency", batch.competency())
                .param("state", batch.state().name())
                .param("at", Timestamp.from(batch.createdAt()))
                .param("by", batch.createdBy().value())
                .param("checked", batch.checkedAt() == null ? null : Timestamp.from(batch.checkedAt()), Types.TIMESTAMP)
                .update();
    }

    Optional<ImportBatch> find(ImportBatchId id) {
        return jdbc.sql("select * from questionbank.import_batch where id = :id")
                .param("id", id.value())
                .query(this::batch)
                .optional();
    }

    /** Serialises what is done to one import. */
    Optional<ImportBatch> lock(ImportBatchId id) {
        return jdbc.sql("select * from questionbank.import_batch where id = :id for no key update")
                .param("id", id.value())
                .query(this::batch)
                .optional();
    }

    /** Newest first, without discarded ones. */
    List<ImportBatch> recent(int most) {
        return jdbc.sql("""
                        select * from questionbank.import_batch where state <> 'DISCARDED' order by created_at desc, id desc limit :most
                        """).param("most", most).query(this::batch).list();
    }

    /** Others of the same content, newest first, without discarded ones. */
    List<ImportBatch> sameContent(ImportBatch batch) {
        return jdbc.sql("""
                        select * from questionbank.import_batch
                         where file_hash = :hash and id <> :id and state <> 'DISCARDED' order by created_at desc
                        """)
                .param("hash", batch.fileHash())
                .param("id", batch.id().value())
                .query(this::batch)
                .list();
    }

    /** Until the transaction ends, nobody else passes here with the same content. */
    void lockContent(String hash) {
        pass(hash);
    }

    /** Until the transaction ends, nobody else takes an import in: what two say alike, the second finds in the bank. */
    void lockBank() {
        pass("bank");
    }

    private void pass(String gate) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:gate, 0))")
                .param("gate", gate)
                .query((row, index) -> true)
                .single();
    }

    /** The newest that still waits and was read from the same content, by the same person, in the same way. */
    Optional<ImportBatchId> waitingLike(ImportBatch batch) {
        return jdbc.sql("""
                        select id from questionbank.import_batch
                         where file_hash = :hash and state = 'PREVIEW' and created_by = :by and format = :format
                           and track = :track and competency = :competency
                         order by created_at desc, id desc limit 1
                        """)
                .param("hash", batch.fileHash())
                .param("by", batch.createdBy().value())
                .param("format", batch.format())
                .param("track", batch.track().name())
                .param("competency", batch.competency())
                .query((row, index) -> new ImportBatchId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** The one that waits to be read, of the same content, for the same person and the same use. */
    Optional<ImportBatchId> readingLike(ImportBatch batch) {
        return jdbc.sql("""
                        select id from questionbank.import_batch
                         where file_hash = :hash and state = 'READING' and created_by = :by
                           and track = :track and competency = :competency
                         limit 1
                        """)
                .param("hash", batch.fileHash())
                .param("by", batch.createdBy().value())
                .param("track", batch.track().name())
                .param("competency", batch.competency())
                .query((row, index) -> new ImportBatchId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** What a reading of the file found. */
    void read(ImportBatchId id, ImportOutcome outcome) {
        jdbc.sql("""
                        update questionbank.import_batch
                           set format = :format, defects = cast(:defects as jsonb), columns = cast(:columns as jsonb)
                         where id = :id
                        """)
                .param("format", outcome.format())
                .param("defects", json.writeValueAsString(outcome.defects()))
                .param("columns", json.writeValueAsString(outcome.columns()))
                .param("id", id.value())
                .update();
    }

    void settle(ImportBatchId id, Track track, String competency) {
        jdbc.sql("update questionbank.import_batch set track = :track, competency = :competency where id = :id")
                .param("track", track.name())
                .param("competency", competency)
                .param("id", id.value())
                .update();
    }

    void checked(ImportBatchId id, Instant at) {
        jdbc.sql("update questionbank.import_batch set checked_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    void accepted(ImportBatchId id, AccountId by, Instant at) {
        jdbc.sql("""
                        update questionbank.import_batch set state = 'ACCEPTED', accepted_at = :at, accepted_by = :by where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .param("id", id.value())
                .update();
    }

    /** Back to, or on to, a state in which none of its questions is in the bank. */
    void empty(ImportBatchId id, ImportState state) {
        jdbc.sql("""
                        update questionbank.import_batch set state = :state, accepted_at = null, accepted_by = null where id = :id
                        """).param("state", state.name()).param("id", id.value()).update();
    }

    private ImportBatch batch(ResultSet row, int index) throws SQLException {
        var accepted = row.getTimestamp("accepted_at");
        var checked = row.getTimestamp("checked_at");
        return new ImportBatch(
                new ImportBatchId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("file_hash"),
                row.getString("format"),
                json.readValue(row.getString("defects"), REMARKS),
                json.readValue(row.getString("columns"), COLUMNS),
                Track.valueOf(row.getString("track")),
                row.getString("competency"),
                ImportState.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                new AccountId(row.getObject("created_by", UUID.class)),
                accepted == null ? null : accepted.toInstant(),
                checked == null ? null : checked.toInstant());
    }
}
