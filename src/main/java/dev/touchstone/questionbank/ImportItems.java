package dev.touchstone.questionbank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The questions of imports. */
@Repository
class ImportItems {

    private static final String ROWS = """
            select i.*, v.question, q.number
              from questionbank.import_item i
              left join questionbank.question_version v on v.id = i.question_version
              left join questionbank.question q on q.id = v.question
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** An item that went into the bank. */
    record Taken(
            ImportItemId item,
            QuestionVersionId version,
            @Nullable QuestionVersionId replaced) {}

    ImportItems(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(ImportBatchId batch, List<ImportContent> contents) {
        insert(batch, contents, 0);
    }

    /** @param before how many of the import stand before these */
    void insert(ImportBatchId batch, List<ImportContent> contents, int before) {
        var elements = new ArrayList<Map<String, Object>>();
        contents.forEach(
                content -> elements.add(Map.of("id", ImportItemId.next().toString(), "content", content)));
        jdbc.sql("""
                        insert into questionbank.import_item (id, batch, position, content)
                        select cast(e.value ->> 'id' as uuid), :batch, :before + e.ordinality, e.value -> 'content'
                          from jsonb_array_elements(cast(:items as jsonb)) with ordinality as e
                        """)
                .param("batch", batch.value())
                .param("before", before)
                .param("items", json.writeValueAsString(elements))
                .update();
        referToPictures(batch, contents);
    }

    private void referToPictures(ImportBatchId batch, List<ImportContent> contents) {
        var hashes = contents.stream()
                .flatMap(content -> content.pictures().stream())
                .map(shown -> shown.picture().hash())
                .distinct()
                .toArray(String[]::new);
        if (hashes.length > 0) {
            jdbc.sql("""
                            insert into questionbank.import_picture (batch, attachment)
                            select :batch, unnest(:hashes) on conflict do nothing
                            """).param("batch", batch.value()).param("hashes", hashes).update();
        }
    }

    /** From now on nothing of the import needs its pictures. */
    void dropPictures(ImportBatchId batch) {
        jdbc.sql("delete from questionbank.import_picture where batch = :batch")
                .param("batch", batch.value())
                .update();
    }

    /** Makes room for another reading; only while none of them is in the bank. */
    void clear(ImportBatchId batch) {
        dropPictures(batch);
        jdbc.sql("delete from questionbank.import_item where batch = :batch")
                .param("batch", batch.value())
                .update();
    }

    List<ImportRow> of(ImportBatchId batch) {
        return jdbc.sql(ROWS + " where i.batch = :batch order by i.position")
                .param("batch", batch.value())
                .query(this::row)
                .list();
    }

    Optional<ImportRow> find(ImportItemId id) {
        return jdbc.sql(ROWS + " where i.id = :id")
                .param("id", id.value())
                .query(this::row)
                .optional();
    }

    /** Keeps what a person wrote; refuses when somebody else wrote meanwhile. */
    void change(ImportItemId id, ImportContent content, int version) {
        int changed = jdbc.sql("""
                        update questionbank.import_item
                           set content = cast(:content as jsonb), reviewed = true, version = version + 1
                         where id = :id and version = :version and question_version is null
                        """)
                .param("content", json.writeValueAsString(content))
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("Import item " + id + " is no longer at version " + version);
        }
    }

    void judge(ImportItemId id, ImportVerdict verdict) {
        jdbc.sql("""
                        update questionbank.import_item
                           set reviewed = reviewed or :fine, excluded = :out,
                               as_version = coalesce(cast(:as_version as boolean), as_version)
                         where id = :id and question_version is null
                        """)
                .param("fine", verdict == ImportVerdict.FINE)
                .param("as_version", asVersion(verdict))
                .param("out", verdict == ImportVerdict.LEAVE_OUT)
                .param("id", id.value())
                .update();
    }

    private static @Nullable Boolean asVersion(ImportVerdict verdict) {
        return switch (verdict) {
            case AS_VERSION -> true;
            case AS_NEW -> false;
            default -> null;
        };
    }

    /** Notes what became of each: the version it is now, and the one that replaced. */
    void take(List<Taken> taken) {
        jdbc.sql("""
                        update questionbank.import_item i set question_version = t.version, replaced = t.replaced
                          from unnest(:items, :versions, :replaced) as t(item, version, replaced)
                         where i.id = t.item
                        """)
                .param("items", ids(taken, one -> one.item().value()))
                .param("versions", ids(taken, one -> one.version().value()))
                .param(
                        "replaced",
                        ids(
                                taken,
                                one -> one.replaced() == null
                                        ? null
                                        : one.replaced().value()))
                .update();
    }

    private static @Nullable UUID[] ids(List<Taken> taken, Function<Taken, @Nullable UUID> id) {
        return taken.stream().map(id).toArray(UUID[]::new);
    }

    /** Those of an import in the bank, each with the one it replaced; from now on they count as not taken. */
    Map<QuestionVersionId, Optional<QuestionVersionId>> release(ImportBatchId batch) {
        var taken = new LinkedHashMap<QuestionVersionId, Optional<QuestionVersionId>>();
        jdbc.sql("""
                        select question_version, replaced from questionbank.import_item
                         where batch = :batch and question_version is not null order by position
                        """).param("batch", batch.value()).query((RowCallbackHandler) row -> taken.put(
                new QuestionVersionId(row.getObject("question_version", UUID.class)),
                Optional.ofNullable(row.getObject("replaced", UUID.class)).map(QuestionVersionId::new)));
        jdbc.sql("update questionbank.import_item set question_version = null, replaced = null where batch = :batch")
                .param("batch", batch.value())
                .update();
        return taken;
    }

    private ImportRow row(ResultSet row, int index) throws SQLException {
        var question = row.getObject("question", UUID.class);
        return new ImportRow(
                new ImportItemId(row.getObject("id", UUID.class)),
                new ImportBatchId(row.getObject("batch", UUID.class)),
                row.getInt("position"),
                json.readValue(row.getString("content"), ImportContent.class),
                row.getBoolean("reviewed"),
                row.getBoolean("excluded"),
                (Boolean) row.getObject("as_version"),
                question == null ? null : new QuestionRef(new QuestionId(question), row.getString("number")),
                row.getInt("version"));
    }
}
