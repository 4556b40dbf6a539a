package dev.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time from {@code /proc/<pid>/stat}, in milliseconds; NaN where there is no such thing. */
final class Cpu {

    private static final int MILLIS_PER_TICK = 10;
    private static final Path PROC = Path.of("/proc");

    private Cpu() {}

    /** What one process used. */
    static double of(long pid) {
        var fields = fields(PROC.resolve(String.valueOf(pid)));
        return fields.length == 0 ? Double.NaN : ticks(fields, 11, 12);
    }

    /** What a process, its children and the children that ended used: the whole of a PostgreSQL server. */
    static double ofFamily(long pid) {
        var parent = fields(PROC.resolve(String.valueOf(pid)));
        if (parent.length == 0) {
            return Double.NaN;
        }
        try (Stream<Path> all = Files.list(PROC)) {
            var children = all.filter(entry -> entry.getFileName().toString().matches("\\d+"))
                    .map(Cpu::fields)
                    .filter(fields -> fields.length > 0 && fields[1].equals(String.valueOf(pid)))
                    .mapToDouble(fields -> ticks(fields, 11, 12))
                    .sum();
            return children + ticks(parent, 11, 12, 13, 14);
        } catch (IOException unreadable) {
            return Double.NaN;
        }
    }

    /** Megabytes of memory a process holds. */
    static double residentMegabytes(long pid) throws IOException {
        try (var lines = Files.lines(PROC.resolve(pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    /** The fields after the name: 0 is the state, 1 the parent, 11 to 14 the times. */
    private static String[] fields(Path process) {
        try {
            var line = Files.readString(process.resolve("stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException ended) {
            return new String[0];
        }
    }

    private static double ticks(String[] fields, int... which) {
        double sum = 0;
        for (int field : which) {
            sum += Long.parseLong(fields[field]);
        }
        return sum * MILLIS_PER_TICK;
    }
}
