package dev.touchstone.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application as it is shipped, in a process of its own. */
final class Application implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final Process process;
    private final int port;
    private final double readyMillis;

    private Application(Process process, int port, double readyMillis) {
        this.process = process;
        this.port = port;
        this.readyMillis = readyMillis;
    }

    /**
     * Starts it and waits until it is ready for traffic.
     *
     * @param java the command and options of the Java virtual machine, up to {@code -jar …}
     * @param options of the application
     */
    static Application start(Path log, List<String> java, List<String> options)
            throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<>(java);
        command.addAll(List.of("--server.port=" + port, "--touchstone.base-url=http://localhost:" + port));
        command.addAll(options);
        Files.createDirectories(log.getParent());
        long before = System.nanoTime();
        var process = new ProcessBuilder(command)
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitReady(process, port, log);
        return new Application(process, port, (System.nanoTime() - before) / 1e6);
    }

    static List<String> jar(String java, Path jar) {
        return List.of(java, "-jar", jar.toString());
    }

    /** The Java that runs the bench. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(Process process, int port, Path log) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/actuator/health/readiness".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("The application did not start:\n" + Files.readString(log));
                }
            }
            TimeUnit.MILLISECONDS.sleep(25);
        }
        throw new IllegalStateException("The application is not ready after " + LONGEST_START);
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** From the command to ready. */
    double readyMillis() {
        return readyMillis;
    }

    long pid() {
        return process.pid();
    }

    double cpu() {
        return Cpu.of(process.pid());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
