package dev.touchstone.roleplay;

import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios: scripts on versions of role-play questions. */
@Service
public class Scenarios {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final QuestionBank bank;

    Scenarios(JdbcClient jdbc, JsonMapper json, QuestionBank bank) {
        this.jdbc = jdbc;
        this.json = json;
        this.bank = bank;
    }

    /** Writes the script of the published version of a role-play question; a used version's script never changes. */
    @Command
    public void add(String number, Scenario.Script script) {
        var version = bank.published(number)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "roleplay.error.noQuestion", "No published question " + number, number));
        jdbc.sql("""
                        insert into roleplay.scenario (question_version, number, content, frozen)
                        values (:version, :number, cast(:content as jsonb), true)
                        """)
                .param("version", version.id().value())
                .param("number", number)
                .param("content", json.writeValueAsString(script))
                .update();
    }

    /** Newest script of every scenario, by number. */
    public List<Scenario> all() {
        return jdbc.sql("""
                        select distinct on (number) * from roleplay.scenario order by number, question_version desc
                        """).query(this::scenario).list();
    }

    /** The newest scenario of a question number. */
    public Optional<Scenario> byNumber(String number) {
        return jdbc.sql("select * from roleplay.scenario where number = :number order by question_version desc limit 1")
                .param("number", number)
                .query(this::scenario)
                .optional();
    }

    Scenario get(QuestionVersionId version) {
        return jdbc.sql("select * from roleplay.scenario where question_version = :version")
                .param("version", version.value())
                .query(this::scenario)
                .single();
    }

    private Scenario scenario(ResultSet row, int index) throws SQLException {
        return new Scenario(
                new QuestionVersionId(row.getObject("question_version", UUID.class)),
                row.getString("number"),
                json.readValue(row.getString("content"), Scenario.Script.class));
    }
}
