package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.MarkingPointId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the versions of submitted cards. Like {@link Ratings}: read raw for a card’s own rater, by others through {@code v_released_*}. */
@Repository
class CardVersions {

    private static final String SELECT = """
            select v.card, v.number, v.written_at, v.reason, v.recommendation, v.note, v.counted,
                   array(select r.competency from %2$s r where r.card = v.card and r.number = v.number order by r.competency) as competencies,
                   array(select r.value from %2$s r where r.card = v.card and r.number = v.number order by r.competency) as values,
                   array(select r.note from %2$s r where r.card = v.card and r.number = v.number order by r.competency) as notes,
                   array(select t.marking_point from %3$s t where t.card = v.card and t.number = v.number) as ticks
              from %1$s v
            """;

    private static final String OWN =
            SELECT.formatted("scorecards.card_version", "scorecards.version_rating", "scorecards.version_tick");

    private static final String RELEASED = SELECT.formatted(
            "scorecards.v_released_version(:viewer)",
            "scorecards.v_released_version_rating(:viewer)",
            "scorecards.v_released_version_tick(:viewer)");

    private final JdbcClient jdbc;

    CardVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions of a card, for its own rater; empty while it was never changed. */
    List<CardVersion> of(ScorecardId card) {
        return jdbc.sql(OWN + " where v.card = :card order by v.number")
                .param("card", card.value())
                .query(CardVersions::version)
                .list();
    }

    /** The versions of the cards of an application that this viewer may see, by card. */
    Map<ScorecardId, List<CardVersion>> released(JobApplicationId application, AccountId viewer) {
        return jdbc
                .sql(RELEASED + " where v.application = :application order by v.card, v.number")
                .param("viewer", viewer.value())
                .param("application", application.value())
                .query(CardVersions::version)
                .list()
                .stream()
                .collect(Collectors.groupingBy(CardVersion::card));
    }

    void insert(CardVersion version) {
        jdbc.sql("""
                        insert into scorecards.card_version (card, number, written_at, reason, recommendation, note, counted)
                        values (:card, :number, :at, :reason, :recommendation, :note, :counted)
                        """)
                .param("card", version.card().value())
                .param("number", version.number())
                .param("at", Timestamp.from(version.writtenAt()))
                .param("reason", version.reason())
                .param(
                        "recommendation",
                        version.recommendation() == null
                                ? null
                                : version.recommendation().name())
                .param("note", version.note())
                .param("counted", version.counted())
                .update();
        insertRatings(version);
        insertTicks(version);
    }

    private void insertRatings(CardVersion version) {
        var given = version.ratings().values();
        jdbc.sql("""
                        insert into scorecards.version_rating (card, number, competency, value, note)
                        select :card, :number, * from unnest(:competencies::text[], :values::int[], :notes::text[])
                        """)
                .param("card", version.card().value())
                .param("number", version.number())
                .param("competencies", version.ratings().keySet().toArray(String[]::new))
                .param("values", given.stream().map(CardInput.Given::value).toArray(Integer[]::new))
                .param("notes", given.stream().map(CardInput.Given::note).toArray(String[]::new))
                .update();
    }

    private void insertTicks(CardVersion version) {
        jdbc.sql(
                        "insert into scorecards.version_tick (card, number, marking_point) select :card, :number, unnest(:points::uuid[])")
                .param("card", version.card().value())
                .param("number", version.number())
                .param(
                        "points",
                        version.ticks().stream().map(MarkingPointId::value).toArray(UUID[]::new))
                .update();
    }

    private static CardVersion version(ResultSet row, int index) throws SQLException {
        return new CardVersion(
                new ScorecardId(row.getObject("card", UUID.class)),
                row.getInt("number"),
                row.getTimestamp("written_at").toInstant(),
                row.getString("reason"),
                Cards.recommendation(row.getString("recommendation")),
                row.getString("note"),
                ratings(row),
                Stream.of((UUID[]) row.getArray("ticks").getArray())
                        .map(MarkingPointId::new)
                        .collect(Collectors.toSet()),
                row.getBoolean("counted"));
    }

    private static Map<String, CardInput.Given> ratings(ResultSet row) throws SQLException {
        var codes = Arrays.asList((String[]) row.getArray("competencies").getArray());
        var values = (@Nullable Integer[]) row.getArray("values").getArray();
        var notes = (@Nullable String[]) row.getArray("notes").getArray();
        Map<String, CardInput.Given> ratings = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            ratings.put(codes.get(i), new CardInput.Given(values[i], notes[i]));
        }
        return ratings;
    }
}
