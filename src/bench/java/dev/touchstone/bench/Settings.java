package dev.touchstone.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the command line asks for.
 *
 * @param n applications in the database
 * @param only metrics to measure; empty for all
 * @param databaseUrl a PostgreSQL with an empty database whose owner the address names; empty for an embedded one
 * @param jar the packaged application
 * @param directory for results, logs and data
 */
record Settings(int n, Set<String> only, String databaseUrl, Path jar, Path directory) {

    static Settings ofCommandLine() {
        return new Settings(
                Integer.getInteger("bench.n", 100_000),
                Arrays.stream(System.getProperty("bench.only", "").split("[,\\s]+"))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()),
                System.getProperty("bench.database.url", ""),
                Path.of(System.getProperty("bench.jar", "target/touchstone.jar"))
                        .toAbsolutePath(),
                Path.of(System.getProperty("bench.directory", "target/bench")).toAbsolutePath());
    }

    boolean wants(String... metrics) {
        return only.isEmpty() || Arrays.stream(metrics).anyMatch(only::contains);
    }
}
