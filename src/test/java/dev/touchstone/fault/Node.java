package dev.touchstone.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One node: the packaged jar as a process of the operating system, with a port and a directory of its own. */
final class Node {

    private static final Path JAR = Path.of("target", "touchstone.jar").toAbsolutePath();
    private static final Pattern FIRST_ADMINISTRATOR = Pattern.compile("https?://\\S+(/invitations/\\S+)");

    private final String name;
    private final Path directory;
    private final SmtpGate mail;
    private final int port = freePort();
    private @Nullable Process process;

    Node(String name, SmtpGate mail) {
        this.name = name;
        this.mail = mail;
        this.directory = Path.of("target", "fault", name).toAbsolutePath();
        forgetEarlierRuns();
    }

    private void forgetEarlierRuns() {
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(output());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Starts it and returns at once; the output goes to {@code target/fault/<name>/output.txt}. */
    void start(Map<String, String> settings) {
        start(settings, TimeZone.getDefault().getID());
    }

    /** The same on a machine in a zone of its own. */
    void start(Map<String, String> settings, String zone) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing: these tests run after the phase package");
        }
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=" + zone,
                "-jar",
                JAR.toString()));
        settings.forEach((key, value) -> words.add("--" + key + "=" + value));
        words.add("--server.port=" + port);
        words.add("--spring.mail.port=" + mail.port());
        try {
            var command = new ProcessBuilder(words)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(output().toFile()));
            command.environment()
                    .keySet()
                    .removeIf(variable -> variable.startsWith("TOUCHSTONE_") || variable.startsWith("SPRING_"));
            process = command.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Waits until it answers; returns how long that took. */
    Duration awaitReady() {
        var since = Instant.now();
        await(name + " is ready, see " + output()).atMost(TwoNodes.PATIENCE).until(() -> !isAlive() || isHealthy());
        if (!isAlive()) {
            throw new IllegalStateException("%s ended by itself:%n%s".formatted(name, String.join("\n", lines())));
        }
        return Duration.between(since, Instant.now());
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    boolean isHealthy() {
        try {
            var line = (HttpURLConnection)
                    URI.create(url() + "/actuator/health").toURL().openConnection();
            line.setConnectTimeout(1_000);
            line.setReadTimeout(5_000);
            return line.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** {@code kill -9}: no hook runs, no connection is closed in an orderly way, nothing is handed back. */
    void kill() {
        Objects.requireNonNull(process, name + " was never started").destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** The mail server as this node reaches it. */
    SmtpGate mail() {
        return mail;
    }

    int port() {
        return port;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The paths of the links for the first administrator that it printed, the latest last. */
    List<String> firstAdministratorLinks() {
        return lines().stream()
                .map(FIRST_ADMINISTRATOR::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .toList();
    }

    List<String> lines() {
        try {
            return Files.readAllLines(output());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path output() {
        return directory.resolve("output.txt");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
