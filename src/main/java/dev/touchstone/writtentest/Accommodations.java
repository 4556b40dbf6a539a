package dev.touchstone.writtentest;

import dev.touchstone.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What candidates asked for and were granted, one request a sitting. */
@Repository
class Accommodations {

    private static final String SAVE = """
            insert into writtentest.accommodation
                   (sitting, state, asked_percent, asked_needs, words, asked_at, percent, needs, minutes, answer, answered_by, answered_at, changes)
            values (:sitting, :state, :asked_percent, :asked_needs, :words, :asked_at, :percent, :needs, :minutes, :answer, :by, :at, :changes)
            on conflict (sitting) do update
               set state = excluded.state, asked_percent = excluded.asked_percent, asked_needs = excluded.asked_needs,
                   words = excluded.words, asked_at = excluded.asked_at, percent = excluded.percent, needs = excluded.needs,
                   minutes = excluded.minutes, answer = excluded.answer, answered_by = excluded.answered_by,
                   answered_at = excluded.answered_at, changes = excluded.changes
            """;

    private static final int READ_FIRST = 100;

    private final JdbcClient jdbc;

    Accommodations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Accommodation> of(SittingId sitting) {
        return jdbc.sql("select * from writtentest.accommodation where sitting = :sitting")
                .param("sitting", sitting.value())
                .query(Accommodations::accommodation)
                .optional();
    }

    /** A request nobody has answered. */
    void save(SittingId sitting, Accommodation asked) {
        save(sitting, asked, null, null);
    }

    /** An answered one. */
    void save(SittingId sitting, Accommodation answered, @Nullable AccountId by, @Nullable Instant at) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("sitting", sitting.value());
        values.put("state", answered.state().name());
        values.put("asked_percent", answered.asked().percent());
        values.put("asked_needs", names(answered.asked()));
        values.put("words", answered.words());
        values.put("asked_at", Timestamp.from(answered.askedAt()));
        values.put("percent", answered.granted().percent());
        values.put("needs", names(answered.granted()));
        values.put("minutes", answered.minutes());
        values.put("answer", answered.answer());
        values.put("by", by == null ? null : by.value());
        values.put("at", at == null ? null : Timestamp.from(at));
        values.put("changes", answered.changes());
        jdbc.sql(SAVE).params(values).update();
    }

    /** The extra time that is granted, in percent; 0 when there is none. */
    int percent(SittingId sitting) {
        return of(sitting).map(given -> given.granted().percent()).orElse(0);
    }

    /**
     * The same for a text to type: who has it read aloud hears it before it can be typed, so that it takes twice the time at least.
     */
    int typingPercent(SittingId sitting) {
        return of(sitting)
                .map(given -> Math.max(given.granted().percent(), given.isForReader() ? READ_FIRST : 0))
                .orElse(0);
    }

    private static String[] names(Needs needs) {
        return needs.others().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static Accommodation accommodation(ResultSet row, int index) throws SQLException {
        return new Accommodation(
                AccommodationState.valueOf(row.getString("state")),
                new Needs(row.getInt("asked_percent"), needs(row, "asked_needs")),
                row.getString("words"),
                row.getTimestamp("asked_at").toInstant(),
                new Needs(row.getInt("percent"), needs(row, "needs")),
                row.getInt("minutes"),
                row.getString("answer"),
                row.getInt("changes"));
    }

    private static Set<Need> needs(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Need::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
