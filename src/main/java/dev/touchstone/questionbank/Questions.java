package dev.touchstone.questionbank;

import dev.touchstone.shared.RefusedException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
        return complete(jdbc.sql(VERSION + " where v.id = any(:ids)")
                .param("ids", array(ids))
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

    Map<Track, Set<String>> probedByTrack() {
        Map<Track, Set<String>> probed = new EnumMap<>(Track.class);
        jdbc.sql("select distinct track, competency from questionbank.question_version where status = 'PUBLISHED'")
                .query((RowCallbackHandler)
                        row -> probed.computeIfAbsent(Track.valueOf(row.getString("track")), any -> new HashSet<>())
                                .add(row.getString("competency")));
        return probed;
    }

    /** What is published, ordered by number. */
    List<Drawable> drawable() {
        return jdbc.sql("""
                        select v.id, v.question, q.number, v.type, v.competency, v.difficulty, v.track, v.points
                          from questionbank.question_version v
                          join questionbank.question q on q.id = v.question
                         where v.status = 'PUBLISHED' and (v.type <> 'TYPING' or v.task ->> 'typing' is not null)
                         order by q.number
                        """).query((row, index) -> QuestionRows.drawable(row)).list();
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
                         where v.status <> 'RETIRED' and md5(v.stem_key) in (select md5(key) from unnest(:keys) as key)
                         order by q.number, v.version desc
                        """)
                .param("keys", stemKeys.toArray(String[]::new))
                .query(rows::twin)
                .list();
    }

    /**
     * The stems of all questions, published or on their way, for those that nearly repeat one; the oldest first.
     *
     * @param without questions that do not count
     */
    Map<QuestionVersionId, String> stems(Collection<QuestionId> without) {
        return stems("status <> 'RETIRED' and question <> all(:without)", without);
    }

    /** The same for published ones only. */
    Map<QuestionVersionId, String> publishedStems() {
        return stems("status = 'PUBLISHED' and question <> all(:without)", List.of());
    }

    private Map<QuestionVersionId, String> stems(String standing, Collection<QuestionId> without) {
        Map<QuestionVersionId, String> stems = new LinkedHashMap<>();
        jdbc.sql("select id, stem_key from questionbank.question_version where stem_key <> '' and " + standing
                        + " order by id")
                .param("without", without.stream().map(QuestionId::value).toArray(UUID[]::new))
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
        var ids = array(versions.keySet());
        jdbc.sql("""
                        select id from questionbank.question
                         where id in (select question from questionbank.question_version where id = any(:ids))
                         order by id for no key update
                        """).param("ids", ids).query(UUID.class).list();
        Map<QuestionVersionId, Boolean> published = new HashMap<>();
        jdbc.sql("""
                        select v.id, v.status = 'PUBLISHED' as published from questionbank.question_version v
                         where v.id = any(:ids) and v.used_at is null and v.status <> 'RETIRED' and v.edits = 0
                           and not exists (select 1 from questionbank.question_version n
                                            where n.question = v.question and n.version > v.version)
                           for update
                        """).param("ids", ids).query((RowCallbackHandler) row ->
                published.put(new QuestionVersionId(row.getObject("id", UUID.class)), row.getBoolean("published")));
        if (published.size() != ids.length) {
            return false;
        }
        var replaced = versions.entrySet().stream()
                .filter(version -> Boolean.TRUE.equals(published.get(version.getKey())))
                .flatMap(version -> version.getValue().stream())
                .toList();
        deleteWithQuestions(ids);
        return replaced.isEmpty() || publishAgain(replaced) == replaced.size();
    }

    /** A question without any version left goes with its last one. */
    private void deleteWithQuestions(UUID[] versions) {
        var questions = jdbc.sql("delete from questionbank.question_version where id = any(:ids) returning question")
                .param("ids", versions)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        jdbc.sql("""
                        delete from questionbank.question q where q.id = any(:questions)
                           and not exists (select 1 from questionbank.question_version v where v.question = q.id)
                        """).param("questions", questions).update();
    }

    private int publishAgain(List<QuestionVersionId> versions) {
        return jdbc.sql("update questionbank.question_version set status = 'PUBLISHED' where id = any(:ids) and status"
                        + " = 'RETIRED'")
                .param("ids", array(versions))
                .update();
    }

    /** Its number; empty when it was not in use. */
    Optional<String> retirePublished(QuestionId question) {
        return jdbc.sql("update questionbank.question_version v set status = 'RETIRED' from questionbank.question q"
                        + " where q.id = v.question and q.id = :id and v.status = 'PUBLISHED' returning q.number")
                .param("id", question.value())
                .query(String.class)
                .optional();
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
        jdbc.sql("select * from questionbank.marking_point where question_version = any(:ids) order by position")
                .param("ids", array(versions))
                .query((row, index) -> points.computeIfAbsent(
                                new QuestionVersionId(row.getObject("question_version", UUID.class)),
                                id -> new ArrayList<>())
                        .add(rows.point(row)))
                .list();
        return points;
    }

    private static UUID[] array(Collection<QuestionVersionId> ids) {
        return ids.stream().map(QuestionVersionId::value).toArray(UUID[]::new);
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
