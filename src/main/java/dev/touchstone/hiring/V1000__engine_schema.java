package dev.touchstone.hiring;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Makes the engine's tables in schema {@code camunda} with the create scripts that come in the engine's own jar. */
@Component
class V1000__engine_schema extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("create schema camunda");
            var before = connection.getSchema();
            statement.execute("set local search_path to camunda");
            for (var part : PARTS) {
                ScriptUtils.executeSqlScript(connection, script(part));
            }
            connection.setSchema(before == null ? "public" : before);
        }
    }

    private static ClassPathResource script(String part) {
        return new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
    }
}
