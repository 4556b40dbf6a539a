package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the bank's tables into its records. */
@Component
class QuestionRows {

    private static final TypeReference<List<Option>> OPTIONS = new TypeReference<>() {};
    private static final TypeReference<List<Blank>> BLANKS = new TypeReference<>() {};

    private final JsonMapper json;

    QuestionRows(JsonMapper json) {
        this.json = json;
    }

    /** As far as drawing asks. */
    static Drawable drawable(ResultSet row) throws SQLException {
        return new Drawable(
                new QuestionVersionId(row.getObject("id", UUID.class)),
                new QuestionId(row.getObject("question", UUID.class)),
                row.getString("number"),
                QuestionType.valueOf(row.getString("type")),
                row.getString("competency"),
                row.getInt("difficulty"),
                Track.valueOf(row.getString("track")),
                row.getBigDecimal("points"));
    }

    /** A version without its marking points. */
    QuestionVersion version(ResultSet row, int index) throws SQLException {
        return new QuestionVersion(
                new QuestionVersionId(row.getObject("id", UUID.class)),
                new QuestionId(row.getObject("question", UUID.class)),
                row.getString("number"),
                row.getInt("version"),
                QuestionStatus.valueOf(row.getString("status")),
                QuestionType.valueOf(row.getString("type")),
                Track.valueOf(row.getString("track")),
                row.getInt("difficulty"),
                row.getBigDecimal("points"),
                row.getString("competency"),
                row.getString("section"),
                new LocalizedText(row.getString("stem_zh"), row.getString("stem_en")),
                json.readValue(row.getString("options"), OPTIONS),
                new TreeSet<>(Set.of((String[]) row.getArray("answer_key").getArray())),
                (Boolean) row.getObject("truth"),
                text(row, "reference"),
                text(row, "analysis"),
                text(row, "guidance"),
                text(row, "red_lines"),
                row.getObject("due", LocalDate.class),
                List.of(),
                CreditScheme.valueOf(row.getString("credit")),
                blanks(row),
                row.getBoolean("reasoned"),
                json.readValue(row.getString("task"), TaskSheet.class));
    }

    MarkingPoint point(ResultSet row) throws SQLException {
        return new MarkingPoint(
                new MarkingPointId(row.getObject("id", UUID.class)),
                row.getInt("position"),
                new LocalizedText(row.getString("text_zh"), row.getString("text_en")),
                row.getBigDecimal("points"),
                row.getString("competency"),
                PointKind.valueOf(row.getString("kind")),
                text(row, "hint"));
    }

    QuestionRow listed(ResultSet row, int index) throws SQLException {
        return new QuestionRow(
                new QuestionId(row.getObject("question", UUID.class)),
                new QuestionVersionId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getInt("version"),
                QuestionStatus.valueOf(row.getString("status")),
                QuestionType.valueOf(row.getString("type")),
                Track.valueOf(row.getString("track")),
                row.getInt("difficulty"),
                row.getBigDecimal("points"),
                row.getString("competency"),
                new LocalizedText(row.getString("stem_zh"), row.getString("stem_en")),
                row.getInt("marking_points"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getString("opened") == null ? null : QuestionStatus.valueOf(row.getString("opened")),
                TranslationState.valueOf(row.getString("translation")));
    }

    QuestionRevision revision(ResultSet row, int index) throws SQLException {
        var by = row.getObject("created_by", UUID.class);
        var reviewer = row.getObject("reviewed_by", UUID.class);
        return new QuestionRevision(
                row.getInt("version"),
                QuestionStatus.valueOf(row.getString("status")),
                row.getTimestamp("created_at").toInstant(),
                by == null ? null : new AccountId(by),
                reviewer == null ? null : new AccountId(reviewer),
                row.getBoolean("used"));
    }

    Twin twin(ResultSet row, int index) throws SQLException {
        return new Twin(
                row.getString("stem_key"),
                new QuestionVersionId(row.getObject("id", UUID.class)),
                new QuestionRef(new QuestionId(row.getObject("question", UUID.class)), row.getString("number")),
                json.readValue(row.getString("options"), OPTIONS));
    }

    /** What is accepted in each blank, of a row that has it. */
    List<Blank> blanks(ResultSet row) throws SQLException {
        return json.readValue(row.getString("blanks"), BLANKS);
    }

    String json(Object value) {
        return json.writeValueAsString(value);
    }

    private static @Nullable LocalizedText text(ResultSet row, String column) throws SQLException {
        var zh = row.getString(column + "_zh");
        return zh == null ? null : new LocalizedText(zh, row.getString(column + "_en"));
    }
}
