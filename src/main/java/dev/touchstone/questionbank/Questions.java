package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the bank. */
@Repository
class Questions {

    private static final String VERSION = """
            select v.*, q.number,
                   case when v.status in ('DRAFT', 'REVIEW') then v.review_by else q.review_by end as due
              from questionbank.question_version v
              join questionbank.question q on q.id = v.question
            """;

    private static final String INSERT_VERSION = """
            insert into questionbank.question_version (id, question, version, status, type, track, difficulty, points,
                   competency, section, stem_zh, stem_en, stem_key, options, answer_key, truth, reference_zh, reference_en,
                   analysis_zh, analysis_en, guidance_zh, guidance_en, red_lines_zh, red_lines_en, review_by, credit,
                   translation, created_at, created_by, handed_in_at)
            values (:id, :question, :version, :status, :type, :track, :difficulty, :points, :competency, :section,
                   :stem_zh, :stem_en, :stem_key, cast(:options as jsonb), :answer_key, :truth, :reference_zh, :reference_en,
                   :analysis_zh, :analysis_en, :guidance_zh, :guidance_en, :red_lines_zh, :red_lines_en, :review_by,
                   :credit,
                   :translation, :created_at, :created_by, :handed_in_at)
            """;

    private static final String INSERT_POINT = """
            insert into questionbank.marking_point (id, question_version, position, text_zh, text_en, points, competency,
                   kind, hint_zh, hint_en)
            values (:id, :question_version, :position, :text_zh, :text_en, :points, :competency, :kind, :hint_zh, :hint_en)
            """;

    private final JdbcClient jdbc;
    private final QuestionRows rows;

    Questions(JdbcClient jdbc, QuestionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<QuestionVersion> byIds(Collection<QuestionVersionId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return complete(jdbc.sql(VERSION + " where v.id in (:ids)")
                .param("ids", ids.stream().map(QuestionVersionId::value).toList())
                .query(rows::version)
                .list());
    }

    Optional<QuestionVersion> published(String number) {
        return complete(jdbc.sql(VERSION + " where q.number = :number and v.status = 'PUBLISHED'")
                        .param("number", number)
                        .query(rows::version)
                        .list())
                .stream()
                .findFirst();
    }

    List<QuestionVersion> publishedOf(Collection<QuestionType> types) {
        return complete(jdbc.sql(VERSION + " where v.status = 'PUBLISHED' and v.type in (:types) order by q.number")
                .param("types", names(types))
                .query(rows::version)
                .list());
    }

    /** Of those that have one, the published version. */
    List<QuestionVersionId> publishedIds(Collection<QuestionId> questions) {
        return jdbc.sql("""
                        select id from questionbank.question_version
                         where status = 'PUBLISHED' and question = any(:questions)
                        """)
                .param("questions", questions.stream().map(QuestionId::value).toArray(UUID[]::new))
                .query((row, index) -> new QuestionVersionId(row.getObject("id", UUID.class)))
                .list();
    }

    /** All versions of a question, newest first. */
    List<QuestionVersion> versionsOf(QuestionId question) {
        return complete(jdbc.sql(VERSION + " where v.question = :question order by v.version desc")
                .param("question", question.value())
                .query(rows::version)
                .list());
    }

    List<QuestionRevision> revisionsOf(QuestionId question) {
        return jdbc.sql("""
                        select version, status, created_at, created_by, reviewed_by, used_at is not null as used
                          from questionbank.question_version where question = :question order by version desc
                        """)
                .param("question", question.value())
                .query(rows::revision)
                .list();
    }

    List<CoverageCell> coverage(@Nullable Track track) {
        return jdbc.sql("""
                        select competency, type, difficulty, count(*) as questions
                          from questionbank.question_version
                         where status = 'PUBLISHED' and (:track::text is null or track = :track)
                         group by competency, type, difficulty
                        """)
                .param("track", name(track))
                .query((row, index) -> new CoverageCell(
                        row.getString("competency"),
                        QuestionType.valueOf(row.getString("type")),
                        row.getInt("difficulty"),
                        row.getInt("questions")))
                .list();
    }

    /** What is published, ordered by number. */
    List<Drawable> drawable() {
        return jdbc.sql("""
                        select v.id, v.type, v.competency, v.track
                          from questionbank.question_version v
                          join questionbank.question q on q.id = v.question
                         where v.status = 'PUBLISHED'
                         order by q.number
                        """)
                .query((row, index) -> new Drawable(
                        new QuestionVersionId(row.getObject("id", UUID.class)),
                        QuestionType.valueOf(row.getString("type")),
                        row.getString("competency"),
                        Track.valueOf(row.getString("track"))))
                .list();
    }

    /** The next number of the sequence that nobody gave by hand. */
    String nextNumber() {
        while (true) {
            long next = jdbc.sql("select nextval('questionbank.question_number')")
                    .query(Long.class)
                    .single();
            var number = "Q-%04d".formatted(next);
            if (!isTaken(number)) {
                return number;
            }
        }
    }

    private boolean isTaken(String number) {
        return jdbc.sql("select exists (select 1 from questionbank.question where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    void insertQuestion(QuestionId id, String number, @Nullable UUID author, Instant at) {
        jdbc.sql(
                        "insert into questionbank.question (id, number, created_at, created_by, owner) values (:id, :number, :at, :by, :by)")
                .param("id", id.value())
                .param("number", number)
                .param("at", Timestamp.from(at))
                .param("by", author)
                .update();
    }

    /** Serialises authors of one question and tells the version number that comes next. */
    int nextVersion(QuestionId question) {
        jdbc.sql("select id from questionbank.question where id = :id for no key update")
                .param("id", question.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new RefusedException(
                        RefusedException.Reason.NOT_FOUND, "questionbank.error.unknown", "No question " + question));
        return jdbc.sql("select coalesce(max(version), 0) + 1 from questionbank.question_version where question = :id")
                .param("id", question.value())
                .query(Integer.class)
                .single();
    }

    /** @param handedInAt null for a draft */
    void insertVersion(
            QuestionVersionId id,
            QuestionId question,
            int version,
            QuestionDraft draft,
            @Nullable UUID author,
            Instant at,
            @Nullable Instant handedInAt) {
        var values = values(draft);
        values.put("id", id.value());
        values.put("question", question.value());
        values.put("version", version);
        values.put("status", (handedInAt == null ? QuestionStatus.DRAFT : QuestionStatus.REVIEW).name());
        values.put("handed_in_at", handedInAt == null ? null : Timestamp.from(handedInAt));
        values.put("created_at", Timestamp.from(at));
        values.put("created_by", author);
        jdbc.sql(INSERT_VERSION).params(values).update();
        insertPoints(id, draft.markingPoints());
    }

    /** Replaces all that a draft says. */
    void rewrite(QuestionVersionId id, QuestionDraft draft) {
        var values = values(draft);
        var columns = values.keySet().stream()
                .map(column -> column + (column.equals("options") ? " = cast(:options as jsonb)" : " = :" + column))
                .collect(Collectors.joining(", "));
        values.put("id", id.value());
        jdbc.sql("update questionbank.question_version set " + columns + " where id = :id")
                .params(values)
                .update();
        jdbc.sql("delete from questionbank.marking_point where question_version = :id")
                .param("id", id.value())
                .update();
        insertPoints(id, draft.markingPoints());
    }

    /** What a draft says, by column. */
    private Map<String, @Nullable Object> values(QuestionDraft draft) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("type", draft.type().name());
        values.put("track", draft.track().name());
        values.put("difficulty", draft.difficulty());
        values.put("points", draft.points());
        values.put("competency", draft.competency());
        values.put("section", draft.section());
        values.put("options", rows.options(draft.options()));
        values.put("answer_key", draft.key().toArray(String[]::new));
        values.put("truth", draft.truth());
        values.put("review_by", draft.reviewBy());
        values.put("translation", Translation.of(VersionText.of(draft)).state().name());
        values.put("credit", draft.credit().name());
        values.put("stem_key", Stems.key(draft.stem().zh()));
        put(values, "stem", draft.stem());
        put(values, "reference", draft.referenceAnswer());
        put(values, "analysis", draft.analysis());
        put(values, "guidance", draft.guidance());
        put(values, "red_lines", draft.redLines());
        return values;
    }

    /** The version of the same question that came before. */
    Optional<QuestionVersionId> before(QuestionVersionId version) {
        return jdbc.sql("""
                        select b.id
                          from questionbank.question_version v
                          join questionbank.question_version b on b.question = v.question and b.version < v.version
                         where v.id = :id
                         order by b.version desc limit 1
                        """)
                .param("id", version.value())
                .query(UUID.class)
                .optional()
                .map(QuestionVersionId::new);
    }

    /** How many of these a candidate who reads English would see in Chinese: the stem or an option has no English. */
    int withoutEnglish(Collection<QuestionVersionId> versions) {
        return jdbc.sql("""
                        select count(*) from questionbank.question_version v
                         where v.id = any (cast(:ids as uuid[]))
                           and (coalesce(v.stem_en, '') = ''
                                or exists (select 1 from jsonb_array_elements(v.options) o
                                            where coalesce(o -> 'text' ->> 'en', '') = ''))
                        """)
                .param("ids", versions.stream().map(QuestionVersionId::toString).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** Questions, published or on their way, that have one of these stems; of one question the newest version comes first. */
    List<Twin> twins(Collection<String> stemKeys) {
        return jdbc.sql("""
                        select v.id, v.stem_key, v.question, v.options, q.number
                          from questionbank.question_version v
                          join questionbank.question q on q.id = v.question
                         where v.status <> 'RETIRED' and v.stem_key = any(:keys)
                         order by q.number, v.version desc
                        """)
                .param("keys", stemKeys.toArray(String[]::new))
                .query(rows::twin)
                .list();
    }

    /** The stems of all questions, published or on their way, for those that nearly repeat one. */
    Map<QuestionVersionId, String> stems() {
        return stems("status <> 'RETIRED'");
    }

    /** The same for published ones only. */
    Map<QuestionVersionId, String> publishedStems() {
        return stems("status = 'PUBLISHED'");
    }

    private Map<QuestionVersionId, String> stems(String standing) {
        Map<QuestionVersionId, String> stems = new HashMap<>();
        jdbc.sql("select id, stem_key from questionbank.question_version where stem_key <> '' and " + standing)
                .query((RowCallbackHandler) row ->
                        stems.put(new QuestionVersionId(row.getObject("id", UUID.class)), row.getString("stem_key")));
        return stems;
    }

    /**
     * Takes unused versions out again, published or not, and brings back those that a published one replaced; false when one
     * of them was used or edited, and then nothing may stay done.
     *
     * @param versions each with the one it replaced, if any
     */
    boolean delete(Map<QuestionVersionId, Optional<QuestionVersionId>> versions) {
        var ids = versions.keySet().stream().map(QuestionVersionId::value).toList();
        jdbc.sql("""
                        select id from questionbank.question
                         where id in (select question from questionbank.question_version where id in (:ids))
                         order by id for no key update
                        """).param("ids", ids).query(UUID.class).list();
        Map<QuestionVersionId, Boolean> published = new HashMap<>();
        jdbc.sql("""
                        select v.id, v.status = 'PUBLISHED' as published from questionbank.question_version v
                         where v.id in (:ids) and v.used_at is null and v.status <> 'RETIRED' and v.edits = 0
                           and not exists (select 1 from questionbank.question_version n
                                            where n.question = v.question and n.version > v.version)
                           for update
                        """).param("ids", ids).query((RowCallbackHandler) row ->
                published.put(new QuestionVersionId(row.getObject("id", UUID.class)), row.getBoolean("published")));
        if (published.size() != ids.size()) {
            return false;
        }
        var replaced = versions.entrySet().stream()
                .filter(version -> Boolean.TRUE.equals(published.get(version.getKey())))
                .flatMap(version -> version.getValue().stream())
                .map(QuestionVersionId::value)
                .toList();
        deleteWithQuestions(ids);
        return replaced.isEmpty() || publishAgain(replaced) == replaced.size();
    }

    /** A question without any version left goes with its last one. */
    private void deleteWithQuestions(List<UUID> versions) {
        var questions = jdbc.sql("delete from questionbank.question_version where id in (:ids) returning question")
                .param("ids", versions)
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        delete from questionbank.question q where q.id in (:questions)
                           and not exists (select 1 from questionbank.question_version v where v.question = q.id)
                        """).param("questions", questions).update();
    }

    private int publishAgain(List<UUID> versions) {
        return jdbc.sql(
                        "update questionbank.question_version set status = 'PUBLISHED' where id in (:ids) and status = 'RETIRED'")
                .param("ids", versions)
                .update();
    }

    int retirePublished(QuestionId question) {
        return jdbc.sql(
                        "update questionbank.question_version set status = 'RETIRED' where question = :id and status = 'PUBLISHED'")
                .param("id", question.value())
                .update();
    }

    /**
     * False when one of them has been taken out meanwhile. What was used before is only read: all papers of a job use
     * the same questions, and whoever prints the next one shall not wait for the last.
     */
    boolean markUsed(Collection<QuestionVersionId> versions, Instant at) {
        if (versions.isEmpty()) {
            return true;
        }
        var ids = versions.stream().map(QuestionVersionId::value).distinct().toList();
        jdbc.sql("""
                        update questionbank.question_version set used_at = :at
                         where id in (select v.id from questionbank.question_version v
                                       where v.id in (:ids) and v.used_at is null order by v.id for update)
                        """).param("at", Timestamp.from(at)).param("ids", ids).update();
        return jdbc.sql("select count(*) from questionbank.question_version where id in (:ids)")
                        .param("ids", ids)
                        .query(Integer.class)
                        .single()
                == ids.size();
    }

    private void insertPoints(QuestionVersionId version, List<QuestionDraft.Point> points) {
        int position = 1;
        for (var point : points) {
            var values = new HashMap<String, @Nullable Object>();
            values.put("id", MarkingPointId.next().value());
            values.put("question_version", version.value());
            values.put("position", position++);
            values.put("points", point.points());
            values.put("competency", point.competency());
            values.put("kind", point.kind().name());
            put(values, "text", point.text());
            put(values, "hint", point.hint());
            jdbc.sql(INSERT_POINT).params(values).update();
        }
    }

    private List<QuestionVersion> complete(List<QuestionVersion> versions) {
        var points = points(versions.stream().map(QuestionVersion::id).toList());
        return versions.stream()
                .map(version -> version.with(points.getOrDefault(version.id(), List.of())))
                .toList();
    }

    /** The points of each version in their order; versions without any are absent. */
    Map<QuestionVersionId, List<MarkingPoint>> points(Collection<QuestionVersionId> versions) {
        Map<QuestionVersionId, List<MarkingPoint>> points = new HashMap<>();
        if (versions.isEmpty()) {
            return points;
        }
        jdbc.sql("select * from questionbank.marking_point where question_version in (:ids) order by position")
                .param("ids", versions.stream().map(QuestionVersionId::value).toList())
                .query((row, index) -> points.computeIfAbsent(
                                new QuestionVersionId(row.getObject("question_version", UUID.class)),
                                id -> new ArrayList<>())
                        .add(rows.point(row)))
                .list();
        return points;
    }

    private static void put(Map<String, @Nullable Object> values, String column, @Nullable LocalizedText text) {
        values.put(column + "_zh", text == null ? null : text.zh());
        values.put(column + "_en", text == null ? null : text.en());
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
