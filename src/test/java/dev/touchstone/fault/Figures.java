package dev.touchstone.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** What a fault test counted, for people: a line on the console and in {@code target/fault/figures.txt}. */
final class Figures {

    private static final Path FILE = Path.of("target", "fault", "figures.txt");

    private Figures() {}

    static void print(String format, Object... figures) {
        var line = format.formatted(figures);
        System.out.println(line);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
