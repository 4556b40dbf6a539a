package dev.touchstone.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ratings and ticks have one reader, earlier versions and passages another each, so that blindness cannot be gone around (DESIGN 1). */
class RawRatingsTests {

    private static final Pattern RAW = Pattern.compile(
            "scorecards\\s*\\.\\s*(?:rating|tick|version_rating|version_tick|(?-i:quote))\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void onlyTheirOwnReadersReadTheRawTables() throws IOException {
        assertThat(readers(Path.of("src/main/java")))
                .containsExactly("CardVersions.java", "QuoteRows.java", "Ratings.java");
    }

    @Test
    void noOtherMigrationReadsThem() throws IOException {
        assertThat(readers(Path.of("src/main/resources/db/migration")))
                .containsExactly(
                        "V700__scorecards.sql",
                        "V702__partly_seen_points.sql",
                        "V703__card_versions.sql",
                        "V711__quotes.sql");
    }

    @Test
    void anotherReaderIsFound(@TempDir Path sources) throws IOException {
        Files.writeString(sources.resolve("Sneaky.java"), "jdbc.sql(\"select value from scorecards.rating\")");
        Files.writeString(sources.resolve("Fine.java"), "jdbc.sql(\"select * from scorecards.v_released_rating(?)\")");
        assertThat(readers(sources)).containsExactly("Sneaky.java");
    }

    private static List<String> readers(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> RAW.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
