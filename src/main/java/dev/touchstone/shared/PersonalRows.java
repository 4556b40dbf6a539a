package dev.touchstone.shared;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows in which a module keeps what it knows of a person. All statements ask by {@code :id}, the candidate’s; those that erase may
 * say {@code :at}, now.
 *
 * @param parts selects, by the name of what they find
 * @param erase what takes it away
 */
public record PersonalRows(Map<String, String> parts, List<String> erase) {

    public PersonalRows {
        parts = Map.copyOf(parts);
        erase = List.copyOf(erase);
    }

    /** What there is, part by part; parts without rows are left out. */
    public Map<String, Object> of(UUID candidate, JdbcClient jdbc) {
        var found = new LinkedHashMap<String, Object>();
        parts.forEach((part, sql) -> {
            var rows = jdbc.sql(sql).param("id", candidate).query().listOfRows();
            if (!rows.isEmpty()) {
                found.put(part, rows);
            }
        });
        return found;
    }

    /** Takes it away. Doing it twice is harmless. */
    public void erase(UUID candidate, Instant now, JdbcClient jdbc) {
        erase.forEach(sql -> jdbc.sql(sql)
                .param("id", candidate)
                .param("at", Timestamp.from(now))
                .update());
    }
}
