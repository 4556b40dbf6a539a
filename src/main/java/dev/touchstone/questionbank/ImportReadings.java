package dev.touchstone.questionbank;

import dev.touchstone.questionbank.reader.BankFormat;
import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.questionbank.reader.ReadingPhase;
import dev.touchstone.questionbank.reader.TableField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Long files on their way to a preview, leased by row. Leases run by the database's clock, so that nodes whose clocks differ agree. */
@Repository
class ImportReadings {

    /** After this another node takes over from one that went silent; a reading says something at least every few seconds. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final String TAKE = """
            update questionbank.import_reading r
               set holder = :holder, attempts = attempts + 1,
                   lease_until = clock_timestamp() + make_interval(secs => :lease),
                   phase = 'OPENING', done = 0, total = 0, found = 0
             where r.batch = (select batch from questionbank.import_reading
                               where lease_until is null or lease_until < clock_timestamp()
                               order by batch
                                 for update skip locked
                               limit 1)
            returning r.batch, r.format, r.columns, r.holder, r.attempts
            """;

    private static final String REPORT = """
            update questionbank.import_reading
               set phase = :phase, done = :done, total = :total, found = :found,
                   lease_until = clock_timestamp() + make_interval(secs => :lease)
             where batch = :batch and holder = :holder
            """;

    private static final String STANDING = """
            select r.phase, r.done, r.total, r.found, r.attempts,
                   (select count(*) from questionbank.import_reading other where other.batch < r.batch) as ahead
              from questionbank.import_reading r
             where r.batch = :batch
            """;

    private static final TypeReference<List<TableField>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportReadings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(ImportBatchId batch, ReadAs as) {
        jdbc.sql("""
                        insert into questionbank.import_reading (batch, format, columns)
                        values (:batch, :format, cast(:columns as jsonb))
                        """)
                .param("batch", batch.value())
                .param("format", as.format() == null ? null : as.format().name())
                .param("columns", json.writeValueAsString(as.columns()))
                .update();
    }

    /** Takes the file that waits longest, or that its reader went silent over. */
    Optional<LeasedReading> take() {
        return jdbc.sql(TAKE)
                .param("holder", UUID.randomUUID())
                .param("lease", LEASE.toSeconds())
                .query(this::leased)
                .optional();
    }

    /** Says how far it is and keeps it, in a transaction of its own; false when it is this reader's no more. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean report(LeasedReading reading, ReadingPhase phase, int done, int total, int found) {
        return jdbc.sql(REPORT)
                        .param("batch", reading.batch().value())
                        .param("holder", reading.holder())
                        .param("phase", phase.name())
                        .param("done", done)
                        .param("total", total)
                        .param("found", found)
                        .param("lease", LEASE.toSeconds())
                        .update()
                == 1;
    }

    /** Lets somebody else begin it at once. */
    void release(LeasedReading reading) {
        jdbc.sql("""
                        update questionbank.import_reading
                           set holder = null, lease_until = null, phase = null, attempts = attempts - 1
                         where batch = :batch and holder = :holder
                        """)
                .param("batch", reading.batch().value())
                .param("holder", reading.holder())
                .update();
    }

    /** Empty when it is done, or never was long. */
    Optional<ReadingStanding> standing(ImportBatchId batch) {
        return jdbc.sql(STANDING)
                .param("batch", batch.value())
                .query(ImportReadings::standing)
                .optional();
    }

    void delete(ImportBatchId batch) {
        jdbc.sql("delete from questionbank.import_reading where batch = :batch")
                .param("batch", batch.value())
                .update();
    }

    private LeasedReading leased(ResultSet row, int index) throws SQLException {
        var format = row.getString("format");
        return new LeasedReading(
                new ImportBatchId(row.getObject("batch", UUID.class)),
                new ReadAs(
                        format == null ? null : BankFormat.valueOf(format),
                        json.readValue(row.getString("columns"), COLUMNS)),
                row.getObject("holder", UUID.class),
                row.getInt("attempts"));
    }

    private static ReadingStanding standing(ResultSet row, int index) throws SQLException {
        var phase = row.getString("phase");
        return new ReadingStanding(
                phase == null ? null : ReadingPhase.valueOf(phase),
                row.getInt("done"),
                row.getInt("total"),
                row.getInt("found"),
                row.getInt("attempts"),
                row.getInt("ahead"));
    }
}
