package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.KeyCorrection;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.writtentest.MarkingKeys.MarkingKey;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers a correction is for: what it would do to them, and what it did. A paper holds a question once. */
@Repository
class RescoreLines {

    private static final String FORECAST = """
            select s.application, a.job, a.number, a.candidate_name, s.total, q.position, q.question_version, q.points, q.credit,
                   m.points as mark, q.option_order, g.choices, g.truth, g.body, g.blanks, g.steps,
                   (select string_agg(array_to_string(k.ticks, ','), ';') from writtentest.given_mark k
                     where k.sitting = q.sitting and k.position = q.position and k.counts) as ticks,
                   (select sum(t.points) from writtentest.mark t where t.sitting = s.id) as earned,
                   (select sum(p.points) from writtentest.paper_question p where p.sitting = s.id) as possible,
                   a.status <> 'ACTIVE' or a.stage <> 'WRITTEN_TEST' as decided
              from writtentest.paper_question q
              join writtentest.sitting s on s.id = q.sitting and s.state in ('SUBMITTED', 'MARKED')
              join writtentest.mark m on m.sitting = q.sitting and m.position = q.position
              join candidates.v_application a on a.id = s.application
              left join writtentest.answer g on g.sitting = q.sitting and g.position = q.position
             where q.question_version in (:versions)
             order by a.number
            """;

    private static final String DONE = """
            select r.application, a.job, a.number, a.candidate_name, r.total_before, r.total_after,
                   r.points_after - r.points_before as change, r.decided
              from writtentest.rescore r
              join candidates.v_application a on a.id = r.application
             where r.correction = :correction
             order by a.number
            """;

    private final JdbcClient jdbc;
    private final QuestionBank bank;

    RescoreLines(JdbcClient jdbc, QuestionBank bank) {
        this.jdbc = jdbc;
        this.bank = bank;
    }

    List<RescoreLine> done(KeyCorrection correction) {
        return jdbc.sql(DONE)
                .param("correction", correction.id().value())
                .query((row, index) -> line(
                        row,
                        row.getBigDecimal("total_before"),
                        row.getBigDecimal("total_after"),
                        row.getBigDecimal("change")))
                .list();
    }

    List<RescoreLine> forecast(KeyCorrection correction) {
        var versions = bank.versions(List.copyOf(correction.versions())).stream()
                .collect(Collectors.toMap(QuestionVersion::id, Function.identity()));
        return jdbc.sql(FORECAST)
                .param("versions", Rescores.values(correction.versions()))
                .query((row, index) -> forecast(row, correction, versions))
                .list();
    }

    private static RescoreLine forecast(
            ResultSet row, KeyCorrection correction, Map<QuestionVersionId, QuestionVersion> versions)
            throws SQLException {
        var asked = asked(row);
        var version = Objects.requireNonNull(versions.get(asked.version()));
        var mark = row.getBigDecimal("mark");
        var points = points(MarkingKey.of(asked, version, correction), answer(row), row.getString("ticks"), mark);
        var change = points.subtract(mark);
        var before = row.getBigDecimal("total");
        var after = before == null
                ? null
                : Scoring.total(row.getBigDecimal("earned").add(change), row.getBigDecimal("possible"));
        return line(row, before, after, change);
    }

    /** @param ticks of each mark that counts; null where nobody marked, and then what a person would have given stays */
    private static BigDecimal points(MarkingKey key, Answer answer, @Nullable String ticks, BigDecimal mark) {
        if (key.version().isMarkedByKey()) {
            return key.worth(answer).of(key.asked().points());
        }
        if (!answer.isForMarker(key.version())) {
            return OpenRescoring.points(key, answer, Set.of());
        }
        return ticks == null
                ? mark
                : Scoring.mean(Arrays.stream(ticks.split(";", -1))
                        .map(each -> OpenRescoring.points(key, answer, ids(each)))
                        .toList());
    }

    private static Set<MarkingPointId> ids(String ticks) {
        return Arrays.stream(ticks.split(","))
                .filter(id -> !id.isEmpty())
                .map(MarkingPointId::of)
                .collect(Collectors.toSet());
    }

    private static PaperQuestion asked(ResultSet row) throws SQLException {
        return new PaperQuestion(
                row.getInt("position"),
                LocalizedText.zh(""),
                new QuestionVersionId(row.getObject("question_version", UUID.class)),
                row.getBigDecimal("points"),
                texts(row, "option_order"),
                CreditScheme.valueOf(row.getString("credit")));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getInt("position"),
                0,
                texts(row, "choices"),
                (Boolean) row.getObject("truth"),
                row.getString("body"),
                texts(row, "blanks"),
                steps(row),
                null);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static List<Integer> steps(ResultSet row) throws SQLException {
        var array = row.getArray("steps");
        return array == null ? List.of() : List.of((Integer[]) array.getArray());
    }

    private static RescoreLine line(
            ResultSet row, @Nullable BigDecimal before, @Nullable BigDecimal after, BigDecimal change)
            throws SQLException {
        return new RescoreLine(
                new JobApplicationId(row.getObject("application", UUID.class)),
                new JobOpeningId(row.getObject("job", UUID.class)),
                row.getString("number"),
                row.getString("candidate_name"),
                before,
                after,
                change,
                row.getBoolean("decided"));
    }
}
