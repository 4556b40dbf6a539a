package dev.touchstone.bench;

import dev.touchstone.bench.Template.Part;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes one row apart, in the text form of {@code COPY}. */
final class Row {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:\\+00)?";
    private static final String HASH = "(?<=\\t\\\\\\\\x)[0-9a-f]{64}(?=\\t)";
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .toFormatter();
    private static final Instant NOW = Instant.now();

    private final String text;
    private final List<String> own;
    private final Subject subject;

    Row(String text, List<String> own, Subject subject) {
        this.text = text;
        this.own = own;
        this.subject = subject;
    }

    /** What the rows say of whom they are about, and what every copy says instead. */
    record Subject(String job, Map<String, Function<Clone, String>> replaced) {

        static Subject ofApplication(Connection connection, UUID id) throws SQLException {
            var query = """
                    select a.job::text, a.number, c.search::text, c.name, c.email, c.phone
                      from candidates.application a
                      join candidates.candidate c on c.id = a.candidate
                     where a.id = ?
                    """;
            try (var statement = connection.prepareStatement(query)) {
                statement.setObject(1, id);
                try (var row = statement.executeQuery()) {
                    row.next();
                    var replaced = new LinkedHashMap<String, Function<Clone, String>>();
                    replaced.put(row.getString(3), clone -> clone.person().searchWords());
                    replaced.put(row.getString(2), Clone::number);
                    replaced.put(row.getString(5), clone -> clone.person().email());
                    replaced.put(row.getString(6), clone -> clone.person().phone());
                    replaced.put(row.getString(4), clone -> clone.person().name());
                    replaced.remove(null);
                    return new Subject(row.getString(1), replaced);
                }
            }
        }

        static Subject ofJob(Connection connection, UUID id) throws SQLException {
            try (var statement = connection.prepareStatement("select number from jobs.job where id = ?")) {
                statement.setObject(1, id);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return new Subject(id.toString(), Map.of(row.getString(1), Clone::number));
                }
            }
        }
    }

    static Stream<String> ids(String text) {
        return ID.matcher(text).results().map(MatchResult::group);
    }

    Stream<Part> parts() {
        var words = subject.replaced().keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        var special = Pattern.compile(String.join("|", words, ID.pattern(), TIME, HASH));
        var parts = new ArrayList<Part>();
        int written = 0;
        var matcher = special.matcher(text);
        while (matcher.find()) {
            parts.add(literal(text.substring(written, matcher.start())));
            parts.add(part(matcher.group()));
            written = matcher.end();
        }
        parts.add(literal(text.substring(written) + "\n"));
        return parts.stream();
    }

    private Part part(String found) {
        var replacement = subject.replaced().get(found);
        if (replacement != null) {
            return (out, clone) -> out.append(replacement.apply(clone));
        }
        if (ID.matcher(found).matches()) {
            return id(found);
        }
        return found.indexOf(' ') > 0 ? time(found) : (out, clone) -> out.append(Clone.hash());
    }

    private Part id(String found) {
        int index = own.indexOf(found);
        if (found.equals(subject.job())) {
            return (out, clone) -> out.append(clone.job());
        }
        return index < 0 ? literal(found) : (out, clone) -> out.append(clone.ids()[index]);
    }

    /** Times without a zone are the engine's and mean the zone of the machine. */
    private static Part time(String found) {
        var zoned = found.endsWith("+00");
        var local = LocalDateTime.parse(zoned ? found.substring(0, found.length() - 3) : found, FORMAT);
        var isOver = local.atZone(zoned ? ZoneOffset.UTC : ZoneId.systemDefault())
                .toInstant()
                .isBefore(NOW);
        return (out, clone) -> {
            FORMAT.formatTo(local.plus(isOver ? clone.past() : clone.future(), ChronoUnit.MICROS), out);
            out.append(zoned ? "+00" : "");
        };
    }

    private static Part literal(String text) {
        return (out, clone) -> out.append(text);
    }
}
