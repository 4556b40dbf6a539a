package dev.touchstone.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds SQL that touches a table of another module. Views and functions named {@code v_*} are what a module offers to
 * the others; everything else is its own business.
 */
final class ForeignTables {

    private static final Pattern STRING =
            Pattern.compile("\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern SQL =
            Pattern.compile("\\b(select|from|join|into|update|delete|references)\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");

    /** Schemas of modules whose schema is not named after them, or that have more than one. */
    private static final Map<String, Set<String>> OWN =
            Map.of("platform", Set.of("shared"), "hiring", Set.of("hiring", "camunda"));

    private final Pattern table;

    /** @param schemas every schema there is */
    ForeignTables(Set<String> schemas) {
        this.table = Pattern.compile("(?<![\\w.])(" + String.join("|", schemas) + ")\\.(?!v_)[a-z_][a-z0-9_]*");
    }

    /** The application's schemas: one per module, and the engine's. */
    static ForeignTables ofTheApplication(Path sources) {
        var schemas =
                children(sources).map(Path::getFileName).map(Path::toString).collect(Collectors.toSet());
        schemas.add("camunda");
        return new ForeignTables(schemas);
    }

    /** Foreign tables in the strings of all Java sources of a module. */
    List<String> inJava(String module, Path directory) {
        return files(directory, ".java")
                .flatMap(file -> STRING.matcher(read(file))
                        .results()
                        .map(found -> found.group())
                        .filter(text -> SQL.matcher(text).find())
                        .flatMap(text -> in(module, file, text)))
                .toList();
    }

    /** Foreign tables in the migrations of a module. */
    List<String> inMigrations(String module, Path directory) {
        return files(directory, ".sql")
                .flatMap(file -> in(module, file, COMMENT.matcher(read(file)).replaceAll("")))
                .toList();
    }

    private Stream<String> in(String module, Path file, String sql) {
        var own = OWN.getOrDefault(module, Set.of(module));
        return table.matcher(sql)
                .results()
                .filter(found -> !own.contains(found.group(1)))
                .map(found -> file.getFileName() + " of " + module + " uses " + found.group());
    }

    static Stream<Path> children(Path directory) {
        try (var list = Files.list(directory)) {
            return list.filter(Files::isDirectory).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Path> files(Path directory, String suffix) {
        try (var walk = Files.walk(directory)) {
            return walk.filter(file -> file.toString().endsWith(suffix)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
