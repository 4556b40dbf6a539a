package dev.touchstone.writtentest;

import dev.touchstone.questionbank.AnswerFigures;
import dev.touchstone.questionbank.OptionFigures;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.WorkingTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Item analysis over marked papers, in two statements whatever their number. The newest {@value #PAPERS} papers count, so that the
 * time has a bound. The rest of a paper is its total without the question itself, as a share of what could be had there.
 */
@Repository
class ItemFigures {

    static final int PAPERS = 10_000;

    /** What fewer people wrote into blanks might tell who they are. */
    private static final int SHARED = 5;

    /** {@code place} numbers the answers to a version by the rest, the worst first; {@code n} of them have one. */
    private static final String RANKED = """
            with paper as (
                select s.id from writtentest.sitting s
                 where s.state = 'MARKED'
                   and (:all or exists (select 1 from writtentest.paper_question q
                                         where q.sitting = s.id and q.question_version in (:versions)))
                 order by s.submitted_at desc
                 limit :papers),
            scored as (
                select q.sitting, q.position, q.question_version, m.points, q.points as possible,
                       sum(m.points) over (partition by q.sitting) - m.points as rest,
                       sum(q.points) over (partition by q.sitting) - q.points as rest_possible
                  from paper p
                  join writtentest.paper_question q on q.sitting = p.id
                  join writtentest.mark m on m.sitting = q.sitting and m.position = q.position),
            shared as (
                select sitting, position, question_version, points / possible as share, rest / nullif(rest_possible, 0) as rest
                  from scored
                 where :all or question_version in (:versions)),
            placed as (
                select s.*, count(*) over (partition by question_version) as answers,
                       count(rest) over (partition by question_version) as n,
                       row_number() over (partition by question_version order by rest nulls last, sitting) as place
                  from shared s),
            ranked as (
                select p.*, ceil(n * 0.27) as group_size, place <= ceil(n * 0.27) as lower,
                       place > n - ceil(n * 0.27) and place <= n as upper
                  from placed p)
            """;

    private static final String FIGURES = RANKED + """
            select question_version, count(*) as answers, round(avg(share), 4) as facility,
                   round(corr(share, rest)::numeric, 2) as discrimination,
                   round(avg(share) filter (where upper) - avg(share) filter (where lower), 2) as upper_lower,
                   max(group_size) as group_size, count(a.active_ms) as timed,
                   percentile_cont(array[0.25, 0.5, 0.75]) within group (order by a.active_ms) as quartiles
              from ranked r
              left join writtentest.answer a on a.sitting = r.sitting and a.position = r.position
             group by question_version
            having count(*) >= :least
             order by question_version
            """;

    private static final String OPTIONS = RANKED + """
            select r.question_version, c.label, count(*) as chosen, round(avg(r.rest), 4) as rest,
                   count(*) filter (where r.upper) as upper, count(*) filter (where r.lower) as lower
              from ranked r
              join writtentest.paper_question o on o.sitting = r.sitting and o.position = r.position
              left join writtentest.answer a on a.sitting = r.sitting and a.position = r.position
             cross join lateral (select distinct unnest(case when a.truth is not null then array[a.truth::text]
                                                             when cardinality(a.choices) > 0 then a.choices
                                                             when cardinality(a.steps) > 0
                                                             then array[(select string_agg(o.option_order[s.place], '>' order by s.n)
                                                                           from unnest(a.steps) with ordinality s (place, n))]
                                                             when cardinality(a.blanks) > 0
                                                             then array[lower(normalize(array_to_string(a.blanks, chr(31)), nfkc))]
                                                             else array[''] end) as label) c
             where r.answers >= :least
             group by r.question_version, c.label
            having coalesce(max(cardinality(a.blanks)), 0) = 0 or count(*) >= :shared
            """;

    private final JdbcClient jdbc;

    ItemFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AnswerFigures> of(Collection<QuestionVersionId> versions) {
        return figures(false, versions.stream().map(QuestionVersionId::value).toList(), 1);
    }

    List<AnswerFigures> ofAtLeast(int least) {
        return figures(true, List.of(new UUID(0, 0)), least);
    }

    private List<AnswerFigures> figures(boolean all, List<UUID> versions, int least) {
        var options = options(all, versions, least);
        return query(FIGURES, all, versions, least)
                .query((row, index) -> figures(row, options))
                .list();
    }

    private Map<UUID, List<OptionFigures>> options(boolean all, List<UUID> versions, int least) {
        Map<UUID, List<OptionFigures>> options = new HashMap<>();
        query(OPTIONS, all, versions, least)
                .query((row, index) -> options.computeIfAbsent(
                                row.getObject("question_version", UUID.class), version -> new ArrayList<>())
                        .add(option(row)))
                .list();
        return options;
    }

    private JdbcClient.StatementSpec query(String sql, boolean all, List<UUID> versions, int least) {
        return jdbc.sql(sql)
                .param("all", all)
                .param("versions", versions)
                .param("papers", PAPERS)
                .param("least", least)
                .param("shared", SHARED);
    }

    private static OptionFigures option(ResultSet row) throws SQLException {
        return new OptionFigures(
                row.getString("label"),
                row.getInt("chosen"),
                row.getBigDecimal("rest"),
                row.getInt("upper"),
                row.getInt("lower"));
    }

    private static AnswerFigures figures(ResultSet row, Map<UUID, List<OptionFigures>> options) throws SQLException {
        var version = row.getObject("question_version", UUID.class);
        return new AnswerFigures(
                new QuestionVersionId(version),
                row.getInt("answers"),
                row.getBigDecimal("facility"),
                row.getBigDecimal("discrimination"),
                row.getBigDecimal("upper_lower"),
                row.getInt("group_size"),
                options.getOrDefault(version, List.of()),
                time(row));
    }

    private static @Nullable WorkingTime time(ResultSet row) throws SQLException {
        var array = row.getArray("quartiles");
        if (array == null) {
            return null;
        }
        var quartiles = Arrays.stream((Double[]) array.getArray())
                .map(millis -> Duration.ofMillis(Math.round(millis)))
                .toList();
        return new WorkingTime(row.getInt("timed"), quartiles.get(0), quartiles.get(1), quartiles.get(2));
    }
}
