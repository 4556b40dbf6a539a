package dev.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Prints a line for each result at once and keeps it in {@code results.jsonl}; notes go to stderr. */
final class Results {

    private final Path file;

    Results(Path directory) throws IOException {
        Files.createDirectories(directory);
        this.file = directory.resolve("results.jsonl");
        Files.deleteIfExists(file);
    }

    void add(Result result) throws IOException {
        System.out.println(result.toJson());
        Files.writeString(file, result.toJson() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static void note(String text, Object... values) {
        System.err.println("bench: " + text.formatted(values));
    }
}
