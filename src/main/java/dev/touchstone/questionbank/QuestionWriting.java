package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes questions and what their versions say; those of an import all at once. */
@Repository
class QuestionWriting {

    private static final String INSERT_QUESTION = """
            insert into questionbank.question (id, number, created_at, created_by, owner)
            values (:id, :number, :at, :by, :by)
            """;

    private static final String INSERT_VERSION = """
            insert into questionbank.question_version (id, question, version, status, type, track, difficulty, points,
                   competency, section, stem_zh, stem_en, stem_key, options, answer_key, truth, reference_zh, reference_en,
                   analysis_zh, analysis_en, guidance_zh, guidance_en, red_lines_zh, red_lines_en, review_by, credit,
                   blanks, reasoned, task, translation, created_at, created_by, handed_in_at)
            values (:id, :question, :version, :status, :type, :track, :difficulty, :points, :competency, :section,
                   :stem_zh, :stem_en, :stem_key, cast(:options as jsonb), :answer_key, :truth, :reference_zh, :reference_en,
                   :analysis_zh, :analysis_en, :guidance_zh, :guidance_en, :red_lines_zh, :red_lines_en, :review_by,
                   :credit, cast(:blanks as jsonb), :reasoned, cast(:task as jsonb), :translation, :created_at, :created_by, :handed_in_at)
            """;

    private static final String INSERT_POINT = """
            insert into questionbank.marking_point (id, question_version, position, text_zh, text_en, points, competency,
                   kind, hint_zh, hint_en)
            values (:id, :question_version, :position, :text_zh, :text_en, :points, :competency, :kind, :hint_zh, :hint_en)
            """;

    private static final Set<String> JSON = Set.of("options", "blanks", "task");

    private final NamedParameterJdbcTemplate jdbc;
    private final QuestionRows rows;

    QuestionWriting(NamedParameterJdbcTemplate jdbc, QuestionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A version to be written. */
    record Version(QuestionVersionId id, QuestionId question, int version, QuestionDraft draft) {}

    /** The next numbers of the sequence that nobody gave by hand. */
    List<String> nextNumbers(int count) {
        var numbers = new ArrayList<String>();
        while (numbers.size() < count) {
            numbers.addAll(jdbc.queryForList("""
                    select number
                      from (select n, 'Q-' || lpad(cast(n as text), greatest(length(cast(n as text)), 4), '0') as number
                              from (select nextval('questionbank.question_number') as n
                                      from generate_series(1, :count)) next) numbered
                     where not exists (select 1 from questionbank.question q where q.number = numbered.number)
                     order by n
                    """, Map.of("count", count - numbers.size()), String.class));
        }
        return numbers;
    }

    /** @param numbers of the questions, by their ids */
    void insertQuestions(Map<QuestionId, String> numbers, @Nullable UUID author, Instant at) {
        insert(INSERT_QUESTION, numbers.entrySet().stream().map(question -> {
            var values = new HashMap<String, @Nullable Object>();
            values.put("id", question.getKey().value());
            values.put("number", question.getValue());
            values.put("at", Timestamp.from(at));
            values.put("by", author);
            return values;
        }));
    }

    /** @param handedInAt null for drafts */
    void insertVersions(List<Version> versions, @Nullable UUID author, Instant at, @Nullable Instant handedInAt) {
        insert(INSERT_VERSION, versions.stream().map(version -> {
            var values = values(version.draft());
            values.put("id", version.id().value());
            values.put("question", version.question().value());
            values.put("version", version.version());
            values.put("status", (handedInAt == null ? QuestionStatus.DRAFT : QuestionStatus.REVIEW).name());
            values.put("handed_in_at", handedInAt == null ? null : Timestamp.from(handedInAt));
            values.put("created_at", Timestamp.from(at));
            values.put("created_by", author);
            return values;
        }));
        insert(INSERT_POINT, versions.stream().flatMap(version -> points(version.id(), version.draft())));
    }

    /** Replaces all that a draft says. */
    void rewrite(QuestionVersionId id, QuestionDraft draft) {
        var values = values(draft);
        var columns = values.keySet().stream()
                .map(column -> (JSON.contains(column) ? "%s = cast(:%<s as jsonb)" : "%s = :%<s").formatted(column))
                .collect(Collectors.joining(", "));
        values.put("id", id.value());
        jdbc.update("update questionbank.question_version set " + columns + " where id = :id", values);
        jdbc.update("delete from questionbank.marking_point where question_version = :id", Map.of("id", id.value()));
        insert(INSERT_POINT, points(id, draft));
    }

    @SuppressWarnings("unchecked") // an array of a generic type
    private void insert(String sql, Stream<Map<String, @Nullable Object>> rows) {
        jdbc.batchUpdate(sql, rows.toArray(Map[]::new));
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
        values.put("options", rows.json(draft.options()));
        values.put("answer_key", draft.key().toArray(String[]::new));
        values.put("truth", draft.truth());
        values.put("review_by", draft.reviewBy());
        values.put("translation", Translation.of(VersionText.of(draft)).state().name());
        values.put("credit", draft.credit().name());
        values.put("blanks", rows.json(draft.blanks()));
        values.put("reasoned", draft.reasoned());
        values.put("task", rows.json(draft.task()));
        values.put("stem_key", Stems.key(draft.stem().zh()));
        put(values, "stem", draft.stem());
        put(values, "reference", draft.referenceAnswer());
        put(values, "analysis", draft.analysis());
        put(values, "guidance", draft.guidance());
        put(values, "red_lines", draft.redLines());
        return values;
    }

    private static Stream<Map<String, @Nullable Object>> points(QuestionVersionId version, QuestionDraft draft) {
        var points = draft.markingPoints();
        return IntStream.range(0, points.size()).mapToObj(index -> point(version, index + 1, points.get(index)));
    }

    private static Map<String, @Nullable Object> point(
            QuestionVersionId version, int position, QuestionDraft.Point point) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", MarkingPointId.next().value());
        values.put("question_version", version.value());
        values.put("position", position);
        values.put("points", point.points());
        values.put("competency", point.competency());
        values.put("kind", point.kind().name());
        put(values, "text", point.text());
        put(values, "hint", point.hint());
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, String column, @Nullable LocalizedText text) {
        values.put(column + "_zh", text == null ? null : text.zh());
        values.put(column + "_en", text == null ? null : text.en());
    }
}
