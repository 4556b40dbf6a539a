package dev.touchstone.roleplay;

import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of scripts: one a version at most; a version without its own has the one of a version before it. */
@Repository
class ScenarioRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScenarioRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Scenario> find(QuestionVersionId version) {
        return jdbc.sql("select * from roleplay.scenario where question_version = :version")
                .param("version", version.value())
                .query(this::scenario)
                .optional();
    }

    List<Scenario> of(Collection<QuestionVersionId> versions) {
        return jdbc.sql("select * from roleplay.scenario where question_version = any(:versions) order by number")
                .param(
                        "versions",
                        versions.stream().map(QuestionVersionId::value).toArray(UUID[]::new))
                .query(this::scenario)
                .list();
    }

    /** The version's own, or what it has from the ones before; ids grow with time. */
    Optional<Scenario> inherited(QuestionVersionId version, String number) {
        return jdbc.sql("""
                        select * from roleplay.scenario where number = :number and question_version <= :version
                         order by question_version desc limit 1
                        """)
                .param("number", number)
                .param("version", version.value())
                .query(this::scenario)
                .optional();
    }

    /** The same for several versions, in one query; what has none is absent. */
    Map<QuestionVersionId, Scenario.Script> inherited(Collection<QuestionVersion> versions) {
        var found = new HashMap<QuestionVersionId, Scenario.Script>();
        jdbc.sql("""
                        select v.version, s.content
                          from unnest(cast(:versions as uuid[]), cast(:numbers as text[])) as v (version, number)
                         cross join lateral (
                               select content from roleplay.scenario
                                where number = v.number and question_version <= v.version
                                order by question_version desc limit 1) s
                        """)
                .param(
                        "versions",
                        versions.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("numbers", versions.stream().map(QuestionVersion::number).toArray(String[]::new))
                .query((row, index) -> found.put(
                        new QuestionVersionId(row.getObject("version", UUID.class)),
                        json.readValue(row.getString("content"), Scenario.Script.class)))
                .list();
        return found;
    }

    /** Whether it was written; a frozen one stays as it is. */
    boolean write(QuestionVersionId version, String number, Scenario.Script script) {
        return jdbc.sql("""
                        insert into roleplay.scenario (question_version, number, content)
                        values (:version, :number, cast(:content as jsonb))
                        on conflict (question_version) do update set content = excluded.content
                            where not scenario.frozen
                        """)
                        .param("version", version.value())
                        .param("number", number)
                        .param("content", json.writeValueAsString(script))
                        .update()
                > 0;
    }

    /** Gives the version the script of the ones before when it has none, and keeps it as it is from now on. */
    void freeze(QuestionVersionId version, String number) {
        jdbc.sql("""
                        insert into roleplay.scenario (question_version, number, content, frozen)
                        select :version, number, content, true from roleplay.scenario
                         where number = :number and question_version <= :version
                         order by question_version desc limit 1
                        on conflict (question_version) do update set frozen = true
                        """).param("version", version.value()).param("number", number).update();
    }

    /** Throws away what was written on a draft that is gone. */
    void discard(String number) {
        jdbc.sql("delete from roleplay.scenario where number = :number and not frozen")
                .param("number", number)
                .update();
    }

    private Scenario scenario(ResultSet row, int index) throws SQLException {
        return new Scenario(
                new QuestionVersionId(row.getObject("question_version", UUID.class)),
                row.getString("number"),
                json.readValue(row.getString("content"), Scenario.Script.class));
    }
}
