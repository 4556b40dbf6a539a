package dev.touchstone.identity;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From where somebody signed in lately, as a hash of both: strangers’ wrong passwords do not shut them out there. */
@Repository
class SignInPlaces {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean knows(String place) {
        return jdbc.sql("select exists (select 1 from identity.sign_in_place where place = :place)")
                .param("place", place)
                .query(Boolean.class)
                .single();
    }

    void remember(String place) {
        jdbc.sql("""
                        insert into identity.sign_in_place (place, at) values (:place, :at)
                        on conflict (place) do update set at = excluded.at
                        """)
                .param("place", place)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
