package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Acts for many questions, leased by row by the database's clock, as readings are. */
@Repository
class BankWorks {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final String TAKE = """
            update questionbank.work w
               set holder = :holder, attempts = attempts + 1,
                   lease_until = clock_timestamp() + make_interval(secs => :lease)
             where w.id = (select id from questionbank.work
                            where finished_at is null and (lease_until is null or lease_until < clock_timestamp())
                            order by id
                              for update skip locked
                            limit 1)
            returning w.*
            """;

    private static final TypeReference<Map<String, Integer>> REFUSED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BankWorks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(BankWork work) {
        jdbc.sql("""
                        insert into questionbank.work (id, act, words, clear_only, batch, created_by, created_at, total)
                        values (:id, :act, :words, :clear, :batch, :by, :at, :total)
                        """)
                .param("id", work.id().value())
                .param("act", work.act().name())
                .param("words", work.words())
                .param("clear", work.clearOnly())
                .param("batch", work.batch() == null ? null : work.batch().value(), Types.OTHER)
                .param("by", work.createdBy().value())
                .param("at", Timestamp.from(work.createdAt()))
                .param("total", work.total())
                .update();
    }

    Optional<BankWork> find(BankWorkId id) {
        return jdbc.sql("select * from questionbank.work where id = :id")
                .param("id", id.value())
                .query(this::work)
                .optional();
    }

    /** What is not over yet for an import. */
    Optional<BankWorkId> open(ImportBatchId batch) {
        return jdbc.sql("select id from questionbank.work where batch = :batch and finished_at is null")
                .param("batch", batch.value())
                .query((row, index) -> new BankWorkId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Takes what waits longest, or what its node went silent over. */
    Optional<LeasedWork> take() {
        return jdbc.sql(TAKE)
                .param("holder", UUID.randomUUID())
                .param("lease", LEASE.toSeconds())
                .query((row, index) ->
                        new LeasedWork(work(row, index), row.getObject("holder", UUID.class), row.getInt("attempts")))
                .optional();
    }

    /** Goes on for another while; false when it is this node's no more, or somebody stopped it. */
    boolean keep(LeasedWork work) {
        return jdbc.sql("""
                        update questionbank.work set lease_until = clock_timestamp() + make_interval(secs => :lease)
                         where id = :id and holder = :holder and not stopping
                        """)
                        .param("id", work.id().value())
                        .param("holder", work.holder())
                        .param("lease", LEASE.toSeconds())
                        .update()
                == 1;
    }

    /** The same with the number of questions that are done, told at once, whatever becomes of the transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean report(LeasedWork work, int done, int total) {
        jdbc.sql("update questionbank.work set done = :done, total = :total where id = :id and holder = :holder")
                .param("id", work.id().value())
                .param("holder", work.holder())
                .param("done", done)
                .param("total", total)
                .update();
        return keep(work);
    }

    /** Lets another node begin it at once. */
    void release(LeasedWork work) {
        jdbc.sql("""
                        update questionbank.work set holder = null, lease_until = null, attempts = attempts - 1
                         where id = :id and holder = :holder
                        """)
                .param("id", work.id().value())
                .param("holder", work.holder())
                .update();
    }

    boolean stop(BankWorkId id) {
        return jdbc.sql("update questionbank.work set stopping = true where id = :id and finished_at is null")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /**
     * The end of this transaction does not wait for the disk: a crash of the database would take back what was done together with its
     * tally, and it would be done again.
     */
    void lazily() {
        jdbc.sql("select set_config('synchronous_commit', 'off', true)")
                .query(String.class)
                .single();
    }

    /** It was done for so many more. */
    void succeeded(BankWorkId id, int questions) {
        jdbc.sql("update questionbank.work set done = done + :n, succeeded = succeeded + :n where id = :id")
                .param("id", id.value())
                .param("n", questions)
                .update();
    }

    /** So many more stay as they are. */
    void refused(BankWorkId id, String reason, int questions) {
        jdbc.sql("""
                        update questionbank.work
                           set done = done + :n,
                               refused = jsonb_set(refused, array[:reason],
                                                   to_jsonb(coalesce(cast(refused ->> :reason as int), 0) + :n))
                         where id = :id
                        """)
                .param("id", id.value())
                .param("reason", reason)
                .param("n", questions)
                .update();
    }

    /** An import is in, or out, with so many questions. */
    void settled(BankWorkId id, int questions) {
        jdbc.sql("update questionbank.work set done = :n, succeeded = :n, total = :n where id = :id")
                .param("id", id.value())
                .param("n", questions)
                .update();
    }

    /** @param problem why nothing could be done, or null */
    void finish(BankWorkId id, @Nullable String problem, Instant at) {
        jdbc.sql("""
                        update questionbank.work
                           set finished_at = :at, problem = :problem, holder = null, lease_until = null where id = :id
                        """)
                .param("id", id.value())
                .param("problem", problem)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("delete from questionbank.work_item where work = :id")
                .param("id", id.value())
                .update();
    }

    private BankWork work(ResultSet row, int index) throws SQLException {
        var batch = row.getObject("batch", UUID.class);
        var finished = row.getTimestamp("finished_at");
        return new BankWork(
                new BankWorkId(row.getObject("id", UUID.class)),
                BankAct.valueOf(row.getString("act")),
                row.getString("words"),
                row.getBoolean("clear_only"),
                batch == null ? null : new ImportBatchId(batch),
                new AccountId(row.getObject("created_by", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("succeeded"),
                json.readValue(row.getString("refused"), REFUSED),
                row.getString("problem"),
                row.getBoolean("stopping"),
                row.getObject("holder") != null,
                finished == null ? null : finished.toInstant());
    }

    /** The next ones it is to be done for, in order. */
    List<WorkItem> items(BankWorkId id, int most) {
        return jdbc.sql("""
                        select position, question, version, edits from questionbank.work_item
                         where work = :id order by position limit :most
                        """)
                .param("id", id.value())
                .param("most", most)
                .query(BankWorks::item)
                .list();
    }

    private static WorkItem item(ResultSet row, int index) throws SQLException {
        var version = row.getObject("version", UUID.class);
        return new WorkItem(
                row.getInt("position"),
                new QuestionId(row.getObject("question", UUID.class)),
                version == null ? null : new SeenVersion(new QuestionVersionId(version), row.getInt("edits")));
    }

    /** These need no more. */
    void drop(BankWorkId id, List<WorkItem> items) {
        jdbc.sql("delete from questionbank.work_item where work = :id and position = any(:positions)")
                .param("id", id.value())
                .param("positions", items.stream().map(WorkItem::position).toArray(Integer[]::new))
                .update();
    }
}
