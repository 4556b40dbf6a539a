package dev.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The demo as a newcomer starts it, {@code java -jar} in an empty directory, and again; then on Java 25, plain and with
 * an ahead-of-time cache of the unpacked jar. Memory is what the process holds after people have used it for a while.
 */
final class Starts {

    static final String[] METRICS = {"start_first", "start_again", "start_jdk25", "start_jdk25_aot", "memory"};

    private static final int ROUNDS = 3;
    private static final int VISITS = 300;

    /** Without options the heap may grow to a quarter of the machine's memory; this is what a small machine would set. */
    private static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private static final List<String> PLACES_OF_25 = List.of(
            "/usr/lib/jvm/temurin-25-jdk-amd64",
            "/usr/lib/jvm/temurin-25-jdk-arm64",
            "/usr/lib/jvm/java-25-openjdk-amd64",
            "/usr/lib/jvm/java-25-openjdk",
            "/Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home");

    private final Settings settings;
    private final Results results;
    private final Path home;

    Starts(Settings settings, Results results) throws IOException {
        this.settings = settings;
        this.results = results;
        this.home = settings.directory().resolve("starts");
    }

    void measure() throws Exception {
        var plain = Application.jar(Application.java(), settings.jar());
        if (settings.wants("start_first")) {
            report("start_first", plain, true);
        } else {
            once(plain, true);
        }
        if (settings.wants("start_again")) {
            report("start_again", plain, false);
        }
        if (settings.wants("memory")) {
            var limited = new ArrayList<>(plain);
            limited.addAll(1, SMALL);
            results.add(Result.of("memory", 0, memory(plain), "MB").with("limited", memory(limited)));
        }
        if (settings.wants("start_jdk25", "start_jdk25_aot")) {
            java25().ifPresentOrElse(
                            this::on25,
                            () -> Results.note("No Java 25 here (JAVA25_HOME names one): its starts are skipped"));
        }
    }

    private void report(String metric, List<String> java, boolean fresh) throws Exception {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            seconds.add(once(java, fresh));
        }
        var sorted = seconds.stream().mapToDouble(each -> each).sorted().toArray();
        results.add(Result.of(metric, 0, Meter.percentile(sorted, 50), "s"));
    }

    /** Seconds from the command to ready. */
    private double once(List<String> java, boolean fresh) throws Exception {
        if (fresh) {
            delete(home);
        }
        try (var demo = start(java)) {
            return demo.readyMillis() / 1000;
        }
    }

    private Application start(List<String> java) throws Exception {
        return Application.start(home.resolve("start.log"), java, List.of());
    }

    /** What the process holds after somebody has used it for a while, in megabytes. */
    private double memory(List<String> java) throws Exception {
        try (var demo = start(java)) {
            var visitor = Visitor.staff(demo.address(), persona(), password());
            for (int i = 0; i < VISITS; i++) {
                for (var page : List.of("/inbox", "/jobs", "/candidates", "/question-bank")) {
                    visitor.get(page);
                }
            }
            return Cpu.residentMegabytes(demo.pid());
        }
    }

    /** The demo prints the password of its personas and who they are. */
    private String password() throws IOException {
        return Files.readString(home.resolve("start.log"))
                .replaceAll("(?s).*the password of all is ([A-Za-z0-9]+).*", "$1");
    }

    private String persona() throws IOException {
        return Files.readAllLines(home.resolve("start.log")).stream()
                .filter(line -> line.matches("\\s+\\S+@\\S+ .*(招聘|Recruiter).*"))
                .map(line -> line.strip().split("\\s+")[0])
                .findFirst()
                .orElseThrow();
    }

    private void on25(Path java25) {
        try {
            var java = java25.resolve("bin/java").toString();
            if (settings.wants("start_jdk25")) {
                report("start_jdk25", Application.jar(java, settings.jar()), false);
            }
            if (settings.wants("start_jdk25_aot")) {
                report("start_jdk25_aot", withCache(java), false);
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Unpacks the jar, as Spring Boot advises, and lets one start write the cache. */
    private List<String> withCache(String java) throws Exception {
        var unpacked = settings.directory().resolve("unpacked");
        var cache = settings.directory().resolve("touchstone.aot");
        delete(unpacked);
        var extract = new ProcessBuilder(
                        java,
                        "-Djarmode=tools",
                        "-jar",
                        settings.jar().toString(),
                        "extract",
                        "--destination",
                        unpacked.toString())
                .inheritIO()
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (extract.waitFor() != 0) {
            throw new IllegalStateException("The jar cannot be unpacked");
        }
        var jar = unpacked.resolve(settings.jar().getFileName()).toString();
        once(List.of(java, "-XX:AOTCacheOutput=" + cache, "-jar", jar), false);
        return List.of(java, "-XX:AOTCache=" + cache, "-jar", jar);
    }

    private static Optional<Path> java25() {
        return Stream.concat(Stream.ofNullable(System.getenv("JAVA25_HOME")), PLACES_OF_25.stream())
                .map(Path::of)
                .filter(place -> Files.isExecutable(place.resolve("bin/java")))
                .findFirst();
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var all = Files.walk(directory)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
