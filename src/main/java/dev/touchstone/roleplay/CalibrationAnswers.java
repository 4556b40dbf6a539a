package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people gave for recorded talks. */
@Repository
class CalibrationAnswers {

    private static final TypeReference<Map<String, @Nullable Integer>> RATINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CalibrationAnswers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when the person has handed in already. */
    boolean add(String calibration, AccountId account, CalibrationAnswer answer, Instant at) {
        return jdbc.sql("""
                        insert into roleplay.calibration_answer (calibration, account, ratings, points, submitted_at)
                        values (:calibration, :account, cast(:ratings as jsonb), :points, :at)
                        on conflict do nothing
                        """)
                        .param("calibration", calibration)
                        .param("account", account.value())
                        .param("ratings", json.writeValueAsString(answer.ratings()))
                        .param("points", answer.points().toArray(String[]::new))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<CalibrationAnswer> of(String calibration, AccountId account) {
        return jdbc.sql(
                        "select * from roleplay.calibration_answer where calibration = :calibration and account = :account")
                .param("calibration", calibration)
                .param("account", account.value())
                .query(this::answer)
                .optional();
    }

    List<CalibrationAnswer> ofOthers(String calibration, AccountId account) {
        return jdbc.sql(
                        "select * from roleplay.calibration_answer where calibration = :calibration and account <> :account")
                .param("calibration", calibration)
                .param("account", account.value())
                .query(this::answer)
                .list();
    }

    private CalibrationAnswer answer(ResultSet row, int index) throws SQLException {
        return new CalibrationAnswer(json.readValue(row.getString("ratings"), RATINGS), Set.of((String[])
                row.getArray("points").getArray()));
    }
}
