package dev.touchstone.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * The rows of one application that the product made itself, ready to be written again for other people: every id of its
 * own becomes another, every time is moved, name, contact, number and job are replaced. The rest stays as it is.
 */
final class Template {

    /** Columns that hold ids of the application's own rows. */
    private static final Set<String> OWN = Set.of("id", "id_", "marking", "act_inst_id_", "client_id");

    private final Map<String, List<Part>> rowsByTable = new LinkedHashMap<>();
    private final int ids;

    private Template(Connection connection, List<Tables.Table> tables, UUID id, Row.Subject subject)
            throws SQLException, IOException {
        var texts = new LinkedHashMap<String, List<String>>();
        var own = new HashSet<String>();
        for (var table : tables) {
            var columns = columns(connection, table);
            var rows = rows(connection, table, columns, id);
            texts.put(copyInto(table, columns), rows);
            for (var row : rows) {
                var values = row.split("\t", -1);
                for (int i = 0; i < values.length; i++) {
                    if (OWN.contains(columns.get(i))) {
                        Row.ids(values[i]).forEach(own::add);
                    }
                }
            }
        }
        var known = List.copyOf(own);
        texts.forEach((copy, rows) -> rowsByTable.put(
                copy,
                rows.stream()
                        .flatMap(row -> new Row(row, known, subject).parts())
                        .toList()));
        this.ids = known.size();
    }

    /** A piece of a row: text, or what every copy has of its own. */
    interface Part {
        void write(StringBuilder out, Clone clone);
    }

    static Template ofApplication(Connection connection, UUID id) throws SQLException, IOException {
        return new Template(connection, Tables.OF_APPLICATION, id, Row.Subject.ofApplication(connection, id));
    }

    static Template ofJob(Connection connection, UUID id) throws SQLException, IOException {
        return new Template(connection, Tables.JOB, id, Row.Subject.ofJob(connection, id));
    }

    /** How many ids a copy needs. */
    int ids() {
        return ids;
    }

    /** Writes a copy to what is collected for each table. */
    void write(Clone clone, Map<String, StringBuilder> collected) {
        rowsByTable.forEach((copy, parts) -> {
            var out = collected.computeIfAbsent(copy, table -> new StringBuilder());
            parts.forEach(part -> part.write(out, clone));
        });
    }

    /** Sends what was collected to the database and forgets it. */
    static void flush(Map<String, StringBuilder> collected, PGConnection copying) throws SQLException, IOException {
        for (var table : collected.entrySet()) {
            if (!table.getValue().isEmpty()) {
                var bytes = table.getValue().toString().getBytes(StandardCharsets.UTF_8);
                copying.getCopyAPI().copyIn(table.getKey(), new ByteArrayInputStream(bytes));
                table.getValue().setLength(0);
            }
        }
    }

    private static String copyInto(Tables.Table table, List<String> columns) {
        return "copy %s (%s) from stdin".formatted(table.name(), String.join(", ", columns));
    }

    private static List<String> columns(Connection connection, Tables.Table table) throws SQLException {
        var name = table.name().split("\\.");
        var columns = new ArrayList<String>();
        try (var found = connection.getMetaData().getColumns(null, name[0], name[1], null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        columns.remove(table.generated());
        return columns;
    }

    private static List<String> rows(Connection connection, Tables.Table table, List<String> columns, UUID id)
            throws SQLException, IOException {
        var out = new ByteArrayOutputStream();
        var query = "copy (select %s from %s where %s) to stdout"
                .formatted(
                        String.join(", ", columns),
                        table.name(),
                        table.where().replace("$1::text", "'" + id + "'").replace("$1", "'" + id + "'"));
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query, out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
