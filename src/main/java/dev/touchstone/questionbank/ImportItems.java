package dev.touchstone.questionbank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
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

    /** A picture that an import shows. */
    private record Shown(ImportBatchId batch, String hash) {}

    ImportItems(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(List<ImportRow> rows) {
        jdbc.sql("""
                        insert into questionbank.import_item (id, batch, position, content, standing, stem_key, known, known_exact, repeats,
                                                              resembles)
                        select t.id, t.batch, t.position, cast(t.content as jsonb), t.standing, t.stem_key, t.known, t.exact, t.repeats,
                               t.resembles
                          from unnest(:ids, :batches, :positions, :contents, :standings, :stems, :known, :exact, :repeats, :resembles)
                               as t(id, batch, position, content, standing, stem_key, known, exact, repeats, resembles)
                        """)
                .param("batches", array(rows, row -> row.batch().value(), UUID[]::new))
                .param("positions", array(rows, ImportRow::position, Integer[]::new))
                .param("contents", array(rows, row -> json.writeValueAsString(row.content()), String[]::new))
                .params(findings(rows))
                .update();
        referToPictures(rows);
    }

    /** Keeps what a check found. */
    void found(List<ImportRow> rows) {
        jdbc.sql("""
                        update questionbank.import_item i
                           set standing = t.standing, stem_key = t.stem_key, known = t.known, known_exact = t.exact, repeats = t.repeats,
                               resembles = t.resembles
                          from unnest(:ids, :standings, :stems, :known, :exact, :repeats, :resembles)
                               as t(id, standing, stem_key, known, exact, repeats, resembles)
                         where i.id = t.id
                           and (i.standing, i.stem_key, i.known, i.known_exact, i.repeats, i.resembles)
                               is distinct from (t.standing, t.stem_key, t.known, t.exact, t.repeats, t.resembles)
                        """).params(findings(rows)).update();
    }

    private static Map<String, Object> findings(List<ImportRow> rows) {
        return Map.of(
                "ids", array(rows, row -> row.id().value(), UUID[]::new),
                "standings", array(rows, row -> row.finding().standing().name(), String[]::new),
                "stems", array(rows, row -> row.finding().stemKey(), String[]::new),
                "known", array(rows, row -> value(row.finding().known()), UUID[]::new),
                "exact", array(rows, row -> row.finding().exact(), Boolean[]::new),
                "repeats", array(rows, row -> row.finding().repeats(), Integer[]::new),
                "resembles", array(rows, row -> row.finding().resembles(), Integer[]::new));
    }

    private static <R, T> @Nullable T[] array(
            List<R> rows, Function<R, @Nullable T> value, IntFunction<@Nullable T[]> length) {
        return rows.stream().map(value).toArray(length);
    }

    private static @Nullable UUID value(@Nullable QuestionVersionId id) {
        return id == null ? null : id.value();
    }

    private void referToPictures(List<ImportRow> rows) {
        var shown = rows.stream()
                .flatMap(row -> row.content().pictures().stream()
                        .map(one -> new Shown(row.batch(), one.picture().hash())))
                .distinct()
                .toList();
        if (!shown.isEmpty()) {
            jdbc.sql("""
                            insert into questionbank.import_picture (batch, attachment)
                            select * from unnest(:batches, :hashes) on conflict do nothing
                            """)
                    .param("batches", array(shown, one -> one.batch().value(), UUID[]::new))
                    .param("hashes", array(shown, Shown::hash, String[]::new))
                    .update();
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

    /** All of them, in printed order. */
    List<ImportRow> of(ImportBatchId batch) {
        return jdbc.sql(ROWS + " where i.batch = :batch order by i.position")
                .param("batch", batch.value())
                .query(this::row)
                .list();
    }

    /** The questions of the bank that some of them are now. */
    Set<QuestionId> taken(ImportBatchId batch) {
        return jdbc.sql("""
                        select v.question from questionbank.import_item i
                          join questionbank.question_version v on v.id = i.question_version
                         where i.batch = :batch
                        """)
                .param("batch", batch.value())
                .query((row, index) -> new QuestionId(row.getObject("question", UUID.class)))
                .set();
    }

    /** Some of those that stand like this, in printed order. */
    List<ImportRow> standing(ImportBatchId batch, Set<ImportStanding> standings, int first, int most) {
        return jdbc.sql(ROWS + """
                         where i.batch = :batch and i.standing = any(:standings)
                         order by i.position offset :first limit :most
                        """)
                .param("batch", batch.value())
                .param("standings", standings.stream().map(Enum::name).toArray(String[]::new))
                .param("first", first)
                .param("most", most)
                .query(this::row)
                .list();
    }

    /** One of them, and those with one of these stems, in printed order. */
    List<ImportRow> ofStems(ImportBatchId batch, Set<String> stemKeys, ImportItemId id) {
        return jdbc.sql(ROWS + """
                         where i.batch = :batch and (i.id = :id or i.stem_key <> ''
                                and md5(i.stem_key) in (select md5(key) from unnest(:stems) as key))
                         order by i.position
                        """)
                .param("batch", batch.value())
                .param("id", id.value())
                .param("stems", stemKeys.toArray(String[]::new))
                .query(this::row)
                .list();
    }

    /** How many stand how, those there are. */
    Map<ImportStanding, Long> counts(ImportBatchId batch) {
        var counts = new EnumMap<ImportStanding, Long>(ImportStanding.class);
        jdbc.sql("select standing, count(*) as n from questionbank.import_item where batch = :batch group by standing")
                .param("batch", batch.value())
                .query((RowCallbackHandler)
                        row -> counts.put(ImportStanding.valueOf(row.getString("standing")), row.getLong("n")));
        return counts;
    }

    /** The number printed at each of these positions; null where none is. */
    Map<Integer, @Nullable Integer> ordinals(ImportBatchId batch, Collection<Integer> positions) {
        var ordinals = new HashMap<Integer, @Nullable Integer>();
        jdbc.sql("""
                        select position, cast(content ->> 'ordinal' as int) as ordinal from questionbank.import_item
                         where batch = :batch and position = any(:positions)
                        """)
                .param("batch", batch.value())
                .param("positions", positions.toArray(Integer[]::new))
                .query((RowCallbackHandler)
                        row -> ordinals.put(row.getInt("position"), (Integer) row.getObject("ordinal")));
        return ordinals;
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
                        update questionbank.import_item i set question_version = t.version, replaced = t.replaced, standing = 'TAKEN'
                          from unnest(:items, :versions, :replaced) as t(item, version, replaced)
                         where i.id = t.item
                        """)
                .param("items", array(taken, one -> one.item().value(), UUID[]::new))
                .param("versions", array(taken, one -> one.version().value(), UUID[]::new))
                .param("replaced", array(taken, one -> value(one.replaced()), UUID[]::new))
                .update();
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
                row.getInt("version"),
                finding(row));
    }

    private static ImportFinding finding(ResultSet row) throws SQLException {
        var known = row.getObject("known", UUID.class);
        return new ImportFinding(
                ImportStanding.valueOf(row.getString("standing")),
                row.getString("stem_key"),
                known == null ? null : new QuestionVersionId(known),
                row.getBoolean("known_exact"),
                (Integer) row.getObject("repeats"),
                (Integer) row.getObject("resembles"));
    }
}
