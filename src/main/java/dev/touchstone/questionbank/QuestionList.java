package dev.touchstone.questionbank;

import dev.touchstone.shared.PageOf;
import dev.touchstone.shared.Paging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of questions. Its columns are kept by a trigger on the versions, so that it holds whoever writes them. */
@Repository
class QuestionList {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{1,4}-\\d+");

    /** A number as people type it. */
    private static final Pattern TYPED = Pattern.compile("[Qq](\\d{3,9})");

    private static final String PAGE = """
            select q.id as question, v.id, q.number, v.version, v.status, v.type, v.track, v.difficulty, v.points,
                   v.competency, v.stem_zh, v.stem_en, v.translation, q.opened,
                   array(select t.tag from questionbank.question_tag t where t.question = q.id order by t.tag) as tags,
                   (select count(*) from questionbank.marking_point p where p.question_version = v.id) as marking_points
              from (select q.id, q.number, q.shown, q.opened
                      from questionbank.question q
                     where %s
                     order by q.number
                     limit :limit offset :offset) q
              join questionbank.question_version v on v.id = q.shown
             order by q.number
            """;

    private final JdbcClient jdbc;
    private final QuestionRows rows;

    QuestionList(JdbcClient jdbc, QuestionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Ordered by number. Text that holds nothing searchable finds nothing. */
    PageOf<QuestionRow> find(QuestionFilter filter, Paging paging) {
        var values = new HashMap<String, @Nullable Object>();
        return page(conditions(filter, values), values, paging);
    }

    /** The same, of these types only. */
    PageOf<QuestionRow> find(QuestionFilter filter, Set<QuestionType> types, Paging paging) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("types", types.stream().map(QuestionType::name).toArray(String[]::new));
        return page(conditions(filter, values) + " and q.type = any(:types)", values, paging);
    }

    private PageOf<QuestionRow> page(String conditions, Map<String, @Nullable Object> values, Paging paging) {
        values.put("limit", paging.size() + 1);
        values.put("offset", paging.offset());
        return PageOf.of(
                jdbc.sql(PAGE.formatted(conditions))
                        .params(values)
                        .query(rows::listed)
                        .list(),
                paging);
    }

    /** The versions of all that {@link #find} would list, in the same order. */
    List<QuestionVersionId> ids(QuestionFilter filter) {
        var values = new HashMap<String, @Nullable Object>();
        return jdbc.sql("select q.shown from questionbank.question q where %s order by q.number"
                        .formatted(conditions(filter, values)))
                .params(values)
                .query((row, index) -> new QuestionVersionId(row.getObject("shown", UUID.class)))
                .list();
    }

    /** What narrows the questions {@code q}; puts the values it names. */
    static String conditions(QuestionFilter filter, Map<String, @Nullable Object> values) {
        var conditions = new ArrayList<String>(List.of("true"));
        addText(filter.text(), conditions, values);
        add("q.type = :type", "type", filter.type(), conditions, values);
        add("q.competency = :competency", "competency", filter.competency(), conditions, values);
        add("q.track = :track", "track", filter.track(), conditions, values);
        add("q.difficulty = :difficulty", "difficulty", filter.difficulty(), conditions, values);
        add(standing(filter.status()), "status", filter.status(), conditions, values);
        add(
                "q.id in (select question from questionbank.question_tag where tag = :tag)",
                "tag",
                filter.tag(),
                conditions,
                values);
        add(
                "q.shown in (select id from questionbank.question_version where translation = :translation)",
                "translation",
                filter.translation(),
                conditions,
                values);
        return String.join(" and ", conditions);
    }

    /** Drafts and what waits are looked for beside the version that is shown. */
    private static String standing(@Nullable QuestionStatus status) {
        return status == QuestionStatus.DRAFT || status == QuestionStatus.REVIEW
                ? "q.opened = :status"
                : "q.status = :status";
    }

    private static void addText(@Nullable String text, List<String> conditions, Map<String, @Nullable Object> values) {
        var typed = TYPED.matcher(Objects.requireNonNullElse(text, ""));
        if (typed.matches()) {
            add("q.number like :text", "text", "Q-" + typed.group(1) + "%", conditions, values);
        } else if (text != null && NUMBER.matcher(text).matches()) {
            add("q.number like :text", "text", text.toUpperCase(Locale.ROOT) + "%", conditions, values);
        } else {
            add("q.search @@ questionbank.search_query(:text)", "text", text, conditions, values);
        }
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, @Nullable Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value instanceof Enum<?> constant ? constant.name() : value);
        }
    }
}
