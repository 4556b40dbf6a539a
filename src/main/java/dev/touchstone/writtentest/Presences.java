package dev.touchstone.writtentest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which page has a paper, and since when it is silent. */
@Repository
class Presences {

    /** Saves that come with the connection's return are no sign that it was there. */
    private static final Duration RETURN = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    Presences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a sitting that was started. */
    Presence of(Sitting sitting) {
        return jdbc.sql("select * from writtentest.presence where sitting = :sitting")
                .param("sitting", sitting.id().value())
                .query(Presences::presence)
                .optional()
                .orElseGet(() -> Presence.none(Objects.requireNonNull(sitting.startedAt(), "not started")));
    }

    /** Gives the paper to a page; tells its number. */
    int open(SittingId sitting, SignOfLife sign, Instant at) {
        return jdbc.sql("""
                        insert into writtentest.presence as p (sitting, page, opened_at, seen_at, aside, device, place)
                        values (:sitting, 1, :at, :at, :aside, :device, :place)
                        on conflict (sitting) do update
                           set page = p.page + 1, opened_at = excluded.opened_at, seen_at = excluded.seen_at,
                               aside = excluded.aside, device = excluded.device, place = excluded.place
                        returning page
                        """)
                .param("sitting", sitting.value())
                .param("at", Timestamp.from(at))
                .param("aside", sign.aside())
                .param("device", sign.device())
                .param("place", digest(sitting, sign.place()))
                .query(Integer.class)
                .single();
    }

    /** Nothing when another page has the paper by now. */
    void seen(SittingId sitting, SignOfLife sign, Instant at) {
        jdbc.sql("""
                        update writtentest.presence
                           set seen_at = greatest(seen_at, :at), aside = :aside, place = :place
                         where sitting = :sitting and page = :page
                        """)
                .param("sitting", sitting.value())
                .param("page", sign.page())
                .param("at", Timestamp.from(at))
                .param("aside", sign.aside())
                .param("place", digest(sitting, sign.place()))
                .update();
    }

    /** Not silent any more. */
    void touch(SittingId sitting, Instant at) {
        jdbc.sql("update writtentest.presence set seen_at = greatest(seen_at, :at) where sitting = :sitting")
                .param("sitting", sitting.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Nobody has to be there from now on, until a page opens the paper again. */
    void rest(SittingId sitting, Instant at) {
        jdbc.sql(
                        "update writtentest.presence set seen_at = greatest(seen_at, :at), aside = true where sitting = :sitting")
                .param("sitting", sitting.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The last sign that there was a connection before it came back at {@code now}: of the page, or an answer. */
    Instant lastSign(SittingId sitting, Presence presence, Instant now) {
        return jdbc.sql("select max(saved_at) from writtentest.answer where sitting = :sitting and saved_at < :back")
                .param("sitting", sitting.value())
                .param("back", Timestamp.from(now.minus(RETURN)))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .filter(saved -> saved.isAfter(presence.seenAt()))
                .orElse(presence.seenAt());
    }

    /** Whether answers of an earlier page arrived after this one was opened. */
    boolean isBehind(SittingId sitting, Presence presence) {
        return jdbc.sql("""
                        select exists (select 1 from writtentest.answer
                                        where sitting = :sitting and saved_at > :opened and revision < :own)
                        """)
                .param("sitting", sitting.value())
                .param("opened", Timestamp.from(presence.openedAt()))
                .param("own", presence.page() * Attendance.REVISIONS)
                .query(Boolean.class)
                .single();
    }

    /** Alike only within one sitting: no address can be looked up by it elsewhere. */
    static String digest(SittingId sitting, String place) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var bytes = sha.digest((sitting + " " + place).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Presence presence(ResultSet row, int index) throws SQLException {
        return new Presence(
                row.getInt("page"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getBoolean("aside"),
                row.getString("device"),
                row.getString("place"));
    }
}
